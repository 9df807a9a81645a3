import { URI } from 'vscode-uri';
import { methods } from './protocol.ts';

/** Whether a value has the shape that a handler counts on. */
type Shape = (value: unknown) => boolean;

const isUri: Shape = (value) => {
  if (typeof value !== 'string' || value === '') return false;
  try {
    URI.parse(value);
    return true;
  } catch {
    return false;
  }
};
const isText: Shape = (value) => typeof value === 'string';
const isNumber: Shape = (value) => typeof value === 'number' && !Number.isNaN(value);
const listOf =
  (shape: Shape): Shape =>
  (value) =>
    Array.isArray(value) && value.every(shape);
const optional =
  (shape: Shape): Shape =>
  (value) =>
    value === undefined || value === null || shape(value);
const object =
  (members: Readonly<Record<string, Shape>>): Shape =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(members).every(([name, shape]) =>
      shape((value as Readonly<Record<string, unknown>>)[name]),
    );

const document = object({ uri: isUri });
const position = object({ line: isNumber, character: isNumber });
const range = object({ start: position, end: position });
const context = object({ only: optional(listOf(isText)) });
const aboutDocument = object({ textDocument: document });
const atPosition = object({ textDocument: document, position });
const anywhere = object({ uri: optional(isUri) });

/** What the messages that we handle must have, as far as a handler would fail without it. */
const shapes: ReadonlyMap<string, Shape> = new Map([
  ['textDocument/didOpen', object({ textDocument: object({ uri: isUri, text: isText }) })],
  [
    'textDocument/didChange',
    object({
      textDocument: document,
      contentChanges: listOf(object({ text: isText, range: optional(range) })),
    }),
  ],
  ['textDocument/didClose', aboutDocument],
  ['textDocument/didSave', aboutDocument],
  ['textDocument/documentSymbol', aboutDocument],
  ['textDocument/foldingRange', aboutDocument],
  ['textDocument/diagnostic', aboutDocument],
  ['textDocument/completion', atPosition],
  ['textDocument/hover', atPosition],
  ['textDocument/codeAction', object({ textDocument: document, range, context })],
  ['workspace/symbol', object({ query: isText })],
  [
    'workspace/diagnostic',
    object({ previousResultIds: listOf(object({ uri: isText, value: isText })) }),
  ],
  ['workspace/didChangeConfiguration', object({})],
  // Floods of them come at once: their URIs are looked at when they are used.
  [
    'workspace/didChangeWatchedFiles',
    object({ changes: listOf(object({ uri: isText, type: isNumber })) }),
  ],
  [
    'workspace/didChangeWorkspaceFolders',
    object({ event: object({ added: listOf(document), removed: listOf(document) }) }),
  ],
  [methods.outline, document],
  [methods.sections, document],
  [methods.series, anywhere],
  [methods.status, anywhere],
  [methods.createConfig, anywhere],
  [methods.newMinute, object({ root: isText, series: isText, date: isText })],
]);

/** Whether a message of the method `method` can be handled with these `params`. */
export const hasUsableParams = (method: string, params: unknown): boolean =>
  shapes.get(method)?.(params) !== false;
