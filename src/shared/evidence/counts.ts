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
  const tagIds = [...new Set(tagged.flatMap((annotation) => annotation.tagIds))];
  const carrying = (tagId: string) => tagged.filter((annotation) => annotation.tagIds.includes(tagId));
  return {
    tagged: countOf(tagged),
    byTag: new Map(tagIds.map((tagId) => [tagId, countOf(carrying(tagId))])),
    orphans: annotations.length - found.length,
    untagged: found.length - tagged.length,
  };
}

function countOf(annotations: readonly CountedAnnotation[]): EvidenceCount {
  return { passages: annotations.length, reports: new Set(annotations.map(({ sourceId }) => sourceId)).size };
}
