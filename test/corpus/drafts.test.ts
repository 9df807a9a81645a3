import assert from 'node:assert/strict';
import { applyEdits } from '#base/range.ts';
import { findingsOf } from '#features/diagnostics/diagnostics.ts';
import { candidatesOf } from '#features/drafts/draftCandidates.ts';
import { draftEdits } from '#features/drafts/draftEdits.ts';
import { type TeamDraft, teamDrafts } from '#features/drafts/draftOffer.ts';
import { comparableText } from '#features/drafts/draftPlain.ts';
import { tellsOf, type Words, wordsOf } from '#features/drafts/draftWords.ts';
import { readMinute } from '#minutes/readMinute.ts';
import { corpusFiles } from '#support/corpus.ts';
import { snapshotOf } from '#support/snapshot.ts';
import { minuteOf } from '#workspace/interpret.ts';
import type { Minute } from '#workspace/minute.ts';
import { minutesOfSeries } from '#workspace/seriesIndex.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { between } from '#workspace/spans.ts';

function weekliesOf(snapshot: Snapshot): readonly Minute[] {
  const series = snapshot.config.series.find(({ id }) => id === 'weekly');
  assert(series);
  return minutesOfSeries(snapshot, series).flatMap(({ path }) => minuteOf(snapshot, path) ?? []);
}

/** The first-level bullets of a section, the `Minutes:` line aside. */
function bulletsOf({ source }: Minute, { update: { node } }: TeamDraft): readonly Words[] {
  const own = { start: node.heading.span.end, end: node.span.end };
  return between(source.listItems, own)
    .filter(({ depth }) => depth === 0)
    .map(({ textSpan }) => wordsOf(comparableText(source, textSpan)))
    .filter(({ key }) => key !== '' && !key.startsWith('minutes'));
}

const headingsOf = ({ source }: Minute): readonly Words[] =>
  source.headings.map(({ contentSpan }) => wordsOf(comparableText(source, contentSpan)));

interface Section {
  readonly bullets: readonly { readonly repeatsHeading: boolean; readonly isOffered: boolean }[];
  readonly topics: readonly { readonly likely: boolean; readonly isReported: boolean }[];
}

/** What a section says, against what would have been offered for it while it was empty. */
function sectionOf(snapshot: Snapshot, minute: Minute, draft: TeamDraft): Section {
  const { sources, update } = draft;
  const lines = sources.minutes.length > 0 ? bulletsOf(minute, draft) : [];
  const headings = sources.minutes.flatMap(headingsOf);
  const candidates = lines.length > 0 ? candidatesOf(snapshot, update.team, sources) : [];
  return {
    bullets: lines.map((line) => ({
      repeatsHeading: headings.some((heading) => tellsOf(line, heading)),
      isOffered: candidates.some(({ topic }) => tellsOf(line, topic.words)),
    })),
    topics: candidates.map(({ topic, likely }) => ({
      likely,
      isReported: lines.some((line) => tellsOf(line, topic.words)),
    })),
  };
}

const reportedShare = (topics: Section['topics']): number =>
  topics.filter(({ isReported }) => isReported).length / topics.length;

const percent = (share: number): string => `${Math.round(100 * share)} %`;

const brokenLinks = (snapshot: Snapshot, { path }: Minute): number =>
  findingsOf(snapshot, path).filter(({ code }) =>
    ['link/file-missing', 'link/heading-missing', 'link/reference-undefined'].includes(code),
  ).length;

describe('drafts of real weeklies', () => {
  let files: ReturnType<typeof corpusFiles>;
  let snapshot: Snapshot;
  let weeklies: readonly Minute[] = [];

  before(function () {
    this.timeout(20_000);
    files = corpusFiles();
    if (!files) {
      this.skip();
      return;
    }
    snapshot = snapshotOf(files, { today: '2024-01-01' });
    weeklies = weekliesOf(snapshot);
  });

  it('offer what people reported', () => {
    const sections = weeklies.flatMap((minute) =>
      teamDrafts(snapshot, minute).map((draft) => sectionOf(snapshot, minute, draft)),
    );
    const bullets = sections.flatMap((section) => section.bullets);
    const repeated = bullets.filter(({ repeatsHeading }) => repeatsHeading);
    const offered = repeated.filter(({ isOffered }) => isOffered);
    const topics = sections.flatMap((section) => section.topics);
    const likely = reportedShare(topics.filter((topic) => topic.likely));
    const others = reportedShare(topics.filter((topic) => !topic.likely));
    console.log(
      `      ${repeated.length} of ${bullets.length} bullets repeat a heading, ${offered.length} of them are offered;`,
      `reported are ${percent(likely)} of the likely topics, ${percent(others)} of the others`,
    );
    assert(bullets.length > 500);
    assert(repeated.length / bullets.length > 0.35);
    assert(offered.length / repeated.length >= 0.95);
    // Nothing is ticked beforehand: no kind of topic is more often reported than not.
    assert(likely < 0.5);
    assert(others < likely / 1.5);
  });

  it('write every topic into its section and change nothing else, once', function () {
    this.timeout(20_000);
    let written = 0;
    for (const minute of weeklies) {
      const drafts = teamDrafts(snapshot, minute);
      const chosen = drafts.map(({ update, topics }) => ({
        section: update.node.heading.slug,
        topics: topics.map(({ topic }) => topic.id),
      }));
      const { edits, count } = draftEdits(snapshot, minute, chosen);
      const own = edits.get(minute.path) ?? [];
      for (const { span } of own) {
        const replaced = minute.source.text.slice(span.start, span.end);
        assert.match(replaced, /^\s*(?:[-*]\s*)?$/, `${minute.path}: ${replaced}`);
      }
      const text = readMinute(applyEdits(minute.source.text, own));
      const headings = ({ headings: all }: typeof text): string[] => all.map((one) => one.slug);
      assert.deepEqual(headings(text), headings(minute.source), minute.path);
      const firstLevel = ({ listItems }: typeof text): number =>
        listItems.filter(({ depth }) => depth === 0).length;
      assert.equal(firstLevel(text), firstLevel(minute.source) + count, minute.path);
      const texts = new Map([...snapshot.texts, [minute.path, text] as const]);
      const after: Snapshot = { ...snapshot, texts };
      const again = minuteOf(after, minute.path);
      assert(again);
      assert.equal(brokenLinks(after, again), brokenLinks(snapshot, minute), minute.path);
      const left = teamDrafts(after, again).flatMap(({ topics }) => topics);
      assert.deepEqual(
        left.map(({ topic }) => topic.label),
        [],
        minute.path,
      );
      written += count;
    }
    assert(written > 900, `${written} topics`);
  });
});
