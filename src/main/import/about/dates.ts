/** The day on which a report came out, as files declare it: an ISO day, month or year where it can be told for sure. */

import { squeezed } from './names.ts';

const LONGEST = 60;

/** "2024-05-01", "2024-05" or "2024" of a declared date; words that are no such form stay words; empty for what is no date. */
export function publishedDate(value: string): string {
  const text = squeezed(value);
  const iso =
    /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?:[T\s]\S.*)?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})(?:\d*)$/.exec(text);
  if (iso) return dayOf(iso[1], iso[2], iso[3]);
  // Without a year it says nothing, and sums and clocks are no date.
  return text.length <= LONGEST &&
    /(?<!\d)(?:1[5-9]|2\d)\d\d(?!\d)|[\u0966-\u0DEF\u0E50-\u0E59\u0ED0-\u0ED9\u1040-\u1049\u17E0-\u17E9\u0660-\u0669]{4}/.test(
      text,
    )
    ? text
    : '';
}

/** The parts that are there and can be; a date before printing is the zero of some program. */
function dayOf(year = '', month = '', day = ''): string {
  const isPart = (part: string, most: number) => part !== '' && Number(part) >= 1 && Number(part) <= most;
  if (Number(year) < 1400 || Number(year) > 2_600) return '';
  if (!isPart(month, 12)) return year;
  const untilMonth = `${year}-${month.padStart(2, '0')}`;
  return isPart(day, 31) ? `${untilMonth}-${day.padStart(2, '0')}` : untilMonth;
}
