/**
 * A program of its own for tests that kill one: holds the project's lock and edits cards one by one for ever, or so many
 * as asked, and says each acknowledged revision. Arguments: folder, first part of the ids, how many (0 = for ever).
 */
import { writeSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { lockProject } from '../projectLock.ts';
import { openCards } from './cards.ts';

const [folder = '', prefix = '', count = '0'] = process.argv.slice(2);

function say(line: string): void {
  writeSync(1, `${line}\n`);
}

async function lock(): ReturnType<typeof lockProject> {
  for (;;) {
    const held = await lockProject(folder);
    if (held.ok || held.error.reason !== 'locked' || count === '0') return held;
    await pause(5);
  }
}

const held = await lock();
if (!held.ok) {
  say(`refused ${held.error.reason}: ${held.error.message}`);
} else {
  const store = await openCards(folder, undefined, 'write', { compactAbove: 20_000, markEvery: 20 });
  let revision = Math.max(0, ...[...store.records.values()].map((one) => one.revision));
  say(`ready ${revision}`);
  for (let done = 0; count === '0' || done < Number(count); done += 1) {
    revision += 1;
    const id = `${prefix}-${count === '0' ? revision % 100 : done}`;
    const saved = await store.commit({
      put: [{ id, text: 'A card that is edited again and again. '.repeat(8), revision }],
    });
    if (!saved.ok) throw new Error(saved.error.message);
    say(`saved ${revision}`);
  }
  await store.close();
  await held.value.release();
}
