import {
  type Definition,
  type DefinitionLink,
  type DefinitionParams,
  type DocumentLink,
  type DocumentLinkParams,
  type Hover,
  type HoverParams,
  type Location,
  MarkupKind,
  type Position,
} from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { offsetAt, rangeOf } from '#base/lineMap.ts';
import type { RepoPath } from '#base/path.ts';
import type { Range, Span } from '#base/range.ts';
import { definitionAt, type GoTarget } from '#features/goTo/definition.ts';
import { documentLinks, type DocumentLink as OwnLink } from '#features/goTo/documentLinks.ts';
import { openOnWeb } from '#features/goTo/openOnWeb.ts';
import { hoverAt } from '#features/hover/hover.ts';
import { hoverMarkdown, hoverPlainText } from '#features/hover/hoverText.ts';
import { toRange } from './convert.ts';
import { fromClient } from './encoding.ts';
import { navigationMethods, type OnWebParams, type OnWebResult } from './protocol/navigation.ts';
import { hoverConfig, isConfig } from './serveConfig.ts';
import { linesOf, onRequest, type Session, type Subject, subjectOf } from './session.ts';

/** Serves what is at the other end of links, names and dates. Without all minutes the answer would be another one. */
export function serveNavigation(session: Session): void {
  serve(session, 'textDocument/definition', null, goTo);
  serve(session, 'textDocument/documentLink', [], links, () => false);
  serve(session, 'textDocument/hover', null, hover);
  onRequest(session, navigationMethods.onWeb, nowhere, async (params: OnWebParams) => {
    await session.repositories.settled();
    return onWeb(session, params);
  });
}

/**
 * Registers `run` for the documents of repositories that hold minutes. Unless that was all (`isAll`), it runs again when
 * what the links of the document need to know is looked up: for a file that is not open nobody has asked yet.
 */
function serve<P extends { readonly textDocument: { readonly uri: string } }, R, E extends R>(
  session: Session,
  method: string,
  empty: E,
  run: (session: Session, subject: Subject, params: P) => R,
  isAll: (found: R) => boolean = (found) => found !== null,
): void {
  onRequest(session, method, empty, async (params: P) => {
    const { uri } = params.textDocument;
    await session.repositories.settled();
    const subject = subjectOf(session, uri);
    if (subject === undefined) return empty;
    const found = run(session, subject, params);
    if (isAll(found)) return found;
    await subject.repository.answerQuestions([subject.path]);
    const again = subjectOf(session, uri);
    if (again === undefined || again.snapshot === subject.snapshot) return found;
    return run(session, again, params);
  });
}

const offsetIn = (session: Session, { snapshot, path }: Subject, position: Position): number => {
  const lines = linesOf(snapshot, path);
  return offsetAt(lines, fromClient(lines, position, session.client.encoding));
};

const rangeIn = (session: Session, subject: Subject, path: RepoPath, span: Span): Range =>
  toRange(
    { ...subject, path },
    rangeOf(linesOf(subject.snapshot, path), span),
    session.client.encoding,
  );

const besideBuiltin = ({ client }: Session): { readonly builtinMarkdown: boolean } => ({
  builtinMarkdown: client.options.builtinMarkdown === true,
});

function goTo(
  session: Session,
  subject: Subject,
  { position }: DefinitionParams,
): Definition | DefinitionLink[] | null {
  if (isConfig(subject)) return null;
  const { snapshot, path } = subject;
  const offset = offsetIn(session, subject, position);
  const found = definitionAt(snapshot, path, offset, besideBuiltin(session));
  if (found === undefined) return null;
  const origin = rangeIn(session, subject, path, found.origin);
  const all = found.targets.map((target) => toLink(session, subject, target, origin));
  return session.client.definitionLinks ? all : all.map(toLocation);
}

function toLink(
  session: Session,
  subject: Subject,
  { path, place }: GoTarget,
  originSelectionRange: Range,
): DefinitionLink {
  const targetUri = session.repositories.uriOf(subject.repository, path);
  if (place.kind === 'line') {
    const start = { line: place.line - 1, character: 0 };
    const range = { start, end: start };
    return { originSelectionRange, targetUri, targetRange: range, targetSelectionRange: range };
  }
  return {
    originSelectionRange,
    targetUri,
    targetRange: rangeIn(session, subject, path, place.whole),
    targetSelectionRange: rangeIn(session, subject, path, place.span),
  };
}

const toLocation = ({ targetUri, targetSelectionRange }: DefinitionLink): Location => ({
  uri: targetUri,
  range: targetSelectionRange,
});

function links(session: Session, subject: Subject, _params: DocumentLinkParams): DocumentLink[] {
  if (isConfig(subject)) return [];
  const found = documentLinks(subject.snapshot, subject.path, besideBuiltin(session));
  return found.flatMap((link) => {
    const target = addressOf(session, subject, link);
    if (target === undefined) return [];
    const range = rangeIn(session, subject, subject.path, link.span);
    return [{ range, target, ...(session.client.linkTooltips ? { tooltip: link.tooltip } : {}) }];
  });
}

/** Nothing for what no editor could read: one such address would cost it all others. */
function addressOf(session: Session, subject: Subject, { target }: OwnLink): string | undefined {
  if (target.kind === 'file') {
    const uri = session.repositories.uriOf(subject.repository, target.path);
    return target.line === undefined ? uri : `${uri}#L${target.line}`;
  }
  try {
    URI.parse(target.url, true);
    return target.url;
  } catch {
    return undefined;
  }
}

function hover(session: Session, subject: Subject, params: HoverParams): Hover | null {
  if (isConfig(subject)) return hoverConfig(session, subject, params);
  const { snapshot, path } = subject;
  const offset = offsetIn(session, subject, params.position);
  const found = hoverAt(snapshot, path, offset, besideBuiltin(session));
  if (found === undefined) return null;
  const { client } = session;
  const value = client.markdownHover
    ? hoverMarkdown(found.parts, (picture) => pictureAddress(session, subject, picture))
    : hoverPlainText(found.parts);
  return {
    contents: { kind: client.markdownHover ? MarkupKind.Markdown : MarkupKind.PlainText, value },
    range: rangeIn(session, subject, path, found.span),
  };
}

/** Only what lies on a disk can be shown. The size is something that VS Code alone understands. */
function pictureAddress(
  session: Session,
  { repository }: Subject,
  path: RepoPath,
): string | undefined {
  const uri = session.repositories.uriOf(repository, path);
  if (!uri.startsWith('file:')) return undefined;
  return session.client.isOurs ? `${uri}|width=300` : uri;
}

const nowhere: OnWebResult = {
  kind: 'none',
  message:
    'It is not known where this repository is published. Write its address into minutes.yaml, as repository.',
};

function onWeb(session: Session, { uri, position }: OnWebParams): OnWebResult {
  const subject = subjectOf(session, uri);
  if (subject === undefined) return nowhere;
  const { snapshot, path } = subject;
  const offset = position && offsetAt(linesOf(snapshot, path), position);
  const url = openOnWeb(snapshot, path, offset);
  return url === undefined ? nowhere : { kind: 'page', url };
}
