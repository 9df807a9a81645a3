import {
  commands,
  Disposable,
  EventEmitter,
  extensions,
  type TextDocumentContentProvider,
  Uri,
  window,
  workspace,
} from 'vscode';
import { peopleMethods, type WhoTookMinutesResult } from '#lsp/protocol/people.ts';
import type { SeriesParams } from '#lsp/protocol.ts';
import { builtinMarkdownId } from '../clientOptions.ts';
import { showInformation } from '../messages.ts';
import { generatedScheme } from '../names.ts';
import { type CommandContext, placeOf } from './context.ts';

/** *Who Took Minutes*: a page that nobody can edit, made anew each time it is asked for. */
export interface TakersPage extends Disposable {
  readonly show: () => Promise<void>;
}

const page = Uri.from({ scheme: generatedScheme, path: '/Who Took Minutes.md' });

/** Registers the page. */
export function takersPage(context: CommandContext): TakersPage {
  const changed = new EventEmitter<Uri>();
  const current: { params: SeriesParams } = { params: {} };
  const ask = (): Promise<WhoTookMinutesResult | null | undefined> =>
    context.server.ask(peopleMethods.whoTookMinutes, current.params);
  const provider: TextDocumentContentProvider = {
    onDidChange: changed.event,
    provideTextDocumentContent: async () => (await ask())?.text ?? '',
  };
  const registered = workspace.registerTextDocumentContentProvider(generatedScheme, provider);
  return {
    show: async () => {
      const place = placeOf(context, undefined);
      // Asked for again from the page itself it is about the same place.
      if (place?.scheme !== generatedScheme) {
        current.params = place === undefined ? {} : { uri: place.toString() };
      }
      if (!(await ask())) {
        await showInformation(
          'There are no minutes here. Open the folder that holds them, then try again.',
        );
        return;
      }
      changed.fire(page);
      await showPage();
    },
    dispose: () => Disposable.from(changed, registered).dispose(),
  };
}

async function showPage(): Promise<void> {
  if (extensions.getExtension(builtinMarkdownId) !== undefined) {
    await commands.executeCommand('markdown.showPreview', page);
  } else await window.showTextDocument(await workspace.openTextDocument(page), { preview: true });
}
