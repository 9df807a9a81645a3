import type { RepoPath } from '#base/path.ts';
import {
  checkedOf,
  counted,
  nothingChecked,
  webCheckSentence,
} from '#features/web/webCheckReport.ts';
import type { Repository } from '#workspace/repository.ts';
import { webLinksOf } from '#workspace/webLinks.ts';
import type { Cancellation, WebLinkResult, WebPort } from '#workspace/webPort.ts';

/** How the web is asked. */
export interface OnlineOptions {
  /** `host` or `host:port` whose private addresses may be asked. */
  readonly allowedHosts: readonly string[];
  /** Is told how many links are checked so far. */
  readonly progress?: ((done: number, all: number) => void) | undefined;
  readonly cancellation?: Cancellation | undefined;
}

/** The texts of one repository that are checked. */
export interface CheckedTexts {
  readonly repository: Repository;
  readonly paths: readonly RepoPath[];
}

/** What came of it, as a sentence. */
export interface OnlineOutcome {
  readonly note: string;
  /** Whether somebody ended it before all was checked. */
  readonly isCut: boolean;
}

/** Asks the web for all links of the texts, each once; afterwards the repositories know what it said. */
export async function checkOnline(
  all: readonly CheckedTexts[],
  web: WebPort,
  { allowedHosts, progress, cancellation }: OnlineOptions,
): Promise<OnlineOutcome> {
  const urls = new Set(
    all.flatMap(({ repository, paths }) => {
      const snapshot = repository.snapshot();
      return paths.flatMap((path) => webLinksOf(snapshot, path).map(({ address }) => address));
    }),
  );
  const results = new Map<string, WebLinkResult>();
  let count = nothingChecked;
  await web.checkLinks([...urls], { allowedHosts, cancellation }, (url, result) => {
    results.set(url, result);
    count = counted(count, result);
    progress?.(checkedOf(count), urls.size);
  });
  for (const { repository } of all) repository.webChecked(results, true);
  return {
    note: webCheckSentence(count, urls.size),
    isCut: cancellation?.isCancellationRequested === true,
  };
}
