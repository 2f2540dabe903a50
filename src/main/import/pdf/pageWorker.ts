/**
 * The process that draws the pages of one PDF for as long as its report is read: an Electron utility process. It gets bytes
 * and answers pictures and words; it writes no file, opens no connection, and is killed when the report is closed.
 */

import type { OriginalPages } from '../../../shared/model/originalPage.ts';
import { limits } from '../limits.ts';
import { parentPort } from '../parentPort.ts';
import { type PageReply, type PageRequest, pageRequestSchema } from './pageMessages.ts';
import { placedTexts } from './placedTexts.ts';
import { type DrawablePdf, openDrawable } from './raster.ts';

// What a report makes a library put on the prototype of all objects would change every other object here.
Object.freeze(Object.prototype);

const port = parentPort();
const post = (reply: PageReply) => port.postMessage(reply);

let open: DrawablePdf | null = null;
/** One after the other: two large pages drawn at once need twice the memory. */
let turn: Promise<unknown> = Promise.resolve();

port.onMessage((message) => {
  const request = pageRequestSchema.parse(message);
  turn = turn.then(() => answer(request));
});

async function answer(request: PageRequest): Promise<void> {
  const { id } = request;
  // Pictures lie outside the heap that Node limits. What was asked for is asked of a new process.
  if (process.memoryUsage().rss > limits.memoryMegabytes * 1_048_576) process.exit(1);
  try {
    post({ id, ok: true, value: await answerTo(request) });
  } catch (error) {
    console.error(error);
    post({ id, ok: false });
  }
}

async function answerTo(request: PageRequest): Promise<unknown> {
  if (request.kind === 'open') return labels(request);
  if (!open) throw new Error('no file is open');
  if (request.kind === 'texts') return placedTexts(open.document, request.page);
  return (await open.renderPage(request.page, { width: request.width })).png();
}

async function labels(file: PageRequest & { readonly kind: 'open' }): Promise<OriginalPages> {
  const opened = await openDrawable(file);
  if (!opened.ok && opened.error.reason === 'password-needed') return { locked: 'needed' };
  if (!opened.ok && opened.error.reason === 'password-wrong') return { locked: 'wrong' };
  if (!opened.ok) throw new Error(opened.error.message);
  open = opened.value;
  const printed = await open.document.getPageLabels();
  return {
    labels: Array.from({ length: open.pages }, (_, index) => (printed?.[index] || String(index + 1)).slice(0, 40)),
  };
}
