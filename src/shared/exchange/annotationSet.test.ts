import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withCoding, withDeletion, withMemo } from '../model/annotation.ts';
import { defaultTags } from '../model/tag.ts';
import { ana, annotation, bo, clockOf, MORNING, sha, tag } from '../testing/records.ts';
import { parseAnnotationSet } from './parseAnnotationSet.ts';
import { type AnnotationSetToWrite, writeAnnotationSet } from './writeAnnotationSet.ts';

const FILE = 'ana.annotations.json';
const TEXT = '😀 Income rose. 😀 Support came late for children.';
const source = {
  id: 'source-1',
  title: 'A report',
  fingerprint: sha('a'),
  sha256: sha('b'),
  file: 'report.txt',
  details: {},
};

function setOf(change: Partial<AnnotationSetToWrite> = {}): AnnotationSetToWrite {
  const record = annotation({
    id: '018e0000-0000-7000-8000-000000000001',
    text: TEXT,
    quote: 'Support came late',
    tagIds: ['tag-gap'],
    memo: 'Check the date.',
  });
  return {
    project: { id: 'project-1', name: 'Reintegration' },
    creator: ana,
    created: '2024-03-01T10:00:00.000Z',
    tags: defaultTags,
    sources: [source],
    annotations: [{ sourceId: 'source-1', record }],
    texts: new Map([[sha('a'), TEXT]]),
    ...change,
  };
}

function parse(json: string, clock = clockOf('bo')) {
  return parseAnnotationSet(json, clock, FILE);
}

/** The written set with the value at `path` changed by hand; `undefined` takes it out. */
function tampered(path: string, change: (old: unknown) => unknown): string {
  return JSON.stringify(changedAt(JSON.parse(writeAnnotationSet(setOf())), path.split('.'), change));
}

function changedAt(value: unknown, [key, ...rest]: string[], change: (old: unknown) => unknown): unknown {
  if (key === undefined) return change(value);
  if (Array.isArray(value)) return value.map((each, i) => (String(i) === key ? changedAt(each, rest, change) : each));
  const object = Object(value);
  return { ...object, [key]: changedAt(object[key], rest, change) };
}

/** A list with its first element twice. */
function doubled(list: unknown): unknown {
  return Array.isArray(list) ? [...list, list[0]] : list;
}

function refusal(json: string): { reason: string; message: string } {
  const result = parse(json);
  if (result.ok) throw new Error('the file was taken in');
  return result.error;
}

test('a set is a W3C Web Annotation collection with one page', () => {
  const written = JSON.parse(writeAnnotationSet(setOf()));
  expect(written).toMatchObject({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'AnnotationCollection',
    schemaVersion: 2,
    label: 'Reintegration',
    creator: { type: 'Person', name: 'Ana' },
    created: '2024-03-01T10:00:00.000Z',
    total: 1,
    first: { type: 'AnnotationPage', startIndex: 0 },
  });
  const [item] = written.first.items;
  const { workbench, ...standard } = item;
  expect(standard).toEqual({
    id: 'urn:uuid:018e0000-0000-7000-8000-000000000001',
    type: 'Annotation',
    motivation: ['tagging', 'commenting'],
    body: [
      { type: 'TextualBody', purpose: 'tagging', value: 'Gap' },
      { type: 'TextualBody', purpose: 'commenting', value: 'Check the date.' },
    ],
    creator: { id: 'urn:x-evidence-workbench:reviewer:reviewer-ana', type: 'Person', name: 'Ana' },
    created: '2024-03-01T09:00:00.000Z',
    target: {
      source: `urn:sha256:${sha('a')}`,
      selector: [
        { type: 'TextPositionSelector', start: 17, end: 34 },
        {
          type: 'TextQuoteSelector',
          exact: 'Support came late',
          prefix: '😀 Income rose. 😀 ',
          suffix: ' for children.',
        },
      ],
    },
  });
  expect(workbench.sourceId).toBe('source-1');
});

