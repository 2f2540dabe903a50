/**
 * How much evidence there is: passages and the reports they stand in. Until lineage tells which reports go back to the
 * same study, these numbers must be called "reports" and "passages", never "studies".
 */

/** What counting needs of an annotation. */
export interface CountedAnnotation {
  readonly sourceId: string;
  readonly tagIds: readonly string[];
  readonly state: 'exact' | 'moved' | 'orphan';
}

/** `passages` in `reports` different reports. */
export interface EvidenceCount {
  readonly passages: number;
  readonly reports: number;
}

export interface EvidenceCounts {
  /** Passages with at least one tag, each counted once. */
  readonly tagged: EvidenceCount;
  /** By tag id; a passage with two tags counts under both. A tag that is nowhere applied has no entry. */
  readonly byTag: ReadonlyMap<string, EvidenceCount>;
  /** Annotations whose passage was not found: kept, but not counted as evidence. */
  readonly orphans: number;
  /** Passages that carry no tag. */
  readonly untagged: number;
}

/** Counts `annotations` over all and by tag. */
export function countEvidence(annotations: readonly CountedAnnotation[]): EvidenceCounts {
  const found = annotations.filter((annotation) => annotation.state !== 'orphan');
  const tagged = found.filter((annotation) => annotation.tagIds.length > 0);
  const byTag = new Map<string, CountedAnnotation[]>();
  for (const annotation of tagged)
    for (const tagId of annotation.tagIds) {
      const carrying = byTag.get(tagId);
      if (carrying) carrying.push(annotation);
      else byTag.set(tagId, [annotation]);
    }
  return {
    tagged: countPassages(tagged),
    byTag: new Map([...byTag].map(([tagId, carrying]) => [tagId, countPassages(carrying)])),
    orphans: annotations.length - found.length,
    untagged: found.length - tagged.length,
  };
}

/** How many passages these are, and in how many reports. */
export function countPassages(passages: readonly Pick<CountedAnnotation, 'sourceId'>[]): EvidenceCount {
  return { passages: passages.length, reports: new Set(passages.map(({ sourceId }) => sourceId)).size };
}

/** "3 passages in 2 reports". */
export function countInWords({ passages, reports }: EvidenceCount): string {
  return passages === 0 ? 'no passage' : `${inWords(passages, 'passage')} in ${inWords(reports, 'report')}`;
}

/** "1 report", "2,000 reports". */
export function inWords(count: number, unit: 'passage' | 'report'): string {
  return `${count.toLocaleString('en')} ${count === 1 ? unit : `${unit}s`}`;
}
