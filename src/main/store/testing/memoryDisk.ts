/** A disk in memory that records every operation, can fail or fill up on request, and can be "killed". */
import { dirname } from 'node:path';
import type { FileSystem, OpenFile } from '../fileSystem.ts';

/** One operation that changed the disk, or a word of the test between them. */
export type Operation =
  | { readonly act: 'create'; readonly path: string; readonly inode: number }
  | { readonly act: 'write'; readonly inode: number; readonly position: number; readonly bytes: Buffer }
  | { readonly act: 'truncate'; readonly inode: number; readonly length: number }
  | { readonly act: 'sync'; readonly inode: number }
  | { readonly act: 'rename'; readonly from: string; readonly to: string }
  | { readonly act: 'remove'; readonly path: string }
  | { readonly act: 'syncDirectory'; readonly directory: string }
  | { readonly act: 'acknowledged'; readonly commits: number };

/** Operations number `from` up to, not including, `to` fail; a failing write first takes `share` of its bytes. */
export interface Fault {
  readonly from: number;
  readonly to: number;
  readonly code: string;
  readonly share: number;
}

function systemError(code: string): Error {
  return Object.assign(new Error(`injected ${code}`), { code });
}

/** `bytes` after a write or a cut. */
export function applied(bytes: Buffer, operation: Operation): Buffer {
  if (operation.act === 'truncate') return bytes.subarray(0, operation.length);
  if (operation.act !== 'write') return bytes;
  const next = Buffer.alloc(Math.max(bytes.length, operation.position + operation.bytes.length));
  bytes.copy(next);
  operation.bytes.copy(next, operation.position);
  return next;
}

export class MemoryDisk implements FileSystem {
  readonly log: Operation[] = [];
  /** How many fallible operations were asked for. */
  count = 0;
  fault: Fault | null = null;
  /** Bytes that fit on the disk in all. */
  capacity = Number.POSITIVE_INFINITY;
  readonly #names = new Map<string, number>();
  readonly #inodes = new Map<number, Buffer>();

  /** A disk that holds these files, with an empty log. */
  static holding(files: Iterable<readonly [string, Buffer]>): MemoryDisk {
    const disk = new MemoryDisk();
    for (const [path, bytes] of files) disk.put(path, bytes);
    return disk;
  }

  /** The files as a program sees them. */
  get files(): Map<string, Buffer> {
    return new Map([...this.#names].map(([path, inode]) => [path, this.#bytes(inode)]));
  }

  /** Puts a file there from outside, without a trace in the log. */
  put(path: string, bytes: Buffer): void {
    const inode = this.#inodes.size + 1;
    this.#names.set(path, inode);
    this.#inodes.set(inode, bytes);
  }

  /** Records in the log that so many commits are acknowledged. */
  acknowledge(commits: number): void {
    this.log.push({ act: 'acknowledged', commits });
  }

  async list(directory: string): Promise<string[]> {
    this.#step();
    const inside = [...this.#names.keys()].filter((path) => dirname(path) === directory);
    return inside.map((path) => path.slice(directory.length + 1));
  }

  async createFolder(): Promise<void> {
    this.#step();
  }

  async read(path: string): Promise<Buffer> {
    this.#step();
    return Buffer.from(this.#bytes(this.#inode(path)));
  }

  async create(path: string): Promise<OpenFile> {
    this.#step();
    if (this.#names.has(path)) throw systemError('EEXIST');
    this.put(path, Buffer.alloc(0));
    const inode = this.#inode(path);
    this.log.push({ act: 'create', path, inode });
    return this.#open(inode);
  }

  async openExisting(path: string): Promise<OpenFile> {
    this.#step();
    return this.#open(this.#inode(path));
  }

  async rename(from: string, to: string): Promise<void> {
    this.#step();
    const inode = this.#inode(from);
    this.#names.delete(from);
    this.#names.set(to, inode);
    this.log.push({ act: 'rename', from, to });
  }

  async remove(path: string): Promise<void> {
    this.#step();
    this.#inode(path);
    this.#names.delete(path);
    this.log.push({ act: 'remove', path });
  }

  async syncDirectory(directory: string): Promise<void> {
    this.#step();
    this.log.push({ act: 'syncDirectory', directory });
  }

  #open(inode: number): OpenFile {
    const sync = async (): Promise<void> => {
      this.#step();
      this.log.push({ act: 'sync', inode });
    };
    return {
      write: async (bytes, position) => this.#write(inode, Buffer.from(bytes), position),
      sync,
      datasync: sync,
      truncate: async (length) => {
        this.#step();
        this.#change(inode, { act: 'truncate', inode, length });
      },
      close: async () => this.#step(),
    };
  }

  #write(inode: number, bytes: Buffer, position: number): void {
    const part = (length: number): void => {
      if (length > 0) this.#change(inode, { act: 'write', inode, position, bytes: bytes.subarray(0, length) });
    };
    try {
      this.#step();
    } catch (error) {
      part(Math.floor(bytes.length * (this.fault?.share ?? 0)));
      throw error;
    }
    const used = [...this.#names.values()].reduce((sum, one) => sum + this.#bytes(one).length, 0);
    const grown = Math.max(0, position + bytes.length - this.#bytes(inode).length);
    const fits = Math.min(bytes.length, bytes.length - (used + grown - this.capacity));
    part(fits);
    if (fits < bytes.length) throw systemError('ENOSPC');
  }

  #change(inode: number, operation: Operation): void {
    this.#inodes.set(inode, applied(this.#bytes(inode), operation));
    this.log.push(operation);
  }

  #step(): void {
    this.count += 1;
    const fault = this.fault;
    if (fault !== null && this.count >= fault.from && this.count < fault.to) throw systemError(fault.code);
  }

  #inode(path: string): number {
    const inode = this.#names.get(path);
    if (inode === undefined) throw systemError('ENOENT');
    return inode;
  }

  #bytes(inode: number): Buffer {
    return this.#inodes.get(inode) ?? Buffer.alloc(0);
  }
}
