import { type Misspelling, targetOf } from './target.ts';

/** One place where a pad's plain text may be. */
export interface PadSource {
  readonly url: string;
  /** `note`: HedgeDoc 2's description of a note as JSON, with the text as `content`. */
  readonly form: 'text' | 'note';
}

/** Why an address names no pad that can be read. */
export type NoPad = Misspelling | 'frontPage' | 'encrypted';

/**
 * What people copy from the address bar or a message, as the places where the pad's text may be, most likely first.
 * None of them changes anything at a server of another kind than the one it is meant for.
 */
export function padSources(address: string): readonly PadSource[] | NoPad {
  // Chats put angle brackets around addresses, and people leave `https://` out.
  const text = address.trim().replace(/^<(.*)>$/, '$1');
  if (/\s/.test(text)) return 'syntax';
  // What follows a host is a port.
  const hasScheme = /^[a-z][a-z\d+.-]*:(?!\d)/i.test(text);
  const target = targetOf(hasScheme ? text : `https://${text}`);
  if (typeof target === 'string') return target;
  const { url } = target;
  // CryptPad's key is in the fragment, which no server sees.
  if (/^\/(?:pad|code|slide)\/$/.test(url.pathname) && text.includes('#/')) return 'encrypted';
  const path = url.pathname.split('/').filter((segment) => segment !== '');
  if (path.length === 0) return 'frontPage';
  const places = namedText(url, path) ?? guesses(path);
  return places.map((place) => ({
    url: typeof place === 'string' ? place : `${url.origin}/${place.join('/')}`,
    form: typeof place !== 'string' && isNote(place) ? 'note' : 'text',
  }));
}

type Path = readonly string[];

/** Addresses that already name the text, whole where they may need their query. */
function namedText({ href, hostname }: URL, path: Path): readonly (Path | string)[] | undefined {
  const last = path.at(-1) ?? '';
  if (path.length > 1 && last === 'download') return [href];
  if (path.length > 2 && path.at(-2) === 'export') {
    return [/^(?:txt|md|markdown)$/.test(last) ? href : [...path.slice(0, -1), 'txt']];
  }
  // The page around a file, which GitHub also serves alone.
  if (hostname === 'gist.github.com' && path.length === 2) return [[...path, 'raw']];
  if (hostname === 'github.com' && path.length > 4 && path[2] === 'blob') {
    return [path.with(2, 'raw')];
  }
  return /\.(?:md|markdown|txt|text)$/i.test(last) ? [href, [...path, 'download']] : undefined;
}

/** The download of HedgeDoc, CodiMD and HackMD, and the export of Etherpad. */
function guesses(whole: Path): readonly Path[] {
  const path = withoutAction(whole);
  const name = path.at(-1) ?? '';
  const base = path.slice(0, -2);
  if (path.at(-3) === 'p' && /^\d+$/.test(name)) return [[...path, 'export', 'txt']];
  switch (path.at(-2)) {
    case 'p':
      // Etherpad's pads, but also HedgeDoc's slides.
      return [
        [...path, 'export', 'txt'],
        [...base, name, 'download'],
      ];
    case 's':
      return [
        [...base, name, 'download'],
        [...path, 'download'],
        [...base, ...noteApi, name],
      ];
    case 'n':
      return [
        [...base, ...noteApi, name],
        [...base, name, 'download'],
      ];
    default:
      return [
        [...path, 'download'],
        [...path, 'export', 'txt'],
      ];
  }
}

const noteApi = ['api', 'private', 'notes'] as const;

const isNote = (path: Path): boolean => path.slice(-4, -1).join('/') === noteApi.join('/');

/** Ways of looking at a pad that stand behind its name. */
const actions: ReadonlySet<string> = new Set([
  ...['publish', 'pretty', 'slide', 'edit', 'view', 'both', 'info', 'revision', 'timeslider'],
]);

/** Shelves before a pad's name, so that what follows is the name whatever it looks like. */
const shelves: ReadonlySet<string> = new Set(['p', 's', 'n']);

function withoutAction(path: Path): Path {
  if (path.length < 2 || shelves.has(path.at(-2) ?? '')) return path;
  return actions.has(path.at(-1) ?? '') ? path.slice(0, -1) : path;
}
