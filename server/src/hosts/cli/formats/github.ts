import type { Format, ReportedFinding } from '../report.ts';

const levels = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
} as const satisfies Record<ReportedFinding['severity'], string>;

const escapeText = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string =>
  escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** Workflow commands of GitHub Actions: annotations in the pull request. */
export const github: Format = ({ findings }) =>
  findings
    .map(({ file, range, severity, code, message }) => {
      const properties = [
        `file=${escapeProperty(file)}`,
        `line=${range.start.line + 1}`,
        `endLine=${range.end.line + 1}`,
        `col=${range.start.character + 1}`,
        `endColumn=${range.end.character + 1}`,
        `title=${escapeProperty(code)}`,
      ];
      return `::${levels[severity]} ${properties.join(',')}::${escapeText(message)}\n`;
    })
    .join('');
