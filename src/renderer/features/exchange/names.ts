/** What the two sides of a conflict are called. */

import { words } from '../../words/exchange.ts';

export interface SideNames {
  readonly yours: string;
  readonly theirs: string;
}

/** Two people where a set is in preview, else two values of which nobody knows whose they are. */
export function namesOf(people: boolean, creator: string | null): SideNames {
  const { yours, theirs, whose, newest, earlier } = words.conflict;
  if (!people) return { yours: newest, theirs: earlier };
  return { yours, theirs: creator ? whose(creator) : theirs };
}
