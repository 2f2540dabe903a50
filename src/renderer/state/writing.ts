/** The files outside the project that are being written: the window does not go before they are whole. */

import { createStore } from './store.ts';

export const writing = createStore<{ readonly files: number }>({ files: 0 });

/** Counts `work` among what is being written until it is done. */
export async function untilWritten<T>(work: Promise<T>): Promise<T> {
  writing.set({ files: writing.get().files + 1 });
  try {
    return await work;
  } finally {
    writing.set({ files: writing.get().files - 1 });
  }
}