test('selectors count code points, the records inside count UTF-16 units, and the file says so', () => {
  const written = JSON.parse(writeAnnotationSet(setOf()));
  const [position] = written.first.items[0].target.selector;
  expect([...TEXT].slice(position.start, position.end).join('')).toBe('Support came late');
  expect(written.workbench.offsets).toBe('utf-16');
  expect(written.first.items[0].workbench.record.target.values[0].value.start).toBe(TEXT.indexOf('Support'));
});

test('an annotation changed later says when', () => {
  const [only] = setOf().annotations;
  const record = only && withMemo(only.record, 'Later.', clockOf('ana', MORNING + 60_000).next());
  const written = JSON.parse(
    writeAnnotationSet(setOf({ annotations: record ? [{ sourceId: 'source-1', record }] : [] })),
  );
  expect(written.first.items[0].modified).toBe('2024-03-01T09:01:00.000Z');
});

test('where the text is not at hand the quote alone is written', () => {
  const written = JSON.parse(writeAnnotationSet(setOf({ texts: new Map() })));
  expect(written.first.items[0].target.selector.map(({ type }: { type: string }) => type)).toEqual([
    'TextQuoteSelector',
  ]);
});

test('a passage of recognised text says how sure it is, to this program and to others, and to this one through others', () => {
  const plain = annotation({ id: 'a1', text: TEXT, quote: 'Income rose', tagIds: ['tag-gap'], memo: 'Look.' });
  const [standing] = plain.target.values;
  if (!standing) throw new Error('an annotation has a passage');
  const value = { ...standing.value, recognised: 87 };
  const record = { ...plain, target: { ...plain.target, values: [{ ...standing, value }] } };
  const json = writeAnnotationSet(setOf({ annotations: [{ sourceId: 'source-1', record }] }));
  const set = parse(json);
  expect(set.ok && set.value.annotations[0]?.record).toEqual(record);
  const [item] = JSON.parse(json).first.items;
  expect(item.motivation).toEqual(['tagging', 'commenting']);
  expect(item.body.at(-1)).toEqual({
    type: 'TextualBody',
    purpose: 'assessing',
    language: 'en',
    value: 'Recognised text (OCR), 87 % sure: compare with the page.',
  });
  const { workbench: _ours, ...others } = item;
  const kept = parse(JSON.stringify([others]));
  expect(kept.ok && kept.value.foreign[0]).toMatchObject({ recognised: 87, memo: 'Look.', tagNames: ['Gap'] });
});

test('a plain highlight has the motivation highlighting', () => {
  const record = annotation({ id: 'one', text: TEXT, quote: 'Income' });
  const written = JSON.parse(writeAnnotationSet(setOf({ annotations: [{ sourceId: 'source-1', record }] })));
  expect(written.first.items[0]).toMatchObject({
    id: 'urn:x-evidence-workbench:annotation:one',
    motivation: ['highlighting'],
    body: [],
  });
});

test('a deleted annotation is no item, so that other programs do not show it, and still reaches teammates', () => {
  const [only] = setOf().annotations;
  const record = only && withDeletion(only.record, true, clockOf('ana', MORNING + 1).next());
  const written = writeAnnotationSet(setOf({ annotations: record ? [{ sourceId: 'source-1', record }] : [] }));
  expect(JSON.parse(written)).toMatchObject({ total: 0, first: { items: [] } });
  const read = parse(written);
  expect(read.ok && read.value.annotations).toEqual([{ sourceId: 'source-1', record }]);
});

test('a set survives its file', () => {
  const set = setOf();
  const read = parse(writeAnnotationSet(set));
  expect(read).toEqual({
    ok: true,
    value: {
      project: set.project,
      creator: ana,
      created: set.created,
      tags: set.tags,
      sources: set.sources,
      annotations: set.annotations,
      foreign: [],
      skipped: 0,
    },
  });
});

