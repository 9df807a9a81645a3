import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type CompletionParams,
  CompletionTriggerKind,
  InsertTextFormat,
} from 'vscode-languageserver';
import { offsetAt, rangeOf } from '#base/lineMap.ts';
import { complete } from '#features/completion/completion.ts';
import type { CompletionItem as OwnItem } from '#features/completion/completionItem.ts';
import { toRange } from './convert.ts';
import { fromClient } from './encoding.ts';
import { completeConfig, isConfig } from './serveConfig.ts';
import { linesOf, onRequest, type Session, type Subject, subjectOf } from './session.ts';

const kinds = {
  section: CompletionItemKind.Struct,
  team: CompletionItemKind.Class,
  item: CompletionItemKind.Snippet,
  minute: CompletionItemKind.File,
  person: CompletionItemKind.Reference,
  heading: CompletionItemKind.Reference,
  issue: CompletionItemKind.Value,
  file: CompletionItemKind.File,
  folder: CompletionItemKind.Folder,
} as const satisfies Record<OwnItem['kind'], CompletionItemKind>;

const nothing: CompletionList = { isIncomplete: false, items: [] };

/** Serves completion in minutes. */
export function serveCompletion(session: Session): void {
  onRequest(
    session,
    'textDocument/completion',
    nothing,
    (params: CompletionParams): CompletionList => {
      const subject = subjectOf(session, params.textDocument.uri);
      if (subject === undefined) return nothing;
      if (isConfig(subject)) {
        return completeConfig(session, params.textDocument.uri, subject, params.position);
      }
      const { snapshot, path } = subject;
      const lines = linesOf(snapshot, path);
      const offset = offsetAt(lines, fromClient(lines, params.position, session.client.encoding));
      const { items, isIncomplete } = complete(snapshot, path, offset, {
        snippets: session.client.snippets,
        trigger: params.context?.triggerCharacter,
        isRepeated:
          params.context?.triggerKind === CompletionTriggerKind.TriggerForIncompleteCompletions,
        builtinMarkdown: session.client.options.builtinMarkdown === true,
      });
      return { isIncomplete, items: items.map((item) => toItem(session, subject, item)) };
    },
  );
}

function toItem(session: Session, subject: Subject, item: OwnItem): CompletionItem {
  const lines = linesOf(subject.snapshot, subject.path);
  const range = toRange(subject, rangeOf(lines, item.span), session.client.encoding);
  return {
    label: item.label,
    kind: kinds[item.kind],
    sortText: item.sortText,
    filterText: item.filterText,
    insertTextFormat:
      item.format === 'snippet' ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: { range, newText: item.insertText },
    preselect: item.preselect,
    ...(item.labelDetail === undefined ? {} : { labelDetails: { description: item.labelDetail } }),
    ...(item.detail === undefined ? {} : { detail: item.detail }),
    ...(item.documentation === undefined ? {} : { documentation: item.documentation }),
  };
}
