import { readdir } from 'node:fs/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { pagesToRecognise, type SourceRecord, shownDocument } from '../../shared/model/source.ts';
import { ok } from '../../shared/result.ts';
import type { ReportReader } from '../import/reader.ts';
import { readReport } from '../import/readReport.ts';
import { pdfFile } from '../import/testing/pdfFile.ts';
import { scanOf } from '../import/testing/scanFile.ts';
import { languageMissing } from '../recognition/failures.ts';
import type { RecognisedPage } from '../recognition/recognisedPage.ts';
import type { Recogniser } from '../recognition/recogniser.ts';
import { addFile, mali, newProject, value } from '../testing/projects.ts';
import { addAnnotation } from './annotating.ts';
import { sourceFolder } from './places.ts';
import type { Project } from './project.ts';
import { type RecognitionTools, recogniseReport } from './recognising.ts';
import { annotationViews } from './viewing.ts';

/** Reads here what the program reads in a process of its own. */
const reader: ReportReader = { read: (file) => readReport(file) };

const watch = { signal: new AbortController().signal, onPage: () => {} };

let project: Project;

/** Languages without data, for an engine without eyes. */
const languages: RecognitionTools['languages'] = {
  read: async (codes) =>
    codes.includes('tha') ? languageMissing('tha') : ok(codes.map((code) => ({ code, data: new Uint8Array() }))),
};

beforeEach(async () => {
  project = await newProject();
});

/** An engine that sees on each page what `seen` says of it. */
function seeing(seen: (page: number) => string): Recogniser {
  return async ({ pages }, { onPage }) => {
    onPage(pages.length);
    return ok({
      pages: pages.filter((page) => seen(page) !== '?').map((page) => pageOf(page, seen(page))),
      failed: [],
    });
  };
}

function pageOf(page: number, text: string): RecognisedPage {
  const words = text.split(' ').map((word, place) => ({
    text: word,
    left: 72 + 50 * place,
    right: 118 + 50 * place,
    // Not at the same height: what stands there on each page is a running head.
    baseline: 200 + 100 * page,
    size: 11,
    spaced: true,
    confidence: word === 'bvilt' ? 40 : 95,
  }));
  return { page, width: 612, height: 792, words: text === '' ? [] : words };
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
