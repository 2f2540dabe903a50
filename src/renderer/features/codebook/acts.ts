/** What can be done in the codebook, as the page gives it to this feature. */

import type { GuidanceField, TagConflictField, TagLook } from '../../../shared/model/tag.ts';

export interface CodebookActs {
  /** Applies the tag to the passage in hand, or takes it off. */
  readonly onApply: (tagId: string) => void;
  /** The id of the tag made; null when the name was refused. */
  readonly onCreate: (name: string) => Promise<string | null>;
  /** False when the name was refused. */
  readonly onRename: (tagId: string, name: string) => Promise<boolean>;
  readonly onDefine: (tagId: string, field: GuidanceField, text: string) => void;
  readonly onRecolour: (tagId: string, look: TagLook) => void;
  readonly onKey: (tagId: string, key: number | null) => void;
  readonly onMove: (tagId: string, beforeId: string | null) => void;
  /** One place up (-1) or down (1). */
  readonly onStep: (tagId: string, by: 1 | -1) => void;
  readonly onDelete: (tagId: string) => void;
  readonly onRestore: (tagId: string) => void;
  readonly onSettle: (tagId: string, field: TagConflictField, keep: number) => void;
}
