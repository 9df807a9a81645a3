import {
  commands,
  Disposable,
  EventEmitter,
  TabInputTextDiff,
  type TextDocumentContentProvider,
  Uri,
  window,
  workspace,
} from 'vscode';
import { showInformation } from '../messages.ts';

/** What the user decides about a minute that is shown. */
export type Decision = 'write' | 'replace' | 'cancel';

/** A minute to be shown before anything is written. */
export interface ProposedMinute {
  readonly uri: Uri;
  readonly text: string;
  /** The pad as it came: what the minute is compared with, where there is none yet. */
  readonly original: string;
  readonly exists: boolean;
  /** What to know about it, in the notification. */
  readonly message: string;
}

/** Shows one proposed minute at a time as a diff, and waits for what the user decides. */
export interface PadPreview extends Disposable {
  readonly show: (minute: ProposedMinute) => Promise<Decision>;
  /** Decides about the minute that is shown, if there is one. */
  readonly decide: (decision: Decision) => Promise<void>;
}

/** Schemes of the texts that are shown: by them `package.json` tells which buttons belong into the title bar. */
const schemes = { new: 'minute-taker-import', existing: 'minute-taker-replace' } as const;

const buttons = { write: 'Write the Minute', replace: 'Replace the Minute’s Text' } as const;

interface Shown {
  readonly right: Uri;
  /** The one decision beside cancelling that this minute allows. */
  readonly accept: Exclude<Decision, 'cancel'>;
  readonly resolve: (decision: Decision) => void;
}

/** Registers the texts of previews; nothing is shown yet. */
export function createPadPreview(): PadPreview {
  const texts = new Map<string, string>();
  const changed = new EventEmitter<Uri>();
  const provider: TextDocumentContentProvider = {
    onDidChange: changed.event,
    provideTextDocumentContent: (uri) => texts.get(uri.toString()) ?? '',
  };
  const current: { shown?: Shown | undefined; count: number } = { count: 0 };

  const settle = async (decision: Decision): Promise<void> => {
    const { shown } = current;
    if (!shown || (decision !== 'cancel' && decision !== shown.accept)) return;
    current.shown = undefined;
    shown.resolve(decision);
    await closeDiff(shown.right);
  };
  const put = (scheme: string, part: string, minute: ProposedMinute, text: string): Uri => {
    // VS Code may tell late that a diff was closed; it must not be taken for the next one of the same minute.
    const query = String(current.count);
    const uri = Uri.from({ scheme, path: `/${part}${minute.uri.path}`, query });
    texts.set(uri.toString(), text);
    changed.fire(uri);
    return uri;
  };
  const subscriptions = Disposable.from(
    changed,
    ...Object.values(schemes).map((scheme) =>
      workspace.registerTextDocumentContentProvider(scheme, provider),
    ),
    window.tabGroups.onDidChangeTabs(({ closed }) => {
      const { shown } = current;
      if (shown && closed.some(({ input }) => isDiffOf(input, shown.right))) void settle('cancel');
    }),
  );

  return {
    show: async (minute) => {
      await settle('cancel');
      texts.clear();
      current.count += 1;
      const accept = minute.exists ? 'replace' : 'write';
      const scheme = minute.exists ? schemes.existing : schemes.new;
      const left = minute.exists ? minute.uri : put(scheme, 'pad', minute, minute.original);
      const right = put(scheme, 'minute', minute, minute.text);
      const name = workspace.asRelativePath(minute.uri);
      const title = minute.exists ? `${name} ↔ imported pad` : `Pad → ${name}`;
      // Whoever is quick can decide as soon as it is there.
      const decided = new Promise<Decision>((resolve) => {
        current.shown = { right, accept, resolve };
      });
      const { shown } = current;
      const opened = commands.executeCommand('vscode.diff', left, right, title, { preview: false });
      // VS Code may never say that a diff is open which was closed before it was.
      await Promise.race([opened, decided]);
      if (current.shown !== shown) {
        await closeDiff(right);
        return decided;
      }
      void showInformation(minute.message, buttons[accept], 'Cancel').then((chosen) => {
        // It may stand there when another minute is shown.
        if (chosen === undefined || current.shown !== shown) return;
        void settle(chosen === 'Cancel' ? 'cancel' : accept);
      });
      return decided;
    },
    decide: settle,
    dispose: () => {
      void settle('cancel');
      subscriptions.dispose();
    },
  };
}

const isDiffOf = (input: unknown, right: Uri): boolean =>
  input instanceof TabInputTextDiff && input.modified.toString() === right.toString();

async function closeDiff(right: Uri): Promise<void> {
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
  const shown = tabs.filter(({ input }) => isDiffOf(input, right));
  if (shown.length > 0) await window.tabGroups.close(shown);
}
