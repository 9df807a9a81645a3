/**
 * What client and server say to each other beyond the Language Server Protocol. The only file of the server that
 * the client may import, so it holds types and method names and nothing else. Positions are zero-based, UTF-16.
 */
import type { Range } from '#base/range.ts';

/** Method names of our own requests and notifications. */
export const methods = {
  outline: 'minuteTaker/outline',
  series: 'minuteTaker/series',
  newMinute: 'minuteTaker/newMinute',
  sections: 'minuteTaker/sections',
  createConfig: 'minuteTaker/createConfig',
  status: 'minuteTaker/status',
  statusChanged: 'minuteTaker/statusChanged',
  outlineChanged: 'minuteTaker/outlineChanged',
  readDirectory: 'minuteTaker/fs/readDirectory',
  readFile: 'minuteTaker/fs/readFile',
  stat: 'minuteTaker/fs/stat',
} as const;

/** Sent by the client as `initializationOptions`; every member may be missing in other editors. */
export interface InitializationOptions {
  /** Whether VS Code's built-in Markdown extension is active. */
  readonly builtinMarkdown?: boolean;
  /** Files are read through the client (`minuteTaker/fs/*`): the web, virtual file systems. */
  readonly fileSystem?: 'client';
  /** The user's local calendar date is computed in this IANA zone; default: the process's zone. */
  readonly timeZone?: string;
}

/** Parameters of every request that is about one document. */
export interface DocumentParams {
  readonly uri: string;
}

/** One row of the *Minute Outline* view. */
export interface OutlineRow {
  readonly kind: 'title' | 'role' | 'section' | 'team' | 'topic' | 'actionItem' | 'participants';
  readonly label: string;
  /** E.g. weekday, assignees, number of participants. */
  readonly description: string;
  readonly tooltip: string;
  readonly range: Range;
  readonly selectionRange: Range;
  /** For teams: state of the link to the team's minutes. */
  readonly link: TeamLinkState | undefined;
  /** URI of the team's minutes where they are known. */
  readonly target: string | undefined;
  readonly children: readonly OutlineRow[];
}

/** State of the link from a team update to the team's minutes of that window. */
export type TeamLinkState = 'linked' | 'broken' | 'available' | 'none';

/** Result of `minuteTaker/outline`; `null` where the document is no minute. */
export interface OutlineResult {
  readonly uri: string;
  readonly version: number | null;
  readonly rows: readonly OutlineRow[];
}

/** Parameters of `minuteTaker/series`: the file or folder the user is at, if any. */
export interface SeriesParams {
  readonly uri?: string;
}

/** One series that can get a new minute. */
export interface SeriesChoice {
  /** Folder URI of the repository it belongs to. */
  readonly root: string;
  readonly id: string;
  readonly name: string;
  /** E.g. `community-call · Thursdays · last 2023-06-29`. */
  readonly detail: string;
  /** The next candidates, earliest first, at least three. */
  readonly dates: readonly DateChoice[];
  /** The one of them that is meant most probably: the nearest without a minute. */
  readonly suggested: string | undefined;
}

/** A date that *New Minute* offers. */
export interface DateChoice {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly weekday: string;
  /** E.g. `in 3 days`, `today`, `7 days after the last`. */
  readonly detail: string;
  /** Whether a minute of that date exists already. */
  readonly exists: boolean;
}

/** Parameters of `minuteTaker/newMinute`. */
export interface NewMinuteParams {
  readonly root: string;
  readonly series: string;
  readonly date: string;
}

/** The new minute, not written yet; `exists` means: open it, never overwrite it. */
export interface NewMinuteResult {
  readonly uri: string;
  readonly exists: boolean;
  /** As plain text. */
  readonly text: string;
  /** The same with tab stops, in LSP snippet syntax. */
  readonly snippet: string;
  /** URIs of further minutes of that day: ask before there is one more. */
  readonly others: readonly string[];
  /** What the user should know, as sentences. */
  readonly notes: readonly string[];
}

/** Result of `minuteTaker/sections`: what *Insert Section* offers, missing ones first. */
export interface SectionChoice {
  readonly label: string;
  readonly detail: string;
  readonly missing: boolean;
  readonly text: string;
  readonly snippet: string;
  /** Where it belongs in this minute. */
  readonly range: Range;
}

/** Result of `minuteTaker/createConfig`: a `minutes.yaml` that says what was inferred. */
export interface CreateConfigResult {
  readonly uri: string;
  readonly exists: boolean;
  readonly text: string;
}

/** Parameters of `minuteTaker/status`: the document the user is at; without one the answer is about the workspace. */
export interface StatusParams {
  readonly uri?: string;
}

/** Result of `minuteTaker/status`, for the status bar. */
export interface StatusResult {
  /** Whether the repository of the document holds minutes at all. */
  readonly active: boolean;
  readonly series: string | undefined;
  /** `YYYY-MM-DD` and its English weekday. */
  readonly date: string | undefined;
  readonly weekday: string | undefined;
  readonly findings: number;
  /** Those who answer the minute's role lines, e.g. `@jo, @sam`; nothing while nobody is named. */
  readonly minuteTaker: string | undefined;
  readonly reporter: string | undefined;
  readonly indexing: { readonly done: number; readonly total: number } | undefined;
}

/** Result of `minuteTaker/fs/stat`. */
export interface StatResult {
  readonly kind: 'file' | 'folder' | 'missing';
  readonly size: number;
}

/** One member of the result of `minuteTaker/fs/readDirectory`, which is empty for what is no readable folder. */
export interface DirectoryEntry {
  readonly name: string;
  /** Symbolic links are `other`: they may lead out of the workspace. */
  readonly kind: 'file' | 'folder' | 'other';
}

/** Result of `minuteTaker/fs/readFile`; `null` for what can't be read. Invalid UTF-8 is replaced, a BOM is kept. */
export interface ReadFileResult {
  readonly text: string;
}
