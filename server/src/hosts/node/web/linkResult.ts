import type { WebCause, WebLinkResult } from '#workspace/webPort.ts';
import type { FailureReason, Outcome } from './outcome.ts';

/** What an outcome says about a link; nothing where the user didn't want to wait for it. */
export function linkResult(outcome: Outcome, host: string): WebLinkResult | undefined {
  if (outcome.kind === 'answer') {
    const { status } = outcome;
    if (status >= 200 && status < 300) return { kind: 'found' };
    const isGone = status === 404 || status === 410;
    const place = URL.canParse(outcome.url) ? new URL(outcome.url).host : host;
    return { kind: isGone ? 'broken' : 'unverified', cause: status, host: place };
  }
  const { reason } = outcome;
  const place = outcome.host ?? host;
  if (reason === 'cancelled') return undefined;
  if (reason === 'blocked') return { kind: 'blocked', host: place };
  if (reason === 'unknownHost') return { kind: 'broken', cause: reason, host: place };
  return { kind: 'unverified', cause: causes[reason], host: place };
}

const causes: Readonly<
  Record<Exclude<FailureReason, 'cancelled' | 'blocked' | 'unknownHost'>, WebCause>
> = {
  syntax: 'address',
  scheme: 'address',
  credentials: 'credentials',
  port: 'port',
  noLookup: 'noLookup',
  unreachable: 'unreachable',
  tls: 'tls',
  reset: 'reset',
  timeout: 'timeout',
  protocol: 'noHttp',
  packing: 'noHttp',
  tooLarge: 'noHttp',
  tooManyRedirects: 'redirects',
  redirectLoop: 'redirects',
  badRedirect: 'redirects',
  downgrade: 'redirects',
};
