/** Reads an annotation set from its file: whole, checked, with the hash by which the file is known again. */

import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { AnnotationSet, SetAnnotation } from '../../shared/exchange/annotationSetForm.ts';
import type { ForeignAnnotation } from '../../shared/exchange/foreignAnnotation.ts';
import { LARGEST_SET, refusedForClock, seeStamps } from '../../shared/exchange/parseAnnotationSet.ts';
import type { StampClock } from '../../shared/model/stamp.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { inOwnProcess, type SpawnReader } from '../import/ownProcess.ts';
import { storageFailure } from '../store/storageFailure.ts';
import { type SetHead, type SetReply, setReplySchema } from './setMessages.ts';
import type { Watch } from './watch.ts';

/** A set with the file that it came in. */
export interface ReceivedFile {
  readonly name: string;
  readonly sha256: string;
  readonly set: AnnotationSet;
}

/** Reads a set. The failure's sentence names the file; `clock` sees all stamps of the set. */
export type SetReader = (file: string, clock: StampClock, watch?: Watch) => Promise<Result<ReceivedFile>>;

/** How much one set may ask of this computer: 100 MB of text need less than half of each. */
export const setLimits = { milliseconds: 120_000, memoryMegabytes: 2_048 } as const;

/** A reader that gives each file to a process of its own, so that nothing else waits. */
export function setReader(spawn: SpawnReader, milliseconds: number = setLimits.milliseconds): SetReader {
  return async (file, clock, { signal = new AbortController().signal, onProgress } = {}) => {
    const name = basename(file);
    const bytes = await readBytes(file, name);
    if (!bytes.ok) return bytes;
    const taking = new Taking(name, clock, onProgress);
    const watch = { signal, milliseconds, silences: silencesOf(name) };
    return inOwnProcess(spawn, { bytes: bytes.value, name }, watch, (message) => {
      const reply = setReplySchema.safeParse(message);
      return reply.success ? taking.take(reply.data) : silencesOf(name).crashed;
    });
  };
}

const UNCHANGED = 'Nothing was changed.';
const SMALLER = `${UNCHANGED} Ask for one set for each report.`;

function silencesOf(name: string) {
  return {
    cancelled: fail('cancelled', `“${name}” was not taken in: cancelled. ${UNCHANGED}`),
    tookTooLong: fail('limit', `“${name}” could not be read in reasonable time. ${SMALLER}`),
    outOfMemory: fail('limit', `“${name}” needs more memory than it may have. ${SMALLER}`),
    crashed: fail(
      'corrupt',
      `“${name}” could not be read: the reader stopped on it. ${UNCHANGED} Ask the person who sent it to export it again.`,
    ),
  };
}

/** Puts the pieces of a set together as they come. */
class Taking {
  readonly #name: string;
  readonly #clock: StampClock;
  readonly #onProgress: ((done: number) => void) | undefined;
  readonly #annotations: SetAnnotation[] = [];
  readonly #foreign: ForeignAnnotation[] = [];
  #head: { readonly sha256: string; readonly total: number; readonly head: SetHead } | null = null;

  constructor(name: string, clock: StampClock, onProgress?: (done: number) => void) {
    this.#name = name;
    this.#clock = clock;
    this.#onProgress = onProgress;
  }

  /** The whole set, once the last piece is here. */
  take(reply: SetReply): Result<ReceivedFile> | null {
    switch (reply.kind) {
      case 'refused':
        return fail(reply.reason, reply.message);
      case 'head':
        this.#head = reply;
        return seeStamps(this.#clock, reply.head) ? null : refusedForClock(this.#name);
      case 'annotations':
        this.#annotations.push(...reply.annotations);
        this.#told();
        return seeStamps(this.#clock, reply) ? null : refusedForClock(this.#name);
      case 'foreign':
        this.#foreign.push(...reply.foreign);
        this.#told();
        return seeStamps(this.#clock, reply) ? null : refusedForClock(this.#name);
      case 'end':
        return this.#whole();
    }
  }

  #told(): void {
    if (this.#head) this.#onProgress?.((this.#annotations.length + this.#foreign.length) / this.#head.total);
  }

  #whole(): Result<ReceivedFile> {
    const [head, annotations, foreign] = [this.#head, this.#annotations, this.#foreign];
    if (annotations.length + foreign.length !== head?.total) return silencesOf(this.#name).crashed;
    return ok({ name: this.#name, sha256: head.sha256, set: { ...head.head, annotations, foreign } });
  }
}

async function readBytes(file: string, name: string): Promise<Result<Buffer>> {
  try {
    const found = await stat(file);
    // Reading a device or a pipe may never end.
    if (!found.isFile() && !found.isDirectory())
      return fail('unsupported', `“${name}” is a device or a pipe, not a file. ${UNCHANGED}`);
    if (found.size <= 4 * LARGEST_SET) return ok(await readFile(file));
    return fail('limit', `“${name}” is larger than any annotation set. ${UNCHANGED}`);
  } catch (error) {
    return storageFailure(error, file, 'read');
  }
}
