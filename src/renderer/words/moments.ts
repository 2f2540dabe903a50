/** How days and times stand on the screen: in the language of the program, the day before the month, 24 hours a day. */

import { words } from './start.ts';

// Made once: each takes longer to make than a thousand moments to write.
const said = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en-GB', options);
const time = said({ hour: '2-digit', minute: '2-digit' });
const weekday = said({ weekday: 'long' });
const inThisYear = said({ day: 'numeric', month: 'short' });
const inAnyYear = said({ dateStyle: 'medium' });
const withTime = said({ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
const whole = said({ dateStyle: 'medium', timeStyle: 'short' });
const longInThisYear = said({ day: 'numeric', month: 'long' });
const longInAnyYear = said({ day: 'numeric', month: 'long', year: 'numeric' });

/** Such as “10:04”. */
export const timeOfDay = (moment: Date): string => time.format(moment);

/** Such as “19 Nov 2026”. */
export const dayWithYear = (moment: Date): string => inAnyYear.format(moment);

/** Such as “19 Nov 2026, 10:04”. */
export const wholeMoment = (moment: Date): string => whole.format(moment);

/** Such as “19 Nov”; with the year where it is another one. */
export function dayOf(moment: string): string {
  const day = new Date(moment);
  return (day.getFullYear() === new Date().getFullYear() ? inThisYear : inAnyYear).format(day);
}

/** Such as “19 Nov, 10:04”. */
export const timeOf = (moment: string): string => withTime.format(new Date(moment));

/** When something was done, as one says it: the time today, the weekday of this week, else the date. */
export function whenSaid(moment: string, now: Date): string {
  const then = new Date(moment);
  const days = daysBetween(then, now);
  if (days <= 0) return time.format(then);
  if (days <= 6) return weekday.format(then);
  return (then.getFullYear() === now.getFullYear() ? inThisYear : inAnyYear).format(then);
}

/** When a project was last open, as one would say it: “today, 14:32”, “yesterday”, “12 November”, “12 November 2025”. */
export function whenInWords(moment: Date, now: Date): string {
  const days = daysBetween(moment, now);
  if (days === 0) return `${words.today}, ${time.format(moment)}`;
  if (days === 1) return words.yesterday;
  return (moment.getFullYear() === now.getFullYear() ? longInThisYear : longInAnyYear).format(moment);
}

/** How many midnights lie between them. */
function daysBetween(then: Date, now: Date): number {
  const midnight = (of: Date) => new Date(of.getFullYear(), of.getMonth(), of.getDate()).getTime();
  return Math.round((midnight(now) - midnight(then)) / 86_400_000);
}
