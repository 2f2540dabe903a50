/**
 * Reads RIS, BibTeX and CSL-JSON. The library can also fetch: each piece is therefore given to it with its type, never to be
 * found out, since text that is an address would be asked for.
 */

import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { type ReferenceEntry, referenceLimits } from '../../shared/references/referenceEntry.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { decodeText } from '../import/encoding.ts';
import { entryOf, type Item, isItem } from './cslEntry.ts';

const UNCHANGED = 'Nothing was changed.';

export interface ReadEntries {
  readonly entries: readonly ReferenceEntry[];
  /** Entries that could not be read, or say nothing. */
  readonly skipped: number;
}

/** All entries of one file; every failure is one sentence that names it. */
export async function readEntries({ bytes, name }: { bytes: Uint8Array; name: string }): Promise<Result<ReadEntries>> {
  const text = (await decodeText(bytes))?.text.replace(/^\uFEFF/, '').trim() ?? '';
  const items = itemsIn(text);
  if (!items) return notReferences(name);
  if (items.length > referenceLimits.entries)
    return fail(
      'limit',
      `“${name}” has more than ${referenceLimits.entries.toLocaleString('en')} entries. ${UNCHANGED} Export a part of them.`,
    );
  const entries = items.flatMap((item) => item() ?? []);
  if (entries.length === 0)
    return fail('corrupt', `No entry of “${name}” could be read. ${UNCHANGED} Export it again.`);
  return ok({ entries, skipped: items.length - entries.length });
}

function notReferences(name: string) {
  return fail(
    'unsupported',
    `“${name}” is no reference file. ${UNCHANGED} What can be read: RIS, BibTeX and CSL-JSON, as Zotero, EndNote and Mendeley export them.`,
  );
}

/** How to read each entry; null for a file of another kind. What one of them holds harms no other. */
function itemsIn(text: string): (() => ReferenceEntry | null)[] | null {
  if (/^[[{]/.test(text)) return jsonItems(text);
  if (/^TY {1,2}-/m.test(text)) return risRecords(text).map((record) => safely(() => risEntry(record)));
  return /@\s*\w+\s*[{(]/.test(text) ? bibEntries(text).map((entry) => safely(() => bibEntry(entry))) : null;
}

function safely(read: () => ReferenceEntry | null): () => ReferenceEntry | null {
  return () => {
    try {
      return read();
    } catch {
      return null; // Counted among the skipped.
    }
  };
}

function jsonItems(text: string): (() => ReferenceEntry | null)[] | null {
  const values = parsed(text);
  const items = (Array.isArray(values) ? values : [values]).filter(isItem);
  const isCsl = items.length > 0 && items.every((item) => typeof item.type === 'string' && !('@context' in item));
  return isCsl ? items.map((item) => () => entryOf(item, [])) : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Each record by itself, so that a broken one costs no other; one line a value, which the library does not hold to. */
function risRecords(text: string): Item[] {
  const records: string[][] = [];
  for (const line of text.split(/\r?\n/).map((each) => each.trim())) {
    const [, tag = '', value = ''] = /^([A-Z][A-Z0-9]) {1,2}-(.*)$/.exec(line) ?? [];
    if (tag === 'TY') records.push([]);
    const record = records.at(-1);
    if (tag === 'ER') records.push([]);
    else if (tag !== '') record?.push(`${tag}  - ${value.trim()}`);
    else if (line !== '' && record?.length) record.push(`${record.pop()} ${line}`);
  }
  return records.filter(([first]) => first?.startsWith('TY')).map((lines) => ({ text: lines.join('\n') }));
}

function risEntry({ text }: Item): ReferenceEntry | null {
  const [record] = itemsOf(plugins.input.data(text, '@ris/file'));
  if (!record) return null;
  const [item] = itemsOf(plugins.input.data(record, '@ris/record'));
  const files = ['L1', 'L2', 'L3', 'L4'].flatMap((tag) => valuesOf(record[tag]));
  return entryOf(item ?? {}, files);
}

/** The entries of a BibTeX file; when it cannot be parsed whole, piece by piece with the abbreviations that all share. */
function bibEntries(text: string): Item[] {
  try {
    return itemsOf(plugins.input.data(text, '@biblatex/text'));
  } catch {
    const pieces = text.split(/^(?=\s{0,8}@)/m).filter((piece) => /^\s*@/.test(piece));
    const isShared = (piece: string) => /^\s*@\s*string\b/i.test(piece);
    const shared = pieces.filter(isShared).join('\n');
    return pieces.filter((piece) => !isShared(piece)).map((piece) => ({ text: `${shared}\n${piece}` }));
  }
}

function bibEntry(entry: Item): ReferenceEntry | null {
  const [own] = 'text' in entry ? itemsOf(plugins.input.data(entry.text, '@biblatex/text')) : [entry];
  if (!own) return null;
  const [item] = itemsOf(plugins.input.data(own, '@biblatex/entry+object'));
  const properties = isItem(own.properties) ? own.properties : {};
  return entryOf(item ?? {}, valuesOf(properties.file).flatMap(bibFiles));
}

/** Paths in a `file` field: several by semicolons, each perhaps between a description and a type; signs masked by backslashes. */
function bibFiles(field: string): string[] {
  return field.split(/(?<!\\);/).flatMap((file) => {
    const parts = file.split(/(?<!\\):/).map((part) => part.replace(/\\([:;\\])/g, '$1'));
    return parts.filter((part) => /\.[A-Za-z0-9]{2,5}$/.test(part.trim()));
  });
}

function itemsOf(value: unknown): Item[] {
  return (Array.isArray(value) ? value : [value]).filter(isItem);
}

function valuesOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string');
}
