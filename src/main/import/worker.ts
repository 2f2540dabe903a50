/**
 * The process that reads one report: an Electron utility process in the app, a child process on the command line.
 * It gets bytes and answers JSON; it writes no file, opens no connection, and is killed when it has answered.
 */

import { damaged, readerCrashed } from './failures.ts';
import { lowPriority } from './lowPriority.ts';
import { type Reply, requestSchema } from './messages.ts';
import { parentPort } from './parentPort.ts';
import { readReport } from './readReport.ts';

// What a report makes a library put on the prototype of all objects would change every other object here.
Object.freeze(Object.prototype);

lowPriority();

const port = parentPort();
const post = (reply: Reply) => port.postMessage(reply);

port.onMessage(async (message) => {
  const request = requestSchema.parse(message);
  const file = { ...request, onProgress: (done: number) => post({ kind: 'progress', done }) };
  const result = await readReport(file).catch((error: unknown) => failureOf(error, request.name));
  post({ kind: 'result', json: JSON.stringify(result) });
});

/** A library that throws on a report it cannot read is the report's failure, not the program's. */
function failureOf(error: unknown, name: string) {
  console.error(error);
  return error instanceof RangeError ? readerCrashed(name) : damaged(name);
}
