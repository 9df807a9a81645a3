import type { CalendarDate } from '#base/calendarDate.ts';
import { join, type RepoPath } from '#base/path.ts';
import { formatPattern, patternFolder, patternProblem } from '#config/datePattern.ts';
import type { Form } from '#config/model.ts';
import { takerField, type Writing } from '#features/sections/skeleton.ts';
import { type Block, type Line, stop } from '#features/sections/snippetText.ts';
import type { MinuteText } from '#minutes/model.ts';
import { minutesDestination } from '#workspace/minutesLink.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { type Draft, teamUpdates, writingOf } from './minuteBlocks.ts';

/** The community's own template, as far as the description names one. */
export type Template =
  | { readonly kind: 'none' }
  | { readonly kind: 'missing'; readonly path: RepoPath }
  | { readonly kind: 'found'; readonly path: RepoPath; readonly text: MinuteText };

/** The template of a form: a path from the root, else from the folder of its minutes. */
export function templateOf(snapshot: Snapshot, { template, include }: Form): Template {
  if (template === undefined) return { kind: 'none' };
  const folders = ['', ...include.map(patternFolder)];
  for (const path of folders.map((folder) => join(folder, template))) {
    const text = snapshot.texts.get(path);
    if (text) return { kind: 'found', path, text };
  }
  return { kind: 'missing', path: template };
}

/**
 * A template, filled in: date tokens in braces (`{YYYY-MM-DD}`) and dates left open in the usual ways (`YYYY-MM-DD`,
 * `202X-XX-XX`) become the meeting's date, `{title}` the title, `{previous}` the path of the minute before, `{taker}` a
 * place for the minute-taker, `{teams}` on a line of its own the team updates. Everything else stays as written.
 */
export function templateBlocks(template: MinuteText, draft: Draft): Block[] {
  const writing = writingOf(draft);
  const blocks: Line[][] = [[]];
  for (const written of template.text.split(/\r\n|\r|\n/)) {
    if (written.trim() === teamsField)
      blocks.push(...teamUpdates(draft).map((block) => [...block]), []);
    else blocks.at(-1)?.push(...(filledLine(written, draft, writing) ?? []));
  }
  return blocks.map(trimmed).filter((block) => block.length > 0);
}

const teamsField = '{teams}';

/** Nothing for a line about the minute before where there is none. */
function filledLine(written: string, draft: Draft, writing: Writing): readonly Line[] | undefined {
  const { snapshot, form, date, earlier, path } = draft;
  const [previous] = earlier;
  if (written.includes('{previous}') && !previous) return undefined;
  const { repository } = snapshot.config;
  const to = previous && minutesDestination({ relative: true }, repository, path, previous.path);
  const line = fillDates(
    written
      .replaceAll('{title}', () => formatPattern(form.title.pattern, date))
      .replaceAll('{previous}', () => to ?? ''),
    date,
  );
  const me = writing.me === undefined ? stop() : { placeholder: writing.me, plain: writing.me };
  const [first = '', ...others] = line.split(`{${takerField}}`);
  return [others.length === 0 ? [line] : [first, ...others.flatMap((part) => [me, part])]];
}

/** Blank lines between blocks are written by whoever puts them together. */
function trimmed(lines: readonly Line[]): Block {
  const isBlank = (line: Line): boolean => line.every((piece) => piece === '');
  const first = lines.findIndex((line) => !isBlank(line));
  const last = lines.findLastIndex((line) => !isBlank(line));
  return first < 0 ? [] : lines.slice(first, last + 1);
}

/** `line` with the meeting's date wherever a date was left open. */
const fillDates = (line: string, date: CalendarDate): string =>
  line
    .replace(/\{([^{}]{1,40})\}/g, (token, name: string) =>
      !name.endsWith('text') && patternProblem(token) === undefined
        ? formatPattern(token, date)
        : token,
    )
    .replace(/(?<![\w-])(?:YYYY-MM-DD|\d{2}XX-XX-XX|\d{3}X-XX-XX|XXXX-XX-XX)(?![\w-])/g, date);
