/**
 * The process that reads one report: an Electron utility process in the app, a child process on the command line.
 * It gets bytes and answers JSON; it writes no file, opens no connection, and is killed when it has answered.
 */

import { damaged, readerCrashed } from './failures.ts';
import { type Reply, requestSchema } from './messages.ts';
import { readReport } from './readReport.ts';

// What a report makes a library put on the prototype of all objects would change every other object here.
Object.freeze(Object.prototype);

interface Port {
  postMessage(message: Reply): void;
  onMessage(listener: (message: unknown) => void): void;
}

/** What Electron puts on `process` in a utility process; the message comes wrapped in an event. */
interface ParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

function parentPort(): Port {
  const electron: ParentPort | undefined = Reflect.get(process, 'parentPort');
  if (electron)
    return {
      postMessage: (message) => electron.postMessage(message),
      onMessage: (listener) => electron.on('message', (event) => listener(event.data)),
    };
  return {
    postMessage: (message) => process.send?.(message),
    onMessage: (listener) => process.on('message', listener),
  };
}

const port = parentPort();

port.onMessage(async (message) => {
  const request = requestSchema.parse(message);
  const file = { ...request, onProgress: (done: number) => port.postMessage({ kind: 'progress', done }) };
  const result = await readReport(file).catch((error: unknown) => failureOf(error, request.name));
  port.postMessage({ kind: 'result', json: JSON.stringify(result) });
});

/** A library that throws on a report it cannot read is the report's failure, not the program's. */
function failureOf(error: unknown, name: string) {
  console.error(error);
  return error instanceof RangeError ? readerCrashed(name) : damaged(name);
}
