import type { CalendarDate } from '#base/calendarDate.ts';
import { basename, dirname, type RepoPath, relative } from '#base/path.ts';
import { isHidden } from '#features/completion/completionContext.ts';
import { freePath, isUniqueName, uploadFolder, uploadName } from '#features/pad/uploadPlaces.ts';
import { percentEncoded } from '#links/percent.ts';
import { minuteOf } from '#workspace/interpret.ts';
import { linksOf } from '#workspace/linksOf.ts';
import type { Minute } from '#workspace/minute.ts';
import { minutesOfSeries } from '#workspace/seriesIndex.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { isUntitled } from '#workspace/untitled.ts';

/** A picture that is pasted or dropped. */
export interface Picture {
  /** As the file or the clipboard calls it; may be empty. */
  readonly name: string;
  /** Media type, e.g. `image/png`. */
  readonly type: string;
}

/** Pictures with the files they become, and the text that shows them. */
export interface PlacedPictures {
  readonly title: string;
  readonly paths: readonly RepoPath[];
  readonly text: string;
}

/** Minutes that show how the series names its pictures. */
const mostMinutes = 30;
const mostPictures = 50;

/**
 * Where pictures go that are put into the minute at `offset`: to the folder in which those of the series lie, named as
 * they are, which without an example is after the minute: `20230629-flow.png`. No file of that name is there yet. Nothing
 * outside of minutes and for what is no picture.
 */
export function placePictures(
  snapshot: Snapshot,
  minute: Minute,
  offset: number,
  pictures: readonly Picture[],
): PlacedPictures | undefined {
  const { series, path } = minute;
  const isPlace = series !== undefined && !isUntitled(path) && !isHidden(minute.source, offset);
  if (!isPlace || pictures.length === 0 || pictures.length > mostPictures) return undefined;
  const earlier = minutesOfSeries(snapshot, series)
    .filter((one) => one.path !== path)
    .slice(-mostMinutes)
    .flatMap((one) => minuteOf(snapshot, one.path) ?? []);
  const folder = uploadFolder(snapshot, path, earlier);
  const lead = leadOf(snapshot, minute, earlier);
  const taken = new Set<string>();
  const paths: RepoPath[] = [];
  for (const picture of pictures) {
    const name = pictureName(picture, minute.date, lead);
    if (name === undefined) return undefined;
    const free = freePath(snapshot, folder, name, taken);
    taken.add(free.toLowerCase());
    paths.push(free);
  }
  const links = paths.map((one) => relative(dirname(path), one));
  const [only = ''] = links;
  return {
    title:
      links.length === 1
        ? `Insert picture as ${only}`
        : `Insert ${links.length} pictures as ${only}, …`,
    paths,
    text: links.map((link) => `![](${percentEncoded(link, plain)})`).join(' '),
  };
}

const plain = { angleBrackets: false, encodeAll: false };

/** Blanks and signs in a name become hyphens; what the clipboard calls every picture says nothing and is kept short. */
function pictureName(
  { name, type }: Picture,
  date: CalendarDate | undefined,
  lead: string,
): string | undefined {
  if (!/^image\/[a-z\d.+-]{1,40}$/i.test(type)) return undefined;
  const written = name.trim() === '' ? 'image' : name.slice(-200).replace(/[%#?:/\\]/g, '-');
  const own = uploadName(`/${written}`, type.toLowerCase());
  if (own === undefined || lead === '') return own;
  const compact = date?.replaceAll('-', '');
  const isDated = [date, compact].some((day) => day !== undefined && own.includes(day));
  return isDated || own.startsWith(lead) ? own : `${lead}${own}`;
}

/** What stands before the name of a picture: the minute's own name, as in `20230629-flow.png`, or nothing. */
function leadOf(snapshot: Snapshot, minute: Minute, earlier: readonly Minute[]): string {
  const counts = new Map<string, number>();
  for (const one of earlier) {
    const stem = stemOf(one);
    if (stem === undefined) continue;
    for (const name of picturesOf(snapshot, one)) {
      const separator = name.startsWith(stem)
        ? (/^[-_.]/.exec(name.slice(stem.length))?.[0] ?? '')
        : '';
      counts.set(separator, (counts.get(separator) ?? 0) + 1);
    }
  }
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1]);
  const stem = stemOf(minute);
  const separator = most === undefined ? '-' : most[0];
  return stem === undefined || separator === '' ? '' : `${stem}${separator}`;
}

/** The name of the minute's file; nothing where all minutes are called alike, each in a folder of its own. */
function stemOf({ path, fileDate }: Minute): string | undefined {
  const stem = basename(path).replace(/\.[^.]*$/, '');
  return fileDate !== undefined && /\d/.test(stem) ? stem : undefined;
}

/** Names of the pictures of this repository that a minute shows; those that a pad named aside. */
const picturesOf = (snapshot: Snapshot, { path }: Minute): readonly string[] =>
  linksOf(snapshot, path).flatMap(({ kind, resolution }) => {
    const isPicture = kind === 'image' && resolution.kind === 'ok';
    const name = isPicture ? basename(resolution.path) : '';
    return name === '' || isUniqueName(name) ? [] : [name];
  });