test('property: any passage, memo and history survives, in any script, conflicts and removed tags included', () => {
  const words = fc.string({ unit: 'binary', maxLength: 20 }).map((text) => text.toWellFormed());
  fc.assert(
    fc.property(words, words, words, fc.boolean(), (before, quote, memo, off) => {
      const text = `${before}“${quote}”`;
      const clock = clockOf('ana');
      const made = annotation({
        id: 'one',
        text,
        quote: `“${quote}”`,
        tagIds: ['tag-gap', 'tag-success'],
        memo,
        clock,
      });
      const record = off ? withCoding(made, 'tag-success', null, clock.next()) : withMemo(made, quote, clock.next());
      const set = setOf({ annotations: [{ sourceId: 'source-1', record }], texts: new Map([[sha('a'), text]]) });
      const read = parse(writeAnnotationSet(set));
      expect(read.ok && read.value.annotations).toEqual(set.annotations);
    }),
  );
});

test('a byte-order mark, as some editors add it, does no harm', () => {
  expect(parse(`\uFEFF${writeAnnotationSet(setOf())}`).ok).toBe(true);
});

test('a file of version 1 is read', () => {
  const read = parse(readFileSync(new URL('fixtures/version-1.annotations.json', import.meta.url), 'utf8'));
  expect(read.ok && read.value.annotations.map(({ record }) => record.id)).toEqual([
    '018e0000-0000-7000-8000-000000000001',
    '018e0000-0000-7000-8000-000000000002',
  ]);
});

test('a file of a later version is refused as too new, whatever else it holds', () => {
  const error = refusal('{"type":"AnnotationCollection","schemaVersion":3,"workbench":"?","first":{"items":[{}]}}');
  expect(error.reason).toBe('too-new');
  expect(error.message).toContain(FILE);
});

test.each([
  ['no JSON', 'Dear all,'],
  ['an empty file', ''],
  ['a cut file', writeAnnotationSet(setOf()).slice(0, 900)],
  ['another JSON file', '{"name":"evidence","version":"1.0"}'],
  ['a list of other things', '[1, 2]'],
  ['null', 'null'],
  ['a collection without a page', '{"type":"AnnotationCollection","total":3}'],
  ['a version that is none', tampered('schemaVersion', () => 0.5)],
])('%s is no annotation set, and said so with the file’s name and what is safe', (_, json) => {
  const error = refusal(json);
  expect(error.reason).toBe('invalid-input');
  expect(error.message).toBe(
    `“${FILE}” is not an annotation set. Nothing was changed. Ask the person who sent it to export it again.`,
  );
});

const RECORD = 'first.items.0.workbench.record';

test.each<[string, string, (old: unknown) => unknown]>([
  ['without its extension', 'workbench', () => undefined],
  ['with an id that leads out of a folder', `${RECORD}.id`, () => '../../etc'],
  ['with a source id that leads out of a folder', 'workbench.sources.0.id', () => 'a/b'],
  ['with a passage that ends before it starts', `${RECORD}.target.values.0.value.end`, () => 0],
  ['with a field that has no value', `${RECORD}.memo.values`, () => []],
  ['with a property that nobody knows', `${RECORD}.extra`, () => 1],
  ['with an unknown colour', 'workbench.tags.0.look.values.0.value.colour', () => 'url(x)'],
  ['with offsets of another kind', 'workbench.offsets', () => 'bytes'],
  ['with an annotation of a report that it does not name', 'first.items.0.workbench.sourceId', () => 'other'],
  ['with a tag that it does not name', 'workbench.tags', () => []],
  ['with an annotation twice', 'first.items', doubled],
  ['with a report twice', 'workbench.sources', doubled],
  ['with a tag twice', 'workbench.tags', doubled],
])('a set %s is damaged, and not taken in by halves', (_, path, change) => {
  const error = refusal(tampered(path, change));
  expect(error.reason).toBe('invalid-input');
  expect(error.message).toMatch(/is damaged \(.+\)\. Nothing was changed\./);
});

