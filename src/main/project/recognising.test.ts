import { readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pagesToRecognise, type SourceRecord, shownDocument } from '../../shared/model/source.ts';
import { ok } from '../../shared/result.ts';
import type { ReportReader } from '../import/reader.ts';
import { readReport } from '../import/readReport.ts';
import { pdfFile } from '../import/testing/pdfFile.ts';
import { scanOf } from '../import/testing/scanFile.ts';
import { languageMissing, recognitionCancelled, recognitionFailed } from '../recognition/failures.ts';
import type { RecognisedPage } from '../recognition/recognisedPage.ts';
import type { Recogniser } from '../recognition/recogniser.ts';
import { pageWith, wordAt } from '../recognition/testing/pages.ts';
import { addFile, mali, newProject, value } from '../testing/projects.ts';
import { addAnnotation } from './annotating.ts';
import { unfinishedRecognition } from './begunRecognition.ts';
import { openProject } from './openProject.ts';
import { sourceFolder } from './places.ts';
import type { Project } from './project.ts';
import { recognisedPage } from './recognisedPages.ts';
import { type RecognitionTools, recogniseReport } from './recognising.ts';
import { takeTrial, tryReading } from './rereading.ts';
import { showVersion } from './versions.ts';
import { annotationViews } from './viewing.ts';

/** Reads here what the program reads in a process of its own. */
const reader: ReportReader = { read: (file) => readReport(file) };

const watch = { signal: new AbortController().signal, onPage: () => {} };

let project: Project;

/** Languages without data, for an engine without eyes. */
const languages: RecognitionTools['languages'] = {
  read: async (codes) =>
    codes.includes('tha') ? languageMissing('tha') : ok(codes.map((code) => ({ code, data: new Uint8Array() }))),
  all: async () => [],
};

beforeEach(async () => {
  project = await newProject();
});

afterEach(async () => {
  await project.close();
});

/** An engine that sees on each page what `seen` says of it. */
function seeing(seen: (page: number) => string): Recogniser {
  return async ({ pages }, { onPage }) => {
    const read = pages.filter((page) => seen(page) !== '?').map((page) => pageOf(page, seen(page)));
    for (const page of read) await onPage(page);
    return ok({ pages: read, failed: pages.filter((page) => seen(page) === '?') });
  };
}

function pageOf(page: number, text: string): RecognisedPage {
  const words = text.split(' ').map((word, place) => {
    const [left, right] = [72 + 50 * place, 118 + 50 * place];
    // Not at the same height: what stands there on each page is a running head.
    return wordAt({ text: word, left, right, baseline: 200 + 100 * page, confidence: word === 'bvilt' ? 40 : 95 });
  });
  return pageWith(page, text === '' ? [] : words);
}

/** The project as it is found on disk. */
async function reopen(): Promise<Project> {
  const { directory } = project;
  value(await project.close());
  project = value(await openProject(directory, { mode: 'write' }));
  return project;
}

const printed = (text: string) => [{ text, x: 72, y: 700 }];

async function scan(): Promise<SourceRecord> {
  const pages = [printed('One road.'), printed('Two roads.'), printed('Three roads.')];
  return addFile(project, reader, 'scan.pdf', await scanOf(pdfFile(pages)));
}

async function textOf(record: SourceRecord): Promise<string> {
  return value(await project.texts.of(record)).index.text;
}

const now = (record: SourceRecord) => value(project.source(record.id));

