/** The process that reads one annotation set: it gets bytes, answers pieces, writes nothing, and is killed after. */

import { requestSchema } from '../import/messages.ts';
import { parentPort } from '../import/parentPort.ts';
import { setPieces } from './setPieces.ts';

// What a file makes a library put on the prototype of all objects would change every other object here.
Object.freeze(Object.prototype);

const port = parentPort();

port.onMessage((message) => {
  for (const piece of setPieces(requestSchema.parse(message))) port.postMessage(piece);
});
