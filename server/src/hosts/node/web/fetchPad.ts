import type { PadResult, WebOptions } from '#workspace/webPort.ts';
import type { Fetcher } from './fetcher.ts';
import type { Answer } from './outcome.ts';
import { type PadSource, padSources } from './padSources.ts';
import { noteText, padText } from './padText.ts';
import { whileUserWaits } from './retry.ts';
import { failureSentence, noPadText, padStatusSentence } from './sentences.ts';
import { timeLimit } from './timeLimit.ts';
import { withSignal } from './userSignal.ts';

/** Longer pads, in bytes, are none. */
const longestPad = 5 * 1024 * 1024;

/** Fetches a pad's text from the first of its possible places that has it, within `patience` milliseconds in all. */
export function fetchPad(
  fetcher: Fetcher,
  patience: number,
  address: string,
  { allowedHosts, cancellation }: WebOptions,
): Promise<PadResult> {
  const sources = padSources(address);
  if (typeof sources === 'string')
    return Promise.resolve(refused(failureSentence(sources, undefined)));
  return withSignal(cancellation, async (outer) => {
    const time = timeLimit(outer, patience);
    try {
      return await firstOf(sources, (source) => ask(fetcher, source, allowedHosts, time.signal));
    } finally {
      time.end();
    }
  });
}

/** Not this place, and whether it is worth while to look at the next. */
interface Miss {
  readonly kind: 'miss';
  readonly message: string;
  /** How much it tells about the pad: a login page more than a 404 at a place that was only guessed. */
  readonly weight: number;
}

type Found = Extract<PadResult, { readonly kind: 'text' }>;

async function firstOf(
  sources: readonly PadSource[],
  look: (source: PadSource) => Promise<Found | Miss>,
): Promise<PadResult> {
  let best: Miss | undefined;
  for (const source of sources) {
    const found = await look(source);
    if (found.kind === 'text') return found;
    if (best === undefined || found.weight > best.weight) best = found;
    if (found.weight >= final) break;
  }
  return refused(best?.message ?? padStatusSentence(404));
}

/** Nothing else at this server would be another answer. */
const final = 3;

const miss = (message: string, weight: number): Miss => ({ kind: 'miss', message, weight });

const refused = (message: string): PadResult => ({ kind: 'failed', message });

async function ask(
  fetcher: Fetcher,
  { url, form }: PadSource,
  allowedHosts: readonly string[],
  signal: AbortSignal,
): Promise<Found | Miss> {
  const outcome = await fetcher({
    url,
    accept: form === 'note' ? 'application/json' : 'text/markdown, text/plain;q=0.9, */*;q=0.1',
    limit: longestPad,
    allowedHosts,
    retry: whileUserWaits,
    allowDowngrade: false,
    signal,
  });
  if (outcome.kind === 'failed') {
    const { reason, host } = outcome;
    if (reason === 'tooLarge')
      return miss('The pad is larger than 5 MB and was not fetched.', final);
    return miss(failureSentence(reason, host), final);
  }
  if (outcome.status < 200 || outcome.status > 299) return missed(outcome.status);
  return read(outcome, form);
}

function missed(status: number): Miss {
  const message = padStatusSentence(status);
  if (status === 408 || status === 429) return miss(message, final);
  return miss(message, status === 404 || status === 410 ? 0 : 2);
}

function read({ bytes, type, charset, url }: Answer, form: PadSource['form']): Found | Miss {
  const found = form === 'note' ? noteText(bytes) : padText(bytes, type, charset);
  if (found.kind === 'text') return { ...found, url };
  return miss(noPadText[found.kind], found.kind === 'page' ? 1 : final);
}
