/** Moments as an analyst reads them. */

// Made once: each takes longer to make than a thousand moments to write.
const inThisYear = new Intl.DateTimeFormat([], { day: 'numeric', month: 'short' });
const inAnotherYear = new Intl.DateTimeFormat([], { day: 'numeric', month: 'short', year: 'numeric' });
const withTime = new Intl.DateTimeFormat([], { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });

/** Such as "19 Nov"; with the year where it is another one. */
export function dayOf(moment: string): string {
  const day = new Date(moment);
  return (day.getFullYear() === new Date().getFullYear() ? inThisYear : inAnotherYear).format(day);
}

/** Such as "19 Nov, 10:04". */
export function timeOf(moment: string): string {
  return withTime.format(new Date(moment));
}
