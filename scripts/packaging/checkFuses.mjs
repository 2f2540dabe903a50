/** Reads the fuses of a packaged program: `node scripts/packaging/checkFuses.mjs <program>` ends with 1 where one is not as decided. */

import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { fuses } from './fuses.mjs';

/**
 * Throws with the names of the fuses that are not as decided.
 * @param {string} program
 * @returns {Promise<void>}
 */
export async function checkFuses(program) {
  const wire = await getCurrentFuseWire(program);
  const options = Object.values(FuseV1Options).filter((option) => typeof option === 'number');
  const wrong = options.filter((option) => wire[option] !== (fuses[option] ? FuseState.ENABLE : FuseState.DISABLE));
  if (wrong.length > 0)
    throw new Error(`Fuses of ${program} that are not as decided: ${wrong.map((option) => FuseV1Options[option])}`);
}

if (process.argv[1] === import.meta.filename) {
  const [, , program] = process.argv;
  if (program === undefined) throw new Error('Which program? node scripts/packaging/checkFuses.mjs <program>');
  await checkFuses(program);
  process.stdout.write('All fuses are as decided.\n');
}
