/** What of a project the generated parts of a brief are written from. */

import type { CountedAnnotation } from './counts.ts';

/** A report as methods and references tell of it. */
export interface ReportFacts {
  readonly id: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly publisher: string;
  readonly published: string;
  readonly url: string;
  readonly file: string;
  /** ISO 8601. */
  readonly imported: string;
}

/** `tags` and `reports` stand in the order in which they are shown. */
export interface BriefFacts {
  readonly tags: readonly { readonly id: string; readonly name: string; readonly deleted: boolean }[];
  readonly reports: readonly ReportFacts[];
  readonly annotations: readonly (CountedAnnotation & {
    readonly id: string;
    readonly creator: { readonly id: string; readonly name: string };
    /** Set where its words were recognised in a picture. */
    readonly recognised?: { readonly confidence: number } | null;
  })[];
}
