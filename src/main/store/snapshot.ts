/** A snapshot: all records at one point of the history, one a line, under a header that carries their SHA-256. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { Turns } from '../turns.ts';
import { parseJson, sha256 } from './frame.ts';
import { decodeHeader, encodeHeader, type FileHeader } from './header.ts';
import type { RecordFormat, StoredRecord } from './recordFormat.ts';

const bodyFields = z.object({ length: z.number().int().nonnegative(), sha256: z.string() });

/** A snapshot's header and its records as they stand in the file, not yet checked against their schema. */
export interface DecodedSnapshot {
  readonly header: FileHeader;
  readonly records: readonly unknown[];
}

/** The bytes of a snapshot in pieces, made in turns with other work; `records` must not change meanwhile. */
export async function encodeSnapshot(
  header: FileHeader,
  format: Pick<RecordFormat<StoredRecord>, 'kind'>,
  records: Iterable<StoredRecord>,
): Promise<readonly Buffer[]> {
  const turns = new Turns();
  const hash = createHash('sha256');
  const pieces: Buffer[] = [];
  let lines: string[] = [];
  const gather = () => {
    const piece = Buffer.from(lines.join(''));
    lines = [];
    hash.update(piece);
    pieces.push(piece);
  };
  for (const record of records) {
    lines.push(`${JSON.stringify(record)}\n`);
    if (!turns.isDue) continue;
    gather();
    await turns.give();
  }
  gather();
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  return [encodeHeader(header, format, { length, sha256: hash.digest('hex') }).bytes, ...pieces];
}

/** Reads a snapshot in turns with other work, or null when it is damaged; throws a StoreError for another kind or a newer version. */
export async function decodeSnapshot(
  bytes: Buffer,
  format: RecordFormat<StoredRecord>,
  path: string,
): Promise<DecodedSnapshot | null> {
  const found = decodeHeader(bytes, format, path, bodyFields);
  if (found === null) return null;
  const body = bytes.subarray(found.end);
  if (body.length !== found.header.length || sha256(body) !== found.header.sha256) return null;
  const turns = new Turns();
  const records: unknown[] = [];
  for (const line of body.toString().split('\n')) {
    if (line !== '') records.push(parseJson(line));
    if (turns.isDue) await turns.give();
  }
  return { header: found.header, records };
}
