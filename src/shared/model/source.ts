/** A source (on screen: a report): an imported document, never changed afterwards. */

import { z } from 'zod';
import {
  type DocumentVersion,
  documentVersionSchema,
  type Edition,
  editionSchema,
  type Original,
  originalSchema,
} from './documentVersion.ts';
import { decisionsOn, type FurnitureDecision, furnitureDecisionsSchema, wordsWith } from './furniture.ts';
import { idSchema, momentSchema } from './ids.ts';
import type { Immutable } from './immutable.ts';
import type { ReadingChoices } from './readingChoices.ts';
import {
  current,
  distinctValues,
  mergeRegisters,
  newRegister,
  type Register,
  registerSchema,
  write,
} from './register.ts';
import { reviewerSchema } from './reviewer.ts';
import type { SourceDocument } from './sourceDocument.ts';
import { type SourceFormat, sourceFormats } from './sourceFormat.ts';
import { FIRST_STAMP, type Stamp } from './stamp.ts';

export type { DocumentVersion } from './documentVersion.ts';
export { type SourceFormat, sourceFormats } from './sourceFormat.ts';

/** What a report says of itself besides title and language. Empty where it says nothing. */
export const metadataSchema = z.strictObject({
  /** In the order of the title page. */
  authors: z.array(z.string().min(1).max(400)).max(200),
  publisher: z.string().max(1_000),
  /** When it came out, as the report says it: a year, a month, a day, or words. */
  published: z.string().max(100),
  /** Where it was found; never fetched. */
  url: z.string().max(4_000),
});

/** What a report says of itself, as far as an analyst may write it. */
const details = {
  title: registerSchema(z.string().min(1).max(1_000)),
  /** BCP 47, or empty when unknown. */
  language: registerSchema(z.string().max(35)),
  authors: registerSchema(metadataSchema.shape.authors),
  publisher: registerSchema(metadataSchema.shape.publisher),
  published: registerSchema(metadataSchema.shape.published),
  url: registerSchema(metadataSchema.shape.url),
};

export const detailFields = ['title', 'language', 'authors', 'publisher', 'published', 'url'] as const;

export type DetailField = (typeof detailFields)[number];

/** Those that somebody has written, as they go to a colleague. */
export const writtenDetailsSchema = z.strictObject(details).partial();

export const sourceRecordSchema = z.strictObject({
  kind: z.literal('source'),
  id: idSchema,
  format: z.enum(sourceFormats),
  /** The file that was imported. */
  original: originalSchema,
  imported: momentSchema,
  importedBy: reviewerSchema,
  /** Files of the same report that came later. */
  editions: z.array(editionSchema),
  /** All readings, the last one made last. */
  documents: z.array(documentVersionSchema).min(1),
  /** The version that is shown. What a colleague shows is no matter of this project: it stays here. */
  shown: z.number().int().min(1),
  /** What the analysts of this project leave out of the text or take in; it goes to no colleague, whose text may be another. */
  furniture: registerSchema(furnitureDecisionsSchema),
  ...details,
  deleted: registerSchema(z.boolean()),
});

export type SourceRecord = Immutable<z.infer<typeof sourceRecordSchema>>;
export type WrittenDetails = Immutable<z.infer<typeof writtenDetailsSchema>>;
export type DetailRegisters = Pick<SourceRecord, DetailField>;

/** What an analyst may write of a report. */
export interface SourceDetails {
  readonly title: string;
  readonly language: string;
  readonly authors: readonly string[];
  readonly publisher: string;
  readonly published: string;
  readonly url: string;
}

/** Some of the details: those to be written. */
export type SomeDetails = { readonly [Name in keyof SourceDetails]?: SourceDetails[Name] | undefined };

/** `record` with those of `details` that differ; the same object when none does. */
export function withDetails(record: SourceRecord, details: SomeDetails, stamps: () => Stamp): SourceRecord {
  const changed = Object.entries(details).flatMap(([name, value]) => {
    const field = name as keyof SourceDetails;
    if (value === undefined || JSON.stringify(current<unknown>(record[field])) === JSON.stringify(value)) return [];
    return [[field, write<unknown>(record[field], value, stamps())]];
  });
  return changed.length ? { ...record, ...Object.fromEntries(changed) } : record;
}

