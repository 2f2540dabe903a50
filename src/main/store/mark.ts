/**
 * The high-water mark: a small file that says how far the store had come. Journals are only appended to, so one that
 * was cut short or deleted from outside looks like an earlier, perfect state; the mark tells the difference.
 */
import { z } from 'zod';
import { allowing, errnoOf, type FileSystem, type OpenFile } from './fileSystem.ts';
import { decodeFrame, encodeFrame, parseJson } from './frame.ts';

/** A statement made only after the change it names was durable, so that it can never claim too much. */
export interface Mark {
  readonly generation: number;
  readonly sequence: number;
  /** The store was closed in order: there is nothing beyond `sequence`. */
  readonly closed: boolean;
}

const fields = z.object({ generation: z.number().int(), sequence: z.number().int(), closed: z.boolean() });

/** The payload is padded so that the mark is overwritten in place, within one sector, and never grows. */
const payloadLength = 100;

/** The mark at `path`, or null when there is none or it is torn: it is advice, and its absence only lessens what can be noticed. */
export async function readMark(files: FileSystem, path: string): Promise<Mark | null> {
  const bytes = await allowing('ENOENT', files.read(path));
  const frame = bytes === null ? null : decodeFrame(bytes, 0, 'mark');
  if (frame === null) return null;
  const mark = fields.safeParse(parseJson(frame.payload.toString()));
  return mark.success ? mark.data : null;
}

/** Writes the mark. Failing to is harmless and silent: the changes themselves are durable without it. */
export class MarkFile {
  readonly #files: FileSystem;
  readonly #path: string;
  #file: OpenFile | null = null;

  constructor(files: FileSystem, path: string) {
    this.#files = files;
    this.#path = path;
  }

  async write(mark: Mark): Promise<void> {
    const { bytes } = encodeFrame('mark', JSON.stringify(mark).padEnd(payloadLength));
    try {
      this.#file ??= await this.#open();
      await this.#file.write(bytes, 0);
      if (mark.closed) await this.#file.datasync();
    } catch (error) {
      if (errnoOf(error) === null) throw error;
      await this.close();
    }
  }

  async close(): Promise<void> {
    const file = this.#file;
    this.#file = null;
    await file?.close().catch(() => undefined);
  }

  async #open(): Promise<OpenFile> {
    return (await allowing('EEXIST', this.#files.create(this.#path))) ?? this.#files.openExisting(this.#path);
  }
}
