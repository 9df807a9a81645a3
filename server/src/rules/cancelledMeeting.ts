import type { MinuteText } from '#minutes/model.ts';

/** Whoever writes more has met, even where a team says that its own meeting was cancelled. */
const longestNote = 4000;

const words = [
  /\b(?:meeting|call|session|sync|hangout)s?\b.{0,40}\b(?:is |was |has been |were |got |be )?cancell?ed\b/i,
  /\bcancell?ed\b.{0,40}\b(?:meeting|call|session|due to|because|no agenda|lack)\b/i,
  /^[\s\-*_>#(]*cancell?ed[\s.!*_)]*$/im,
  /\b(?:no meeting|(?:meeting|call|session) (?:did not|didn['’]t) (?:take place|happen))\b/i,
  /(?:sitzung|treffen|termin|meeting|besprechung|call|jour fixe)(?![\p{L}\p{N}]).{0,40}(?:entfällt|entfallen|abgesagt|ausgefallen|fällt aus|fiel aus|fand nicht statt)(?![\p{L}\p{N}])/iu,
  /^[\s\-*_>#(]*(?:entfällt|entfallen|abgesagt|ausgefallen|fällt aus)[\s.!*_)]*$/imu,
  /\b(?:réunion|séance)\b.{0,40}\bannulée?(?![\p{L}\p{N}])/iu,
  /\breunión\b.{0,40}\bcancelada\b/i,
];

/** Behind the note stand the rest of the template and a date for the next time; more is what a meeting said. */
const mostLines = 5;

/** Whether a minute says that there was no meeting: then nobody took part, and nothing was said. */
export function isCancelled({ text }: MinuteText): boolean {
  if (text.length > longestNote) return false;
  const end = words.reduce((last, pattern) => {
    const match = pattern.exec(text);
    return match === null ? last : Math.max(last, match.index + match[0].length);
  }, -1);
  const behind = text
    .slice(end)
    .split(/[\r\n]+/)
    .slice(1);
  return end >= 0 && behind.filter((line) => /^[^#]*[\p{L}\p{N}]/u.test(line)).length <= mostLines;
}
