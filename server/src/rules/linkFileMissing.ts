import { dirname, type RepoPath, relative, resolve } from '#base/path.ts';
import { slice } from '#base/range.ts';
import type { ResolvedLink } from '#workspace/linksOf.ts';
import { linksOf } from '#workspace/linksOf.ts';
import { meantBeforeMove } from '#workspace/movedFiles.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { mostSuggestions } from './editDistance.ts';
import { editorReports } from './editorReports.ts';
import { destinationFix, pathFix } from './linkFixes.ts';
import type { Finding, Fix, Rule, RuleContext } from './model.ts';
import { movedLinks } from './movedLinks.ts';
import { nearestFiles } from './nearestFiles.ts';
import { isWord, spokenDefinitions } from './spokenDefinitions.ts';
import { didYouMean, shown } from './wording.ts';
import { writtenParts } from './writtenParts.ts';

export const linkFileMissing: Rule = {
  code: 'link/file-missing',
  summary: 'A link or image leads to a file or folder that does not exist.',
  details: `Relative paths, paths from the repository's root (\`/iaas/20230628.md\`) and URLs of this repository on its default
branch are looked up. A file whose ending was left out (\`readme\` for \`readme.md\`) is a hint: it works here and is a 404
on GitHub. So is a link that works on a website made of these files (\`triage.html\`, \`../triage/\`). Links that leave the repository, other branches and commits are not checked.`,
  bad: '[Minutes](../iaas/20230627.md)',
  good: '[Minutes](../iaas/20230628.md)',
  severity: 'warning',
  setting: 'fileLinks',
  fixable: true,
  builtin: 'markdown.validate',
  check: function* (context) {
    const { source } = context.minute;
    const spoken = new Set(spokenDefinitions(source).map(({ span }) => span.start));
    let count = 0;
    for (const link of linksOf(context.snapshot, context.path)) {
      const { resolution } = link;
      if (link.kind === 'definition' && spoken.has(link.span.start)) continue;
      if (resolution.kind === 'fileMissing' && !isNoPath(source.text, link)) {
        yield missing(context, link, resolution.path, count++ < mostSuggestions);
      }
      if (resolution.kind === 'extensionMissing') yield ending(context, link, resolution);
    }
  },
};

function missing(
  context: RuleContext,
  link: ResolvedLink,
  path: RepoPath,
  suggests: boolean,
): Finding {
  const { snapshot, minute } = context;
  const { text } = minute.source;
  const { repository } = snapshot.config;
  const onSite = pageOnSite(snapshot, context.path, link, path);
  if (onSite !== undefined) {
    return {
      span: writtenParts(text, link, repository).path,
      severity: 'hint',
      message: `Only a website that is made of these files can have this page. GitHub finds ${shown(onSite)}.`,
      builtin: editorReports(link),
      fixes: () => [pathFix(text, context.path, link, repository, onSite, true)],
    };
  }
  const moved = meantBeforeMove(snapshot, context.path, link);
  const elsewhere = moved === undefined ? meantElsewhere(link) : undefined;
  const others =
    elsewhere === undefined && suggests ? nearestFiles(snapshot, context.path, path) : [];
  const near = moved === undefined ? others : [moved];
  const candidates = elsewhere === undefined ? near : [elsewhere];
  // What nobody sees in front of an address is all that is wrong with it.
  const inFront = elsewhere !== undefined && link.destination.endsWith(elsewhere);
  const isAround = elsewhere !== undefined && !inFront && link.destination.includes(elsewhere);
  const looksLikeFile = /\.\w{1,8}$/.test(path);
  return {
    span: writtenParts(text, link, repository).path,
    message: inFront
      ? `Something that does not belong there stands in front of the address ${shown(elsewhere)}. Take it away.`
      : isAround
        ? `More than an address stands here. Leave only ${shown(elsewhere)}.`
        : `There is no ${looksLikeFile ? 'file' : 'file or folder'} ${shown(path)}.${didYouMean(candidates)}`,
    builtin: editorReports(link),
    fixes: () =>
      elsewhere === undefined
        ? [
            ...near.map((target, index) =>
              pathFix(text, context.path, link, repository, target, index === 0),
            ),
            ...(moved === undefined ? [] : [followMoves(snapshot)]),
          ]
        : [destinationFix(link.destinationSpan, elsewhere, true)],
  };
}

