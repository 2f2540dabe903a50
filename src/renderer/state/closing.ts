/** Closing the window: what waits is saved, a file being written is finished, and an import is asked about. */

import { words } from '../words/closing.ts';
import { ask } from './ask.ts';
import { saveBrief } from './briefing.ts';
import { cancelReading, exchange } from './exchanging.ts';
import { leaveField } from './leaving.ts';
import { tellDid, tellFailure } from './notices.ts';
import { session } from './session.ts';
import { createStore } from './store.ts';
import { writing } from './writing.ts';

/** Whether the analyst is asked what becomes of the import; the answer goes to `answer`. */
export const closing = createStore<{ readonly asks: boolean }>({ asks: false });

let answered: (closes: boolean) => void = () => {};

/** Takes the answer: whether the window closes all the same. */
export function answer(closes: boolean): void {
  closing.set({ asks: false });
  answered(closes);
}

let atIt = false;
/** Whether the analyst was told that closing once more loses what cannot be saved. */
let warned = false;

/** Does what there is to do, then lets the window close, or says why it stays. */
export async function closeWindow(): Promise<void> {
  await ask('window.close', { answer: 'soon' });
  if (atIt) return;
  atIt = true;
  const closes = (await isSaved()) && (await isWritten()) && (await isImported());
  atIt = false;
  await ask('window.close', { answer: closes ? 'now' : 'no' });
}

/** Everything that waits in a view is saved when the page is told that it goes. */
async function isSaved(): Promise<boolean> {
  leaveField();
  window.dispatchEvent(new PageTransitionEvent('pagehide'));
  // A view may begin to save only after those before it are done.
  await new Promise((next) => setTimeout(next));
  while (session.get().saving > 0) await new Promise((next) => session.subscribe(() => next(null)));
  const { brief, briefUnsaved } = session.get();
  if (brief && briefUnsaved) await saveBrief({ briefId: brief.id, title: brief.title, doc: brief.doc });
  const saved = !session.get().briefUnsaved;
  const closes = saved || warned;
  warned = !saved;
  if (!closes) tellFailure(words.briefKeepsWindow);
  return closes;
}

/** A file that is being written is finished; when that fails, the window stays to say so. */
async function isWritten(): Promise<boolean> {
  if (exchange.get().working?.doing === 'reading') await cancelReading();
  if (!writing.get().files) return true;
  tellDid(words.closesSoon, false);
  const before = session.get().failures.length;
  while (writing.get().files) await new Promise((next) => writing.subscribe(() => next(null)));
  // What became of it is told right after it is done.
  await new Promise((next) => setTimeout(next));
  return session.get().failures.length === before;
}

async function isImported(): Promise<boolean> {
  const { importing } = session.get();
  if (!importing || importing.state === 'finished') return true;
  closing.set({ asks: true });
  return new Promise((resolve) => {
    answered = resolve;
  });
}
