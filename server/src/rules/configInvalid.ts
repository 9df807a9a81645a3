import type { Snapshot } from '#workspace/snapshot.ts';
import type { Finding, Rule } from './model.ts';
import { shown } from './wording.ts';

export const configInvalid: Rule = {
  code: 'config/invalid',
  summary: 'A part of minutes.yaml cannot be used.',
  details: 'The wrong part is left out; every part that is valid counts.',
  bad: 'series:\n  - id: weekly\n    include: weekly/{YYYYMMDD}.md\n    weekday: Thirsday',
  good: 'series:\n  - id: weekly\n    include: weekly/{YYYYMMDD}.md\n    weekday: Thursday',
  severity: 'error',
  setting: 'configuration',
  fixable: true,
  builtin: undefined,
  // minutes.yaml is no minute: {@link configFindings} looks at it.
  check: () => [],
};

/** What is wrong in the configuration file of `snapshot`. */
export function configFindings({ configFile }: Snapshot): readonly Finding[] {
  return (configFile?.problems ?? []).map(({ span, severity, message, suggestion }) => ({
    span,
    message,
    severity,
    fixes: () =>
      suggestion === undefined
        ? []
        : [
            {
              title: `Change to ${shown(suggestion)}`,
              preferred: true,
              edits: [{ span, newText: suggestion }],
            },
          ],
  }));
}
