import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** What was asked of the stand-in for VS Code's executable. */
export interface EditorArguments {
  readonly extensions: readonly string[];
  readonly tests: string | undefined;
  readonly userData: string | undefined;
  readonly extensionsFolder: string | undefined;
  readonly folder: string | undefined;
  /** Commands for the server's own command line, such as `--install-extension <file>`. */
  readonly commands: readonly string[];
}

const options = {
  extensionDevelopmentPath: { type: 'string', multiple: true },
  extensionTestsPath: { type: 'string' },
  'user-data-dir': { type: 'string' },
  'extensions-dir': { type: 'string' },
  'folder-uri': { type: 'string' },
  'install-extension': { type: 'string', multiple: true },
  'list-extensions': { type: 'boolean' },
  force: { type: 'boolean' },
} as const;

function absolute(path: string | boolean | undefined): string | undefined {
  return typeof path === 'string' ? resolve(path) : undefined;
}

/** Reads what `@vscode/test-electron` and people pass to VS Code. Flags that only concern Electron have no effect. */
export function parseEditorArguments(argv: readonly string[]): EditorArguments {
  const { values, positionals } = parseArgs({
    args: [...argv],
    options,
    strict: false,
    allowPositionals: true,
  });
  const texts = (list: readonly (string | boolean)[] | string | boolean | undefined): string[] =>
    [list].flat().filter((item) => typeof item === 'string');
  const folderUri = values['folder-uri'];
  const commands = texts(values['install-extension']).flatMap((file) => [
    '--install-extension',
    resolve(file),
  ]);
  if (values['list-extensions']) commands.push('--list-extensions');
  if (values.force) commands.push('--force');
  return {
    extensions: texts(values.extensionDevelopmentPath).map((path) => resolve(path)),
    tests: absolute(values.extensionTestsPath),
    userData: absolute(values['user-data-dir']),
    extensionsFolder: absolute(values['extensions-dir']),
    folder:
      typeof folderUri === 'string'
        ? decodeURIComponent(new URL(folderUri).pathname)
        : absolute(positionals[0]),
    commands,
  };
}
