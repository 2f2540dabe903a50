/** Undo and redo: inverse intentions, in memory, for as long as the project is open. */

import { ok, type Result } from '../../shared/result.ts';

/** Where an act shows: a report, and the annotation when there is just one. */
export interface Place {
  readonly sourceId: string;
  readonly annotationId: string | null;
}

/** An act that was done, with what takes it back and what does it again. `label` reads after "Undo: ". */
export interface Act {
  readonly label: string;
  /** Null for what has no place of its own in a report, or several. */
  readonly place: Place | null;
  undo(): Promise<Result<unknown>>;
  redo(): Promise<Result<unknown>>;
}

/** What was undone or done again. */
export interface Turned {
  readonly did: string;
  readonly place: Place | null;
}

const KEPT = 500;

/** The acts done and undone, newest last. */
export class History {
  #done: Act[] = [];
  #undone: Act[] = [];

  /** What the next undo would take back, in words. */
  get nextUndo(): string | null {
    return this.#done.at(-1)?.label ?? null;
  }

  /** What the next redo would do again, in words. */
  get nextRedo(): string | null {
    return this.#undone.at(-1)?.label ?? null;
  }

  /** Remembers an act just done; whatever was undone before can no longer be redone. */
  did(act: Act): void {
    this.#done = [...this.#done, act].slice(-KEPT);
    this.#undone = [];
  }

  /** Begins anew: what was done before can no longer be undone. */
  forget(): void {
    this.#done = [];
    this.#undone = [];
  }

  /** Takes the last act back. Null when there is none; on failure nothing moves. */
  async undo(): Promise<Result<Turned | null>> {
    const act = this.#done.at(-1);
    if (!act) return ok(null);
    const result = await act.undo();
    if (!result.ok) return result;
    this.#done = this.#done.filter((each) => each !== act);
    this.#undone = [...this.#undone, act];
    return ok({ did: act.label, place: act.place });
  }

  /** Does the last undone act again. Null when there is none; on failure nothing moves. */
  async redo(): Promise<Result<Turned | null>> {
    const act = this.#undone.at(-1);
    if (!act) return ok(null);
    const result = await act.redo();
    if (!result.ok) return result;
    this.#undone = this.#undone.filter((each) => each !== act);
    this.#done = [...this.#done, act];
    return ok({ did: act.label, place: act.place });
  }
}
