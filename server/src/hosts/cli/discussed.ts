import { lineAt } from '#base/lineMap.ts';
import { type Discussed, type DiscussedMeeting, discussed } from '#features/discussed/discussed.ts';
import { discussedMessage, meetingText } from '#features/discussed/discussedTexts.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import type { Outcome } from './check.ts';
import { exitCodes, type Failure, failure } from './failure.ts';
import { locate, readRepository } from './openRoot.ts';

/** What `discussed` was called with. */
export interface DiscussedOptions {
  readonly query: string;
  readonly format: 'text' | 'json';
  readonly current: string;
}

const everything = { meetings: Number.POSITIVE_INFINITY, places: Number.POSITIVE_INFINITY };

/** Prints all meetings that spoke about something, the newest first. */
export async function whenDiscussed({
  query,
  format,
  current,
}: DiscussedOptions): Promise<Outcome | Failure> {
  if (query.trim() === '') return failure('Say what you look for: a topic, an issue, @somebody.');
  const place = locate('.', current);
  if (place.kind === 'failure') return place;
  const snapshot = (await readRepository(place.root)).snapshot();
  const found = discussed(snapshot, query, everything);
  const output = format === 'json' ? json(snapshot, query, found) : text(snapshot, found);
  const message = discussedMessage(query, found);
  return { output, notes: message === '' ? [] : [message], code: exitCodes.fine };
}

function json(snapshot: Snapshot, query: string, { meetings, instead }: Discussed): string {
  const list = meetings.map((meeting) => ({
    date: meeting.date ?? null,
    name: meeting.name,
    file: meeting.path,
    places: placesOf(snapshot, meeting).map(({ line, kind, below, text: words }) => ({
      line,
      kind,
      below,
      text: words,
    })),
  }));
  return `${JSON.stringify({ version: 1, query, instead, meetings: list }, undefined, 2)}\n`;
}

function text(snapshot: Snapshot, { meetings }: Discussed): string {
  return meetings
    .map((meeting) => {
      const places = placesOf(snapshot, meeting).map(({ line, below, text: words }) => {
        const said = below === '' ? words : `${below}: ${words}`;
        return `  ${plain(meeting.path)}:${line}  ${plain(said)}\n`;
      });
      return `${plain(meetingText(meeting))}\n${places.join('')}`;
    })
    .join('\n');
}

/** With one-based lines. */
const placesOf = (
  { texts }: Snapshot,
  { path, places }: DiscussedMeeting,
): readonly (DiscussedMeeting['places'][number] & { readonly line: number })[] =>
  places.map((place) => {
    const source = texts.get(path);
    return {
      ...place,
      line: source === undefined ? 1 : lineAt(source.lines, place.span.start) + 1,
    };
  });

/** No escape sequence or line end of a minute reaches the terminal. */
const plain = (written: string): string => written.replace(/[\p{Cc}\p{Cf}]/gu, ' ');
