/** How fast an import goes, told from what is done: the time that is left, pauses left out. */

/** Before this nobody can tell, in milliseconds. */
const TELLS_AFTER = 5_000;

export class Pace {
  readonly #now: () => number;
  #done = 0;
  #worked = 0;
  #since: number | null = null;

  /** `now`: milliseconds that only go forward. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Work is going on. */
  work(): void {
    this.#since ??= this.#now();
  }

  /** Nothing is going on. */
  rest(): void {
    this.#worked = this.#elapsed();
    this.#since = null;
  }

  /** One more is done. */
  done(): void {
    this.#done++;
  }

  /** How long `left` will still take of which `begun` is done already; null while nobody can tell. */
  secondsLeft(begun: number, left: number): number | null {
    const elapsed = this.#elapsed();
    const done = this.#done + begun;
    if (elapsed < TELLS_AFTER || done <= 0) return null;
    return ((elapsed / done) * (left - begun)) / 1_000;
  }

  #elapsed(): number {
    return this.#worked + (this.#since === null ? 0 : this.#now() - this.#since);
  }
}
