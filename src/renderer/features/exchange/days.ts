/** Moments as an analyst reads them. */

/** Such as "19 Nov"; with the year where it is another one. */
export function dayOf(moment: string): string {
  const day = new Date(moment);
  const year = day.getFullYear() === new Date().getFullYear() ? undefined : 'numeric';
  return day.toLocaleDateString([], { day: 'numeric', month: 'short', year });
}

/** Such as "19 Nov, 10:04". */
export function timeOf(moment: string): string {
  return new Date(moment).toLocaleString([], { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
}
