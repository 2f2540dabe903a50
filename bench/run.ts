/** All measures, peers side by side in one run, written to docs/performance.md. `npm run bench`, or `-- store`. */

import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { growthSection } from './growthSection.ts';
import { benchGrowth } from './memory/bench.ts';
import { benchReading } from './reading/bench.ts';
import { readingSection } from './readingSection.ts';
import { benchStarting } from './starting/bench.ts';
import { startingSection } from './startingSection.ts';
import { benchStore } from './store/bench.ts';
import { storeSection } from './storeSection.ts';

const file = join(import.meta.dirname, '../docs/performance.md');
const wanted = process.argv.slice(2);
const isWanted = (part: string) => !wanted.length || wanted.includes(part);

const sections = [
  isWanted('starting') ? startingSection(await benchStarting()) : '',
  isWanted('store') ? storeSection(await benchStore()) : '',
  isWanted('reading') ? readingSection(await benchReading()) : '',
  isWanted('growth') ? growthSection(await benchGrowth()) : '',
].filter(Boolean);

const machine = `${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), Node ${process.versions.node}, ${process.platform}`;
const text = `# Performance

Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: ${machine}. Peers run side by side in the same run;
trust the ratios more than the milliseconds.

${sections.join('\n')}`;

process.stdout.write(text);
if (!wanted.length) await writeFile(file, text);
