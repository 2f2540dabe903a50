/** Where recognised text comes to stand in the blocks of a report, and how sure it is. */

import type { Node } from 'prosemirror-model';
import { type Piece, Place } from '../inline.ts';
import { placesIn } from '../office/blocks.ts';
import type { ReadRecognition } from '../reading.ts';
import type { Run } from './lines.ts';

interface Stretch {
  readonly from: Place;
  readonly to: Place;
  readonly confidence: number;
}

/** Follows runs of recognised text into their blocks. */
export class Recognitions {
  readonly #stretches: Stretch[] = [];

  /** `piece`, made of `run`, between the places where it begins and ends; as it is where nothing was recognised. */
  around(run: Run, piece: Extract<Piece, { kind: 'text' }>): Piece[] {
    if (run.confidence === undefined) return [piece];
    const stretch = { from: new Place(), to: new Place(), confidence: run.confidence };
    this.#stretches.push(stretch);
    const words = piece.text.trimStart();
    const space = piece.text.slice(0, piece.text.length - words.length);
    return [
      { ...piece, text: space },
      { kind: 'place', place: stretch.from },
      { ...piece, text: words },
      { kind: 'place', place: stretch.to },
    ];
  }

  /** All of them as they stand in `blocks`, which their pieces have become. */
  in(blocks: readonly Node[]): ReadRecognition[] {
    const stands = placesIn(blocks);
    return this.#stretches.flatMap(({ from, to, confidence }) => {
      const [begins, ends] = [stands(from), stands(to)];
      return begins && ends ? [{ from: begins, to: ends, confidence }] : [];
    });
  }
}
