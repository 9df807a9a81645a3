/** German names of the days, in the order of the English ones. */
export const germanWeekdays: readonly string[] = [
  'Sonntag',
  'Montag',
  'Dienstag',
  'Mittwoch',
  'Donnerstag',
  'Freitag',
  'Samstag',
];
