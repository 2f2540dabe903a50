/** Reads reports in processes of their own, one each: a limit of time and memory, and a crash that harms nothing. */

import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sourceNode } from '../../shared/model/sourceDocument.ts';
import type { Result } from '../../shared/result.ts';
import { cancelled, outOfMemory, readerCrashed, tookTooLong } from './failures.ts';
import { limits } from './limits.ts';
import { parseResult, type ReadRequest, replySchema } from './messages.ts';
import type { ReadOutcome } from './readReport.ts';

export type { ReadOutcome } from './readReport.ts';

/** Reads one report. Every failure is one sentence that names the file; 'cancelled' after `signal`. */
export interface ReportReader {
  read(
    file: { readonly bytes: Uint8Array; readonly name: string },
    options: { readonly signal: AbortSignal; onProgress(done: number): void },
  ): Promise<Result<ReadOutcome>>;
}

/** A process that runs `worker.ts`, as Electron and Node each make it. */
export interface ReaderProcess {
  postMessage(message: ReadRequest): void;
  onMessage(listener: (message: unknown) => void): void;
  /** `code`: the exit code; 134 where the process ended itself for want of memory. */
  onExit(listener: (code: number) => void): void;
  kill(): void;
}

export type SpawnReader = () => ReaderProcess;

/** The exit code of a process that V8 ended: no heap left (128 plus the number of SIGABRT). */
const ABORTED = 134;

/** A reader that spawns a process for each report and kills it after. */
export function processReader(spawn: SpawnReader, milliseconds: number = limits.milliseconds): ReportReader {
  return {
    read: ({ bytes, name }, { signal, onProgress }) =>
      new Promise((resolve) => {
        if (signal.aborted) return resolve(cancelled(name));
        const child = spawn();
        const finish = (result: Result<ReadOutcome>) => {
          clearTimeout(timer);
          signal.removeEventListener('abort', abort);
          child.kill();
          resolve(result);
        };
        const abort = () => finish(cancelled(name));
        const timer = setTimeout(() => finish(tookTooLong(name, Math.round(milliseconds / 1_000))), milliseconds);
        signal.addEventListener('abort', abort);
        child.onExit((code) =>
          finish(code === ABORTED ? outOfMemory(name, limits.memoryMegabytes) : readerCrashed(name)),
        );
        child.onMessage((message) => {
          const reply = replySchema.safeParse(message);
          if (!reply.success) finish(readerCrashed(name));
          else if (reply.data.kind === 'progress') onProgress(reply.data.done);
          else finish(checked(reply.data.json, name));
        });
        child.postMessage({ bytes, name });
      }),
  };
}

/** The result as the process gave it, only if its document fits the schema: the process reads untrusted files. */
function checked(json: string, name: string): Result<ReadOutcome> {
  const result = parseResult(json);
  if (!result || (result.ok && !sourceNode(result.value.document).ok)) return readerCrashed(name);
  return result;
}

/** Spawns the worker at `entry` as a child of plain Node, which may read the program's own folder and nothing else. */
export function spawnChild(entry: string): SpawnReader {
  const home = programFolder(dirname(entry)) ?? dirname(entry);
  const execArgv = [
    '--permission',
    `--allow-fs-read=${join(home, '*')}`,
    `--max-old-space-size=${limits.memoryMegabytes}`,
  ];
  return () => {
    const child = fork(entry, [], {
      execArgv,
      env: {},
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    return {
      postMessage: (message) => {
        child.send(message, () => {}); // A child that is gone already tells by its exit.
      },
      onMessage: (listener) => {
        child.on('message', listener);
      },
      onExit: (listener) => {
        child.on('exit', (code, signal) => listener(code ?? (signal === 'SIGABRT' ? ABORTED : 1)));
        child.on('error', () => listener(1));
      },
      kill: () => {
        child.kill('SIGKILL');
      },
    };
  };
}

/** The nearest folder from `folder` upwards that holds `node_modules`, where the libraries lie; `null` when none does. */
function programFolder(folder: string): string | null {
  if (existsSync(join(folder, 'node_modules'))) return folder;
  const above = dirname(folder);
  return above === folder ? null : programFolder(above);
}
