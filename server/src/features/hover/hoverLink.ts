import { extension, type RepoPath } from '#base/path.ts';
import { teamOfFolder } from '#config/teamNames.ts';
import { goTarget } from '#features/goTo/definition.ts';
import { excerptOf, sectionBelow } from '#features/goTo/excerpt.ts';
import type { LinkGoal } from '#features/goTo/linkGoal.ts';
import { webAddress } from '#features/goTo/webAddress.ts';
import { minuteOf } from '#workspace/interpret.ts';
import type { Minute } from '#workspace/minute.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { fileName } from './fileName.ts';
import { minuteHover } from './hoverMinute.ts';
import { teamHover } from './hoverTeam.ts';
import type { HoverPart } from './hoverText.ts';

type FileGoal = Extract<LinkGoal, { kind: 'file' }>;

/** What is at the other end of a link that `minute` holds. */
export function goalHover(
  snapshot: Snapshot,
  minute: Minute,
  goal: LinkGoal,
): readonly HoverPart[] {
  switch (goal.kind) {
    case 'file':
      return [...fileParts(snapshot, goal), ...noticeOf(goal), ...onWeb(snapshot, goal)];
    case 'folder':
      return folderHover(snapshot, minute, goal.path);
    case 'missing':
      return [{ kind: 'line', text: `There is no file or folder ${goal.path}.` }];
    case 'refused':
      return [{ kind: 'line', text: goal.why }];
    case 'web':
    case 'unknown':
      return [];
  }
}

const noticeOf = ({ notice }: FileGoal): readonly HoverPart[] =>
  notice === undefined ? [] : [{ kind: 'line', text: notice }];

function onWeb(snapshot: Snapshot, { path, place }: FileGoal): readonly HoverPart[] {
  const address = webAddress(snapshot, path, fragmentOf(place));
  return address === undefined ? [] : [{ kind: 'web', text: address.title, url: address.url }];
}

/** As GitHub writes it. */
export function fragmentOf(place: FileGoal['place']): string | undefined {
  switch (place.kind) {
    case 'heading':
      return place.heading.slug;
    case 'lines':
      return place.first === place.last ? `L${place.first}` : `L${place.first}-L${place.last}`;
    case 'whole':
    case 'anchor':
      return undefined;
  }
}

const pictures = /^\.(?:png|jpe?g|gif|webp|avif|bmp|svg|ico)$/;

function fileParts(snapshot: Snapshot, goal: FileGoal): readonly HoverPart[] {
  const { path, place } = goal;
  const text = snapshot.texts.get(path);
  if (pictures.test(extension(path))) {
    return [
      { kind: 'title', text: path },
      { kind: 'picture', path, name: path },
    ];
  }
  if (text === undefined) return [{ kind: 'title', text: `${path}${lineOf(place)}` }];
  if (place.kind === 'whole') {
    const minute = minuteOf(snapshot, path);
    return minute === undefined ? [] : minuteHover(snapshot, minute);
  }
  const name = fileName(snapshot, path);
  if (place.kind === 'heading') {
    const lines = excerptOf(text, sectionBelow(text, place.heading));
    return [
      { kind: 'title', text: place.heading.text },
      { kind: 'line', text: name },
      { kind: 'excerpt', lines },
    ];
  }
  const target = goTarget(snapshot, goal).place;
  const span = target.kind === 'span' ? target.whole : { start: 0, end: 0 };
  const below = place.kind === 'anchor' ? { start: span.start, end: text.text.length } : span;
  return [
    { kind: 'title', text: `${name}${lineOf(place)}` },
    { kind: 'excerpt', lines: excerptOf(text, below) },
  ];
}

function lineOf(place: FileGoal['place']): string {
  if (place.kind !== 'lines') return '';
  return place.first === place.last
    ? `, line ${place.first}`
    : `, lines ${place.first} to ${place.last}`;
}

function folderHover(snapshot: Snapshot, minute: Minute, path: RepoPath): readonly HoverPart[] {
  const address = webAddress(snapshot, path);
  const link: readonly HoverPart[] =
    address === undefined ? [] : [{ kind: 'web', text: address.title, url: address.url }];
  const team = teamOfFolder(snapshot.config.teams, path);
  if (team !== undefined) return [...teamHover(snapshot, minute, team), ...link];
  const fact = snapshot.files.folder(path);
  const count = fact.kind === 'listed' ? fact.entries.size : undefined;
  return [
    { kind: 'title', text: path === '' ? 'The repository' : `${path}/` },
    ...(count === undefined
      ? []
      : [
          {
            kind: 'line',
            text: count === 1 ? '1 file or folder' : `${count} files and folders`,
          } as const,
        ]),
    ...link,
  ];
}
