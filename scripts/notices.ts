import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';

/** The innermost package folder of a bundled file, e.g. `node_modules/@scope/name`. */
const packageFolder = (file: string): string | undefined =>
  /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];

/** Names, versions and licence texts of every package whose code is in one of the bundles. */
export function thirdPartyNotices(metafiles: readonly Metafile[]): string {
  const files = metafiles.flatMap(({ inputs }) => Object.keys(inputs));
  const folders = files.map(packageFolder).filter((folder) => folder !== undefined);
  const notices = [...new Set(folders)].sort().map(notice);
  const introduction = 'Minute Taker contains code of these packages.';
  return `${[introduction, ...new Set(notices)].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

function notice(folder: string): string {
  const manifest: { name: string; version: string; license?: string } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim();
  return `${manifest.name} ${manifest.version} (${manifest.license ?? 'see below'})\n\n${text}`.trim();
}
