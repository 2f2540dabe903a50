/** What the analyst has chosen to send, as the form has it and as the call wants it. */

import type { CallInput } from '../../../shared/ipc/contract.ts';

export type Selection = CallInput<'exchange.describe'>;

/** Ids chosen; null: all, those that come later too. */
export type Chosen = ReadonlySet<string> | null;

export interface Form {
  readonly scope: 'everything' | 'some' | 'codebook';
  readonly memos: boolean;
  readonly reports: Chosen;
  readonly tags: Chosen;
  readonly reviewers: Chosen;
}

export const firstForm: Form = { scope: 'everything', memos: true, reports: null, tags: null, reviewers: null };

/** What the form says, for the call. */
export function selectionOf({ scope, memos, reports, tags, reviewers }: Form): Selection {
  const ids = (chosen: Chosen) => (scope === 'some' && chosen ? [...chosen] : null);
  return {
    sourceIds: ids(reports),
    tagIds: ids(tags),
    reviewerIds: ids(reviewers),
    memos,
    codebookOnly: scope === 'codebook',
  };
}
