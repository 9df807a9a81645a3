/** English month names, January first. */
export const monthNames: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** German month names, January first. */
export const germanMonthNames: readonly string[] = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
];

/** Beside the first three letters of the full names. */
const otherForms: readonly (readonly [string, number])[] = [
  ['sept', 9],
  ['maerz', 3],
  ['mrz', 3],
];

const numbers: ReadonlyMap<string, number> = new Map([
  ...[monthNames, germanMonthNames].flatMap((names) =>
    names.flatMap((name, index) => {
      const full = name.toLowerCase();
      return [[full, index + 1] as const, [full.slice(0, 3), index + 1] as const];
    }),
  ),
  ...otherForms,
]);

/** Letters of the longest name. */
export const longestMonth = 9;

/** The month (1–12) that `name` stands for: English or German, in full or as usually cut, in any letter case. */
export const monthNumber = (name: string): number | undefined => numbers.get(name.toLowerCase());

/** All forms of month names as a pattern for the flag `i`, longest first; without group. */
export const anyMonth: string = [...numbers.keys()]
  .toSorted((a, b) => b.length - a.length)
  .join('|');
