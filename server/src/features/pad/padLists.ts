const tabbedItem = /^\t+(?:\*|\d+(?:\.\d+)*\.)(?: |$)/;
const outlineNumber = /^([ \t]*)\d+(?:\.\d+)*\.(\d+)\. /;
const symbolItem = /^([ \t]*)[\u2022\u25E6\u25AA\u2023\u25CF\u25CB\u2043][ \t]+/;
const item = /^[ \t]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/;

/**
 * Lists as Etherpad exports them made Markdown: items of the first level stand behind a tab there, which would make
 * them code; numbers count the outer levels too (`1.2.`); what was copied out of a page has round bullets.
 */
export function padLists(lines: readonly string[], isCode: readonly boolean[]): readonly string[] {
  return asItems(untabbed(lines, isCode), isCode);
}

/** Takes off each run of tabbed lines what its first item has too many: those that begin with an item of no other one. */
function untabbed(lines: readonly string[], isCode: readonly boolean[]): readonly string[] {
  let before: 'text' | 'item' | 'run' = 'text';
  // Tabs before the first item of the run, or of the last one.
  let depth = 0;
  return lines.map((line, index) => {
    if (line.trim() === '') return line;
    if (isCode[index]) {
      before = 'text';
      return line;
    }
    const tabs = /^\t*/.exec(line)?.[0].length ?? 0;
    if (tabs > 0 && before === 'text' && tabbedItem.test(line)) {
      before = 'run';
      depth = tabs;
    }
    if (tabs > 0 && before === 'run') {
      return line.slice(Math.min(tabs, depth)).replace(outlineNumber, '$1$2. ');
    }
    // What Etherpad only indents would be code too.
    if (tabs > 0 && before === 'text' && depth > 0) return line.slice(tabs);
    if (item.test(line)) before = 'item';
    else if (!/^[ \t]/.test(line) || before === 'run') before = 'text';
    return line;
  });
}

function asItems(lines: readonly string[], isCode: readonly boolean[]): readonly string[] {
  let indent: string | undefined;
  return lines.map((line, index) => {
    if (isCode[index] || line.trim() === '') return line;
    const symbol = symbolItem.exec(line);
    if (symbol === null) {
      indent = undefined;
      return line;
    }
    const own = symbol[1] ?? '';
    if (indent === undefined || !own.startsWith(indent)) indent = own;
    return `${own.slice(indent.length)}* ${line.slice(symbol[0].length)}`;
  });
}
