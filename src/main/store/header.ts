/** The first line of every snapshot and journal: what it is, which version, and after which change it stands. */
import { z } from 'zod';
import { chainStart, decodeFrame, encodeFrame, parseJson } from './frame.ts';
import type { RecordFormat, StoredRecord } from './recordFormat.ts';
import { nameForReader, StoreError } from './storageFailure.ts';

/** A point in the history of a store: how many changes stand before it, and the chain of their checksums. */
export interface Position {
  readonly sequence: number;
  readonly chain: string;
}

/** Before the first change. */
export const beginning: Position = { sequence: 0, chain: chainStart };

/** What a file says of itself. */
export interface FileHeader extends Position {
  readonly generation: number;
  readonly schemaVersion: number;
}

/** A header found whole, with the chain that the next frame of the file starts from. */
export interface FoundHeader<H> {
  readonly header: H;
  readonly chain: string;
  readonly end: number;
}

/** Read first and on its own: these three words keep their place in every later form of the file. */
const identity = z.object({ kind: z.string(), schemaVersion: z.number().int().positive(), encryption: z.unknown() });

const position = z.object({
  generation: z.number().int().positive(),
  sequence: z.number().int().nonnegative(),
  chain: z.string().length(chainStart.length),
});

/** The header as a line of its file; `encryption` is room left for a later version. */
export function encodeHeader(
  header: FileHeader,
  format: Pick<RecordFormat<StoredRecord>, 'kind'>,
  more: Readonly<Record<string, unknown>> = {},
): { readonly bytes: Buffer; readonly chain: string } {
  const { schemaVersion, generation, sequence, chain } = header;
  const fields = { kind: format.kind, schemaVersion, encryption: null, generation, sequence, chain, ...more };
  return encodeFrame('', JSON.stringify(fields));
}

function checkIdentity(value: unknown, format: RecordFormat<StoredRecord>, path: string): number | null {
  const said = identity.safeParse(value);
  if (!said.success) return null;
  const name = nameForReader(path);
  if (said.data.kind !== format.kind) {
    throw new StoreError(
      'corrupt',
      `“${name}” holds ${said.data.kind}, not ${format.kind}. Nothing was opened or changed.`,
    );
  }
  if (said.data.schemaVersion > format.schemaVersion) {
    throw new StoreError(
      'too-new',
      `“${name}” was written by a newer version of this program. Nothing was opened or changed. Install the newer version to open it.`,
    );
  }
  if (said.data.encryption !== null) {
    throw new StoreError('unsupported', `“${name}” is encrypted, which this version cannot read. Nothing was changed.`);
  }
  return said.data.schemaVersion;
}

/** The header of a file, or null when it is damaged; throws a StoreError for a file of another kind or a newer version. */
export function decodeHeader<T extends object>(
  bytes: Buffer,
  format: RecordFormat<StoredRecord>,
  path: string,
  more: z.ZodType<T>,
): FoundHeader<FileHeader & T> | null {
  const frame = decodeFrame(bytes, 0, '');
  if (frame === null) return null;
  const value = parseJson(frame.payload.toString());
  const schemaVersion = checkIdentity(value, format, path);
  const place = position.safeParse(value);
  const rest = more.safeParse(value);
  if (schemaVersion === null || !place.success || !rest.success) return null;
  return { header: { ...rest.data, ...place.data, schemaVersion }, chain: frame.chain, end: frame.end };
}
