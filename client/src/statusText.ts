import type { StatusResult } from '#lsp/protocol.ts';
import { displayName } from './names.ts';

/** Text of the item, with icons, and the same in words for a screen reader. */
export interface StatusText {
  readonly text: string;
  readonly spoken: string;
  /** `Minutes: Jo · Reports: @sam`; empty while nobody is named. */
  readonly roles: string;
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

function rolesText({ minuteTaker, reporter }: StatusResult): string {
  return [minuteTaker && `Minutes: ${minuteTaker}`, reporter && `Reports: ${reporter}`]
    .filter(Boolean)
    .join(' · ');
}

/** What the status bar says about a minute. */
export function statusText(status: StatusResult): StatusText {
  const { series, date, weekday, findings, indexing } = status;
  const day =
    date === undefined ? undefined : [weekday?.slice(0, 3), date].filter(Boolean).join(' ');
  const name = [series, day].filter(Boolean).join(' · ') || displayName;
  const roles = rolesText(status);
  const spokenName = [series, weekday, date].filter(Boolean).join(', ');
  if (indexing && indexing.done < indexing.total) {
    const progress = `${indexing.done} of ${indexing.total}`;
    return {
      text: `$(sync~spin) ${name} $(dash) reading ${progress}`,
      spoken: `${displayName}, ${spokenName}, reading minutes: ${progress}`,
      roles,
    };
  }
  const isMinute = series !== undefined || date !== undefined;
  const problems = findings > 0 ? `  $(warning) ${findings}` : '  $(check)';
  return {
    text: `$(notebook) ${name}${isMinute ? problems : ''}`,
    spoken: [displayName, spokenName, isMinute ? plural(findings, 'finding') : '']
      .filter((part) => part !== '')
      .join(', '),
    roles,
  };
}
