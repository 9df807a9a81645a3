import type { RoleLine } from './model.ts';

type Role = RoleLine['role'];

/** `transforming etherpad to minutes`, `transfer the minutes`, `pushing notes from etherpad to minutes repo`. */
const asksMinutes =
  /\b(?:transform|transfer|creat|submit|push|feed|tak|writ|publish|upload|prepar|do)\w*\b[^?.:]{0,60}?\b(?:minutes|notes|etherpad|pad|hedgedoc|protokoll)\b|\bminutes?[- ](?:transfer|tak)|\bnote[- ]?tak|\bminute[- ]?taker|\bresponsible for (?:the )?minutes\b|\bscribe\b|\bsecretary\b|\bprotokoll/i;

/** `presenting in weekly community call`, `report in the community call`, `community call report`. */
const asksReport =
  /\b(?:present|report)\w*\b[^?.:]{0,40}?\b(?:community[- ]call|weekly|plenary|(?:team|next) call)\b|\bcommunity[- ]call (?:report|reporting|presentation|presenter)\b|\breporter\b/i;

/** `Summary in team call`, `Summary for community team call Thu and minutes`; never a summary of something. */
const summarises = /^summary (?:in|for|to)\b[^?.:]{0,40}?\bcall\b/i;
const summaryAndMinutes = /\b(?:and|&) (?:the |github )?minutes$/i;

const labelStart =
  /^(?:the )?(?:responsible|report|minute|note|scribe|secretary|summary|community[- ]call|transfer|present|protokoll|taking|designate)/i;

/** `Protokoll der Sitzung`, `Protokoll 2024-03-05`: what it is, and no question. */
const titlesMinutes = /^protokoll(?!\p{L}) +(?!(?:f[üu]hr|schreib|durch|von\b))/iu;

/** Words alone that are a whole heading or label. */
const reportingAlone = /^report(?:ing|er|s)?$/i;

/** `:telephone:` and the like, dashes and blanks before the first word. */
const lead = /^(?::[\w+-]{1,40}:|[^\p{L}\p{N}:])+/u;

const roleOf = (minutes: boolean, report: boolean): Role | undefined =>
  minutes && report ? 'both' : minutes ? 'minuteTaker' : report ? 'reporter' : undefined;

/** The role that a question beginning with `Who` asks for. */
export function roleOfQuestion(text: string): Role | undefined {
  if (!/^\W*who(?:'s)?\b/i.test(text)) return undefined;
  return roleOf(asksMinutes.test(text), asksReport.test(text));
}

/** The role that a label before `:` names; `text` is the label alone. */
export function roleOfLabel(text: string): Role | undefined {
  const label = text.replace(lead, '').trim();
  // `The notetaker should:` begins advice.
  if (label.length > 90 || !labelStart.test(label)) return undefined;
  if (/\b(?:should|must)$/i.test(label) || titlesMinutes.test(label)) return undefined;
  if (/^minutes$/i.test(label)) return 'minuteTaker';
  if (/^(?:minutes|notes)(?: taken)? by$/i.test(label)) return 'minuteTaker';
  const isSummary = summarises.test(label);
  const minutes = asksMinutes.test(label) || (isSummary && summaryAndMinutes.test(label));
  const report = asksReport.test(label) || reportingAlone.test(label) || isSummary;
  return roleOf(minutes, report);
}

/** The role that a heading asks for. */
export function roleOfHeading(text: string): Role | undefined {
  const words = text
    .replace(lead, '')
    .replace(/^who(?: is|'s)? /i, '')
    .trim();
  if (words.length > 100 || /\b(?:participa|attend|present\b)/i.test(words)) return undefined;
  if (!labelStart.test(words) || titlesMinutes.test(words)) return undefined;
  if (summarises.test(words)) return summaryAndMinutes.test(words) ? 'both' : undefined;
  const minutes = asksMinutes.test(words) || /^report\w* (?:and|&) minutes\b/i.test(words);
  const report =
    asksReport.test(words) ||
    reportingAlone.test(words) ||
    /^report\w* (?:and|&) minutes\b/i.test(words) ||
    (minutes && /\bcommunity[- ]call\b/i.test(words));
  return roleOf(minutes, report);
}
