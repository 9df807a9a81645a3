import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type Hover,
  type HoverParams,
  InsertTextFormat,
  MarkupKind,
  type Position,
} from 'vscode-languageserver';
import { type LineMap, lineMap, offsetAt, rangeOf } from '#base/lineMap.ts';
import type { Span } from '#base/range.ts';
import { type ConfigCompletion, configCompletion } from '#features/description/configCompletion.ts';
import { configHover } from '#features/description/configHover.ts';
import { allRules } from '#rules/allRules.ts';
import { configNames } from '#workspace/store.ts';
import { fromClient, rangeToClient } from './encoding.ts';
import type { Session, Subject } from './session.ts';

const kinds = {
  property: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  team: CompletionItemKind.Class,
  folder: CompletionItemKind.Folder,
} as const satisfies Record<ConfigCompletion['kind'], CompletionItemKind>;

/** Whether the subject is a description of meetings and not a minute. */
export const isConfig = ({ path }: Subject): boolean => configNames.includes(path);

/** Hover in `minutes.yaml`: what its names mean. */
export function hoverConfig(
  session: Session,
  subject: Subject,
  { textDocument, position }: HoverParams,
): Hover | null {
  const lines = linesAt(session, textDocument.uri, subject);
  const found = configHover(lines.text, offsetIn(session, lines, position));
  if (found === undefined) return null;
  const kind = session.client.markdownHover ? MarkupKind.Markdown : MarkupKind.PlainText;
  return {
    contents: { kind, value: found.markdown },
    range: toRange(session, lines, found.span),
  };
}

/** Completion in `minutes.yaml`. */
export function completeConfig(
  session: Session,
  uri: string,
  subject: Subject,
  position: Position,
): CompletionList {
  const lines = linesAt(session, uri, subject);
  const { config, files } = subject.snapshot;
  const items = configCompletion(lines.text, offsetIn(session, lines, position), {
    teams: config.teams.map(({ name }) => name),
    ruleCodes: allRules.map(({ code }) => code),
    paths: files.paths(),
  });
  return {
    isIncomplete: false,
    items: items.map(
      ({ label, kind, documentation, newText, span }, index): CompletionItem => ({
        label,
        kind: kinds[kind],
        sortText: String(index).padStart(4, '0'),
        insertTextFormat: InsertTextFormat.PlainText,
        textEdit: { range: toRange(session, lines, span), newText },
        ...(documentation === undefined
          ? {}
          : { documentation: { kind: MarkupKind.Markdown, value: documentation } }),
      }),
    ),
  };
}

/** Of two descriptions only one counts, but both can be edited: so the text is that of the document itself. */
const linesAt = (session: Session, uri: string, { snapshot }: Subject): LineMap =>
  lineMap(session.documents.get(uri)?.getText() ?? snapshot.configFile?.text ?? '');

const offsetIn = (session: Session, lines: LineMap, position: Position): number =>
  offsetAt(lines, fromClient(lines, position, session.client.encoding));

const toRange = (session: Session, lines: LineMap, span: Span): ReturnType<typeof rangeToClient> =>
  rangeToClient(lines, rangeOf(lines, span), session.client.encoding);
