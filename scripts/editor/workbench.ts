import { pathToFileURL } from 'node:url';

/** What the workbench opens. */
export interface WorkbenchContent {
  /** A folder or a `.code-workspace` file; without one the window is empty. */
  readonly folder?: string | undefined;
  /** A file to open in an editor. */
  readonly file?: string | undefined;
  /** Extensions under development. */
  readonly extensions?: readonly string[];
  /** The entry of a test suite. */
  readonly tests?: string | undefined;
}

/** The address of the web workbench, on the server at this port, with this content. */
export function workbenchUrl(port: number, content: WorkbenchContent): string {
  const remote = (path: string): string =>
    `vscode-remote://127.0.0.1:${port}${pathToFileURL(path).pathname}`;
  const payload = [
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
    ...(content.extensions ?? []).map((path) => ['extensionDevelopmentPath', remote(path)]),
  ];
  if (content.tests) payload.push(['extensionTestsPath', remote(content.tests)]);
  if (content.file) payload.push(['openFile', remote(content.file)]);
  const query = new URLSearchParams();
  if (!content.folder) query.set('ew', 'true');
  else
    query.set(
      content.folder.endsWith('.code-workspace') ? 'workspace' : 'folder',
      remote(content.folder),
    );
  query.set('payload', JSON.stringify(payload));
  return `http://127.0.0.1:${port}/?${query}`;
}

/** The address a person opens: the same workbench by the folder's plain path, which stays readable. */
export function folderUrl(port: number, folder: string): string {
  const path = encodeURIComponent(folder).replaceAll('%2F', '/');
  return `http://127.0.0.1:${port}/?folder=${path}`;
}
