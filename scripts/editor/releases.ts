/** A VS Code that can be had from the npm registry: the package `code-server` carries its server and its web workbench. */
export interface EditorRelease {
  /** The version of VS Code itself. */
  readonly version: string;
  /** The version of the npm package `code-server`. */
  readonly packageVersion: string;
  /** Subresource integrity of the package's tarball. */
  readonly integrity: string;
  /** The exact Node.js to get from npm where the running one has another major version. */
  readonly node: string;
}

/** The ends of the supported range: `oldest` goes with `engines.vscode` in package.json. */
export const editorReleases = {
  oldest: {
    version: '1.100.3',
    packageVersion: '4.100.3',
    integrity:
      'sha512-q/Fh2DOxCRNhC/WiG/6sAhSKnj7ZACTVBaeeZ+rWjol//0FCbl/qg1ln5ecZ99jYcfqMxZZAyWcN+YBIo0DgpA==',
    node: '20.20.2',
  },
  newest: {
    version: '1.139.1',
    packageVersion: '4.139.1',
    integrity:
      'sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==',
    node: '24.21.0',
  },
} as const satisfies Record<string, EditorRelease>;

/** `oldest` or `newest`. */
export type ReleaseName = keyof typeof editorReleases;

/** The names of all releases, oldest first. */
export const releaseNames: readonly ReleaseName[] = ['oldest', 'newest'];

/** Whether a text, such as the value of an environment variable, names a release. */
export function isReleaseName(text: string | undefined): text is ReleaseName {
  return releaseNames.some((name) => name === text);
}
