import { URI } from 'vscode-uri';
import { carryOverMethods } from './protocol/carryOver.ts';
import { discussedMethods } from './protocol/discussed.ts';
import { draftMethods } from './protocol/drafts.ts';
import { importPadMethods } from './protocol/importPad.ts';
import { linkMethods } from './protocol/links.ts';
import { meetingMethods } from './protocol/meetings.ts';
import { missingLinksMethods } from './protocol/missingLinks.ts';
import { navigationMethods } from './protocol/navigation.ts';
import { newMinuteMethods } from './protocol/newMinute.ts';
import { peopleMethods } from './protocol/people.ts';
import { uploadMethods } from './protocol/uploads.ts';
import { webLinksMethods } from './protocol/webLinks.ts';
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
const isFlag: Shape = (value) => typeof value === 'boolean';
const isDirection: Shape = (value) => value === 'previous' || value === 'next';
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
  [
    'textDocument/references',
    object({ textDocument: document, position, context: object({ includeDeclaration: isFlag }) }),
  ],
  ['textDocument/definition', atPosition],
  ['textDocument/documentLink', aboutDocument],
  ['textDocument/codeLens', aboutDocument],
  ['textDocument/codeAction', object({ textDocument: document, range, context })],
  ['textDocument/prepareRename', atPosition],
  ['textDocument/rename', object({ textDocument: document, position, newName: isText })],
  [
    'workspace/willRenameFiles',
    object({ files: listOf(object({ oldUri: isUri, newUri: isUri })) }),
  ],
  ['workspace/symbol', object({ query: isText })],
  [
    'codeAction/resolve',
    object({ title: isText, data: optional(object({ uri: isUri, range, id: isText })) }),
  ],
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
  [newMinuteMethods.day, object({ root: isText, series: isText, text: isText })],
  [newMinuteMethods.newSeries, object({ uri: optional(isUri), name: isText })],
  [newMinuteMethods.firstMinute, object({ uri: optional(isUri), name: isText, date: isText })],
  [
    draftMethods.drafts,
    object({ uri: isUri, section: optional(isText), position: optional(position) }),
  ],
  [
    draftMethods.draftChanges,
    object({ uri: isUri, chosen: listOf(object({ section: isText, topics: listOf(isText) })) }),
  ],
  [missingLinksMethods.inMinute, document],
  [linkMethods.shorten, document],
  [linkMethods.paste, object({ uri: isUri, range, text: isText })],
  [
    linkMethods.pictures,
    object({ uri: isUri, position, pictures: listOf(object({ name: isText, type: isText })) }),
  ],
  [peopleMethods.participants, object({ uri: isUri, position: optional(position) })],
  [
    peopleMethods.insertParticipants,
    object({ uri: isUri, position: optional(position), people: listOf(isText) }),
  ],
  [peopleMethods.whoTookMinutes, anywhere],
  [discussedMethods.discussed, object({ query: isText, uri: optional(isUri) })],
  [discussedMethods.discussedQuery, object({ uri: isUri, position })],
  [carryOverMethods.carryOver, document],
  [importPadMethods.fetch, object({ url: isText, trusted: isFlag })],
  [
    importPadMethods.propose,
    object({
      text: isText,
      url: optional(isText),
      fileName: optional(isText),
      uri: optional(isUri),
    }),
  ],
  [
    importPadMethods.convert,
    object({
      text: isText,
      url: optional(isText),
      fileName: optional(isText),
      root: isText,
      series: isText,
      date: isText,
      download: isFlag,
    }),
  ],
  [navigationMethods.onWeb, object({ uri: isUri, position: optional(position) })],
  [webLinksMethods.check, object({ uri: optional(isUri), trusted: isFlag })],
  [uploadMethods.archive, object({ uri: optional(isUri), url: optional(isText), trusted: isFlag })],
  ['workspace/executeCommand', object({ command: isText, arguments: optional(Array.isArray) })],
  [meetingMethods.step, object({ uri: isUri, direction: isDirection })],
  [meetingMethods.sameWeek, document],
  [meetingMethods.meetingPlace, document],
  [meetingMethods.meetingsOfYear, object({ root: isText, series: isText, year: isText })],
]);

/** Whether a message of the method `method` can be handled with these `params`. */
export const hasUsableParams = (method: string, params: unknown): boolean =>
  shapes.get(method)?.(params) !== false;
