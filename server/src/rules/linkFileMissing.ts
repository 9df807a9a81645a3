import type { RepoPath } from '#base/path.ts';
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
import { didYouMean, shown } from './wording.ts';
import { writtenParts } from './writtenParts.ts';

export const linkFileMissing: Rule = {
  code: 'link/file-missing',
  summary: 'A link or image leads to a file or folder that does not exist.',
  details: `Relative paths, paths from the repository's root (\`/iaas/20230628.md\`) and URLs of this repository on its default
branch are looked up. A file whose ending was left out (\`readme\` for \`readme.md\`) is a hint: it works here and is a 404
on GitHub. Links that leave the repository, other branches and commits are not checked.`,
  bad: '[Minutes](../iaas/20230627.md)',
  good: '[Minutes](../iaas/20230628.md)',
  severity: 'warning',
  setting: 'fileLinks',
  fixable: true,
  builtin: 'markdown.validate',
  check: function* (context) {
    let count = 0;
    for (const link of linksOf(context.snapshot, context.path)) {
      const { resolution } = link;
      if (resolution.kind === 'fileMissing') {
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
  const moved = meantBeforeMove(snapshot, context.path, link);
  const elsewhere = moved === undefined ? meantElsewhere(link) : undefined;
  const others =
    elsewhere === undefined && suggests ? nearestFiles(snapshot, context.path, path) : [];
  const near = moved === undefined ? others : [moved];
  const candidates = elsewhere === undefined ? near : [elsewhere];
  // What nobody sees in front of an address is all that is wrong with it.
  const invisible = elsewhere !== undefined && link.destination.endsWith(elsewhere);
  const looksLikeFile = /\.\w{1,8}$/.test(path);
  return {
    span: writtenParts(text, link, repository).path,
    message: invisible
      ? `Something that does not belong there stands in front of the address ${shown(elsewhere)}. Take it away.`
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

/** `www.example.org/page` and `somebody@example.org`: read as paths, meant as something else. */
function meantElsewhere({ destination, target }: ResolvedLink): string | undefined {
  if (target.kind !== 'local' || destination.length > 1000) return undefined;
  const address = /^[\p{Cf}\s[(<"'“‘]{1,10}(https?:\/\/[^\p{Cf}\s]+)$/u.exec(destination)?.[1];
  if (address !== undefined) return address;
  if (/^[\w.+-]{1,64}@[\w-]+\.[\w.-]{2,}$/.test(destination)) return `mailto:${destination}`;
  const host = /^[a-z\d-]+(?:\.[a-z\d-]+)*\.([a-z]{2,})(?=[/?#]|$)/i.exec(destination);
  const isHost = host !== null && (/^www\./i.test(destination) || commonDomains.has(host[1] ?? ''));
  return isHost ? `https://${destination}` : undefined;
}

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
