/** An annotation set read from the file that a teammate has sent: whole and checked, or refused with the reason. */

import { mergeAnnotations } from '../model/annotation.ts';
import { momentSchema } from '../model/ids.ts';
import { firstProblem } from '../model/project.ts';
import type { Register } from '../model/register.ts';
import { detailFields } from '../model/source.ts';
import { type Stamp, type StampClock, stampTime } from '../model/stamp.ts';
import { mergeTags, type TagRecord, tagFromVersion1 } from '../model/tag.ts';
import { fail, ok, type Result } from '../result.ts';
import {
  ANNOTATION_SET_VERSION,
  type AnnotationSet,
  extensionSchema,
  itemSchema,
  type SetAnnotation,
  type SetSource,
} from './annotationSetForm.ts';
import { readForeignAnnotation } from './foreignAnnotation.ts';
import { fingerprintInIri } from './webAnnotation.ts';

/** What the parser takes in at most: 100 MB of text, and the annotations of a very large team. */
export const LARGEST_SET = 100 * 1024 * 1024;
const MOST_ANNOTATIONS = 200_000;

type Json = Readonly<Record<string, unknown>>;

/** `migrations[n - 1]` turns the collection of version n into n + 1; never edited after release. */
const migrations: readonly ((collection: Json) => Json)[] = [fromVersion1];

function fromVersion1(collection: Json): Json {
  const { workbench } = collection;
  if (!isObject(workbench) || !Array.isArray(workbench.tags)) return collection;
  const tags = workbench.tags.map((tag: unknown) => (isObject(tag) ? tagFromVersion1(tag) : tag));
  // Of reports, version 1 sent no more than what one knows them by.
  const sources = Array.isArray(workbench.sources)
    ? workbench.sources.map((source: unknown) => (isObject(source) ? { ...source, details: {} } : source))
    : workbench.sources;
  return { ...collection, workbench: { ...workbench, tags, sources } };
}

/**
 * The set in `json`, the content of the file named `file`: whole or not at all. 'invalid-input': no set, damaged, or
 * from a computer with a wrong clock; 'too-new': of a later version; 'limit': too large. `clock` sees all its stamps.
 */
export function parseAnnotationSet(json: string, clock: StampClock, file: string): Result<AnnotationSet> {
  if (json.length > LARGEST_SET) {
    return fail('limit', `“${file}” is larger than 100 MB. Nothing was changed. Ask for one set for each report.`);
  }
  const value = readJson(json);
  const found = collectionIn(value);
  if (!found) return refused(file, 'is not an annotation set');
  if (found.items.length > MOST_ANNOTATIONS) {
    return fail('limit', `“${file}” holds more than 200,000 annotations. Nothing was changed. Ask for smaller sets.`);
  }
  const { version } = found;
  if (version === null) return foreignSet(found.items, clock, file);
  if (version > ANNOTATION_SET_VERSION) {
    return fail(
      'too-new',
      `“${file}” was written by a later version of Evidence Workbench. Nothing was changed. Update the program, then import the file again.`,
    );
  }
  const migrated = migrations.slice(version - 1).reduce((collection, migrate) => migrate(collection), found.collection);
  return ownSet(migrated, collectionIn(migrated)?.items ?? [], clock, file);
}

function refused(file: string, because: string) {
  return fail(
    'invalid-input',
    `“${file}” ${because}. Nothing was changed. Ask the person who sent it to export it again.`,
  );
}

