/** One file given to a process of its own: a limit of time and memory, and a crash that harms nothing. */

import type { Failure, Result } from '../../shared/result.ts';
import type { ReadRequest } from './messages.ts';

/** A process that reads files, as Electron and Node each make it. */
export interface ReaderProcess {
  postMessage(message: object): void;
  onMessage(listener: (message: unknown) => void): void;
  /** `code`: the exit code; 134 where the process ended itself for want of memory. */
  onExit(listener: (code: number) => void): void;
  kill(): void;
}

export type SpawnReader = () => ReaderProcess;

/** The exit code of a process that V8 ended: no heap left (128 plus the number of SIGABRT). */
export const ABORTED = 134;

interface Failed {
  readonly ok: false;
  readonly error: Failure;
}

/** What to say when the process does not answer. */
export interface Silences {
  readonly cancelled: Failed;
  readonly tookTooLong: Failed;
  readonly outOfMemory: Failed;
  readonly crashed: Failed;
}

/** Gives `file` to a new process, hands each message to `hear` until that has a result, and kills the process. */
export function inOwnProcess<T>(
  spawn: SpawnReader,
  file: ReadRequest,
  watch: { readonly signal: AbortSignal; readonly milliseconds: number; readonly silences: Silences },
  hear: (message: unknown) => Result<T> | null,
): Promise<Result<T>> {
  const { signal, milliseconds, silences } = watch;
  return new Promise((resolve) => {
    if (signal.aborted) return resolve(silences.cancelled);
    const child = spawn();
    let finished = false;
    const finish = (result: Result<T>) => {
      finished = true;
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
      child.kill();
      resolve(result);
    };
    const abort = () => finish(silences.cancelled);
    const timer = setTimeout(() => finish(silences.tookTooLong), milliseconds);
    signal.addEventListener('abort', abort);
    child.onExit((code) => finish(code === ABORTED ? silences.outOfMemory : silences.crashed));
    child.onMessage((message) => {
      // What was on its way when the end came is not heard.
      const result = finished ? null : hear(message);
      if (result) finish(result);
    });
    child.postMessage(file);
  });
}