test('a set from a computer whose clock is more than a day ahead is refused, a few hours are not', () => {
  const made = (hours: number) => {
    const clock = clockOf('ana', MORNING + hours * 3_600_000);
    const record = annotation({ id: 'one', text: TEXT, quote: 'Income', clock });
    return writeAnnotationSet(setOf({ annotations: [{ sourceId: 'source-1', record }] }));
  };
  expect(refusal(made(25)).message).toContain('clock');
  expect(parse(made(5)).ok).toBe(true);
});

test.each([
  ['a tag', 'workbench.tags.0.name.values.0.stamp', (late: string) => late],
  ['what was overwritten', `${RECORD}.memo.overwritten`, (late: string) => [late]],
  ['a coding', `${RECORD}.codings.0.coding.values.0.stamp`, (late: string) => late],
])('a wrong clock is found in %s too', (_, path, value) => {
  const late = clockOf('ana', MORNING + 48 * 3_600_000).next();
  expect(refusal(tampered(path, () => value(late))).message).toContain('clock');
});

test('after reading a set the clock gives later stamps than all in it', () => {
  const clock = clockOf('bo');
  const record = annotation({ id: 'one', text: TEXT, quote: 'Income', clock: clockOf('ana', MORNING + 3_600_000) });
  parse(writeAnnotationSet(setOf({ annotations: [{ sourceId: 'source-1', record }] })), clock);
  expect(clock.next() > (record.memo.values[0]?.stamp ?? '')).toBe(true);
});

test('a key called __proto__ does no harm', () => {
  const json = writeAnnotationSet(setOf()).replaceAll('{', '{"__proto__": {"polluted": true}, "constructor": 1, ');
  expect(parse(json).ok).toBe(false);
  const foreign =
    '{"type":"AnnotationPage","__proto__":{"polluted":true},"items":[{"type":"Annotation","__proto__":{}}]}';
  expect(parse(foreign).ok).toBe(true);
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
});

test('a file over 100 MB or with more than 200,000 annotations is refused before it is looked into', () => {
  expect(refusal(' '.repeat(100 * 1024 * 1024 + 1)).reason).toBe('limit');
  const items = new Array(200_001).fill({ type: 'Annotation' });
  expect(refusal(JSON.stringify({ type: 'AnnotationPage', items })).reason).toBe('limit');
});

test('values in the wrong order, as another hand may write them, are put into order', () => {
  const values = [
    { value: 'old', stamp: clockOf('ana', MORNING).next() },
    { value: 'new', stamp: clockOf('bo', MORNING + 1).next() },
  ];
  const read = parse(tampered(`${RECORD}.memo.values`, () => values));
  expect(read.ok && read.value.annotations[0]?.record.memo.values.map(({ value }) => value)).toEqual(['new', 'old']);
});

test('an item that another program added to our file is read beside ours', () => {
  const added = {
    id: 'https://example.org/1',
    type: 'Annotation',
    body: { value: 'Added', purpose: 'tagging' },
    target: { source: 'urn:x', selector: { type: 'TextQuoteSelector', exact: 'Income rose' } },
  };
  const read = parse(tampered('first.items', (items) => (Array.isArray(items) ? [...items, added] : items)));
  expect(read.ok && read.value.foreign.map(({ tagNames }) => tagNames)).toEqual([['Added']]);
  expect(read.ok && read.value.annotations).toHaveLength(1);
  expect(read.ok && read.value.sources.map(({ id }) => id)).toEqual(['source-1', 'urn:x']);
});

test('tags of the whole codebook go with the set, unused and deleted ones too', () => {
  const tags = [...defaultTags, tag('tag-x', 'Unused')];
  const read = parse(writeAnnotationSet(setOf({ tags, creator: bo })));
  expect(read.ok && read.value.tags).toEqual(tags);
  expect(read.ok && read.value.creator).toEqual(bo);
});
