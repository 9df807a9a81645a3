import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A folder of its own for one test, with the files (path → text) it starts with. */
export interface TemporaryFolder {
  readonly path: string;
  readonly uri: string;
  readonly uriOf: (path: string) => string;
  readonly write: (path: string, content: string | Uint8Array) => void;
  readonly remove: (path: string) => void;
  readonly dispose: () => void;
}

/** Creates the folder below the system's temporary one. */
export function temporaryFolder(files: Readonly<Record<string, string>>): TemporaryFolder {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'minute-taker-')));
  const write = (name: string, content: string | Uint8Array): void => {
    const file = join(path, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  };
  for (const [name, text] of Object.entries(files)) write(name, text);
  return {
    path,
    uri: pathToFileURL(path).href,
    uriOf: (name) => pathToFileURL(join(path, name)).href,
    write,
    remove: (name) => rmSync(join(path, name), { recursive: true }),
    dispose: () => rmSync(path, { recursive: true, force: true }),
  };
}
