import {
  type QuickPickItem,
  QuickPickItemKind,
  Range,
  ThemeIcon,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import type { DraftTopic, TeamDrafts } from '#lsp/protocol/drafts.ts';
import { editorRange } from './insertText.ts';

/** A topic in a pick list, with the section it is for; separators have none. */
export interface TopicItem extends QuickPickItem {
  readonly topic: DraftTopic | undefined;
  readonly section: string;
}

const showInMinutes = { iconPath: new ThemeIcon('go-to-file'), tooltip: 'Show in Minutes' };

/** What looks like an icon in somebody's minutes is text. */
const literal = (text: string): string => text.replace(/\$\([\w-]+(?:~[\w-]+)?\)/g, '\\$&');

const separator = (label: string): TopicItem => ({
  label,
  kind: QuickPickItemKind.Separator,
  topic: undefined,
  section: '',
});

const topicItem = (section: string, topic: DraftTopic): TopicItem => ({
  label: literal(topic.label),
  description: literal(topic.description),
  ...(topic.preview === '' ? {} : { detail: literal(topic.preview) }),
  buttons: [showInMinutes],
  topic,
  section,
});

/** The topics of one section: those of the agenda, then what else stands in the minutes. */
export function itemsOfTeam({ section, topics }: TeamDrafts): TopicItem[] {
  const likely = topics.filter((topic) => topic.likely);
  const others = topics.filter((topic) => !topic.likely);
  const rest = others.map((topic) => topicItem(section, topic));
  if (likely.length === 0) return rest;
  const first = likely.map((topic) => topicItem(section, topic));
  return rest.length === 0
    ? first
    : [separator('Topics'), ...first, separator('Also in these minutes'), ...rest];
}

/** The topics of several sections, one group each. */
export const itemsOfTeams = (teams: readonly TeamDrafts[]): TopicItem[] =>
  teams.flatMap(({ section, heading, days, topics }) => [
    separator(`${heading} · ${days}`),
    ...topics.map((topic) => topicItem(section, topic)),
  ]);

/** Shows the place in the team's minutes beside the minute; the list stays. */
async function showTopic({ uri, range }: DraftTopic): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(uri));
  const shown = window.visibleTextEditors.find((editor) => editor.document === document);
  const { start } = editorRange(range);
  await window.showTextDocument(document, {
    viewColumn: shown?.viewColumn ?? ViewColumn.Beside,
    preserveFocus: true,
    preview: true,
    selection: new Range(start, start),
  });
}

/** Lets the user tick topics; nothing where the list was closed. */
export function pickTopics(
  title: string,
  items: readonly TopicItem[],
): Promise<readonly TopicItem[] | undefined> {
  const list = window.createQuickPick<TopicItem>();
  list.title = title;
  list.placeholder = 'Which topics do you want to report? Tick them, then press Enter.';
  list.canSelectMany = true;
  list.matchOnDescription = true;
  list.matchOnDetail = true;
  list.items = items;
  list.activeItems = items.filter(({ topic }) => topic !== undefined).slice(0, 1);
  return new Promise((resolve) => {
    list.onDidAccept(() => {
      const chosen = list.selectedItems;
      if (chosen.length === 0) {
        list.placeholder = 'Tick at least one topic, or press Escape.';
        return;
      }
      resolve(chosen);
      list.hide();
    });
    list.onDidTriggerItemButton(({ item }) => {
      // Whoever reads on there comes back to what is ticked.
      list.ignoreFocusOut = true;
      if (item.topic) showTopic(item.topic).then(undefined, () => undefined);
    });
    list.onDidHide(() => {
      resolve(undefined);
      list.dispose();
    });
    list.show();
  });
}
