/**
 * All measures, peers side by side in one run, written to docs/performance.md. `npm run bench`; or, only told and not
 * written, some sections (`-- store growth`) or the reading view quickly (`-- reading --rounds=1 --peers=static-cv`).
 */

import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchExchange } from './exchange/bench.ts';
import { growthSection } from './growthSection.ts';
import { benchGrowth } from './memory/bench.ts';
import { benchReading, wholeReport } from './reading/bench.ts';
import { readingSection } from './readingSection.ts';
import { benchStarting } from './starting/bench.ts';
import { startingSection } from './startingSection.ts';
import { benchStore } from './store/bench.ts';
import { storeSection } from './storeSection.ts';
import { benchWorking } from './working/bench.ts';
import { workingSection } from './workingSection.ts';

const file = join(import.meta.dirname, '../docs/performance.md');
const { positionals: wanted, values: given } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string' }, peers: { type: 'string' } },
});
const readingSize = {
  ...wholeReport,
  rounds: Number(given.rounds ?? wholeReport.rounds),
  peers: wholeReport.peers.filter((peer) => !given.peers || given.peers.split(',').includes(peer)),
};
const isWanted = (part: string) => !wanted.length || wanted.includes(part);

const sections = [
  isWanted('starting') ? startingSection(await benchStarting()) : '',
  isWanted('store') ? storeSection(await benchStore()) : '',
  isWanted('reading') ? readingSection(await benchReading(readingSize)) : '',
  isWanted('growth') ? growthSection(await benchGrowth()) : '',
  isWanted('working') ? workingSection(await benchWorking(), await benchExchange()) : '',
].filter(Boolean);

const machine = `${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), Node ${process.versions.node}, ${process.platform}`;
const text = `# Performance

Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: ${machine}. Peers run side by side in the same run;
trust the ratios more than the milliseconds.

${sections.join('\n')}`;

process.stdout.write(text);
if (process.argv.length === 2) await writeFile(file, text);
