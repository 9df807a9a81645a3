import type { FileEdits } from '#base/fileEdits.ts';
import { fileGlobMatcher } from '#base/glob.ts';
import { movePathsIn } from '#config/moveFolder.ts';
import type { EditorMoves } from '#config/settings.ts';
import type { Rename } from '#rules/model.ts';
import { type IsLeft, moveLinks, pathAfter } from '#rules/moveLinks.ts';
import { shown } from '#rules/wording.ts';
import type { PointedLink } from '#workspace/linksOf.ts';
import { locate } from '#workspace/locate.ts';
import type { Snapshot } from '#workspace/snapshot.ts';

/**
 * What has to change before `moves` of files and folders, so that every link leads to the same afterwards, and
 * `minutes.yaml` still describes the folders. What the editor's own Markdown support changes is left to it.
 */
export function editsForMoves(snapshot: Snapshot, moves: readonly Rename[]): FileEdits {
  const { editorMovesLinks } = snapshot.settings;
  const edits = moveLinks(
    snapshot,
    moves,
    editorMovesLinks === undefined ? undefined : leftTo(snapshot, editorMovesLinks),
  );
  const { configFile } = snapshot;
  if (configFile === undefined) return edits;
  const paths = movePathsIn(configFile.text, {
    isFile: (path) => snapshot.texts.has(path),
    after: (path) => pathAfter(moves, path),
  });
  return paths.length === 0 ? edits : new Map([...edits, [configFile.path, paths]]);
}

/** Why the links can't follow `moves`; nothing where they can. */
export function moveProblem(snapshot: Snapshot, moves: readonly Rename[]): string | undefined {
  const gone = new Set(moves.map(({ from }) => from));
  const taken = moves.find(
    ({ from, to }) => from !== to && !gone.has(to) && snapshot.files.isSaved(to),
  );
  return taken === undefined
    ? undefined
    : `There is ${shown(taken.to)} already, so the links to ${shown(taken.from)} stay as they are: they would be taken for links to the other one.`;
}

/** Kinds of links that VS Code's Markdown support knows. */
const builtinKinds: ReadonlySet<PointedLink['kind']> = new Set([
  'inline',
  'image',
  'definition',
  'autolink',
  'html',
]);

/** It changes relative links alone, when the folders or kinds of files are moved that its settings name. */
function leftTo(snapshot: Snapshot, { include, folders }: EditorMoves): IsLeft {
  const isIncluded = include.map(fileGlobMatcher);
  return (link, text, { from, to }) => {
    if (link.target.kind !== 'local' || !builtinKinds.has(link.kind)) return false;
    // Backgrounds of slides are links to us alone.
    const before = text.slice(
      Math.max(0, link.destinationSpan.start - 20),
      link.destinationSpan.start,
    );
    if (link.kind === 'html' && !/\b(?:src|href)\s*=\s*["']?$/i.test(before)) return false;
    if (isIncluded.some((matches) => matches(to))) return true;
    return folders && locate(snapshot, from, () => undefined).kind === 'folder';
  };
}
