import {
  type CancellationToken,
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { hasUsableParams } from './params.ts';

/** Writes one line to the log. */
export type Log = (line: string) => void;

/** URI of the document that `params` speak of, for the log. */
function uriOf(params: unknown): string {
  if (typeof params !== 'object' || params === null) return '';
  const { textDocument, uri } = params as { textDocument?: { uri?: unknown }; uri?: unknown };
  const found = textDocument?.uri ?? uri;
  return typeof found === 'string' ? found : '';
}

/** Kind and place of an error, without its message: that could quote the text of a minute. */
function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [error.name, ...frames.slice(0, 6).map((frame) => frame.trim())].join(' ');
}

/** Logs an exception: always a mistake of ours. */
export function logFailure(log: Log, method: string, params: unknown, error: unknown): void {
  log(`${method} ${uriOf(params)} failed: ${placeOf(error)}`);
}

/**
 * The one guard around every request: parameters that no handler could use are refused, an exception is logged and
 * answered by `empty`.
 */
export function guarded<P, R, E>(
  log: Log,
  method: string,
  empty: E,
  run: (params: P, token: CancellationToken) => R | Promise<R>,
): (params: P, token: CancellationToken) => Promise<R | E> {
  return async (params, token) => {
    if (token.isCancellationRequested) throw cancelled();
    if (!hasUsableParams(method, params)) {
      throw new ResponseError(ErrorCodes.InvalidParams, `Parameters of ${method} are missing.`);
    }
    try {
      const result = await run(params, token);
      if (token.isCancellationRequested) throw cancelled();
      return result;
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      logFailure(log, method, params, error);
      return empty;
    }
  };
}

/** The answer to a request that the client took back. */
export const cancelled = (): ResponseError<void> =>
  new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');

/** The same guard around a notification; one that makes no sense is dropped, as nobody waits for an answer. */
export function guardedNotice<P>(
  log: Log,
  method: string,
  run: (params: P) => void,
): (params: P) => void {
  return (params) => {
    if (!hasUsableParams(method, params)) return;
    try {
      run(params);
    } catch (error) {
      logFailure(log, method, params, error);
    }
  };
}

/** The same guard around work that nobody waits for. */
export function attempt(log: Log, run: () => void): void {
  try {
    run();
  } catch (error) {
    logFailure(log, 'background work', undefined, error);
  }
}

/** For messages to an editor that may be gone or may not know them: then there is nobody to tell. */
export const quietly = (work: Promise<unknown>): void => void work.catch(() => undefined);