function readJson(json: string): unknown {
  try {
    // Some editors put a byte-order mark first.
    return JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

interface FoundCollection {
  readonly collection: Json;
  /** Null: not written by this program. */
  readonly version: number | null;
  readonly items: readonly unknown[];
}

/** An AnnotationCollection with its first page, or, from other programs, a page, an annotation or a list of them. */
function collectionIn(value: unknown): FoundCollection | null {
  if (Array.isArray(value)) return value.every(isAnnotation) ? { collection: {}, version: null, items: value } : null;
  if (!isObject(value)) return null;
  if (isAnnotation(value)) return { collection: {}, version: null, items: [value] };
  const page = hasType(value, 'AnnotationCollection') ? value.first : hasType(value, 'AnnotationPage') ? value : null;
  if (!isObject(page) || !Array.isArray(page.items)) return null;
  const { schemaVersion = null } = value;
  if (schemaVersion === null) return { collection: value, version: null, items: page.items };
  if (typeof schemaVersion !== 'number' || !Number.isInteger(schemaVersion) || schemaVersion < 1) return null;
  return { collection: value, version: schemaVersion, items: page.items };
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isAnnotation(value: unknown): boolean {
  return isObject(value) && hasType(value, 'Annotation');
}

function hasType(value: Json, type: string): boolean {
  return value.type === type || (Array.isArray(value.type) && value.type.includes(type));
}

/** Our own file. Items that another program added to it are read as foreign ones. */
function ownSet(collection: Json, items: readonly unknown[], clock: StampClock, file: string): Result<AnnotationSet> {
  const extension = extensionSchema.safeParse(collection.workbench);
  if (!extension.success) return refused(file, `is damaged (${firstProblem(extension.error)})`);
  const { project, creator, tags, sources, deleted } = extension.data;
  const annotations: SetAnnotation[] = [...deleted];
  const others: unknown[] = [];
  for (const item of items) {
    if (!isObject(item) || item.workbench === undefined) {
      others.push(item);
      continue;
    }
    const parsed = itemSchema.safeParse(item);
    if (!parsed.success) return refused(file, `is damaged (${firstProblem(parsed.error)})`);
    annotations.push(parsed.data.workbench);
  }
  const foreign = foreignSet(others, clock, file);
  if (!foreign.ok) return foreign;
  const ids = [...annotations.map(({ record }) => record.id), ...foreign.value.foreign.map(({ id }) => id)];
  const problem = inconsistency(annotations, ids, tags, sources);
  if (problem) return refused(file, `is damaged (${problem})`);
  if (!seeStamps(clock, { annotations, tags, sources })) return refusedForClock(file);
  return ok({
    ...foreign.value,
    project,
    creator,
    created: momentSchema.safeParse(collection.created).data ?? null,
    // Merging a record with itself puts a register written by another hand into order.
    tags: tags.map((tag) => mergeTags(tag, tag)),
    sources: [...sources, ...foreign.value.sources],
    annotations: annotations.map(({ sourceId, record }) => ({ sourceId, record: mergeAnnotations(record, record) })),
  });
}

/** A set that is not taken in, since its edits would win over all others for days. */
export function refusedForClock(file: string) {
  return refused(file, 'comes from a computer whose clock is more than a day ahead of this one');
}

/** What does not fit together, in words; null when all does. */
function inconsistency(
  annotations: readonly SetAnnotation[],
  ids: readonly string[],
  tags: readonly TagRecord[],
  sources: readonly SetSource[],
): string | null {
  const tagIds = new Set(tags.map(({ id }) => id));
  const sourceIds = new Set(sources.map(({ id }) => id));
  if (tagIds.size < tags.length) return 'a tag stands in it twice';
  if (sourceIds.size < sources.length) return 'a report stands in it twice';
  if (new Set(ids).size < ids.length) return 'an annotation stands in it twice';
  for (const { sourceId, record } of annotations) {
    if (!sourceIds.has(sourceId)) return `annotation ${record.id} belongs to a report that the file does not name`;
    const unknown = record.codings.find(({ tagId }) => !tagIds.has(tagId));
    if (unknown) return `annotation ${record.id} has a tag that the file does not name`;
  }
  return null;
}

function foreignSet(items: readonly unknown[], clock: StampClock, file: string): Result<AnnotationSet> {
  const now = new Date(stampTime(clock.next())).toISOString();
  const read = items.map((item) => readForeignAnnotation(item, now)).filter((each) => each !== null);
  const foreign = [...new Map(read.map((each) => [each.id, each])).values()];
  if (!seeStamps(clock, { foreign })) return refusedForClock(file);
  const iris = [...new Set(foreign.map(({ source }) => source))];
  const sources = iris.map(
    (iri): SetSource => ({
      id: iri,
      title: iri,
      fingerprint: fingerprintInIri(iri),
      sha256: null,
      file: '',
      details: {},
    }),
  );
  const skipped = items.length - foreign.length;
  return ok({ project: null, creator: null, created: null, tags: [], sources, annotations: [], foreign, skipped });
}

/** Shows `clock` the stamps of a set or a piece of one; false where one lies too far ahead. */
export function seeStamps(
  clock: StampClock,
  {
    annotations = [],
    foreign = [],
    tags = [],
    sources = [],
  }: Partial<Pick<AnnotationSet, 'annotations' | 'foreign' | 'tags' | 'sources'>>,
): boolean {
  const registers = [
    ...tags.flatMap((tag) => [
      tag.name,
      tag.definition,
      tag.useWhen,
      tag.notWhen,
      tag.example,
      tag.look,
      tag.key,
      tag.order,
      tag.deleted,
    ]),
    ...sources.flatMap(({ details }) =>
      detailFields.flatMap((field): Register<unknown>[] => [details[field] ?? []].flat()),
    ),
    ...annotations.flatMap(({ record }) => [
      record.target,
      record.memo,
      record.deleted,
      ...record.codings.map(({ coding }) => coding),
    ]),
  ];
  const written = registers.flatMap(({ values, overwritten }): Stamp[] => [
    ...values.map(({ stamp }) => stamp),
    ...overwritten,
  ]);
  return [...written, ...foreign.map(({ stamp }) => stamp)].every((stamp) => clock.see(stamp));
}
