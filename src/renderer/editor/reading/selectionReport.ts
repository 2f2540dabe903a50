/** Tells the selected passage once it rests, so that the tagging toolbar does not flicker while it is being made. */

import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { TextIndex } from '../../../shared/text/textIndex.ts';
import { restoreSelection, type SelectedPassage, selectedPassage, selectionOf } from './selection.ts';

/** Rest before a selection is told, in milliseconds: long enough for the second click of a double click to come. */
const REST = 120;

/** One page's reports: a passage after a rest, nothing selected at once. */
export class SelectionReport {
  readonly #index: TextIndex;
  readonly #onSelect: (passage: SelectedPassage | null) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #held = false;
  #told = false;

  constructor(index: TextIndex, onSelect: (passage: SelectedPassage | null) => void) {
    this.#index = index;
    this.#onSelect = onSelect;
  }

  /** The pointer is down: another selection begins, and the one told before is no longer meant. */
  hold(): void {
    this.#held = true;
    clearTimeout(this.#timer);
    this.#tell(null);
  }

  /** The pointer is up again. */
  release(view: EditorView): void {
    this.#held = false;
    this.changed(view);
  }

  /** The selection is another one now. */
  changed(view: EditorView): void {
    clearTimeout(this.#timer);
    if (!selectionOf(view.state, this.#index)) this.#tell(null);
    else if (!this.#held) this.#timer = setTimeout(() => this.#tell(selectedPassage(view, this.#index)), REST);
  }

  /** Tells a passage that is still resting at once: a key was pressed, and it is meant for this passage. */
  settle(view: EditorView): void {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#tell(selectedPassage(view, this.#index));
  }

  /** Tells nothing more. */
  stop(): void {
    clearTimeout(this.#timer);
  }

  #tell(passage: SelectedPassage | null): void {
    if (passage === null && !this.#told) return;
    this.#timer = undefined;
    this.#told = passage !== null;
    this.#onSelect(passage);
  }
}

/** Watches the state's selection for `report`. */
export function selectionReportPlugin(report: SelectionReport): Plugin {
  return new Plugin({
    view: () => ({
      update: (view, before) => {
        if (before.selection.eq(view.state.selection)) restoreSelection(view);
        else report.changed(view);
      },
      destroy: () => report.stop(),
    }),
  });
}
