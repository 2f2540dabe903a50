/** Which format a file has: by its content first; its ending only where the content leaves a choice. */

import type { SourceFormat } from '../../shared/model/source.ts';
import { ok, type Result } from '../../shared/result.ts';
import { damaged, emptyFile, notReadableYet, protectedByPassword } from './failures.ts';
import type { ReportFile } from './reading.ts';
import { type Archive, openArchive } from './zip.ts';

/** The format found, and a sentence where the file's ending says something else. */
export interface Detected {
  readonly format: SourceFormat;
  readonly warnings: readonly string[];
}

const formatOfEnding: Readonly<Record<string, SourceFormat>> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  docx: 'docx',
  odt: 'odt',
  rtf: 'rtf',
  epub: 'epub',
  pdf: 'pdf',
};

/** The endings of files that can be reports, without the dot. */
export const reportEndings = Object.keys(formatOfEnding);

const nameOfFormat: Readonly<Record<SourceFormat, string>> = {
  text: 'plain text',
  markdown: 'Markdown',
  html: 'a web page',
  docx: 'a Word document',
  odt: 'an OpenDocument text',
  rtf: 'an RTF document',
  epub: 'an EPUB book',
  pdf: 'a PDF',
};

/** Files of other programs, by how they begin (in Latin-1), with what to do. */
const otherFormats: readonly { readonly opens: readonly string[]; readonly kind: string; readonly advice?: string }[] =
  [
    { opens: ['\x89PNG', '\xFF\xD8\xFF', 'GIF8', 'II*\0', 'MM\0*'], kind: 'a picture' },
    {
      opens: ['Rar!', '7z\xBC\xAF', '\x1F\x8B', 'BZh'],
      kind: 'an archive',
      advice: 'Unpack it and import the reports in it.',
    },
    { opens: ['%!PS'], kind: 'a PostScript file', advice: 'Save it as PDF and import that.' },
  ];

/** Zip archives of other programs, by a part that they have. */
const otherArchives: readonly { readonly part: RegExp; readonly kind: string; readonly advice?: string }[] = [
  { part: /^xl\//, kind: 'an Excel workbook' },
  { part: /^ppt\//, kind: 'a PowerPoint presentation', advice: 'Save it as PDF and import that.' },
  { part: /^content\.xml$/, kind: 'an OpenDocument file', advice: 'Save it as Word (.docx) and import that.' },
];

const OPENING_BYTES = 4_096;
const PDF_WITHIN = 1_024; // Readers accept a PDF whose header stands this far into the file (ISO 32000-1, annex H.3.4.1).

/** The format of a file; a failure that says what it is where it cannot be read. */
export async function detectFormat({ bytes, name }: ReportFile): Promise<Result<Detected>> {
  if (bytes.length === 0) return emptyFile(name);
  const opening = Buffer.from(bytes.subarray(0, OPENING_BYTES)).toString('latin1');
  if (opening.slice(0, PDF_WITHIN).includes('%PDF-')) return found('pdf', name);
  // Some programs leave the head out of pieces of RTF.
  if (opening.startsWith('{\\rtf') || (endingOf(name) === 'rtf' && opening.startsWith('{\\')))
    return found('rtf', name);
  if (opening.startsWith('PK')) return archiveFormat(bytes, name);
  if (opening.startsWith('\xD0\xCF\x11\xE0')) return olderOffice(bytes, name);
  const other = otherFormats.find(({ opens }) => opens.some((first) => opening.startsWith(first)));
  if (other) return notReadableYet(name, other.kind, other.advice);
  return textFormat(opening, name);
}

function found(format: SourceFormat, name: string): Result<Detected> {
  const ending = endingOf(name);
  const expected = formatOfEnding[ending];
  if (ending === '' || expected === format) return ok({ format, warnings: [] });
  const warning = `The file’s name ends in “.${ending}”, but it is ${nameOfFormat[format]} and was read as that.`;
  return ok({ format, warnings: [warning] });
}

function endingOf(name: string): string {
  return /\.([^.\s]{1,9})$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

async function archiveFormat(bytes: Uint8Array, name: string): Promise<Result<Detected>> {
  const archive = await openArchive(bytes, name);
  if (!archive.ok) return archive;
  const { parts } = archive.value;
  if (parts.some((part) => /^word\/document\d*\.xml$/.test(part))) return found('docx', name);
  if (parts.includes('META-INF/container.xml')) return found('epub', name);
  if (parts.includes('content.xml') && isText(await wordsIn(archive.value, 'mimetype'))) return found('odt', name);
  const other = otherArchives.find(({ part }) => parts.some((each) => part.test(each)));
  if (other) return notReadableYet(name, other.kind, other.advice);
  if (endingOf(name) === 'docx') return damaged(name);
  return notReadableYet(name, 'a zip archive', 'Unpack it and import the reports in it.');
}

/** Word and its like before 2007, and newer documents with a password, use the same container. */
function olderOffice(bytes: Uint8Array, name: string): Result<Detected> {
  const holds = (part: string) => Buffer.from(bytes).includes(Buffer.from(part, 'utf16le'));
  if (holds('EncryptedPackage')) return protectedByPassword(name);
  const kind = holds('WordDocument') ? 'a Word document of the older kind (.doc)' : 'a file of an older office program';
  return notReadableYet(name, kind, 'Save it as Word (.docx) or PDF and import that.');
}

/** Of the formats that are text: a web page by its tags, Markdown by its ending only. */
function textFormat(opening: string, name: string): Result<Detected> {
  if (/^(?:ris|bib|bibtex)$/.test(endingOf(name)))
    return notReadableYet(name, 'a reference file', 'Take it with “Add details from a reference file…” beside Import.');
  const expected = formatOfEnding[endingOf(name)];
  const letters = opening.replaceAll('\0', ''); // UTF-16
  const isPage = /^[^<]{0,8}(<\?xml[^>]*>|<!--[\s\S]*?-->|\s)*(<!doctype html|<html[\s>]|<head[\s>]|<body[\s>])/i.test(
    letters,
  );
  if (isPage || (expected === 'html' && /<[a-z][^>]*>/i.test(letters))) return found('html', name);
  return found(expected === 'markdown' ? 'markdown' : 'text', name);
}

/** OpenDocument says its kind in a part of its own: a text, a template or a master of texts, not sums or slides. */
function isText(kind: string): boolean {
  return /^application\/vnd\.oasis\.opendocument\.text/.test(kind);
}

/** The letters of a small part. */
async function wordsIn(archive: Archive, part: string): Promise<string> {
  let text = '';
  try {
    for await (const chunk of archive.part(part) ?? []) text += Buffer.from(chunk).toString('latin1');
  } catch {
    // A damaged part says nothing.
  }
  return text;
}
