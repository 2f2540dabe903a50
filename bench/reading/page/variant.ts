/** What every variant of the page can do for the benchmark. */

import type { TagLook } from '../../../src/shared/model/tag.ts';
import type { SyntheticAnnotation, SyntheticReport } from '../syntheticReport.ts';

export interface Variant {
  mount(place: HTMLElement, report: SyntheticReport): void;
  add(annotation: SyntheticAnnotation): void;
  remove(annotationId: string): void;
  activate(annotationId: string): void;
  /** Gives the first tag, which 30 % of annotations have, another colour. */
  recolour(colour: TagLook['colour']): void;
  /** For a variant that draws later than asked: when it has. */
  drawn?(): Promise<void>;
  /** Takes the page away; only ours is opened and closed many times. */
  unmount?(): void;
}
