import { version } from '../../version.ts';
import type { Format, ReportedFinding } from '../report.ts';

const levels = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
} as const satisfies Record<ReportedFinding['severity'], string>;

/** SARIF 2.1.0, as code scanning services read it; columns are one-based UTF-16 code units. */
export const sarif: Format = ({ findings, codes }) => {
  const used = new Set(findings.map(({ code }) => code));
  const driver = {
    name: 'minute-taker',
    version,
    rules: codes
      .filter(({ code }) => used.has(code))
      .map(({ code, summary, href }) => ({
        id: code,
        shortDescription: { text: summary },
        helpUri: href,
      })),
  };
  const results = findings.map(({ file, range, severity, code, message }) => ({
    ruleId: code,
    level: levels[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: encodeURI(file), uriBaseId: 'ROOT' },
          region: {
            startLine: range.start.line + 1,
            startColumn: range.start.character + 1,
            endLine: range.end.line + 1,
            endColumn: range.end.character + 1,
          },
        },
      },
    ],
  }));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
};
