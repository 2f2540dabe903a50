/** Reads one report of any format that can be read: bytes in, document and facts out. Touches no file. */

import type { Node } from 'prosemirror-model';
import type { SourceFormat } from '../../shared/model/source.ts';
import { ok, type Result } from '../../shared/result.ts';
import { type Assembled, assemble } from './assemble.ts';
import { detectFormat } from './detect.ts';
import { overLimit } from './failures.ts';
import { limits, sizeInWords } from './limits.ts';
import type { Reading, ReportFile } from './reading.ts';

/** What the import takes into the project. */
export interface ReadOutcome extends Assembled {
  readonly format: SourceFormat;
}

/** One report; every failure is one sentence that names the file. */
export async function readReport(file: ReportFile): Promise<Result<ReadOutcome>> {
  if (file.bytes.length > limits.fileBytes)
    return overLimit(file.name, `it is larger than ${sizeInWords(limits.fileBytes)}`);
  const detected = await detectFormat(file);
  if (!detected.ok) return detected;
  const { format, warnings } = detected.value;
  const read = await readerOf(format);
  const reading = await read(file);
  if (!reading.ok) return reading;
  const { value } = reading;
  const whole = value.blocks.some(hasMyanmarLetters) ? await withBurmeseInUnicode(value) : value;
  const assembled = assemble({ ...whole, warnings: [...warnings, ...whole.warnings] }, file.name);
  return assembled.ok ? ok({ format, ...assembled.value }) : assembled;
}

function hasMyanmarLetters(block: Node): boolean {
  return /[\u1000-\u109F]/.test(block.textContent);
}

/** The model that tells old encodings is loaded only for a report in the Myanmar script. */
async function withBurmeseInUnicode(reading: Reading): Promise<Reading> {
  return (await import('./burmese/unicodeReading.ts')).inUnicode(reading);
}

/** Only the reader that is needed is loaded: each report is read by a process of its own. */
async function readerOf(format: SourceFormat): Promise<(file: ReportFile) => Promise<Result<Reading>>> {
  switch (format) {
    case 'text':
      return (await import('./formats/text.ts')).readText;
    case 'markdown':
      return (await import('./formats/markdown.ts')).readMarkdown;
    case 'html':
      return (await import('./formats/html.ts')).readHtml;
    case 'docx':
      return (await import('./formats/docx.ts')).readDocx;
    case 'odt':
      return (await import('./formats/odt.ts')).readOdt;
    case 'rtf':
      return (await import('./formats/rtf.ts')).readRtf;
    case 'epub':
      return (await import('./formats/epub.ts')).readEpub;
    case 'pdf':
      return (await import('./formats/pdf.ts')).readPdf;
  }
}
