/** Reads sets in place: as the program does, only without a process of its own. */

import { setReader } from '../exchange/readSet.ts';
import { setPieces } from '../exchange/setPieces.ts';
import { requestSchema } from '../import/messages.ts';

export const readSet = setReader(() => {
  let hear: (message: unknown) => void = () => {};
  return {
    postMessage: (file) => {
      for (const piece of setPieces(requestSchema.parse(file))) hear(piece);
    },
    onMessage: (listener) => {
      hear = listener;
    },
    onExit: () => {},
    kill: () => {},
  };
});
