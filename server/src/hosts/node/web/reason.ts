import type { FailureReason } from './outcome.ts';

/** An error that knows what went wrong. */
export class Stop extends Error {
  readonly reason: FailureReason;
  constructor(reason: FailureReason) {
    super(reason);
    this.reason = reason;
  }
}

/** What an error of Node's network, TLS, HTTP or compression means. */
export function reasonOf(error: unknown): FailureReason {
  if (error instanceof Stop) return error.reason;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return byCode.get(code) ?? patterns.find(([pattern]) => pattern.test(code))?.[1] ?? 'reset';
}

const byCode: ReadonlyMap<string, FailureReason> = new Map([
  ['ENOTFOUND', 'unknownHost'],
  ['ENODATA', 'unknownHost'],
  ['ETIMEDOUT', 'timeout'],
  ['ECONNREFUSED', 'unreachable'],
  ['EHOSTUNREACH', 'unreachable'],
  ['ENETUNREACH', 'unreachable'],
  ['EHOSTDOWN', 'unreachable'],
  ['EADDRNOTAVAIL', 'unreachable'],
  ['EACCES', 'unreachable'],
  ['EPERM', 'unreachable'],
  ['EINVAL', 'unreachable'],
  ['EPROTO', 'tls'],
]);

const patterns: readonly (readonly [RegExp, FailureReason])[] = [
  [/^EAI_/, 'noLookup'],
  [/CERT|^ERR_TLS|^ERR_SSL|UNABLE_TO_VERIFY/, 'tls'],
  [/^HPE_/, 'protocol'],
  // Brotli's are called `ERR__ERROR_FORMAT_…`.
  [/^Z_|^ERR_ZLIB|^ERR_BROTLI|^ERR__/, 'packing'],
];
