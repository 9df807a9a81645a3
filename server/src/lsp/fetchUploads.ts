import type { UploadResult, WebOptions, WebPort } from '#workspace/webPort.ts';

/** How many files are waited for at once; the port is polite to the servers. */
const atOnce = 4;

/** In bytes, of all uploads together; they travel in one message and end in one repository. */
const mostBytes = 50 * 1024 * 1024;

/** An upload; `there` where a copy needs no download. */
interface Wanted {
  readonly url: string;
  readonly there: string | undefined;
}

/** Fetches the uploads of a plan that are not there yet. Never rejects. */
export async function fetchUploads(
  web: WebPort,
  uploads: readonly Wanted[],
  options: WebOptions,
  tooMuchMessage = 'The uploads of this pad are larger than 50 MB together.',
): Promise<ReadonlyMap<string, UploadResult>> {
  const tooMuch: UploadResult = { kind: 'failed', message: tooMuchMessage };
  const results = new Map<string, UploadResult>();
  const waiting = uploads.filter(({ there }) => there === undefined).map(({ url }) => url);
  let bytes = 0;
  const work = async (): Promise<void> => {
    for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) {
      if (options.cancellation?.isCancellationRequested) return;
      const result = bytes > mostBytes ? tooMuch : await web.fetchUpload(url, options);
      if (result.kind === 'bytes') bytes += result.bytes.length;
      results.set(url, bytes > mostBytes ? tooMuch : result);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return results;
}
