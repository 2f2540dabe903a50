/**
 * Every state a power cut may leave on a disk, after the idea of the ALICE study of crash consistency: names not yet
 * synced may be there in any combination, and bytes not yet synced may be there wholly, in part, or as zeros.
 */
import { dirname } from 'node:path';
import { applied, type Operation } from './memoryDisk.ts';

/** What stands on the disk after the cut, and how many commits had been acknowledged before it. */
export interface CrashState {
  readonly files: ReadonlyMap<string, Buffer>;
  readonly acknowledged: number;
}

type NameOperation = Extract<Operation, { act: 'create' | 'rename' | 'remove' }>;
type Write = Extract<Operation, { act: 'write' }>;

interface Content {
  durable: Buffer;
  pending: Operation[];
}

/** More unsynced names than this at once would make too many combinations; the later ones then count as not done. */
const combined = 8;

const isNameOperation = (operation: Operation): operation is NameOperation =>
  operation.act === 'create' || operation.act === 'rename' || operation.act === 'remove';

const directoryOf = (operation: NameOperation): string =>
  dirname(operation.act === 'rename' ? operation.to : operation.path);

/** The states after the first `length` operations of a log. */
export function* crashStates(log: readonly Operation[], length: number): Generator<CrashState> {
  const names: { operation: NameOperation; durable: boolean }[] = [];
  const contents = new Map<number, Content>();
  let acknowledged = 0;
  for (const operation of log.slice(0, length)) {
    if (isNameOperation(operation)) names.push({ operation, durable: false });
    if (operation.act === 'acknowledged') acknowledged = operation.commits;
    if (operation.act === 'create') contents.set(operation.inode, { durable: Buffer.alloc(0), pending: [] });
    if (operation.act === 'syncDirectory') {
      for (const name of names) if (directoryOf(name.operation) === operation.directory) name.durable = true;
    }
    if (operation.act === 'write' || operation.act === 'truncate')
      contents.get(operation.inode)?.pending.push(operation);
    if (operation.act === 'sync') settle(contents.get(operation.inode));
  }
  const variants = new Map([...contents].map(([inode, content]) => [inode, contentVariants(content)]));
  for (const folder of folderVariants(names)) {
    for (const files of combinations([...folder], variants)) yield { files, acknowledged };
  }
}

function settle(content: Content | undefined): void {
  if (content === undefined) return;
  content.durable = content.pending.reduce(applied, content.durable);
  content.pending = [];
}

function* folderVariants(
  names: readonly { operation: NameOperation; durable: boolean }[],
): Generator<Map<string, number>> {
  const pending = names.filter(({ durable }) => !durable).slice(0, combined);
  const seen = new Set<string>();
  for (let choice = 0; choice < 2 ** pending.length; choice += 1) {
    const chosen = names.filter(
      (name) => name.durable || ((choice >> pending.indexOf(name)) & 1 && pending.includes(name)),
    );
    const folder = namesAfter(chosen.map(({ operation }) => operation));
    const key = JSON.stringify(folder === null ? null : [...folder]);
    if (folder !== null && !seen.has(key)) yield folder;
    seen.add(key);
  }
}

function namesAfter(operations: readonly NameOperation[]): Map<string, number> | null {
  const names = new Map<string, number>();
  for (const operation of operations) {
    if (operation.act === 'create') names.set(operation.path, operation.inode);
    else if (operation.act === 'remove') names.delete(operation.path);
    else {
      const inode = names.get(operation.from);
      // A rename cannot be durable before the name it changes.
      if (inode === undefined) return null;
      names.delete(operation.from);
      names.set(operation.to, inode);
    }
  }
  return names;
}

/** Of a long row of unsynced writes only the first and the last few are tried as the last to arrive: the mark is rewritten for ever. */
const triedWrites = 3;

function contentVariants({ durable, pending }: Content): Buffer[] {
  const variants = [durable];
  pending.forEach((operation, index) => {
    const last = index === pending.length - 1;
    if (index > 0 && index < pending.length - triedWrites) return;
    const before = pending.slice(0, index).reduce(applied, durable);
    variants.push(applied(before, operation));
    if (operation.act !== 'write' || !last) return;
    variants.push(...tornWrites(operation).map((torn) => applied(before, torn)));
    variants.push(applied(durable, operation));
  });
  return [...new Map(variants.map((bytes) => [bytes.toString('latin1'), bytes])).values()];
}

function tornWrites(write: Write): Write[] {
  const half = write.bytes.length >> 1;
  const zeroed = (from: number, to: number): Buffer => Buffer.from(write.bytes).fill(0, from, to);
  const parts = [0.02, 0.5, 0.98].map((share) => write.bytes.subarray(0, Math.floor(write.bytes.length * share)));
  const zeros = [zeroed(0, write.bytes.length), zeroed(0, half), zeroed(half, write.bytes.length)];
  return [...parts, ...zeros].map((bytes) => ({ ...write, bytes }));
}

function* combinations(
  names: readonly (readonly [string, number])[],
  variants: ReadonlyMap<number, readonly Buffer[]>,
): Generator<Map<string, Buffer>> {
  const [first, ...rest] = names;
  if (first === undefined) {
    yield new Map();
    return;
  }
  const [path, inode] = first;
  for (const others of combinations(rest, variants)) {
    for (const bytes of variants.get(inode) ?? []) yield new Map([[path, bytes], ...others]);
  }
}
