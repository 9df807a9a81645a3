/** The English weekday of a date written as `YYYY-MM-DD`; nothing where the calendar has no such day. */
export function weekdayOf(text: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const day = new Date(`${text}T00:00:00Z`);
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text) return undefined;
  return day.toLocaleDateString('en', { weekday: 'long', timeZone: 'UTC' });
}
