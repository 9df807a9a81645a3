import { type Answer, type Failed, failed, type Outcome } from './outcome.ts';
import { allowEntry, type Target, targetOf } from './target.ts';

/** One hop: an answer, or where it sends us on. */
export type Hop = Answer | Failed | { readonly kind: 'redirect'; readonly location: string };

/** Longer ways lead nowhere. */
const mostRedirects = 10;

/** Follows redirects; `visit` checks each place anew. A place seen twice is a loop, because nothing is remembered. */
export async function follow(
  start: Target,
  visit: (target: Target) => Promise<Hop>,
  allowDowngrade: boolean,
): Promise<Outcome> {
  const seen = new Set<string>();
  let target = start;
  for (;;) {
    seen.add(target.url.href);
    const hop = await visit(target);
    if (hop.kind !== 'redirect') return hop;
    const here = allowEntry(target);
    const next = targetOf(hop.location, target.url);
    if (typeof next === 'string') return failed('badRedirect', here);
    if (seen.has(next.url.href)) return failed('redirectLoop', here);
    if (seen.size > mostRedirects) return failed('tooManyRedirects', here);
    const isDowngrade = target.url.protocol === 'https:' && next.url.protocol === 'http:';
    if (isDowngrade && !allowDowngrade) return failed('downgrade', here);
    target = next;
  }
}
