import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { WorkspaceEdit } from 'vscode-languageserver';
import { lineMap, positionAt } from '#base/lineMap.ts';
import { isMarkdown, type RepoPath } from '#base/path.ts';
import { corpusFolder } from '#support/corpus.ts';
import type { LanguageServer } from '#support/languageServer.ts';
import { type Row, row } from './statistics.ts';

const uriOf = (path: string): string => pathToFileURL(join(corpusFolder, path)).href;

/** What it costs that links follow: files and folders that are moved, teams and handles that get other names. */
export async function renameCosts(
  { connection }: LanguageServer,
  files: Readonly<Record<RepoPath, string>>,
): Promise<readonly Row[]> {
  const paths = Object.keys(files).filter(isMarkdown);
  const folders = [...new Set(paths.map((path) => path.split('/')[0] ?? ''))].filter(
    (folder) => !paths.includes(folder),
  );
  const move = async (from: string): Promise<readonly [number, number]> => {
    const moves = [{ oldUri: uriOf(from), newUri: uriOf(`archive/renamed/${from}`) }];
    const start = performance.now();
    const edit: WorkspaceEdit | null = await connection.sendRequest('workspace/willRenameFiles', {
      files: moves,
    });
    return [performance.now() - start, edit?.documentChanges?.length ?? 0];
  };
  const moved: (readonly [number, number])[] = [];
  for (const path of paths) moved.push(await move(path));
  const most = Math.max(...moved.map(([, changed]) => changed));
  const folderTimes: number[] = [];
  for (const folder of folders) folderTimes.push((await move(folder))[0]);
  const names: number[] = [];
  for (const [path, mark, newName] of [
    ['community-call/20230629.md', '### Team IaaS', 'Team Compute'],
    ['community-call/20230629.md', '### Team Container', 'Team Ship'],
    ['iaas/20230621.md', '@', 'somebody-else'],
  ] as const) {
    const text = files[path] ?? '';
    const position = positionAt(lineMap(text), text.indexOf(mark) + mark.length);
    const start = performance.now();
    await connection.sendRequest('textDocument/rename', {
      textDocument: { uri: uriOf(path) },
      position,
      newName,
    });
    names.push(performance.now() - start);
  }
  const inMost = moved.filter(([, changed]) => changed === most).map(([time]) => time);
  const times = moved.map(([time]) => time);
  return [
    row('a file is moved', times),
    row(`… links in ${most} files follow`, inMost, 100, 'max'),
    row('a folder is moved', folderTimes, 100, 'max'),
    row('team, handle renamed', names),
  ];
}
