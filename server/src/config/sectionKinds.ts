import { actionsNameOf } from './actionSections.ts';
import { foldSectionName } from './foldSectionName.ts';
import type { Section } from './model.ts';

/** What sections of these names hold, in minutes of any community. */
const kinds: readonly (readonly [Exclude<Section['kind'], 'free'>, readonly string[]])[] = [
  [
    'participants',
    [
      'participants',
      'participant',
      'attendees',
      'attendance',
      'attending',
      'present',
      'in attendance',
      'who is here',
      'teilnehmer',
      'teilnehmende',
      'anwesende',
      'anwesend',
      'présents',
      'participantes',
    ],
  ],
  ['roles', ['meta', 'roles', 'minute taker', 'note taker', 'scribe', 'minutes transfer']],
  [
    'actions',
    [
      'action items',
      'pending action items',
      'actions',
      'open actions',
      'open action items',
      'todo',
      'todos',
    ],
  ],
  [
    'agenda',
    [
      'agenda',
      'topics',
      'agenda items',
      'discussion',
      'tagesordnung',
      'tagesordnungspunkte',
      'tops',
      'ordre du jour',
    ],
  ],
  ['teams', ['team updates', 'teams', 'updates from the teams', 'team reports', 'status updates']],
  ['events', ['events', 'upcoming events']],
];

const known: ReadonlyMap<string, Section['kind']> = new Map(
  kinds.flatMap(([kind, names]) => names.map((name) => [name, kind] as const)),
);

/** What a section called `name` usually holds; `free` where the name says nothing. */
export function sectionKindOf(name: string): Section['kind'] {
  const folded = foldSectionName(name);
  const exact = known.get(folded);
  if (exact) return exact;
  // People write on behind the word: `Participants use of github handle is preferred`.
  const words = folded.split(' ');
  if (known.get(words[0] ?? '') === 'participants') return 'participants';
  if (words.includes('ais') || actionsNameOf(name) !== undefined) return 'actions';
  // The many ways to ask who reports and who transfers the minutes.
  const asksForReport = words.some((word) => /^report(?:ing|er|s)?$/.test(word));
  const asksForMinutes = words.some((word) => ['minutes', 'transfer'].includes(word));
  const isTransfer = words.includes('minutes') && words.includes('transfer');
  return isTransfer || (asksForReport && (asksForMinutes || words[0] === 'who')) ? 'roles' : 'free';
}
