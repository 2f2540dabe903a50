/** The process that reads one reference file: it gets bytes, answers JSON, writes nothing, and is killed after. */

import { fail } from '../../shared/result.ts';
import { requestSchema } from '../import/messages.ts';
import { parentPort } from '../import/parentPort.ts';
import { readEntries } from './readEntries.ts';

// What a file makes a library put on the prototype of all objects would change every other object here.
Object.freeze(Object.prototype);

const port = parentPort();

port.onMessage(async (message) => {
  const { bytes, name } = requestSchema.parse(message);
  const result = await readEntries({ bytes, name }).catch((error: unknown) => {
    console.error(error);
    return fail('corrupt', `“${name}” could not be read. Nothing was changed. Export it again.`);
  });
  port.postMessage(JSON.stringify(result));
});
