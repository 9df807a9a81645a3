const opening = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}|~{3,})(.*)$/;

/**
 * Which of `lines` are fenced code, fences included. Read by hand, because what a pad indents with tabs would all be
 * code to a parser. A fence that nothing closes reaches to the end.
 */
export function codeLines(lines: readonly string[]): readonly boolean[] {
  let mark = '';
  return lines.map((line) => {
    if (mark === '') {
      const [, fence = '', info = ''] = opening.exec(line) ?? [];
      if (fence === '' || (fence.startsWith('`') && info.includes('`'))) return false;
      mark = fence;
      return true;
    }
    const rest = line.replace(/^[ \t>]+/, '').trimEnd();
    const closes = rest.length >= mark.length && rest === mark.charAt(0).repeat(rest.length);
    if (closes) mark = '';
    return true;
  });
}
