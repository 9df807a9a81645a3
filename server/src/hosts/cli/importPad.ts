import { join, relative, sep } from 'node:path';
import { finishImport, leftNotes, planImport } from '#features/pad/importPad.ts';
import { type PadProposal, padProposal } from '#features/pad/padProposal.ts';
import { fetchUploads } from '#lsp/fetchUploads.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import type { WebPort } from '#workspace/webPort.ts';
import { nodeWeb } from '../node/web/nodeWeb.ts';
import type { Outcome } from './check.ts';
import { exitCodes, type Failure, failure } from './failure.ts';
import { findRoot } from './findRoot.ts';
import { writeNewFiles } from './newFiles.ts';
import { readRepository } from './openRoot.ts';
import { padSource } from './padSource.ts';

/** What `import` was called with. */
export interface ImportOptions {
  /** A URL, a file, or `-` for standard input. */
  readonly source: string;
  /** By default the one that the pad is clearly about. */
  readonly series: string | undefined;
  /** `YYYY-MM-DD`, or a word like `thursday`; by default the day that the pad names. */
  readonly date: string | undefined;
  /** Print the minute, or say what would be written; else write it. */
  readonly mode: 'write' | 'print' | 'dry';
  /** `host` or `host:port` whose private addresses may be asked. */
  readonly allowedHosts: readonly string[];
  readonly current: string;
}

/** Writes a pad as the minute of a series, with its uploads beside it; never over an existing minute. */
export async function importPad(
  options: ImportOptions,
  web: WebPort = nodeWeb,
): Promise<Outcome | Failure> {
  const { current, allowedHosts, mode } = options;
  const source = await padSource(options.source, current, web, { allowedHosts });
  if ('kind' in source) return source;
  const root = findRoot(current, current);
  const repository = await readRepository(root);
  const snapshot = repository.snapshot();
  const here = relative(root, current).split(sep).join('/');
  const proposal = padProposal(snapshot, source, here === '' ? undefined : here);
  if ('problem' in proposal) return failure(proposal.problem);
  const meeting = chosenMeeting(options, proposal, snapshot);
  if ('kind' in meeting) return meeting;
  const plan = planImport(snapshot, source, meeting.series, meeting.date);
  if ('problem' in plan) return failure(plan.problem);
  const shown = (path: string): string => relative(current, join(root, ...path.split('/')));
  if (plan.exists && mode !== 'print') {
    return failure(`${shown(plan.path)} exists already and was left as it is.`);
  }
  const fetched =
    mode === 'write' ? await fetchUploads(web, plan.uploads, { allowedHosts }) : new Map();
  const { text, files, left, notes } = finishImport(snapshot, plan, fetched);
  const said = [...meeting.notes, ...proposal.notes, ...notes];
  if (mode === 'print') {
    return { output: text, notes: [...said, ...leftNotes(left)], code: exitCodes.fine };
  }
  const names = [plan.path, ...files.map(({ path }) => path)].map((path) => `${shown(path)}\n`);
  if (mode === 'dry') {
    const uploads = left === 0 ? '' : `, and ${left} of its uploads fetched`;
    const notYet = `${shown(plan.path)} would be written${uploads}. Nothing was done.`;
    return { output: '', notes: [...said, notYet], code: exitCodes.fine };
  }
  const uploads = files.flatMap(({ url, path }) => {
    const result = fetched.get(url);
    return result?.kind === 'bytes' ? [{ path, bytes: result.bytes }] : [];
  });
  // The minute comes last: once it is there, all that it links to is.
  const minute = { path: plan.path, bytes: new TextEncoder().encode(text) };
  const problem = writeNewFiles(root, [...uploads, minute]);
  if (problem !== undefined) return failure(problem);
  return { output: names.join(''), notes: said, code: exitCodes.fine };
}

interface Meeting {
  readonly series: string;
  readonly date: string;
  /** What was decided for the user. */
  readonly notes: readonly string[];
}

const mostOffered = 5;

function chosenMeeting(
  { series, date }: ImportOptions,
  { series: ranked, isClear, date: named, notes }: PadProposal,
  { config }: Snapshot,
): Meeting | Failure {
  const [first] = ranked;
  if (first === undefined && series === undefined) {
    return failure('No series of minutes is known here. Describe one in minutes.yaml.');
  }
  if (series === undefined && !isClear && config.series.length > 1) {
    const offered = ranked.slice(0, mostOffered).map(({ offer }) => offer.id);
    return failure(
      `It is not clear which meeting this is. Say it with --series, most probably one of: ${offered.join(', ')}.`,
    );
  }
  const day = date ?? named?.date;
  if (day === undefined) {
    return failure(
      [...notes, 'The pad names no day of a meeting. Say it with --date YYYY-MM-DD.'].join(' '),
    );
  }
  const id = series ?? first?.offer.id ?? '';
  return {
    series: id,
    date: day,
    notes: [
      ...(series === undefined ? [`The series is ${id}. Another one: --series ID`] : []),
      ...(date === undefined && named !== undefined
        ? [`The date is ${day}, from ${named.where}. Another one: --date YYYY-MM-DD`]
        : []),
    ],
  };
}
