import { join } from 'node:path';
import { cached } from './cache.ts';
import { extractPackage } from './registry.ts';

function major(version: string): string | undefined {
  return version.split('.')[0];
}

/** The name npm packages use for this platform in `node-<name>`. */
function platformName(): string {
  return `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
}

/** A Node.js executable of the same major version: the running one where it fits, else one from the npm registry. */
export async function nodeBinary(version: string): Promise<string> {
  if (major(process.versions.node) === major(version)) return process.execPath;
  const spec = `node-${platformName()}@${version}`;
  const folder = await cached(join('node', version), (work) =>
    extractPackage(spec, work, { path: 'bin' }),
  );
  return join(folder, process.platform === 'win32' ? 'node.exe' : 'node');
}
