import {
  commands,
  env,
  type QuickPickItem,
  type TextDocument,
  type Uri,
  window,
  workspace,
} from 'vscode';
import {
  type FetchPadParams,
  type FetchPadResult,
  importPadMethods,
  type PadParams,
} from '#lsp/protocol/importPad.ts';
import { showWarning } from '../messages.ts';
import type { Server } from '../server.ts';
import { whileWaiting } from './whileWaiting.ts';

/** Where a pad comes from. */
export type PadSource =
  | { readonly from: 'url'; readonly url?: string }
  | { readonly from: 'file'; readonly uri?: Uri }
  | { readonly from: 'clipboard' }
  | { readonly from: 'document'; readonly document: TextDocument };

interface SourceItem extends QuickPickItem {
  readonly source: PadSource;
}

const isAddress = (text: string): boolean => /^<?https?:\/\/\S+$/i.test(text.trim());

/** Lets the user choose where the pad is; an untitled document that is open is offered first. */
export async function pickSource(): Promise<PadSource | undefined> {
  const open = window.activeTextEditor?.document;
  const isPad = open?.isUntitled === true && open.getText().trim() !== '';
  const own: SourceItem[] = isPad
    ? [
        {
          label: '$(edit) The open document',
          description: open.fileName,
          source: { from: 'document', document: open },
        },
      ]
    : [];
  const others: readonly SourceItem[] = [
    {
      label: '$(globe) From a URL…',
      description: 'HedgeDoc, Etherpad and the like',
      source: { from: 'url' },
    },
    { label: '$(file) From a file…', source: { from: 'file' } },
    { label: '$(clippy) From the clipboard', source: { from: 'clipboard' } },
  ];
  const chosen = await window.showQuickPick([...own, ...others], {
    title: 'Import Pad',
    placeHolder: 'Where is the pad?',
  });
  return chosen?.source;
}

/** The text of a pad; nothing where the user changed their mind. Throws a sentence for the user. */
export async function readSource(
  server: Server,
  source: PadSource,
): Promise<PadParams | undefined> {
  switch (source.from) {
    case 'url':
      return fromUrl(server, source.url);
    case 'file':
      return fromFile(source.uri);
    case 'document':
      return { text: source.document.getText() };
    case 'clipboard': {
      const text = await env.clipboard.readText();
      if (text.trim() === '') throw new Error('The clipboard is empty. Copy the text of the pad.');
      return isAddress(text) ? fromUrl(server, undefined, text.trim()) : { text };
    }
  }
}

/** `found` is an address that the user has not typed: they see it before anything is fetched. */
async function fromUrl(
  server: Server,
  given: string | undefined,
  found?: string,
): Promise<PadParams | undefined> {
  if (!workspace.isTrusted) {
    await explainTrust();
    return undefined;
  }
  const url = given ?? (await askUrl(found));
  if (url === undefined) return undefined;
  const params: FetchPadParams = { url, trusted: workspace.isTrusted };
  const pad = await whileWaiting('Fetching the pad…', (token) =>
    server.request<FetchPadResult>(importPadMethods.fetch, params, token),
  );
  if (pad === undefined) return undefined;
  if (pad.kind === 'unavailable') {
    throw new Error(
      'A pad can be fetched by VS Code on the desktop only. Copy its text and import the clipboard.',
    );
  }
  if (pad.kind === 'failed') throw new Error(pad.message);
  return { text: pad.text, url: pad.url };
}

async function askUrl(proposal: string | undefined): Promise<string | undefined> {
  const typed = await window.showInputBox({
    title: 'Import Pad: URL',
    prompt:
      'The address of the pad, as the browser shows it. Only its text and its uploads are fetched.',
    placeHolder: 'https://pad.example.org/weekly',
    ...(proposal === undefined ? {} : { value: proposal }),
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === '' ? 'Write the address of the pad.' : undefined),
  });
  return typed?.trim();
}

async function explainTrust(): Promise<void> {
  const manage = 'Manage Workspace Trust';
  const chosen = await showWarning(
    'Pads are fetched from the web only in a workspace that you trust. Import the text from a file or the clipboard instead.',
    manage,
  );
  if (chosen === manage) await commands.executeCommand('workbench.trust.manage');
}

/** In bytes; the server reads nothing that is longer. */
const longestFile = 5 * 1024 * 1024;

async function fromFile(given: Uri | undefined): Promise<PadParams | undefined> {
  const [uri = given] =
    given === undefined
      ? ((await window.showOpenDialog({
          title: 'Import Pad: File',
          openLabel: 'Import',
          filters: { 'Text of a pad': ['md', 'markdown', 'txt', 'text'], 'All files': ['*'] },
        })) ?? [])
      : [];
  if (uri === undefined) return undefined;
  const { size } = await workspace.fs.stat(uri);
  if (size > longestFile) throw new Error('This file is larger than 5 MB. No minute is that long.');
  const bytes = await workspace.fs.readFile(uri);
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
  const text = new TextDecoder(isWide ? 'utf-16le' : 'utf-8').decode(bytes);
  return { text, fileName: uri.path.slice(uri.path.lastIndexOf('/') + 1) };
}
