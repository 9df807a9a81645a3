import { type Format, type Report, type ReportedFinding, severityOrder } from '../report.ts';

const codes = { error: 31, warning: 33, information: 36, hint: 90, file: 4, quiet: 90 } as const;

const counted = (count: number, word: string): string =>
  `${count} ${word}${count === 1 ? '' : 's'}`;

const countedSeverity = (count: number, severity: ReportedFinding['severity']): string =>
  severity === 'information' ? `${count} information` : counted(count, severity);

/** No escape sequence or line end of a minute reaches the terminal. */
const plain = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]/gu, ' ');

function summary({ findings, filesChecked, repositoriesLeftOut }: Report): string {
  const files = `${counted(filesChecked, 'file')} checked`;
  const inside = repositoriesLeftOut === 1 ? '1 repository' : `${repositoriesLeftOut} repositories`;
  const checked =
    repositoriesLeftOut === 0 ? files : `${files}; ${inside} inside left out: check them apart`;
  if (findings.length === 0) return `No findings, ${checked}.`;
  const bySeverity = severityOrder
    .map((severity) => ({
      severity,
      count: findings.filter((finding) => finding.severity === severity).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => countedSeverity(count, severity));
  const where = counted(new Set(findings.map(({ file }) => file)).size, 'file');
  return `${counted(findings.length, 'finding')} in ${where} (${bySeverity.join(', ')}), ${checked}.`;
}

/** For people: findings by file, and a summary on the last line. */
export const text: Format = (report, colours) => {
  const paint = (value: string, code: number): string =>
    colours ? `\u001b[${code}m${value}\u001b[0m` : value;
  const byFile = new Map<string, ReportedFinding[]>();
  for (const finding of report.findings) {
    byFile.set(finding.file, [...(byFile.get(finding.file) ?? []), finding]);
  }
  const lines: string[] = [];
  for (const [file, list] of byFile) {
    const places = list.map(({ range }) => `${range.start.line + 1}:${range.start.character + 1}`);
    const width = Math.max(...places.map((place) => place.length));
    lines.push(paint(plain(file), codes.file));
    for (const [index, { severity, message, code }] of list.entries()) {
      const place = (places[index] ?? '').padStart(width);
      const level = paint(severity.padEnd('information'.length), codes[severity]);
      lines.push(`  ${place}  ${level}  ${plain(message)}  ${paint(code, codes.quiet)}`);
    }
    lines.push('');
  }
  return `${[...lines, summary(report)].join('\n')}\n`;
};
