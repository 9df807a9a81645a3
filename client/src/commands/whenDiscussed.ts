import {
  type Disposable,
  type QuickPick,
  type QuickPickItem,
  QuickPickItemKind,
  Range,
  ThemeIcon,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import {
  type DiscussedMeeting,
  type DiscussedParams,
  type DiscussedPlace,
  type DiscussedQueryParams,
  type DiscussedResult,
  discussedMethods,
} from '#lsp/protocol/discussed.ts';
import { debounce } from '../debounce.ts';
import { type CommandContext, placeOf } from './context.ts';

/** A place in a minute; nothing to open for the names of meetings between them. */
interface PlaceItem extends QuickPickItem {
  readonly goal?: { readonly uri: Uri; readonly range: Range };
}

const beside = { iconPath: new ThemeIcon('split-horizontal'), tooltip: 'Open to the Side' };

const icons: Readonly<Record<DiscussedPlace['kind'], string>> = {
  minute: 'file',
  team: 'organization',
  topic: 'symbol-string',
  section: 'symbol-namespace',
  text: 'list-unordered',
};

/** Typing goes on for so many milliseconds before it is searched. */
const pause = 80;

/** *When Did We Discuss…*: all meetings that spoke about something, searched while it is typed. */
export async function whenDiscussed(context: CommandContext): Promise<void> {
  const uri = placeOf(context, undefined)?.toString();
  const query = firstQuery(context);
  const list = window.createQuickPick<PlaceItem>();
  list.title = title;
  list.placeholder = 'A topic, an issue, a link, @somebody, or any words';
  keepOrder(list);
  const search = searching(context, list, uri);
  const answer = answerOf(list, search.again);
  await search.begin(query);
  const chosen = await answer;
  search.dispose();
  if (chosen) await open(chosen.item, chosen.toSide);
}

const title = 'When Did We Discuss';

/** The places of a meeting stay together: VS Code's own order would be by how well each fits. No type tells of it. */
const keepOrder = (list: QuickPick<PlaceItem>): void => {
  Object.assign(list, { sortByLabel: false });
};

const longestSelection = 200;

/** What is selected, else what the cursor stands in. */
async function firstQuery({ server }: CommandContext): Promise<string> {
  const editor = window.activeTextEditor;
  if (editor === undefined) return '';
  const { document, selection } = editor;
  const selected = document.getText(selection).replace(/\s+/g, ' ').trim();
  if (selected !== '') return selected.slice(0, longestSelection);
  const { line, character } = selection.active;
  const params: DiscussedQueryParams = {
    uri: document.uri.toString(),
    position: { line, character },
  };
  return (await server.ask<string>(discussedMethods.discussedQuery, params)) ?? '';
}

interface Search extends Disposable {
  /** Searches for what is meant by the place, as soon as that is known and unless something was typed before. */
  readonly begin: (query: Promise<string>) => Promise<void>;
  readonly again: () => void;
}

/** Keeps the list up to date with what is typed. */
function searching(
  { server }: CommandContext,
  list: QuickPick<PlaceItem>,
  uri: string | undefined,
): Search {
  const state = { asked: 0 };
  const search = async (): Promise<void> => {
    const turn = ++state.asked;
    list.busy = true;
    const params: DiscussedParams = { query: list.value, ...(uri === undefined ? {} : { uri }) };
    const result = await server.ask<DiscussedResult>(discussedMethods.discussed, params);
    // An answer to what was typed before comes too late.
    if (turn !== state.asked) return;
    list.busy = false;
    show(list, result ?? { meetings: [], count: 0, message: '' });
  };
  const soon = debounce(pause, () => void search());
  return {
    begin: async (query) => {
      list.busy = true;
      const value = await query;
      if (state.asked > 0 || list.value !== '') return;
      list.value = value;
      await search();
    },
    again: soon.schedule,
    dispose: () => {
      state.asked++;
      soon.dispose();
    },
  };
}

function show(list: QuickPick<PlaceItem>, { meetings, count, message }: DiscussedResult): void {
  const isFound = meetings.length > 0;
  list.title = list.value.trim() === '' ? title : `${title}: ${found(meetings.length, count)}`;
  if (isFound && message !== '') list.title += `. ${message}`;
  list.items =
    isFound || message === '' ? meetings.flatMap(itemsOf) : [{ label: message, alwaysShow: true }];
}

function found(shown: number, count: number): string {
  const meetings = count === 1 ? '1 meeting' : `${count} meetings`;
  return shown < count ? `${meetings}, these are the newest ${shown}` : meetings;
}

function itemsOf(meeting: DiscussedMeeting): readonly PlaceItem[] {
  const uri = Uri.parse(meeting.uri);
  const more = meeting.count - meeting.places.length;
  return [
    {
      label: more > 0 ? `${meeting.title} · ${more} more` : meeting.title,
      kind: QuickPickItemKind.Separator,
    },
    ...meeting.places.map(({ kind, text, below, range: { start, end } }) => ({
      // Words in a minute can't bring icons of their own.
      label: `$(${icons[kind]}) ${text.replaceAll('$(', '$\u200b(')}`,
      description: below.replaceAll('$(', '$\u200b('),
      alwaysShow: true,
      buttons: [beside],
      goal: { uri, range: new Range(start.line, start.character, end.line, end.character) },
    })),
  ];
}

interface Choice {
  readonly item: PlaceItem;
  readonly toSide: boolean;
}

/** Shows the list until a place is chosen or it is left. */
function answerOf(list: QuickPick<PlaceItem>, typed: () => void): Promise<Choice | undefined> {
  return new Promise((resolve) => {
    const end = (item: PlaceItem | undefined, toSide: boolean): void => {
      if (item?.goal === undefined) return;
      resolve({ item, toSide });
      list.hide();
    };
    list.onDidChangeValue(typed);
    list.onDidAccept(() => end(list.selectedItems[0], false));
    list.onDidTriggerItemButton(({ item }) => end(item, true));
    list.onDidHide(() => {
      resolve(undefined);
      list.dispose();
    });
    list.show();
  });
}

async function open({ goal }: PlaceItem, toSide: boolean): Promise<void> {
  if (goal === undefined) return;
  const document = await workspace.openTextDocument(goal.uri);
  await window.showTextDocument(document, {
    preview: toSide,
    selection: new Range(goal.range.start, goal.range.start),
    ...(toSide ? { viewColumn: ViewColumn.Beside } : {}),
  });
}
