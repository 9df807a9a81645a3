import { promises } from 'node:dns';
import { isIP } from 'node:net';
import { isAllowed } from './allowList.ts';
import { isPublicAddress } from './publicAddress.ts';
import { Stop } from './reason.ts';
import type { Target } from './target.ts';

/** The addresses of a name; rejects with the codes of `node:dns`. */
export type Resolver = (name: string) => Promise<readonly string[]>;

/** As every program on this machine would look a name up, the hosts file among it. */
export const systemResolver: Resolver = async (name) => {
  const found = await promises.lookup(name, { all: true });
  return found.map(({ address }) => address);
};

/** Nobody needs more addresses of one name to be tried. */
const mostTried = 4;

/**
 * The addresses to connect to, and to no other ones: a second look-up could answer something else. Throws a
 * {@link Stop} where one of them is private and the user's list doesn't have the host.
 */
export async function addressesOf(
  target: Target,
  allowedHosts: readonly string[],
  resolver: Resolver,
): Promise<readonly string[]> {
  // Node connects to IP addresses without looking anything up, so they are checked like any answer.
  const addresses = isIP(target.host) === 0 ? await resolver(target.host) : [target.host];
  if (addresses.length === 0) throw new Stop('unknownHost');
  if (!addresses.every(isPublicAddress) && !isAllowed(target, allowedHosts)) {
    throw new Stop('blocked');
  }
  return addresses.slice(0, mostTried);
}
