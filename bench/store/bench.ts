/** One acknowledged edit of one annotation: our store, in one journal and sharded per report, beside lowdb's own file adapter. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, open, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import { z } from 'zod';
import { type FileSystem, type OpenFile, realFiles } from '../../src/main/store/fileSystem.ts';
import { openRecordStore, type RecordFormat, type RecordStore } from '../../src/main/store/recordStore.ts';
import { fail, ok } from '../../src/shared/result.ts';

/** One measured writer at one size. Times in milliseconds; bytes are those given to write calls. */
export interface StoreRow {
  readonly name: string;
  readonly n: number;
  readonly p50: number;
  readonly p95: number;
  readonly bytesPerEdit: number;
  /** The same with each edit's share of later snapshots: a snapshot is written per half its size of journal, so at most 2 bytes per byte. */
  readonly bytesWithSnapshots: number;
}

const annotationShape = z.object({
  id: z.string(),
  sourceId: z.string(),
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  start: z.number(),
  end: z.number(),
  tags: z.array(z.string()),
  memo: z.string(),
  creator: z.string(),
  modified: z.string(),
});

type Annotation = z.infer<typeof annotationShape>;

const format: RecordFormat<Annotation> = {
  kind: 'annotations',
  schemaVersion: 1,
  migrations: [],
  parse: (value) => {
    const parsed = annotationShape.safeParse(value);
    return parsed.success ? ok(parsed.data) : fail('corrupt', 'it is not an annotation.');
  },
};

const perReport = 1_000;
const sentence =
  'The committee found that wells built with local labour were still in use after five years, unlike the others. ';

/** About 500 bytes of JSON. */
function annotation(number: number, revision: number): Annotation {
  return {
    id: `a${String(number).padStart(7, '0')}`,
    sourceId: `report-${Math.floor(number / perReport)}`,
    exact: sentence.slice(0, 100),
    prefix: sentence.slice(20, 52),
    suffix: sentence.slice(40, 72),
    start: number * 37,
    end: number * 37 + 100,
    tags: ['gap', 'child-specific-need'],
    memo: `Revision ${revision}: ${sentence}`.slice(0, 80),
    creator: 'analyst-1',
    modified: '2030-01-01T10:00:00.000Z',
  };
}

/** The real disk, counting the bytes of write calls. */
function countingFiles(count: (bytes: number) => void): FileSystem {
  const counted = (file: OpenFile): OpenFile => ({
    ...file,
    write: (bytes, position) => {
      count(bytes.length);
      return file.write(bytes, position);
    },
  });
  return {
    ...realFiles,
    create: async (path) => counted(await realFiles.create(path)),
    openExisting: async (path) => counted(await realFiles.openExisting(path)),
  };
}

interface Peer {
  readonly name: string;
  readonly edits: number;
  edit(record: Annotation): Promise<void>;
  /** Pays, outside the measured time, for what the edit left to the system, so that it is not billed to the next peer. */
  settle(): Promise<void>;
  bytes(): number;
  close(): Promise<void>;
  readonly snapshots: boolean;
}

/** Closed and opened again, so that what is measured stands on a snapshot as on any later day. */
async function filledStore(
  directory: string,
  files: FileSystem,
  records: Annotation[],
): Promise<RecordStore<Annotation>> {
  const options = { directory, name: 'annotations', format, files, mode: 'write' } as const;
  const first = await openRecordStore(options);
  if (!first.ok) throw new Error(first.error.message);
  await first.value.commit({ put: records });
  await first.value.close();
  const store = await openRecordStore(options);
  if (!store.ok) throw new Error(store.error.message);
  return store.value;
}

