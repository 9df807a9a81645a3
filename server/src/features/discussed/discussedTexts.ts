import type { Discussed, DiscussedMeeting } from './discussed.ts';

/** `2023-06-29 (Thu) · SCS Community Call`. */
export const meetingText = ({ date, weekday, name }: DiscussedMeeting): string =>
  date === undefined || weekday === undefined ? name : `${date} (${weekday.slice(0, 3)}) · ${name}`;

/** What there is to say beside the places; the empty string where they say it all. */
export function discussedMessage(query: string, { count, instead }: Discussed): string {
  if (instead.length > 0) {
    const words = instead.map((word) => `“${word}”`).join(', ');
    return `Nothing as typed. Found with ${words}.`;
  }
  const asked = query.trim();
  return count > 0 || asked === '' ? '' : `No meeting discussed “${asked}”.`;
}
