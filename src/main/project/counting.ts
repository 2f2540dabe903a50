/** How many annotations each report has, by tag: from its open store, else read once from disk without opening it for writing. */

import { type AnnotationRecord, isDeleted, tagIdsOf } from '../../shared/model/annotation.ts';
import { storedAnnotations } from './storedAnnotations.ts';

type Records = ReadonlyMap<string, AnnotationRecord>;

/** The annotations of one report, counted. */
export interface TagCounts {
  /** By tag id. */
  readonly tagCounts: Readonly<Record<string, number>>;
  readonly annotationCount: number;
  /** What is damaged, or why they could not be read. */
  readonly problem: string | null;
}

/** The counts of one project's reports. The same records give the same object, so what changed is told by identity. */
export class Counts {
  readonly #project: string;
  readonly #opened: (sourceId: string) => Records | undefined;
  readonly #read = new Map<string, TagCounts>();
  readonly #counted = new WeakMap<Records, TagCounts>();

  constructor(project: string, opened: (sourceId: string) => Records | undefined) {
    this.#project = project;
    this.#opened = opened;
  }

  /** What is known without touching the disk; null when nobody has read these annotations yet. */
  known(sourceId: string): TagCounts | null {
    const records = this.#opened(sourceId);
    return records ? this.#count(records) : (this.#read.get(sourceId) ?? null);
  }

  /** Reads and counts one report's annotations; `known` has them then. */
  async read(sourceId: string): Promise<void> {
    if (this.known(sourceId)) return;
    const stored = await storedAnnotations(this.#project, sourceId);
    if (!stored.ok) this.#read.set(sourceId, { ...nothing, problem: stored.error.message });
    else this.#read.set(sourceId, { ...this.#count(stored.value.records), problem: stored.value.damage });
  }

  #count(records: Records): TagCounts {
    const known = this.#counted.get(records);
    if (known) return known;
    const counts = countTags(records);
    this.#counted.set(records, counts);
    return counts;
  }
}

const nothing: TagCounts = { tagCounts: {}, annotationCount: 0, problem: null };

function countTags(records: Records): TagCounts {
  // A map: a colleague's file may call a tag “constructor”.
  const counts = new Map<string, number>();
  let annotationCount = 0;
  for (const record of records.values()) {
    if (isDeleted(record)) continue;
    annotationCount++;
    for (const tagId of tagIdsOf(record)) counts.set(tagId, (counts.get(tagId) ?? 0) + 1);
  }
  return { tagCounts: Object.fromEntries(counts), annotationCount, problem: null };
}