describe('a recognised report', () => {
  test('has its text as another version, in the languages that were chosen; undo shows the pictures again', async () => {
    const record = await scan();
    const engine = { recogniser: seeing((page) => `Road ${page} was bvilt`), languages, reader };
    const outcome = value(await recogniseReport(project, engine, record.id, ['eng', 'fra'], watch));
    expect(outcome).toMatchObject({ confidence: 74, failed: [] });
    expect(await textOf(now(record))).toBe('Road 0 was bvilt\nRoad 1 was bvilt\nRoad 2 was bvilt');
    expect(shownDocument(now(record))).toMatchObject({ version: 2, recognised: ['eng', 'fra'], unread: [] });
    expect(project.history.nextUndo).toBe('recognise text');
    value(await project.undo());
    expect(await textOf(now(record))).toBe('\uFFFC\n\uFFFC\n\uFFFC');
    value(await project.redo());
    expect(await textOf(now(record))).toContain('Road 1');
  });

  test('says of each passage how sure its words are', async () => {
    const record = await scan();
    const engine = { recogniser: seeing(() => 'Road was bvilt'), languages, reader };
    value(await recogniseReport(project, engine, record.id, ['eng'], watch));
    const passages = [
      [0, 8],
      [0, 14],
    ] as const;
    for (const [start, end] of passages)
      value(await addAnnotation(project, mali, { sourceId: record.id, start, end, tagIds: ['tag-gap'] }));
    const views = value(await annotationViews(project, record.id));
    expect(views.map(({ quote, recognised }) => [quote, recognised])).toEqual([
      ['Road was', { confidence: 95, doubtful: [] }],
      ['Road was bvilt', { confidence: 74, doubtful: ['bvilt'] }],
    ]);
  });

  test('says of a passage that it was recognised also where its words are not in the text that is shown', async () => {
    const record = await scan();
    const engine = { recogniser: seeing(() => 'Road was bvilt'), languages, reader };
    value(await recogniseReport(project, engine, record.id, ['eng'], watch));
    value(await addAnnotation(project, mali, { sourceId: record.id, start: 0, end: 14, tagIds: [] }));
    value(await showVersion(project, record.id, 1));
    const [view] = value(await annotationViews(project, record.id));
    expect(view).toMatchObject({ state: 'orphan', recognised: { confidence: 74, doubtful: [] } });
  });

  test('keeps as pictures the pages that nothing could be made of, and may be recognised again, all of it', async () => {
    const record = await scan();
    const first = { recogniser: seeing((page) => (page === 1 ? '?' : 'Rood')), languages, reader };
    value(await recogniseReport(project, first, record.id, ['fra'], watch));
    expect(await textOf(now(record))).toBe('Rood\n\uFFFC\nRood');
    expect(shownDocument(now(record)).unread).toEqual([1]);
    expect(pagesToRecognise(now(record))).toEqual([0, 1, 2]);
    const second = { recogniser: seeing(() => 'Road'), languages, reader };
    value(await recogniseReport(project, second, record.id, ['eng'], watch));
    expect(await textOf(now(record))).toBe('Road\nRoad\nRoad');
  });
});