/** What was written of a report; what the import found there is no edit, and two imports may have found different things. */
export function writtenDetails(record: DetailRegisters): WrittenDetails {
  return Object.fromEntries(
    detailFields.filter((field) => isWritten(record[field])).map((field) => [field, record[field]]),
  );
}

/** What stands here with what a colleague has written: it takes the place of what the import found, and stands beside edits. */
export function mergeDetails(here: DetailRegisters, theirs: WrittenDetails): DetailRegisters {
  const merged = <T>(ours: Register<T>, other: Register<T> | undefined): Register<T> =>
    other ? mergeRegisters(isWritten(ours) ? ours : newRegister(current(ours), FIRST_STAMP), other) : ours;
  return {
    title: merged(here.title, theirs.title),
    language: merged(here.language, theirs.language),
    authors: merged(here.authors, theirs.authors),
    publisher: merged(here.publisher, theirs.publisher),
    published: merged(here.published, theirs.published),
    url: merged(here.url, theirs.url),
  };
}

const isWritten = ({ overwritten }: Register<unknown>): boolean => overwritten.length > 0;

/** A detail that two people have written at once; what stands, newest first, in words. */
export interface DetailConflict {
  readonly field: DetailField;
  readonly values: readonly string[];
}

/** All such details of a report. */
export function conflictsOfDetails(record: DetailRegisters): DetailConflict[] {
  return detailFields
    .map((field) => ({ field, values: distinctValues<unknown>(record[field]).map(({ value }) => inWords(value)) }))
    .filter(({ values }) => values.length > 1);
}

const inWords = (value: unknown): string => (Array.isArray(value) ? value.join('; ') : String(value));

/** `record` with value number `keep` (its place in `DetailConflict.values`) written over all that stand. */
export function settledDetail(record: SourceRecord, field: DetailField, keep: number, stamp: Stamp): SourceRecord {
  const register: Register<unknown> = record[field];
  const kept = distinctValues(register)[keep];
  return kept && register.values.length > 1 ? { ...record, [field]: write(register, kept.value, stamp) } : record;
}

/** What the import found of what a report says of itself. */
export type Metadata = Immutable<z.infer<typeof metadataSchema>>;

/** A report that says nothing of itself. */
export const noMetadata: Metadata = { authors: [], publisher: '', published: '', url: '' };

/** The registers of what the import found. */
export function metadataRegisters(
  { authors, publisher, published, url }: Metadata,
  stamp: Stamp,
): Pick<SourceRecord, keyof Metadata> {
  return {
    authors: newRegister<readonly string[]>(authors, stamp),
    publisher: newRegister(publisher, stamp),
    published: newRegister(published, stamp),
    url: newRegister(url, stamp),
  };
}

/** What a reader found a report to say of itself; its file's name where it has no title. */
export function foundDetails(
  { title, language }: Pick<SourceDocument, 'title' | 'language'>,
  name: string,
  stamp: Stamp,
  metadata: Metadata = noMetadata,
): DetailRegisters {
  return {
    title: newRegister(title.slice(0, 1_000) || name, stamp),
    language: newRegister(language, stamp),
    ...metadataRegisters(metadata, stamp),
  };
}

/** Those of the details `found` that take the place of what an earlier reading found; what somebody has written stays. */
export function withFoundDetails(record: DetailRegisters, found: Partial<DetailRegisters>): Partial<DetailRegisters> {
  const isNew = ([field, register]: [string, Register<unknown>]) => {
    const stands: Register<unknown> = record[field as DetailField];
    return !isWritten(stands) && JSON.stringify(current(stands)) !== JSON.stringify(current(register));
  };
  return Object.fromEntries(Object.entries(found).filter(isNew));
}

/** A source of version 1 had a title and a language only, and was read in one way, the last of its documents shown. */
export function sourceFromVersion1(source: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const documents = (Array.isArray(source.documents) ? source.documents : []).map((document: object) => ({
    ...document,
    edition: 1,
    choices: {},
    recognised: [],
    unread: [],
    read: source.imported,
  }));
  return {
    ...source,
    editions: [],
    documents,
    shown: documents.length,
    furniture: newRegister([], FIRST_STAMP),
    ...metadataRegisters(noMetadata, FIRST_STAMP),
  };
}

