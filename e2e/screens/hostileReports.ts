/** What an analyst does with reports of strangers: takes them in, opens, searches and tags each, and exports a brief of them. */

import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { HARMLESS, type HostileReport } from '../../src/main/import/testing/hostile/hostileReport.ts';
import { answerSave, expect, type Running } from '../fixtures.ts';
import { closeImport, goTo, importPlace, importReports, importSummary, reportRows } from './reading.ts';

/** A report that was imported, in the order of the list. */
export interface TakenIn {
  readonly id: string;
  readonly file: string;
  readonly length: number;
  /** The sentence that stands in it for certain; null where it may have been lost. */
  readonly sentence: string | null;
}

/** Long enough for several hundred files on a slow machine. */
const IMPORT_MILLISECONDS = 240_000;

/** Imports the reports. What must be read is read, and what must be refused is refused, with a reason. */
export async function takeIn({ app, page }: Running, all: readonly HostileReport[], folder: string) {
  const paths = await written(all, folder);
  await importReports(app, page, paths, IMPORT_MILLISECONDS);
  const sources = await page.evaluate(async () => {
    const view = await window.workbench.call('project.view', {});
    return (view.ok && view.value?.project.sources) || [];
  });
  await expect(importSummary(page)).toHaveText(
    `${sources.length} of ${paths.length} imported, ${paths.length - sources.length} not imported`,
  );
  await expect(importPlace(page).getByText('Something went wrong inside')).toHaveCount(0);
  await closeImport(page);
  const imported = new Set(sources.map(({ file }) => all[Number.parseInt(file, 10)]));
  const mustBeRead = all.filter(({ verdict }) => verdict === 'read');
  const mayBeRead = all.filter(({ verdict }) => verdict === 'read' || verdict.includes('read'));
  expect(mustBeRead.filter((report) => !imported.has(report)).map(({ name }) => name)).toEqual([]);
  expect(all.filter((report) => imported.has(report) && !mayBeRead.includes(report)).map(({ name }) => name)).toEqual(
    [],
  );
  return sources.map(({ id, file, length }): TakenIn => {
    const certain = all[Number.parseInt(file, 10)]?.verdict === 'read';
    return { id, file, length, sentence: certain ? HARMLESS : null };
  });
}

/** Writes them as files, whose names begin with their place among `all`. */
function written(all: readonly HostileReport[], folder: string): Promise<string[]> {
  // Windows allows fewer letters, and no system more than 255 bytes.
  const forbidden = process.platform === 'win32' ? /[/\\\0<>:"|?*]/g : /[/\\\0]/g;
  return Promise.all(
    all.map(async ({ name, bytes }, place) => {
      const path = join(folder, `${place} ${name.slice(-80).replace(forbidden, '_')}`);
      await writeFile(path, await bytes());
      return path;
    }),
  );
}

/** Opens each from the list by the keyboard, while all are tagged: its sentence is on the page and found, and it has its card. */
export async function openEach(page: Page, taken: readonly TakenIn[]): Promise<void> {
  await reportRows(page).first().focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+f');
  await page.getByRole('textbox', { name: 'Find in this report' }).fill(HARMLESS);
  await reportRows(page).first().focus();
  const openAll = async () => {
    for (const [place, report] of taken.entries()) {
      await page.keyboard.press('Enter');
      await page.evaluate(isShown, { ...report, nextId: taken[place + 1]?.id ?? null });
    }
  };
  await Promise.all([page.evaluate(tagEach, taken), openAll()]);
}

/** Tags the beginning of every report; runs in the page. */
async function tagEach(taken: readonly TakenIn[]): Promise<void> {
  const memo = '<img src=x: onerror=tripwire()>';
  for (const { id: sourceId, length } of taken) {
    const passage = { sourceId, start: 0, end: Math.min(length, 400) };
    const tagged = await window.workbench.call('annotation.add', { ...passage, tagIds: ['tag-gap'], memo });
    if (!tagged.ok) throw new Error(tagged.error.message);
  }
}

/** Waits for a report and its card, and puts the focus on the next one in the list; runs in the page, looking often. */
async function isShown({ id, file, sentence, nextId }: TakenIn & { readonly nextId: string | null }): Promise<void> {
  const rowOf = (key: string) => document.querySelector<HTMLElement>(`[role="row"][data-key="${key}"]`);
  const states = {
    'is the one on the page': () => rowOf(id)?.textContent?.includes('On the page'),
    'has its text there': () => document.querySelector('.ProseMirror')?.textContent?.includes(sentence ?? ''),
    'has been searched': () => {
      const count = document.querySelector('.find-bar .count')?.textContent ?? '';
      return sentence === null ? count !== '' : /^1 of/.test(count);
    },
    'has its card': () => document.querySelector('[data-card]') !== null,
    'is followed by the next one': () => {
      if (nextId) rowOf(nextId)?.focus();
      return nextId === null || document.activeElement === rowOf(nextId);
    },
  };
  const end = Date.now() + 30_000;
  for (const [state, holds] of Object.entries(states))
    while (!holds()) {
      if (Date.now() > end) throw new Error(`not so: “${file}” ${state}`);
      await new Promise((again) => setTimeout(again, 10));
    }
}

/** Drafts a brief and exports it in all four forms. */
export async function exportAll({ app, page }: Running, folder: string): Promise<Map<string, string>> {
  await goTo(page, 'Brief');
  await page.getByRole('button', { name: 'Draft a brief' }).click();
  const texts = new Map<string, string>();
  for (const [name, ending] of [
    [/Markdown/, 'md'],
    [/Web page/, 'html'],
    [/Word/, 'docx'],
    [/PDF/, 'pdf'],
  ] as const) {
    const path = join(folder, `brief.${ending}`);
    await answerSave(app, path);
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByRole('menuitem', { name }).click();
    const notice = page.getByRole('region', { name: 'Notice' });
    await expect(notice).toContainText(`Brief written to “brief.${ending}”`, { timeout: 60_000 });
    await notice.getByRole('button', { name: 'Close' }).click();
    texts.set(ending, await readFile(path, 'latin1'));
  }
  return texts;
}

/** What is exported brings nothing that runs or fetches, to whoever opens it. */
export async function isHarmless(texts: ReadonlyMap<string, string>, folder: string): Promise<void> {
  const page = texts.get('html') ?? '';
  expect(page).toContain(HARMLESS);
  expect(page).not.toMatch(
    /<(?:script|iframe|object|embed|form|link|base|svg|math)\b|<[^>]*\son\w+=|<[^>]*javascript:/i,
  );
  expect(texts.get('pdf')).toMatch(/^%PDF-/);
  expect(texts.get('pdf')).not.toMatch(/\/(?:JavaScript|JS|Launch|EmbeddedFile|AA|OpenAction \d+ 0 R)\b/);
  // Opened by a browser of the system, with scripts on; what the browser asks the network for by itself is not looked for here.
  const chromium = process.env.ELECTRON_HOST_CHROMIUM ?? '/usr/bin/chromium';
  const asked = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--no-first-run',
    '--no-proxy-server',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    `--user-data-dir=${join(folder, 'browser')}`,
  ];
  await promisify(execFile)(chromium, [...asked, '--dump-dom', join(folder, 'brief.html')], { timeout: 30_000 }).catch(
    ({ code }) => expect(code, 'no browser is here').toBe('ENOENT'),
  );
}
