/** Reads Word documents: the archive is looked through first, then its text is converted and mapped to blocks. */

import mammoth from 'mammoth';
import { ok, type Result } from '../../../shared/result.ts';
import { damaged, overLimit } from '../failures.ts';
import { limits } from '../limits.ts';
import { blocksIn } from '../markup/blocks.ts';
import { type MarkupElement, parsePage } from '../markup/markup.ts';
import { type Reading, type ReportFile, titleOf } from '../reading.ts';
import { inspectZip, type ZipContents } from '../zip.ts';
import { depthFailure } from './html.ts';

/** Paragraph styles that mammoth does not know by itself. */
const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
];

/** The document's text; 'corrupt', 'password', 'limit' or 'unsupported' (unsafe) with the reason. */
export async function readDocx({ bytes, name, onProgress }: ReportFile): Promise<Result<Reading>> {
  const contents = await inspectZip(bytes, name);
  if (!contents.ok) return contents;
  onProgress?.(0.2);
  const html = await convert(bytes, name);
  if (!html.ok) return html;
  onProgress?.(0.8);
  const page = parsePage(html.value);
  const tooDeep = depthFailure(page, name);
  if (tooDeep) return tooDeep;
  const root: MarkupElement = page.documentElement;
  const blocks = blocksIn(root);
  const warnings = warningsOf(contents.value);
  return ok({ title: titleOf(blocks, name), language: '', blocks, pageStarts: [], pages: null, warnings });
}

async function convert(bytes: Uint8Array, name: string): Promise<Result<string>> {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const options = {
      styleMap,
      // A document may name files of this computer as its pictures; they are never opened (CVE-2025-11849).
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    };
    return ok((await mammoth.convertToHtml({ buffer }, options)).value);
  } catch (error) {
    // Tables in tables without end exhaust the converter's stack; everything else is a broken part.
    return error instanceof RangeError
      ? overLimit(name, `its parts stand more than ${limits.nesting} levels inside each other`)
      : damaged(name);
  }
}

function warningsOf({ elements }: ZipContents): string[] {
  const count = (...names: string[]) => names.reduce((sum, each) => sum + (elements.get(each) ?? 0), 0);
  const changes = count('w:ins', 'w:del', 'w:moveFrom', 'w:moveTo');
  const comments = count('w:comment');
  const told: string[] = [];
  if (changes > 0) told.push(`The document has tracked changes (${changes}); it was read as if all were accepted.`);
  if (comments > 0) told.push(`Comments in the document's margin were left out (${comments}).`);
  return told;
}
