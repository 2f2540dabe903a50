/** Days as they are written out. */

/** "3 February 2026", from the day that an ISO 8601 date or moment begins with. */
export function dayInWords(date: string): string {
  const day = new Date(`${date.slice(0, 10)}T00:00:00Z`);
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(day);
}