/** A version of a report as lists show it. */
export interface SourceVersion {
  readonly version: number;
  readonly read: string;
  readonly choices: ReadingChoices;
  /** The name of the file that was read. */
  readonly file: string;
}

/** A report as lists show it. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly publisher: string;
  readonly published: string;
  readonly url: string;
  readonly format: SourceFormat;
  readonly file: string;
  readonly language: string;
  readonly words: number;
  readonly pages: number | null;
  readonly warnings: readonly string[];
  readonly version: number;
  readonly fingerprint: string;
  readonly sha256: string;
  readonly bytes: number;
  /** What was left out of the shown version, or taken in, by hand. */
  readonly furniture: readonly FurnitureDecision[];
  /** Pages whose text is worth recognising as they are shown now, and all those of the file that are or were. */
  readonly unread: number;
  readonly recognisable: number;
  /** The languages in which pages were recognised, as Tesseract calls them. */
  readonly recognised: readonly string[];
  /** How the shown version was read. */
  readonly choices: ReadingChoices;
  /** All versions, the first one first. */
  readonly versions: readonly SourceVersion[];
  readonly imported: string;
  readonly importedBy: string;
  /** UTF-16 units of its text. */
  readonly length: number;
  readonly conflicts: readonly DetailConflict[];
}

/** The reading of a source that is shown. */
export function shownDocument({ documents, shown }: SourceRecord): DocumentVersion {
  const document = documents.find(({ version }) => version === shown) ?? documents.at(-1);
  if (!document) throw new Error('a source always has a document');
  return document;
}

/** The version after all that a source has. */
export function nextVersion({ documents }: SourceRecord): number {
  return Math.max(...documents.map(({ version }) => version)) + 1;
}

/** A file as the record of a source tells it. */
export function originalOf(name: string, bytes: number, sha256: string): Original {
  const ending = /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? 'bin';
  return { name: name.slice(-400), ending, bytes, sha256 };
}

/** A file that a source was read from: 1 is the imported one. */
export type SomeEdition = Original & Pick<Edition, 'edition' | 'format'>;

/** All files that a source was read from, the imported one first. */
export function editionsOf({ original, format, editions }: SourceRecord): readonly SomeEdition[] {
  return [{ ...original, format, edition: 1 }, ...editions];
}

/** The file that the shown text, or another reading, was made from. */
export function editionOf(record: SourceRecord, { edition } = shownDocument(record)): SomeEdition {
  const found = editionsOf(record).find((each) => each.edition === edition);
  if (!found) throw new Error('a document was read from an edition');
  return found;
}

/**
 * The pages of the shown file that are pictures, or have a text that makes no sense, by their index: also those that were
 * recognised before, since each version is read whole.
 */
export function pagesToRecognise(record: SourceRecord): number[] {
  const { edition } = shownDocument(record);
  const pages = record.documents.flatMap((document) => (document.edition === edition ? document.unread : []));
  return [...new Set(pages)].sort((a, b) => a - b);
}

/** What lists show of a source record. */
export function sourceOf(record: SourceRecord): Source {
  const document = shownDocument(record);
  const { format, name, sha256, bytes } = editionOf(record);
  const furniture = decisionsOn(current(record.furniture), document.version);
  return {
    id: record.id,
    title: current(record.title),
    authors: current(record.authors),
    publisher: current(record.publisher),
    published: current(record.published),
    url: current(record.url),
    format,
    file: name,
    language: current(record.language),
    words: wordsWith(document.words, furniture),
    pages: document.pages,
    warnings: document.warnings,
    version: document.version,
    fingerprint: document.fingerprint,
    sha256,
    bytes,
    furniture,
    unread: document.unread.length,
    recognisable: pagesToRecognise(record).length,
    recognised: document.recognised,
    choices: document.choices,
    versions: record.documents.map((each) => ({
      version: each.version,
      read: each.read,
      choices: each.choices,
      file: editionOf(record, each).name,
    })),
    imported: record.imported,
    importedBy: record.importedBy.name,
    length: document.length,
    conflicts: conflictsOfDetails(record),
  };
}
