/** What the parts of the reading view share: the text index, the element that scrolls, and whom to tell. */

import type { TextIndex } from '../../../shared/text/textIndex.ts';
import type { Passage } from './intervals.ts';
import type { Sight } from './place.ts';
import type { SelectedPassage } from './selection.ts';

/** What the analyst does on the page; nothing changes there before the answer comes back as highlights. */
export interface PageEvents {
  onActivate(annotationId: string | null): void;
  onSelect(passage: SelectedPassage | null): void;
  /** A digit key, 1 to 9. */
  onTagKey(key: number): void;
  onRemove(annotationId: string): void;
  onMemo(annotationId: string): void;
  /** What is in view now; at most once a frame. */
  onSight(sight: Sight): void;
  /** The annotation under the pointer: on its text, its stripe or its mark on the ruler. */
  onHover(annotationId: string | null): void;
  /** Several annotations lie on one another where the pointer or the keys are: which is meant? */
  onChoose(choice: Choice): void;
  /** The text that is on the screen now; at most once a frame. */
  onScreen(passage: Passage): void;
}

/** Annotations to choose from, by start, then by length, and the place in the window where they lie. */
export interface Choice {
  readonly annotationIds: readonly string[];
  readonly x: number;
  readonly y: number;
}

export interface PageContext {
  readonly index: TextIndex;
  readonly scroller: HTMLElement;
  readonly events: PageEvents;
  /** A jump has led to `offset`. */
  arrived(offset: number): void;
}
