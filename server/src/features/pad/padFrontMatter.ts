/** YAML that HedgeDoc reads from the top of a pad. */
export interface PadFrontMatter {
  /** As written, with both fences and without a line end behind them. */
  readonly source: string;
  readonly title: string | undefined;
  readonly date: string | undefined;
  /** Whether it makes slides of the pad. */
  readonly isDeck: boolean;
}

/** Front matter and what stands below it. */
export interface SplitPad {
  readonly frontMatter: PadFrontMatter | undefined;
  readonly body: string;
  /** It begins like front matter, but nothing ends it or something else stands in it: all of it is body. */
  readonly isBroken: boolean;
}

/** A key, what goes on with it, an item, a comment, or nothing. */
const yamlLine = /^(?:[\w-]+[ \t]*:(?:[ \t]|$)|[ \t]|-[ \t]|#|$)/;

/** Lines in which front matter has to end. */
const mostLines = 200;

/**
 * Splits off front matter, also where blank lines stand before it. A rule of dashes at the top is none: the line behind
 * the fence has to name a key.
 */
export function splitFrontMatter(text: string): SplitPad {
  const nothing = { frontMatter: undefined, body: text, isBroken: false };
  const from = text.search(/\S/);
  const top = from < 0 ? '' : text.slice(text.lastIndexOf('\n', from) + 1);
  if (!/^---[ \t]*\n\s*(?:#[^\n]*\n\s*)?[\w-]+[ \t]*:(?:\s|$)/.test(top.slice(0, 2000)))
    return nothing;
  let at = top.indexOf('\n') + 1;
  for (let line = 0; line < mostLines && at > 0; line++) {
    const end = top.indexOf('\n', at);
    const written = top.slice(at, end < 0 ? undefined : end);
    if (/^(?:---|\.\.\.)[ \t]*$/.test(written)) {
      const source = top.slice(0, at + written.length).trimEnd();
      return {
        frontMatter: read(source),
        body: end < 0 ? '' : top.slice(end + 1),
        isBroken: false,
      };
    }
    if (!yamlLine.test(written)) return { ...nothing, isBroken: true };
    at = end + 1;
  }
  return { ...nothing, isBroken: true };
}

function read(source: string): PadFrontMatter {
  const lines = source.split('\n');
  const value = (key: string): string | undefined => {
    const line = lines.find((one) => one.startsWith(`${key}:`));
    const written = line?.slice(key.length + 1).trim() ?? '';
    const quoted = /^(["'])(.*)\1$/.exec(written)?.[2];
    return (quoted ?? written) || undefined;
  };
  return {
    source,
    title: value('title'),
    date: value('date'),
    isDeck: value('type') === 'slide' || lines.some((line) => line.startsWith('slideOptions:')),
  };
}
