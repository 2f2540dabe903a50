/** What the two sides of a conflict are called. */

import { isolated } from '../../../shared/text/script.ts';
import { cut } from '../../../shared/text/segment.ts';
import { words } from '../../words/exchange.ts';

export interface SideNames {
  readonly yours: string;
  readonly theirs: string;
}

/** Longer names of people are cut: they stand in sentences and on buttons. */
const NAMED = 40;

/** Who sent a set, as it goes into sentences. */
export const nameOf = (creator: string | null | undefined): string =>
  creator ? isolated(cut(creator.replace(/\s+/g, ' '), NAMED)) : words.conflict.somebody;

/** Two people where a set is in preview, else two values of which nobody knows whose they are. */
export function namesOf(people: boolean, creator: string | null): SideNames {
  const { yours, theirs, whose, newest, earlier } = words.conflict;
  if (!people) return { yours: newest, theirs: earlier };
  return { yours, theirs: creator ? whose(nameOf(creator)) : theirs };
}
