/**
 * Hybrid logical clock stamps: when and by which replica a field was written, ordered even when clocks are wrong.
 * Source of the rule: Kulkarni, Demirbas et al., "Logical Physical Clocks" (OPODIS 2014).
 */

import { z } from 'zod';

/** `<13-digit milliseconds>-<4 base-36 digits of a counter>-<replica>`; sorts as text. */
export const stampSchema = z.string().regex(/^\d{13}-[0-9a-z]{4}-[A-Za-z0-9_]{1,32}$/);

export type Stamp = string;

/** A stamp older than any that a clock gives; the built-in tags carry it, so that they are the same everywhere. */
export const FIRST_STAMP: Stamp = '0000000000000-0000-builtin';

const DAY = 86_400_000;

/** The counter has four base-36 digits. */
const MOST_IN_A_MILLISECOND = 36 ** 4 - 1;

/** Gives stamps for one replica; every opening of a project is a replica of its own, so a copied folder is no danger. */
export interface StampClock {
  /** A stamp later than all given or seen before. */
  next(): Stamp;
  /** Takes note of a stamp of the project's own journals, however far ahead: the next one must be later. */
  recall(stamp: Stamp): void;
  /** Takes note of a stamp made elsewhere. False when it lies more than a day ahead of this computer's clock. */
  see(stamp: Stamp): boolean;
}

/** A clock for `replica` on top of `now` (milliseconds since 1970). */
export function stampClock(replica: string, now: () => number): StampClock {
  let last = 0;
  let counter = 0;
  const recall = (stamp: Stamp) => {
    const { time, count } = parts(stamp);
    if (time > last) {
      last = time;
      counter = count;
    } else if (time === last) counter = Math.max(counter, count);
  };
  return {
    next() {
      const time = now();
      if (time > last) {
        last = time;
        counter = 0;
      } else if (counter < MOST_IN_A_MILLISECOND) counter++;
      else {
        last++;
        counter = 0;
      }
      return `${String(last).padStart(13, '0')}-${counter.toString(36).padStart(4, '0')}-${replica}`;
    },
    recall,
    see(stamp) {
      // What this project has already is no news, even when a clock once ran ahead here.
      if (stampTime(stamp) > Math.max(now() + DAY, last)) return false;
      recall(stamp);
      return true;
    },
  };
}

/** The moment a stamp names, in milliseconds since 1970. */
export function stampTime(stamp: Stamp): number {
  return parts(stamp).time;
}

function parts(stamp: Stamp): { time: number; count: number } {
  return { time: Number(stamp.slice(0, 13)), count: Number.parseInt(stamp.slice(14, 18), 36) };
}
