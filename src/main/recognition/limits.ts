/** How much the recognition of one page may ask of this computer. A page above these stays a picture, and is named. */

import { availableParallelism, totalmem } from 'node:os';

const GIBIBYTE = 2 ** 30;

export const recognitionLimits = {
  /** Pages read at once: half of the cores and most of the memory stay for who works here. */
  processes: Math.max(1, Math.min(3, Math.floor(availableParallelism() / 2), Math.floor(totalmem() / (4 * GIBIBYTE)))),
  /** The densest page of the reference documents takes eight seconds. */
  pageMilliseconds: 180_000,
  /** To open the report and load the languages. */
  openMilliseconds: 60_000,
  /** Of JavaScript. */
  memoryMegabytes: 1_024,
  /** Of the engine, which needs 200 for a dense page. */
  engineMegabytes: 1_024,
  /** So many pages in a row that nothing could be made of: it is not the pages. */
  failuresInARow: 5,
} as const;
