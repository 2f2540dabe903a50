/** Annotations and tags for tests: short, with sensible values where a test does not care. */

import { describe } from '../anchoring/describe.ts';
import { type AnnotationRecord, newAnnotation } from '../model/annotation.ts';
import { newRegister } from '../model/register.ts';
import type { Reviewer } from '../model/reviewer.ts';
import { type StampClock, stampClock } from '../model/stamp.ts';
import { noGuidance, type TagRecord } from '../model/tag.ts';

export const ana: Reviewer = { id: 'reviewer-ana', name: 'Ana' };
export const bo: Reviewer = { id: 'reviewer-bo', name: 'Bo' };

/** 2024-03-01T09:00:00.000Z */
export const MORNING = 1_709_283_600_000;

/** A clock that stands at `now`; its stamps still differ. */
export function clockOf(replica: string, now = MORNING): StampClock {
  return stampClock(replica, () => now);
}

/** A stand-in for a fingerprint or a hash: 64 times one hexadecimal digit. */
export function sha(digit: string): string {
  return digit.repeat(64);
}

/** An annotation of the first place of `quote` in `text`. */
export function annotation(made: {
  readonly id: string;
  readonly text: string;
  readonly quote: string;
  readonly fingerprint?: string;
  readonly creator?: Reviewer;
  readonly tagIds?: readonly string[];
  readonly memo?: string;
  readonly clock?: StampClock;
}): AnnotationRecord {
  const { id, text, quote, fingerprint = sha('a'), creator = ana, tagIds = [], memo = '' } = made;
  const start = text.indexOf(quote);
  return newAnnotation({
    id,
    creator,
    created: new Date(MORNING).toISOString(),
    target: describe(text, fingerprint, start, start + quote.length),
    tagIds,
    memo,
    stamp: (made.clock ?? clockOf('ana')).next(),
  });
}

/** A tag made by an analyst. */
export function tag(id: string, name: string, clock: StampClock = clockOf('ana')): TagRecord {
  const stamp = clock.next();
  return {
    kind: 'tag',
    id,
    name: newRegister(name, stamp),
    definition: newRegister('', stamp),
    ...noGuidance(stamp),
    look: newRegister({ colour: 'slate', pattern: 'solid' } as const, stamp),
    key: newRegister<number | null>(null, stamp),
    order: newRegister(9, stamp),
    deleted: newRegister(false, stamp),
  };
}
