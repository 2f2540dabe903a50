/**
 * The process that recognises the text of one report's pages: an Electron utility process in the app, a child process on
 * the command line. It gets bytes and languages and answers words; it writes no file, opens no connection, and is killed
 * when nothing more is wanted of it.
 */

import v8 from 'node:v8';
import { lowPriority } from '../import/lowPriority.ts';
import { parentPort } from '../import/parentPort.ts';
import { type DrawablePdf, openDrawable } from '../import/pdf/raster.ts';
import { Engine } from './engine.ts';
import { languageRefused, pagesLocked } from './failures.ts';
import { recognitionLimits } from './limits.ts';
import { type Answer, type Question, questionSchema } from './messages.ts';
import { pictureOf } from './pictures.ts';

// What a file makes a library put on the prototype of all objects would change every other object here.
Object.freeze(Object.prototype);

lowPriority();

// The engine's memory lies outside V8's heap and has a bound of its own, in pages of 64 KiB.
v8.setFlagsFromString(`--wasm-max-mem-pages=${recognitionLimits.engineMegabytes * 16}`);

interface Open {
  readonly pdf: DrawablePdf;
  readonly engine: Engine;
}

const port = parentPort();
let open: Open | null = null;

port.onMessage(async (message) => {
  const question = questionSchema.parse(message);
  port.postMessage(question.kind === 'open' ? await opened(question) : await readPage(question.index));
});

async function opened({ languages, ...file }: Extract<Question, { kind: 'open' }>): Promise<Answer> {
  const pdf = await openDrawable(file);
  if (!pdf.ok && pdf.error.reason.startsWith('password')) return { kind: 'refused', ...pagesLocked(file.name).error };
  if (!pdf.ok) return { kind: 'refused', ...pdf.error };
  const engine = await Engine.load(languages).catch(() => null);
  if (!engine) return { kind: 'refused', ...languageRefused(languages.map(({ code }) => code)).error };
  open = { pdf: pdf.value, engine };
  return { kind: 'opened' };
}

async function readPage(index: number): Promise<Answer> {
  if (!open) return { kind: 'failed' };
  try {
    const recognised = open.engine.recognise(await pictureOf(open.pdf, index));
    return recognised ? { kind: 'page', page: { page: index, ...recognised } } : { kind: 'failed' };
  } catch (error) {
    console.error(error);
    return { kind: 'failed' };
  }
}
