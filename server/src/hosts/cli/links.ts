import { join, relative, sep } from 'node:path';
import type { FileEdits } from '#base/fileEdits.ts';
import { isMarkdown, type RepoPath } from '#base/path.ts';
import { linksAdded, linksToAddIn } from '#features/missingLinks/missingLinks.ts';
import { linksShortened, shortenIssueLinksIn } from '#features/writing/shortenIssueLinks.ts';
import { liesIn } from '#workspace/openFolders.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { type EditedText, editedTexts, unifiedDiff, writeTexts } from './applyEdits.ts';
import type { Outcome } from './check.ts';
import { exitCodes, type Failure, failure } from './failure.ts';
import { locate, type Place, readRepository } from './openRoot.ts';

/** What `links` was called with. */
export interface LinksOptions {
  /** Minutes or folders of minutes; default: the current folder. */
  readonly paths: readonly string[];
  readonly dryRun: boolean;
  readonly current: string;
}

/** What is done to links, and how it is told. */
interface Work {
  readonly editsFor: (
    snapshot: Snapshot,
    paths: readonly RepoPath[],
  ) => { readonly edits: FileEdits; readonly count: number };
  readonly done: (count: number, files: number) => string;
  readonly wouldBeDone: (count: number, files: number) => string;
}

/** Adds the links to team minutes that are missing, and prints the changed files; `dryRun` prints the changes instead. */
export const addMissingLinks = (options: LinksOptions): Promise<Outcome | Failure> =>
  editLinks(options, {
    editsFor: linksToAddIn,
    done: linksAdded,
    wouldBeDone: (count, files) => linksAdded(count, files).replace('added', 'would be added'),
  });

/** Gives bare URLs of issues a text, in the same way. */
export const shortenLinks = (options: LinksOptions): Promise<Outcome | Failure> =>
  editLinks(options, {
    editsFor: shortenIssueLinksIn,
    done: linksShortened,
    wouldBeDone: (count, files) => linksShortened(count, files).replace(/was|were/, 'would be'),
  });

async function editLinks(options: LinksOptions, work: Work): Promise<Outcome | Failure> {
  const places: Place[] = [];
  for (const argument of options.paths.length > 0 ? options.paths : ['.']) {
    const place = locate(argument, options.current);
    if (place.kind === 'failure') return place;
    if (place.kind === 'file' && !isMarkdown(place.path)) {
      return failure(`“${argument}” is no Markdown file.`);
    }
    places.push(place);
  }
  const roots = new Set(places.map(({ root }) => root));
  const nameOf = (root: string, path: RepoPath): string =>
    roots.size === 1 ? path : relative(options.current, join(root, path)).split(sep).join('/');
  const texts: EditedText[] = [];
  const notes: string[] = [];
  let count = 0;
  for (const root of roots) {
    const repository = await readRepository(root);
    if (!repository.isActive()) {
      notes.push(`There are no minutes in ${root}.`);
      continue;
    }
    const wanted = places.filter((place) => place.root === root);
    const paths = [...repository.snapshot().texts.keys()].filter((path) =>
      wanted.some((place) => liesIn(place.path, path)),
    );
    // Whether a link that stands there leads to a folder has to be known.
    await repository.answerQuestions(paths);
    const snapshot = repository.snapshot();
    const links = work.editsFor(snapshot, paths);
    count += links.count;
    texts.push(...editedTexts(root, snapshot, links.edits, (path) => nameOf(root, path)));
  }
  if (options.dryRun) {
    const note = work.wouldBeDone(count, texts.length);
    return { output: unifiedDiff(texts), notes: [...notes, note], code: exitCodes.fine };
  }
  return (
    writeTexts(texts) ?? {
      output: texts.map(({ name }) => `${name}\n`).join(''),
      notes: [...notes, work.done(count, texts.length)],
      code: exitCodes.fine,
    }
  );
}
