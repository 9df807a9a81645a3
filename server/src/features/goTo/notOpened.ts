import type { LinkTarget } from '#links/model.ts';

type Refused = Extract<LinkTarget, { kind: 'malformed' | 'otherScheme' | 'unchecked' }>;

/** Why the link to `destination` is never opened: one sentence, of our own words alone. */
export function notOpened(target: Refused, destination: string): string {
  switch (target.kind) {
    case 'otherScheme':
      return schemeReason(target.scheme);
    case 'malformed':
      return target.reason === 'backslash'
        ? 'This path is not opened: paths in links are written with /, not with \\.'
        : 'This address is not opened: it is not written correctly.';
    case 'unchecked':
      return `This link is not opened: ${outsideReason(destination.slice(0, longest))}`;
  }
}

/** Of a destination, no more is looked at. */
const longest = 4000;

const ofOneComputer = 'it names a file of one computer. Write the path from this minute instead.';

function outsideReason(destination: string): string {
  if (/^\s*(?:[a-z]:[\\/]|\\\\)/i.test(destination)) return ofOneComputer;
  if (/%(?:2f|5c|00)/i.test(destination)) return '%2F, %5C and %00 can be in no name of a file.';
  if (/\{[{%]|\$\{/.test(destination)) return 'where it leads is filled in later.';
  return 'it leads out of the repository.';
}

/** Whether what the scheme names may never be opened, whatever else the editor opens. */
export const isDangerous = (scheme: string): boolean =>
  scheme === 'file' || scheme === 'data' || programs.has(scheme);

const programs: ReadonlySet<string> = new Set(['javascript', 'vbscript', 'command']);

function schemeReason(scheme: string): string {
  // What a scheme can be is short and of letters, digits and a few signs.
  const shown = `A link with ${scheme.slice(0, 20)}: is not opened:`;
  if (scheme === 'file') {
    return `${shown} ${ofOneComputer}`;
  }
  if (scheme === 'data') return `${shown} nobody can see what is in it.`;
  if (programs.has(scheme)) return `${shown} it could start a program.`;
  return `${shown} only web addresses and files of this repository are.`;
}
