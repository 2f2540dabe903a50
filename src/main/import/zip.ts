/** Looks through a zip archive before any library may unpack it: names, sizes, and what the XML parts declare. */

import { SaxesParser } from 'saxes';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { type fail, ok, type Result } from '../../shared/result.ts';
import { damaged, overLimit, protectedByPassword, unsafe } from './failures.ts';
import { limits, sizeInWords } from './limits.ts';

/** What was seen in an archive that keeps within the limits. */
export interface ZipContents {
  readonly parts: readonly string[];
  /** How often each XML element occurs, by its name as written (as in "w:ins"). */
  readonly elements: ReadonlyMap<string, number>;
}

/** The names of the parts of an archive; 'corrupt' when it is not complete, 'unsupported' when a name is unsafe. */
export async function listParts(bytes: Uint8Array, name: string): Promise<Result<string[]>> {
  const opened = await open(bytes, name);
  if (!opened.ok) return opened;
  return ok(opened.value.entries.map((entry) => entry.fileName));
}

/** Unpacks every part once, into nothing, counting. All sizes, checksums and XML parts were looked at when it succeeds. */
export async function inspectZip(bytes: Uint8Array, name: string): Promise<Result<ZipContents>> {
  const opened = await open(bytes, name);
  if (!opened.ok) return opened;
  const { zip, entries } = opened.value;
  const elements = new Map<string, number>();
  for (const entry of entries) {
    try {
      const looked = await inspectPart(zip, entry, name, elements);
      if (!looked.ok) return looked;
    } catch {
      return damaged(name); // yauzl: wrong checksum, or another size than the archive declares.
    }
  }
  return ok({ parts: entries.map((entry) => entry.fileName), elements });
}

async function open(bytes: Uint8Array, name: string): Promise<Result<{ zip: ZipFile; entries: Entry[] }>> {
  const entries: Entry[] = [];
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    if (zip.entryCount > limits.zipParts) return tooMany(name);
    for await (const entry of zip.eachEntry()) {
      entries.push(entry);
      if (entries.length > limits.zipParts) return tooMany(name);
    }
    const refused = refusal(entries, name);
    return refused ?? ok({ zip, entries });
  } catch (error) {
    return /relative path|absolute path|invalid characters/.test(String(error))
      ? unsafe(name, 'a part of it is named so as to be written outside its folder')
      : damaged(name);
  }
}

function tooMany(name: string) {
  return overLimit(name, `it is an archive of more than ${limits.zipParts.toLocaleString('en')} parts`);
}

function refusal(entries: readonly Entry[], name: string) {
  const all = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  if (entries.some((entry) => entry.isEncrypted())) return protectedByPassword(name);
  if (all > limits.zipBytes) return overLimit(name, `it unpacks to more than ${sizeInWords(limits.zipBytes)}`);
  if (entries.some((entry) => entry.uncompressedSize > limits.zipPartBytes))
    return overLimit(name, `one part of it unpacks to more than ${sizeInWords(limits.zipPartBytes)}`);
  if (entries.some(isBomb))
    return overLimit(name, `a part of it grows more than ${limits.zipRatio} times when unpacked`);
  return null;
}

function isBomb(entry: Entry): boolean {
  return (
    entry.uncompressedSize > limits.zipRatioFrom && entry.uncompressedSize > entry.compressedSize * limits.zipRatio
  );
}

async function inspectPart(
  zip: ZipFile,
  entry: Entry,
  name: string,
  elements: Map<string, number>,
): Promise<Result<null>> {
  const stream = await zip.openReadStreamPromise(entry);
  const inspector = /\.(xml|rels)$/i.test(entry.fileName) ? xmlInspector(name, elements) : null;
  for await (const chunk of stream) inspector?.write(chunk);
  return inspector?.finding() ?? ok(null);
}

/** Reads XML for what is refused (DOCTYPE, endless nesting). Other mistakes in it are the format reader's to judge. */
function xmlInspector(name: string, elements: Map<string, number>) {
  const parser = new SaxesParser();
  let decode: ((chunk: Buffer) => string) | null = null;
  let depth = 0;
  let found: ReturnType<typeof fail> | null = null;
  parser.on('doctype', () => {
    found ??= unsafe(
      name,
      'it declares a document type of its own (DOCTYPE), which can read other files or grow endlessly',
    );
  });
  parser.on('opentag', (tag) => {
    elements.set(tag.name, (elements.get(tag.name) ?? 0) + 1);
    if (++depth > limits.markupDepth)
      found ??= overLimit(
        name,
        `its parts stand more than ${limits.markupDepth.toLocaleString('en')} levels inside each other`,
      );
  });
  parser.on('closetag', () => {
    depth--;
  });
  parser.on('error', () => {});
  return {
    write(chunk: Buffer): void {
      decode ??= streamDecoder(chunk);
      const text = decode(chunk);
      if (!found) parser.write(text);
    },
    finding: () => found,
  };
}

/** Decodes the chunks of one part in order; XML without a byte-order mark is UTF-8 (XML 1.0, section 4.3.3). */
function streamDecoder([first]: Buffer): (chunk: Buffer) => string {
  const decoder = new TextDecoder(first === 0xff ? 'utf-16le' : first === 0xfe ? 'utf-16be' : 'utf-8');
  return (chunk) => decoder.decode(chunk, { stream: true });
}
