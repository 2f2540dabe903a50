/** A journal: a header, then one frame per change. It is only ever appended to; a change counts once it is durable. */
import { dirname } from 'node:path';
import { z } from 'zod';
import type { FileSystem, OpenFile } from './fileSystem.ts';
import { decodeFrame, encodeFrameOf, parseJson, type Tail, tailAt } from './frame.ts';
import { decodeHeader, encodeHeader, type FileHeader, type Position } from './header.ts';
import type { RecordFormat, StoredRecord } from './recordFormat.ts';

const stepFields = z.object({
  sequence: z.number().int().positive(),
  put: z.array(z.unknown()),
  remove: z.array(z.string()),
});

/** One change as the journal holds it, with the position after it. */
export interface Step extends Position {
  readonly put: readonly unknown[];
  readonly remove: readonly string[];
}

/** What a journal holds: its good steps, the byte and chain where they end, and what stands behind them. */
export interface DecodedJournal {
  readonly header: FileHeader;
  readonly steps: readonly Step[];
  readonly end: number;
  readonly chain: string;
  readonly tail: Tail;
}

/** Reads a journal, or null when its header is damaged or not yet whole; throws a StoreError for another kind or a newer version. */
export function decodeJournal(bytes: Buffer, format: RecordFormat<StoredRecord>, path: string): DecodedJournal | null {
  const found = decodeHeader(bytes, format, path, z.object({}));
  if (found === null) return null;
  let { chain, end } = found;
  const steps: Step[] = [];
  for (let frame = decodeFrame(bytes, end, chain); frame !== null; frame = decodeFrame(bytes, end, chain)) {
    const step = stepFields.safeParse(parseJson(frame.payload.toString()));
    if (!step.success || step.data.sequence !== found.header.sequence + steps.length + 1) break;
    steps.push({ ...step.data, chain: frame.chain });
    ({ chain, end } = frame);
  }
  return { header: found.header, steps, end, chain, tail: tailAt(bytes, end) };
}

/** A journal open for appending. */
export class JournalFile {
  readonly #file: OpenFile;
  #end: number;
  #chain: string;

  constructor(file: OpenFile, end: number, chain: string) {
    this.#file = file;
    this.#end = end;
    this.#chain = chain;
  }

  /** Makes a journal whose header and name are durable when this resolves, so that no crash can later leave it without them. */
  static async create(
    files: FileSystem,
    path: string,
    header: FileHeader,
    format: Pick<RecordFormat<StoredRecord>, 'kind'>,
  ): Promise<JournalFile> {
    const { bytes, chain } = encodeHeader(header, format);
    const file = await files.create(path);
    try {
      await file.write(bytes, 0);
      await file.sync();
      await files.syncDirectory(dirname(path));
    } catch (error) {
      await closeQuietly(file);
      throw error;
    }
    return new JournalFile(file, bytes.length, chain);
  }

  /** Appends one step and makes it durable. Returns the chain after it and the bytes written; after an error the file must be abandoned. */
  async append(step: Omit<Step, 'chain'>): Promise<{ readonly chain: string; readonly length: number }> {
    const frame = await encodeFrameOf(this.#chain, payloadOf(step));
    await this.#file.write(frame.bytes, this.#end);
    await this.#file.datasync();
    this.#end += frame.bytes.length;
    this.#chain = frame.chain;
    return { chain: frame.chain, length: frame.bytes.length };
  }

  /** After a failed write: takes the unacknowledged bytes back as well as it can. A descriptor whose sync failed is never used again. */
  async abandon(): Promise<void> {
    await this.#file.truncate(this.#end).catch(() => undefined);
    await closeQuietly(this.#file);
  }

  /** Closes the file; everything appended is durable already. */
  async close(): Promise<void> {
    await this.#file.close();
  }
}

/** A step as JSON, record by record. */
function* payloadOf({ sequence, put, remove }: Omit<Step, 'chain'>): Generator<string> {
  yield `{"sequence":${sequence},"put":[`;
  for (const [place, record] of put.entries()) yield `${place ? ',' : ''}${JSON.stringify(record)}`;
  yield `],"remove":${JSON.stringify(remove)}}`;
}

/** For a file that has already failed: the first error is the one to tell. */
async function closeQuietly(file: OpenFile): Promise<void> {
  await file.close().catch(() => undefined);
}
