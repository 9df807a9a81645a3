import type { UploadResult, WebOptions } from '#workspace/webPort.ts';
import type { Fetcher } from './fetcher.ts';
import { whileUserWaits } from './retry.ts';
import { failureSentence, noUpload, uploadStatusSentence } from './sentences.ts';
import { uploadType } from './uploadType.ts';
import { withSignal } from './userSignal.ts';

/** Larger files, in bytes, are not for a repository of minutes. */
const largestUpload = 20 * 1024 * 1024;

/** Fetches a file that a pad names. */
export function fetchUpload(
  fetcher: Fetcher,
  url: string,
  { allowedHosts, cancellation }: WebOptions,
): Promise<UploadResult> {
  return withSignal(cancellation, async (signal) => {
    const outcome = await fetcher({
      url,
      accept: 'image/*, application/pdf;q=0.9, */*;q=0.5',
      limit: largestUpload,
      allowedHosts,
      retry: whileUserWaits,
      allowDowngrade: false,
      signal,
    });
    if (outcome.kind === 'failed') {
      const { reason, host } = outcome;
      if (reason === 'tooLarge') return refused('The file is larger than 20 MB.');
      return refused(failureSentence(reason, host));
    }
    const { status, bytes, type } = outcome;
    if (status < 200 || status > 299) return refused(uploadStatusSentence(status));
    const found = uploadType(bytes, type);
    if (found.kind !== 'file') return refused(noUpload[found.kind]);
    return { kind: 'bytes', bytes, type: found.type };
  });
}

const refused = (message: string): UploadResult => ({ kind: 'failed', message });
