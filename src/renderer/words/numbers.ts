/** How numbers stand on the screen: in the language of the program, whatever the computer's own is. */

const digits = new Intl.NumberFormat('en');

/** A count with its digits in groups: “10,000”. Numbers that are names (of a page, a paragraph, a version) stay as they are. */
export const grouped = (count: number): string => digits.format(count);

/** A count of something: “1 report”, “2,000 reports”. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${grouped(count)} ${count === 1 ? one : many}`;

/** How long something still takes. Rounded, since nobody can tell to the second. */
export function timeLeft(seconds: number): string {
  if (seconds < 10) return 'a few seconds left';
  if (seconds < 55) return `about ${Math.ceil(seconds / 10) * 10} seconds left`;
  if (seconds < 3_000) return `about ${counted(Math.max(1, Math.round(seconds / 60)), 'minute')} left`;
  return `about ${counted(Math.max(1, Math.round(seconds / 3_600)), 'hour')} left`;
}
