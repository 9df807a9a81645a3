import { distance } from 'fastest-levenshtein';
import { memoPair } from '#base/memo.ts';
import type { RepoPath } from '#base/path.ts';
import { type Span, slice, type TextEdit } from '#base/range.ts';
import { foldTeamName } from '#config/foldTeamName.ts';
import type { Series, Team } from '#config/model.ts';
import { findTeam, type TeamMatch } from '#config/teamNames.ts';
import { minuteOf } from '#workspace/interpret.ts';
import type { Minute, TeamUpdate } from '#workspace/minute.ts';
import { minutesOfSeries } from '#workspace/seriesIndex.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import type { Beyond, Finding, Fix, Related, Rule } from './model.ts';
import { teamConfigFix } from './teamConfigFixes.ts';
import { shown } from './wording.ts';

export const teamSpelling: Rule = {
  code: 'team/spelling',
  summary: 'A heading means a team, but spells its name differently.',
  details: `A slip of the pen is a warning; another order of words or another spelling (\`and\` for \`&\`, \`Monitoring SIG\` for
\`SIG Monitoring\`) is an information. Names that \`minutes.yaml\` lists under \`aliases\` are fine, and so is what stands behind a
name in parentheses.`,
  bad: '### Tram IAM & Secuity',
  good: '### Team IAM & Security',
  severity: 'warning',
  setting: 'teamSpelling',
  fixable: true,
  builtin: undefined,
  check: function* ({ snapshot, minute }) {
    const { series } = minute;
    if (series === undefined) return;
    for (const update of minute.updates) {
      const wrong = misspelled(snapshot, minute, update);
      if (wrong !== undefined) yield finding(snapshot, series, wrong);
    }
  },
};

/** A team's name as a heading has it. */
interface Misspelling {
  readonly match: TeamMatch;
  readonly span: Span;
  readonly written: string;
}

function misspelled(
  { config }: Snapshot,
  { source }: Minute,
  { node, team }: TeamUpdate,
): Misspelling | undefined {
  const { text, contentSpan } = node.heading;
  const match = findTeam(config.teams, text);
  if (match?.team !== team) return undefined;
  const written = slice(text, match.span);
  const names = [team.name, ...team.aliases];
  // Where the headings shout, so do the names in them.
  if (match.exact || names.some((name) => name === written || name.toUpperCase() === written))
    return undefined;
  // Links and other markup inside the heading: the name must stand there letter for letter to be replaced.
  const at = slice(source.text, contentSpan).indexOf(written);
  if (at < 0) return undefined;
  const start = contentSpan.start + at;
  return { match, written, span: { start, end: start + written.length } };
}

function finding(snapshot: Snapshot, series: Series, wrong: Misspelling): Finding {
  const { match, span, written } = wrong;
  const { name } = match.team;
  const isSlip = match.by === 'near' || isNearly(written, name);
  const isUsual = !isSlip && everyEdit(snapshot, series, wrong).size >= usualFrom;
  const last = spellings(snapshot, series).right.get(match.team);
  return {
    span,
    message: isSlip
      ? `There is no ${shown(written)}. Did you mean ${shown(name)}?`
      : `The team is called ${shown(name)}. Write it like that, or accept ${shown(written)} as another name.`,
    severity: isSlip ? 'warning' : isUsual ? 'hint' : 'information',
    ...(isUsual ? { tags: ['deprecated'] } : {}),
    ...(last === undefined ? {} : { related: [last] }),
    fixes: (): readonly Fix[] => [
      {
        title: `Change to ${shown(name)}`,
        preferred: true,
        safe: isSlip,
        edits: [{ span, newText: name }],
      },
      ...everywhere(snapshot, series, wrong),
      ...teamConfigFix(snapshot, name, written),
    ],
  };
}

/** Where this many minutes of the series have the spelling, it was the usual one at its time. */
const usualFrom = 3;

/** A letter or two from the name, and not just its words in another order. */
function isNearly(written: string, name: string): boolean {
  const folded = [written, name].map(foldTeamName);
  const [own, others] = folded.map((text) => text.split(' ').length);
  const [a = '', b = ''] = folded.map((text) => text.replace(/[^\p{L}\p{N}]/gu, ''));
  const away = distance(a, b);
  return own === others && away > 0 && away <= 2 && name.length > 12;
}

/** The same spelling in all minutes of the series; nothing where it is the only one. */
function everywhere(snapshot: Snapshot, series: Series, wrong: Misspelling): readonly Fix[] {
  const beyond = (): Beyond => ({
    edits: everyEdit(snapshot, series, wrong),
    renames: [],
    creates: [],
  });
  const count = snapshot.complete ? everyEdit(snapshot, series, wrong).size : 0;
  return count < 2
    ? []
    : [
        {
          title: `Change to ${shown(wrong.match.team.name)} in all ${count} minutes of ${shown(series.name)}`,
          preferred: false,
          edits: [],
          beyond,
        },
      ];
}

function everyEdit(
  snapshot: Snapshot,
  series: Series,
  { match, written }: Misspelling,
): ReadonlyMap<RepoPath, readonly TextEdit[]> {
  return spellings(snapshot, series).wrong.get(match.team)?.get(written) ?? new Map();
}

type EditsBySpelling = ReadonlyMap<string, ReadonlyMap<RepoPath, readonly TextEdit[]>>;

/** How the minutes of a series spell the teams. */
interface Spellings {
  readonly wrong: ReadonlyMap<Team, EditsBySpelling>;
  /** Where each team was spelled right for the last time. */
  readonly right: ReadonlyMap<Team, Related>;
}

const spellings = memoPair((snapshot: Snapshot, series: Series): Spellings => {
  const wrong = new Map<Team, Map<string, Map<RepoPath, TextEdit[]>>>();
  const right = new Map<Team, Related>();
  for (const { path, date } of minutesOfSeries(snapshot, series)) {
    const minute = minuteOf(snapshot, path);
    for (const update of minute?.updates ?? []) {
      const { team, node } = update;
      const found = minute && misspelled(snapshot, minute, update);
      if (found !== undefined) {
        const ofTeam = wrong.get(team) ?? new Map<string, Map<RepoPath, TextEdit[]>>();
        const ofSpelling = ofTeam.get(found.written) ?? new Map<RepoPath, TextEdit[]>();
        const edits = ofSpelling.get(path) ?? [];
        edits.push({ span: found.span, newText: team.name });
        wrong.set(team, ofTeam.set(found.written, ofSpelling.set(path, edits)));
      } else if (node.heading.text.includes(team.name)) {
        const message = `${shown(team.name)} on ${date}`;
        right.set(team, { path, span: node.heading.contentSpan, message });
      }
    }
  }
  return { wrong, right };
});
