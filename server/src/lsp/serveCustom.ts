import { rangeOf } from '#base/lineMap.ts';
import { createConfigText } from '#config/writeConfig.ts';
import { outlineOf } from '#features/outline/outline.ts';
import type { OutlineNode } from '#features/outline/outlineNode.ts';
import { statusOf } from '#features/outline/status.ts';
import { sectionChoices } from '#features/sections/sections.ts';
import type { Repository } from '#workspace/repository.ts';
import {
  type CreateConfigResult,
  type DocumentParams,
  methods,
  type OutlineResult,
  type OutlineRow,
  type SectionChoice,
  type SeriesParams,
  type StatusParams,
  type StatusResult,
} from './protocol.ts';
import { linesOf, onRequest, type Session, type Subject, subjectOf } from './session.ts';

/** Serves the requests of our own extension. Their positions are UTF-16, whatever was negotiated. */
export function serveCustom(session: Session): void {
  onRequest(session, methods.outline, null, ({ uri }: DocumentParams): OutlineResult | null => {
    const subject = subjectOf(session, uri);
    if (subject === undefined || !subject.snapshot.texts.has(subject.path)) return null;
    const version = subject.snapshot.open.get(subject.path) ?? null;
    const rows = outlineOf(subject.snapshot, subject.path);
    return { uri, version, rows: rows.map((row) => toRow(session, subject.repository, row)) };
  });
  onRequest(session, methods.sections, [], ({ uri }: DocumentParams): SectionChoice[] => {
    const subject = subjectOf(session, uri);
    return subject === undefined ? [] : sectionsOf(subject);
  });
  onRequest(
    session,
    methods.createConfig,
    null,
    async ({ uri }: SeriesParams): Promise<CreateConfigResult | null> => {
      await session.repositories.settled();
      const repository = repositoryAt(session, uri);
      if (repository === undefined) return null;
      const { config, configFile } = repository.snapshot();
      return {
        uri: session.repositories.uriOf(repository, configFile?.path ?? 'minutes.yaml'),
        exists: configFile !== undefined,
        text: createConfigText(config),
      };
    },
  );
  onRequest(session, methods.status, null, ({ uri }: StatusParams) => statusFor(session, uri));
}

const toRow = (session: Session, repository: Repository, row: OutlineNode): OutlineRow => ({
  ...row,
  target: row.target === undefined ? undefined : session.repositories.uriOf(repository, row.target),
  children: row.children.map((child) => toRow(session, repository, child)),
});

/** The repository of a file or folder, else the first one that holds minutes. */
function repositoryAt(session: Session, uri: string | undefined): Repository | undefined {
  const here = uri === undefined ? undefined : session.repositories.locate(uri)?.repository;
  const all = session.repositories.all();
  return here ?? all.find((repository) => repository.isActive()) ?? all[0];
}

function sectionsOf({ snapshot, path }: Subject): SectionChoice[] {
  const lines = linesOf(snapshot, path);
  return sectionChoices(snapshot, path).map(({ span, ...choice }) => ({
    ...choice,
    range: rangeOf(lines, span),
  }));
}

function statusFor(session: Session, uri: string | undefined): StatusResult {
  const here = uri === undefined ? undefined : session.repositories.locate(uri);
  const repository = here?.repository ?? repositoryAt(session, uri);
  const indexing = repository?.progress();
  const silent = {
    active: false,
    series: undefined,
    date: undefined,
    weekday: undefined,
    findings: 0,
    minuteTaker: undefined,
    reporter: undefined,
  };
  const status = repository?.isActive() ? statusOf(repository.snapshot(), here?.path) : silent;
  return { ...status, indexing };
}
