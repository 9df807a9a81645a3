import type { Span } from '#base/range.ts';
import type { Rendered } from '#features/sections/snippetText.ts';
import { fitsWords } from './teamSearch.ts';

/** One entry of the completion list, before it is put into the protocol's words. */
export interface CompletionItem {
  readonly label: string;
  /** Dimmed behind the label. */
  readonly labelDetail: string | undefined;
  readonly detail: string | undefined;
  readonly kind:
    | 'section'
    | 'team'
    | 'item'
    | 'minute'
    | 'person'
    | 'heading'
    | 'issue'
    | 'file'
    | 'folder';
  readonly sortText: string;
  readonly filterText: string;
  readonly insertText: string;
  readonly format: 'plain' | 'snippet';
  /** What it replaces: on the cursor's line, from before what was typed. */
  readonly span: Span;
  /** Preview of what it writes, plain text. */
  readonly documentation: string | undefined;
  readonly preselect: boolean;
}

/** Entries in order, best first. */
export interface CompletionResult {
  readonly items: readonly CompletionItem[];
  /** More or other entries may fit when more is typed. */
  readonly isIncomplete: boolean;
}

/** What the asking editor can do, and what made it ask. */
export interface CompletionOptions {
  readonly snippets: boolean;
  /** The trigger character; nothing when the user asked by hand or is typing a word. */
  readonly trigger?: string | undefined;
  /** The editor asks again by itself, because more was typed. */
  readonly isRepeated?: boolean;
  /** VS Code's own Markdown support offers paths and the headings behind them. */
  readonly builtinMarkdown?: boolean;
}

/** An entry without what its place in the list and the line decide. */
export interface Candidate {
  readonly label: string;
  readonly labelDetail?: string;
  readonly detail: string;
  readonly kind: CompletionItem['kind'];
  /** Words by which it is found, best first. */
  readonly names: readonly string[];
  readonly rendered: Rendered;
  /** Preview, plain text; what it writes where nothing else is said and that has several lines. */
  readonly documentation?: string;
  readonly preselect?: boolean;
}

/** Whether what was typed means the candidate. */
export const isMeant = (candidate: Pick<Candidate, 'names'>, typed: string): boolean =>
  candidate.names.some((name) => fitsWords(name, typed));

/** VS Code compares no more of a filter text than this. */
const longestFilter = 128;

/**
 * The entries for `candidates`, which are in order and all fit what was typed already. The filter text repeats the
 * line's text first, so that every editor's own filter agrees, and then the names, so that it still agrees one
 * keystroke later.
 */
export function toItems(
  candidates: readonly Candidate[],
  place: {
    readonly span: Span;
    readonly before: string;
    /** Goes behind entries of several lines: a line end where the next line isn't blank. */
    readonly behind: string;
  },
  { snippets }: CompletionOptions,
): readonly CompletionItem[] {
  const lead = /(?:^|\s)$/.test(place.before) ? place.before : `${place.before} `;
  return candidates.map((candidate, index) => {
    const { rendered } = candidate;
    const behind = rendered.text.includes('\n') || rendered.stops > 0 ? place.behind : '';
    const asSnippet = snippets && rendered.stops > 0;
    return {
      label: candidate.label,
      labelDetail: candidate.labelDetail,
      detail: candidate.detail,
      kind: candidate.kind,
      sortText: String(index).padStart(4, '0'),
      filterText: `${lead}${candidate.names.join(' ')}`.slice(0, longestFilter),
      insertText: (asSnippet ? rendered.snippet : rendered.text) + behind,
      format: asSnippet ? 'snippet' : 'plain',
      span: place.span,
      documentation:
        candidate.documentation ?? (rendered.text.includes('\n') ? rendered.text : undefined),
      preselect: candidate.preselect ?? false,
    };
  });
}
