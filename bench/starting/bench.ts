/** Starting the program and opening a large project. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchOpening, makeLarge, type Opening } from './opening.ts';
import { benchStart, type StartRow } from './start.ts';

export interface Starting {
  readonly starts: readonly StartRow[];
  readonly opening: Opening;
}

/** Both on the same project of 1,000 reports. */
export async function benchStarting(): Promise<Starting> {
  const folder = await mkdtemp(join(tmpdir(), 'opening-bench-'));
  const large = join(folder, 'Large');
  try {
    await makeLarge(large);
    const opening = await benchOpening(large);
    return { opening, starts: await benchStart(large) };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