describe('what was recognised', () => {
  const engine = () => ({ recogniser: seeing((page) => `Road ${page} was built`), languages, reader });
  const file = (record: SourceRecord, name: string) => join(sourceFolder(project.directory, record.id), name);

  test('lies beside the text with its places, page by page, and nothing is left of the work', async () => {
    const record = await scan();
    value(await recogniseReport(project, engine(), record.id, ['eng'], watch));
    const words = (await recognisedPage(project, now(record), 2))?.words ?? [];
    expect(words.map(({ text }) => text)).toEqual(['Road', '2', 'was', 'built']);
    expect(words[1]).toMatchObject({ left: 122, right: 168, top: 392, bottom: 402 });
    expect(await recognisedPage(project, now(record), 3)).toBeNull();
    expect(await readdir(sourceFolder(project.directory, record.id))).not.toContain('recognition.jsonl');
    value(await project.undo());
    expect(await recognisedPage(project, now(record), 2)).toBeNull();
  });

  test('is read as it is when the report is read again, and put back with its text', async () => {
    const record = await scan();
    value(await recogniseReport(project, engine(), record.id, ['eng'], watch));
    const how = { choices: shownDocument(now(record)).choices, path: null };
    const again = value(await tryReading(project, reader, record.id, how, { ...watch, onProgress: () => {} }));
    value(await takeTrial(project, again));
    expect(await textOf(now(record))).toContain('Road 2 was built');
    await writeFile(file(record, 'document.3.json'), 'rubbish');
    const reopened = await reopen();
    await addFile(reopened, reader, 'scan.pdf', await readFile(file(record, 'original.pdf')));
    expect(value(await reopened.texts.of(now(record))).index.text).toContain('Road 2 was built');
    expect(await recognisedPage(reopened, now(record), 2)).not.toBeNull();
  });

  /** Recognises until the program ends after `pages` pages. */
  async function cutOff(record: SourceRecord, pages: number, codes: readonly string[] = ['eng']): Promise<void> {
    const stop = new AbortController();
    let told = 0;
    const recogniser: Recogniser = async (report, given) => {
      for (const page of report.pages.slice(0, pages)) await given.onPage(pageOf(page, `Road ${page} was built`));
      stop.abort();
      return recognitionCancelled(report.name);
    };
    const counting = { signal: stop.signal, onPage: (done: number) => (told = done) };
    const outcome = await recogniseReport(project, { recogniser, languages, reader }, record.id, codes, counting);
    expect([outcome.ok, told]).toEqual([false, pages]);
  }

  /** An engine that tells which pages it was asked for. */
  function asked(pages: number[]): RecognitionTools {
    const { recogniser } = engine();
    return {
      recogniser: (report, given) => {
        pages.push(...report.pages);
        return recogniser(report, given);
      },
      languages,
      reader,
    };
  }

  test('before it was cut off is not recognised again', async () => {
    const record = await scan();
    await cutOff(record, 2);
    expect(await unfinishedRecognition(project, now(record))).toMatchObject({ languages: ['eng'], stopped: false });
    const pages: number[] = [];
    const begun: number[] = [];
    const watching = { ...watch, onBegun: (done: number) => begun.push(done) };
    value(await recogniseReport(project, asked(pages), record.id, ['eng'], watching));
    expect([pages, begun]).toEqual([[2], [2]]);
    expect(await textOf(now(record))).toBe('Road 0 was built\nRoad 1 was built\nRoad 2 was built');
    expect(await unfinishedRecognition(project, now(record))).toBeNull();
  });

  test('of a page is recognised again when its line was cut off', async () => {
    const record = await scan();
    await cutOff(record, 2);
    const path = file(record, 'recognition.jsonl');
    await truncate(path, (await stat(path)).size - 5);
    const pages: number[] = [];
    value(await recogniseReport(project, asked(pages), record.id, ['eng'], watch));
    expect(pages).toEqual([1, 2]);
    expect(await textOf(now(record))).toBe('Road 0 was built\nRoad 1 was built\nRoad 2 was built');
  });

  test('in other languages is not mixed with it', async () => {
    const record = await scan();
    await cutOff(record, 2, ['fra']);
    const pages: number[] = [];
    value(await recogniseReport(project, asked(pages), record.id, ['eng'], watch));
    expect(pages).toEqual([0, 1, 2]);
  });

  test('is not unfinished when the program ended after the text was made', async () => {
    const record = await scan();
    await cutOff(record, 2);
    const left = await readFile(file(record, 'recognition.jsonl'));
    value(await recogniseReport(project, engine(), record.id, ['eng'], watch));
    await writeFile(file(record, 'recognition.jsonl'), left);
    expect(await unfinishedRecognition(project, now(record))).toBeNull();
  });

  test('stays, but waits to be asked for, when it failed', async () => {
    const record = await scan();
    const recogniser: Recogniser = async (report, given) => {
      await given.onPage(pageOf(0, 'Road'));
      return recognitionFailed(report.name);
    };
    await recogniseReport(project, { recogniser, languages, reader }, record.id, ['eng'], watch);
    const left = await unfinishedRecognition(project, now(record));
    expect([left?.stopped, left?.lines.length]).toEqual([true, 1]);
  });
});

describe('nothing changes', () => {
  async function unchanged(record: SourceRecord): Promise<void> {
    expect(now(record)).toEqual(record);
    expect(await readdir(sourceFolder(project.directory, record.id))).not.toContain('document.2.json');
    expect(project.history.nextUndo).toBeNull();
  }

  test('when it is cancelled after the last page', async () => {
    const record = await scan();
    const stop = new AbortController();
    const recogniser: Recogniser = async (report, given) => {
      stop.abort();
      return seeing(() => 'Road')(report, given);
    };
    const outcome = await recogniseReport(project, { recogniser, languages, reader }, record.id, ['eng'], {
      ...watch,
      signal: stop.signal,
    });
    expect(outcome.ok || outcome.error.reason).toBe('cancelled');
    await unchanged(record);
  });

  test('when no word was recognised, or the language is gone', async () => {
    const record = await scan();
    const blind = { recogniser: seeing(() => ''), languages, reader };
    const nothing = await recogniseReport(project, blind, record.id, ['eng'], watch);
    expect(nothing.ok || nothing.error.message).toContain('No text was recognised');
    const gone = await recogniseReport(project, blind, record.id, ['tha'], watch);
    expect(gone.ok || gone.error.message).toContain('Thai is no longer');
    await unchanged(record);
  });

  test('when all pages have their text', async () => {
    const record = await addFile(project, reader, 'report.pdf', pdfFile([printed('A road with a text of its own.')]));
    const outcome = await recogniseReport(
      project,
      { recogniser: seeing(() => 'x'), languages, reader },
      record.id,
      ['eng'],
      watch,
    );
    expect(outcome.ok || outcome.error.message).toContain('nothing to recognise');
    await unchanged(record);
  });
});
