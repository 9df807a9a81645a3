import { type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import { methods, type SectionChoice } from '#lsp/protocol.ts';
import { showInformation } from '../messages.ts';
import type { CommandContext } from './context.ts';
import { editorRange, insertText } from './insertText.ts';

interface SectionItem extends QuickPickItem {
  readonly section: SectionChoice | undefined;
}

function group(title: string, sections: readonly SectionChoice[]): SectionItem[] {
  if (sections.length === 0) return [];
  const items = sections.map(
    (section): SectionItem => ({ label: section.label, description: section.detail, section }),
  );
  return [{ label: title, kind: QuickPickItemKind.Separator, section: undefined }, ...items];
}

/** *Insert Section*: what this minute still misses first; put where it belongs, or at the cursor. */
export async function insertSection({ server, document }: CommandContext): Promise<void> {
  const target = document.get();
  if (!target) {
    await showInformation('Open a minute first, then choose Insert Section again.');
    return;
  }
  const ask = (): Promise<readonly SectionChoice[] | null> =>
    server.request(methods.sections, { uri: target.uri.toString() });
  const version = target.version;
  const choices = (await ask()) ?? [];
  if (choices.length === 0) {
    await showInformation(
      'This document belongs to no series of meetings, so no sections are known for it.',
    );
    return;
  }
  const items = [
    ...group(
      'missing in this minute',
      choices.filter((choice) => choice.missing),
    ),
    ...group(
      'more',
      choices.filter((choice) => !choice.missing),
    ),
  ];
  const chosen = await window.showQuickPick(items, {
    title: 'Insert Section',
    placeHolder: 'Which section do you want to add?',
    matchOnDescription: true,
  });
  if (!chosen?.section) return;
  const label = chosen.section.label;
  const isCurrent = target.version === version;
  const section = isCurrent
    ? chosen.section
    : (await ask())?.find((choice) => choice.label === label);
  if (
    !section ||
    !(await insertText(target, target.validateRange(editorRange(section.range)), section))
  ) {
    throw new Error(`The section "${label}" could not be inserted. Is the file writable?`);
  }
}
