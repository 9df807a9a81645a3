import type { RepoPath } from '#base/path.ts';
import type { MinuteText } from '#minutes/model.ts';
import { headingFacts } from './headingFacts.ts';
import { titleHeading } from './inferTitle.ts';

const meetingWords =
  /\b(?:meetings?|minutes|weekly|biweekly|calls?|standup|stand-up|sync|meetup|plenary|plenum|committee|council|board|agm|jour fixe|telco|kick-?off|assembly|agenda|sig|working group|wg|team|workshop|hackathon|all hands|round ?table|r[ée]union|conseil|assembl[ée]e|procès-verbal)\b|compte[- ]rendu|protokoll|sitzung|versammlung|besprechung|treffen\b|stammtisch|[- ]runde\b/i;

const meetingFolders =
  /(?:^|[/_-])(?:meetings?|minutes|meeting-?notes|protokolle?|sitzungen|calls|team|sig|wg|board|committee|weekly|standups?)(?:$|[/_-])/i;

/** What lies there is nothing else. */
const minutesFolders =
  /(?:^|[/_-])(?:minutes|meeting-?notes|protokolle?|sitzungen|comptes-rendus)\//i;

const headingsLookedAt = 40;

/**
 * Whether dated texts of one folder are minutes and no blog posts, releases or diaries: their sections or titles speak
 * of a meeting, or their folder does and their titles carry dates or its words. `texts` are a sample; none says nothing.
 */
export function looksLikeMinutes(texts: readonly MinuteText[], pattern: RepoPath): boolean {
  if (texts.length === 0) return false;
  const enough = texts.length / 2;
  const speaking = texts.filter((text) => speaksOfMeeting(text)).length;
  if (speaking >= enough || minutesFolders.test(pattern)) return true;
  const titled = texts.filter((text) => {
    const title = titleHeading(text);
    const isTitled = title && (title.dated || meetingWords.test(title.heading.text));
    return isTitled || speaksOfMeeting(text);
  }).length;
  return meetingFolders.test(pattern) && titled >= enough;
}

function speaksOfMeeting(text: MinuteText): boolean {
  const title = titleHeading(text);
  if (title?.dated && meetingWords.test(title.heading.text)) return true;
  return text.headings.slice(0, headingsLookedAt).some((heading) => {
    const kind = headingFacts(heading).kind;
    return kind !== 'free' && kind !== 'events' && !(title?.dated && heading === title.heading);
  });
}
