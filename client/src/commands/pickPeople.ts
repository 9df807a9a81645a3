import { type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import type { ParticipantChoice } from '#lsp/protocol/people.ts';

interface PersonItem extends QuickPickItem {
  /** As it will be written; nothing for separators. */
  readonly text: string | undefined;
}

const separator = (label: string): PersonItem => ({
  label,
  kind: QuickPickItemKind.Separator,
  text: undefined,
});

/** What looks like an icon is text. */
const literal = (text: string): string => text.replaceAll('$(', '\\$(');

const personItem = ({ text, detail }: ParticipantChoice): PersonItem => ({
  label: literal(text),
  description: detail,
  text,
});

function groups(choices: readonly ParticipantChoice[]): readonly PersonItem[] {
  const group = (title: string, isRecent: boolean): PersonItem[] => {
    const items = choices.filter((one) => one.isRecent === isRecent).map(personItem);
    return items.length === 0 ? [] : [separator(title), ...items];
  };
  return [...group('in the last minutes', true), ...group('elsewhere in this repository', false)];
}

/** Whether the list has what was typed already, with or without `@`, in any letter case. */
function isOffered(typed: string, items: readonly PersonItem[]): boolean {
  const wanted = typed.replace(/^@/, '').toLowerCase();
  return items.some(({ text }) => text?.replace(/^@/, '').toLowerCase() === wanted);
}

/**
 * Lets the user choose any number of people; what is typed and not in the list can be added. Gives them as they are to
 * be written; nothing where the list was dismissed.
 */
export function pickPeople(
  choices: readonly ParticipantChoice[],
): Promise<readonly string[] | undefined> {
  const pick = window.createQuickPick<PersonItem>();
  const base = groups(choices);
  const added: PersonItem[] = [];
  pick.title = 'Insert Participants';
  pick.placeholder = 'Who takes part? Choose, or type another handle or name.';
  pick.canSelectMany = true;
  pick.items = base;
  // VS Code highlights it too, but says so only later.
  pick.activeItems = base.filter(({ text }) => text !== undefined).slice(0, 1);
  pick.onDidChangeValue((value) => {
    const selected = [...pick.selectedItems];
    for (const item of selected) {
      if (!base.includes(item) && !added.includes(item)) added.push(item);
    }
    const typed = value.trim();
    const own =
      typed === '' || typed === '@' || isOffered(typed, [...added, ...base])
        ? []
        : [{ label: literal(typed), description: 'add', alwaysShow: true, text: typed }];
    pick.items = [...own, ...added, ...base];
    pick.selectedItems = selected;
  });
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      // Who ticked nobody and pressed Enter means the one that is highlighted.
      const chosen = pick.selectedItems.length === 0 ? pick.activeItems : pick.selectedItems;
      resolve(chosen.flatMap(({ text }) => text ?? []));
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}
