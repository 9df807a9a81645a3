import type { Config } from '#config/model.ts';

/** What shorthands are read by: the table of `minutes.yaml`, and where the minutes themselves are published. */
export type ShorthandConfig = Pick<Config, 'shorthands' | 'repository'>;

/** Whether `address` can be a repository's, with owner and name. What is no web address is never opened. */
export const isRepository = (address: string): boolean =>
  /^https?:\/\/[^/?#\s]+\/[^/?#\s]+\/[^?#\s]*[^/?#\s]$/.test(address);

/** The repository that the table has under `name`, whatever its letter case. */
export function tabled(config: ShorthandConfig, name: string): string | undefined {
  const address = tableOf(config.shorthands).get(name.toLowerCase());
  return address !== undefined && isRepository(address) ? address : undefined;
}

/** Address under which the repositories of `owner` are: the table can name an owner, as in `SCS: https://host/name`. */
export function ownerAddress(config: ShorthandConfig, owner: string): string | undefined {
  const address = tableOf(config.shorthands).get(owner.toLowerCase());
  if (address !== undefined) return isOwner(address) ? address : undefined;
  const isName = /^(?=[\d-]*[a-z])[a-z\d][a-z\d-]{0,38}$/i.test(owner);
  return isName ? `${hostOf(config)}/${owner}` : undefined;
}

const isOwner = (address: string): boolean => /^https?:\/\/[^/?#\s]+\/[^/?#\s]+$/.test(address);

/** Names of repositories are meant on the server that has the minutes. */
const hostOf = ({ repository }: ShorthandConfig): string =>
  /^https?:\/\/[^/?#\s]+/.exec(repository.url ?? '')?.[0] ?? 'https://github.com';

const tables = new WeakMap<ReadonlyMap<string, string>, ReadonlyMap<string, string>>();

/** The table with its names in small letters. */
function tableOf(shorthands: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const ready = tables.get(shorthands);
  if (ready !== undefined) return ready;
  const table = new Map([...shorthands].map(([name, address]) => [name.toLowerCase(), address]));
  tables.set(shorthands, table);
  return table;
}