/** `../triage/` for `triage.md` and `page.html` for `page.md`: what makers of websites turn minutes into. */
function pageOnSite(
  snapshot: Snapshot,
  from: RepoPath,
  { target }: ResolvedLink,
  path: RepoPath,
): RepoPath | undefined {
  if (target.kind !== 'local') return undefined;
  const source = path.replace(/\.html?$/i, '.md');
  if (source !== path) return snapshot.texts.has(source) ? source : undefined;
  if (/\.[a-z]\w*$/i.test(path)) return undefined;
  // Each page has a folder of its own there, so that links start one folder deeper.
  const page = resolve(from.replace(/\.\w+$/, ''), relative(dirname(from), path));
  return page === undefined
    ? undefined
    : [`${page}.md`, `${page}/_index.md`, `${page}/index.md`].find((one) =>
        snapshot.texts.has(one),
      );
}

const followMoves = (snapshot: Snapshot): Fix => ({
  title: 'Update all links to moved files',
  preferred: false,
  edits: [],
  beyond: () => ({ edits: movedLinks(snapshot), renames: [], creates: [] }),
});

function ending(
  context: RuleContext,
  link: ResolvedLink,
  resolution: { readonly path: RepoPath; readonly actual: RepoPath },
): Finding {
  const { snapshot, minute } = context;
  const { text } = minute.source;
  const { repository } = snapshot.config;
  const { path } = writtenParts(text, link, repository);
  return {
    span: path,
    message: `GitHub finds ${shown(resolution.actual)} only with its ending: write ${shown(slice(text, path))}${resolution.actual.slice(resolution.actual.lastIndexOf('.'))}.`,
    severity: 'hint',
    builtin: false,
    fixes: (): readonly Fix[] => [
      { ...pathFix(text, context.path, link, repository, resolution.actual, true), safe: true },
    ],
  };
}

/** `[[ToString]](symbol)` and `items[index](value)` are code, `src="..."` is an example. */
function isNoPath(text: string, { kind, span, textSpan, destination }: ResolvedLink): boolean {
  if (/^[.…]{3,10}$/.test(destination)) return true;
  if (kind !== 'inline' || !isWord(destination)) return false;
  const isInCode = /[\p{L}\p{N}_$]/u.test(text[span.start - 1] ?? '');
  return isInCode || (textSpan !== undefined && slice(text, textSpan).startsWith('['));
}

/** `www.example.org/page` and `somebody@example.org`: read as paths, meant as something else. */
function meantElsewhere({ destination, target, text }: ResolvedLink): string | undefined {
  if (target.kind !== 'local' || destination.length > 1000) return undefined;
  if (/^[\p{Cf}\s[(<"'“‘\\]{1,10}https?:/u.test(destination)) {
    const inside = /https?:\/\/[\w-]+\.[^\p{Cf}\s\])<>\\]+/u.exec(destination)?.[0];
    if (inside !== undefined && !inside.includes('(')) return inside;
  }
  if (/^[\w.+-]{1,64}@[\w-]+\.[\w.-]{2,}$/.test(destination)) return `mailto:${destination}`;
  const host = /^[a-z\d-]+(?:\.[a-z\d-]+)*\.([a-z]{2,})(?=[/?#]|$)/i.exec(destination);
  if (host === null) return undefined;
  // Some editors make links of all that looks like a server.
  const isCopied = text.trim() === destination && !isFileEnding.test(destination);
  const isHost = isCopied || /^www\./i.test(destination) || commonDomains.has(host[1] ?? '');
  return isHost ? `https://${destination}` : undefined;
}

const isFileEnding =
  /\.(?:md|markdown|txt|pdf|png|jpe?g|gif|svg|html?|ics|csv|json|ya?ml|docx?|xlsx?|pptx?|od[tps]|zip|log|sh|py|js|ts|rs|go|c|h|cpp|java|rb|tex|ini|toml|xml)$/i;

const commonDomains: ReadonlySet<string> = new Set([
  'com',
  'org',
  'net',
  'eu',
  'de',
  'io',
  'dev',
  'community',
  'cloud',
]);
