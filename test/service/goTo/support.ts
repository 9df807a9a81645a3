import assert from 'node:assert/strict';
import { lineText, positionAt } from '#base/lineMap.ts';
import type { RepoPath } from '#base/path.ts';
import { type Definition, definitionAt } from '#features/goTo/definition.ts';
import { hoverAt } from '#features/hover/hover.ts';
import { hoverMarkdown } from '#features/hover/hoverText.ts';
import { fixture } from '#support/fixture.ts';
import { lakeside } from '#support/lakeside.ts';
import type { SnapshotOptions } from '#support/snapshot.ts';
import type { Snapshot } from '#workspace/snapshot.ts';

/** Another editor than VS Code, and VS Code. */
export const alone = { builtinMarkdown: false };
export const besideBuiltin = { builtinMarkdown: true };

/** The cursor of a fixture in the repository of Lakeside. */
export interface Standing {
  readonly snapshot: Snapshot;
  readonly path: RepoPath;
  readonly offset: number;
}

/** Reads a fixture with `$0` in it as files of Lakeside. */
export function standing(source: string, options?: SnapshotOptions): Standing {
  const { files, cursor } = fixture(source);
  assert.ok(cursor, 'the fixture has a cursor');
  return { snapshot: lakeside(files, options), ...cursor };
}

/** Where one gets: `path:line text of that line`, one-based; files that were not read without text. */
export function placesIn(snapshot: Snapshot, found: Definition | undefined): readonly string[] {
  return (found?.targets ?? []).map(({ path, place }) => {
    if (place.kind === 'line') return `${path}:${place.line}`;
    const text = snapshot.texts.get(path);
    if (text === undefined) {
      const written = snapshot.configFile?.text.slice(place.span.start, place.span.end);
      return `${path}: ${written}`;
    }
    const { line } = positionAt(text.lines, place.span.start);
    return `${path}:${line + 1} ${lineText(text.lines, line)}`;
  });
}

/** What *Go to Definition* finds at the cursor. */
export function goneTo(source: string, beside = alone): readonly string[] {
  const { snapshot, path, offset } = standing(source);
  return placesIn(snapshot, definitionAt(snapshot, path, offset, beside));
}

/** The same from the start of the content of each line that is an item of a list. */
export function goneToEach(source: string): readonly (readonly string[])[] {
  const { snapshot, path } = standing(source);
  return (snapshot.texts.get(path)?.listItems ?? []).map(({ textSpan }) =>
    placesIn(snapshot, definitionAt(snapshot, path, textSpan.start + 1, alone)),
  );
}

/** What the hover at the cursor says, as Markdown with the escapes of single signs taken away. */
export function told(source: string, options?: SnapshotOptions, beside = alone): string {
  return written(source, options, beside).replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

/** The hover at the cursor as Markdown. */
export function written(source: string, options?: SnapshotOptions, beside = alone): string {
  const { snapshot, path, offset } = standing(source, options);
  const found = hoverAt(snapshot, path, offset, beside);
  return found === undefined
    ? ''
    : hoverMarkdown(found.parts, (picture) => `file:///lake/${picture}`);
}

/** Minutes of Team Boats around one weekly. */
export const boats = `
-- boats/20230614.md --
# 2023-06-14
-- boats/20230628.md --
# 2023-06-28

## Participants

- @ada
- Bo Lind @bo
- @cy (late)

## Agenda

### Paint

- It is blue
    - and <b>dry</b>

### Oars
- see [the list](../docs/oars.md)
-- boats/20230705.md --
# 2023-07-05
`;

/** Those, and a weekly with `body` below its teams. */
export const weekly = (body: string): string =>
  `${boats}
-- weekly/20230622.md --
# Lakeside Weekly 2023-06-22
-- weekly/20230629.md --
# Lakeside Weekly 2023-06-29

## Team updates

${body}
`;