async function ours(
  folder: string,
  name: string,
  n: number,
  edits: number,
  shardOf: (number: number) => string,
): Promise<Peer> {
  let bytes = 0;
  const files = countingFiles((more) => {
    bytes += more;
  });
  const shards = Map.groupBy(
    Array.from({ length: n }, (_, k) => k),
    shardOf,
  );
  const stores = new Map<string, RecordStore<Annotation>>();
  for (const [shard, numbers] of shards) {
    const records = numbers.map((number) => annotation(number, 0));
    stores.set(shard, await filledStore(join(folder, name.replaceAll(/\W/g, ''), shard), files, records));
  }
  bytes = 0;
  return {
    name,
    edits,
    snapshots: true,
    bytes: () => bytes,
    edit: async (record) => {
      const store = stores.get(shardOf(Number(record.id.slice(1))));
      const done = await store?.commit({ put: [record] });
      if (!done?.ok) throw new Error(done?.error.message);
    },
    settle: async () => undefined,
    close: async () => {
      for (const store of stores.values()) await store.close();
    },
  };
}

async function lowdbFile(folder: string, n: number, edits: number): Promise<Peer> {
  const path = join(folder, 'lowdb.json');
  const low = new Low<Record<string, Annotation>>(new JSONFile(path), {});
  for (let k = 0; k < n; k += 1) low.data[annotation(k, 0).id] = annotation(k, 0);
  await low.write();
  const size = (await stat(path)).size;
  let done = 0;
  return {
    name: 'lowdb JSONFile (does not sync)',
    edits,
    snapshots: false,
    // It writes the whole file for each edit; the edits here keep its size to within a few bytes.
    bytes: () => done * size,
    edit: async (record) => {
      low.data[record.id] = record;
      await low.write();
      done += 1;
    },
    settle: async () => {
      const file = await open(path);
      await file.sync().finally(() => file.close());
    },
    close: async () => undefined,
  };
}

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** The peers take turns edit by edit, so that a busy moment of the machine falls on all of them. */
async function measure(peers: readonly Peer[], n: number): Promise<StoreRow[]> {
  const times = new Map(peers.map((peer) => [peer, [] as number[]]));
  const most = Math.max(...peers.map(({ edits }) => edits));
  for (let k = 0; k < most; k += 1) {
    for (const peer of peers) {
      if (k % Math.ceil(most / peer.edits) !== 0) continue;
      const record = annotation(randomBytes(4).readUInt32LE() % n, k + 1);
      const start = performance.now();
      await peer.edit(record);
      times.get(peer)?.push(performance.now() - start);
      await peer.settle();
    }
  }
  return peers.map((peer) => {
    const sorted = (times.get(peer) ?? []).sort((a, b) => a - b);
    const bytesPerEdit = Math.round(peer.bytes() / sorted.length);
    const { name, snapshots } = peer;
    const bytesWithSnapshots = snapshots ? bytesPerEdit * 3 : bytesPerEdit;
    return { name, n, p50: percentile(sorted, 0.5), p95: percentile(sorted, 0.95), bytesPerEdit, bytesWithSnapshots };
  });
}

/** Measures every writer at every size on the disk that holds the system's folder for temporary files. */
export async function benchStore(sizes: readonly number[] = [1_000, 10_000, 100_000]): Promise<StoreRow[]> {
  const rows: StoreRow[] = [];
  for (const n of sizes) {
    const folder = await mkdtemp(join(tmpdir(), 'bench-store-'));
    try {
      const peers = [
        await ours(folder, 'our store, one per report', n, 400, (number) => annotation(number, 0).sourceId),
        await ours(folder, 'our store, all in one', n, 400, () => 'all'),
        await lowdbFile(folder, n, n >= 100_000 ? 10 : 100),
      ];
      rows.push(...(await measure(peers, n)));
      for (const peer of peers) await peer.close();
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  return rows;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const row of await benchStore()) {
    const times = `p50 ${row.p50.toFixed(2)} ms, p95 ${row.p95.toFixed(2)} ms`;
    const bytes = `${row.bytesPerEdit} bytes per edit (${row.bytesWithSnapshots} with snapshots)`;
    console.log(`${String(row.n).padStart(7)}  ${row.name.padEnd(31)} ${times}, ${bytes}`);
  }
}
