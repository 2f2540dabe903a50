/** Hostile reports are read as harmless text, or refused for the right reason: nothing runs, nothing is fetched or opened. */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sourceNode } from '../../shared/model/sourceDocument.ts';
import { processReader, spawnChild } from './reader.ts';
import { readReport } from './readReport.ts';
import { HARMLESS, type HostileReport } from './testing/hostile/hostileReport.ts';
import { hostileReports } from './testing/hostile/hostileReports.ts';
import { successOf } from './testing/reading.ts';

const reached: string[] = [];
const server = createServer((request, response) => {
  reached.push(request.url ?? '');
  response.end();
});
// Before the tests are named: the reports say where the attacker listens.
await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
const OUT = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const reports = hostileReports(OUT);
const reader = processReader(spawnChild(join(import.meta.dirname, 'worker.ts')), 60_000);

/** What may exhaust a reader is read in a process of its own, as the program does; the rest here, where the tripwire is. */
const exhausting = new Set(['without measure', 'names of parts', 'XML', 'bombs', 'structures of PDFs']);
let tripped = 0;

beforeAll(() => {
  Object.assign(globalThis, { tripwire: () => tripped++ });
});
afterAll(() => new Promise((closed) => server.close(closed)));

test('there are more than four hundred, each with a name of its own', () => {
  expect(reports.length).toBeGreaterThan(400);
  expect(new Set(reports.map(({ name }) => name)).size).toBe(reports.length);
});

for (const [group, of] of Object.entries(Object.groupBy(reports, (report) => report.group)))
  describe(group, () => {
    test.each(of ?? [])('$name', endsRightly, 60_000);
  });

async function endsRightly({ group, name, bytes, verdict }: HostileReport): Promise<void> {
  const watch = { signal: new AbortController().signal, onProgress: () => {} };
  const file = { name, bytes: await bytes() };
  const result = exhausting.has(group) ? await reader.read(file, watch) : await readReport(file);
  const right = verdict === 'read' ? ['read'] : verdict;
  expect(right, result.ok ? '' : result.error.message).toContain(result.ok ? 'read' : result.error.reason);
  expect([reached, tripped]).toEqual([[], 0]);
  if (!result.ok) return;
  const node = await successOf(sourceNode(result.value.document));
  node.check();
  const json = JSON.stringify(result.value.document);
  expect(json).not.toContain('root:x:');
  if (verdict === 'read') expect(json).toContain(HARMLESS);
}
