/** Reads reports in processes of their own, one each: a limit of time and memory, and a crash that harms nothing. */

import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ok, type Result } from '../../shared/result.ts';
import { Turns } from '../turns.ts';
import { cancelled, outOfMemory, readerCrashed, tookTooLong } from './failures.ts';
import { fitsSchema } from './fitsSchema.ts';
import { limits } from './limits.ts';
import { parseResult, type ReadRequest, replySchema } from './messages.ts';
import { ABORTED, inOwnProcess, type SpawnReader } from './ownProcess.ts';
import type { ReadOutcome } from './readReport.ts';

export type { ReaderProcess, SpawnReader } from './ownProcess.ts';
export type { ReadOutcome } from './readReport.ts';

/** Reads one report. Every failure is one sentence that names the file; 'cancelled' after `signal`. */
export interface ReportReader {
  read(
    file: ReadRequest,
    options: { readonly signal: AbortSignal; onProgress(done: number): void },
  ): Promise<Result<ReadOutcome>>;
}

/** A reader that spawns a process for each report and kills it after. */
export function processReader(spawn: SpawnReader, milliseconds: number = limits.milliseconds): ReportReader {
  return {
    read: async (file, { signal, onProgress }) => {
      const { name } = file;
      const silences = {
        cancelled: cancelled(name),
        tookTooLong: tookTooLong(name, Math.round(milliseconds / 1_000)),
        outOfMemory: outOfMemory(name, limits.memoryMegabytes),
        crashed: readerCrashed(name),
      };
      const watch = { signal, milliseconds, silences };
      const answer = await inOwnProcess<string>(spawn, file, watch, (message) => {
        const reply = replySchema.safeParse(message);
        if (!reply.success) return readerCrashed(name);
        if (reply.data.kind === 'result') return ok(reply.data.json);
        onProgress(reply.data.done);
        return null;
      });
      return answer.ok ? checked(answer.value, name) : answer;
    },
  };
}

/** The result as the process gave it, only if its document fits the schema: the process reads untrusted files. */
async function checked(json: string, name: string): Promise<Result<ReadOutcome>> {
  const turns = new Turns();
  const result = parseResult(json);
  if (turns.isDue) await turns.give();
  if (!result || (result.ok && !(await fitsSchema(result.value.document, turns)))) return readerCrashed(name);
  return result;
}

/**
 * Spawns the worker at `entry` as a child of plain Node, which may read the program's own folder and nothing else.
 * `addons`: it may load the native library that draws pages.
 */
export function spawnChild(
  entry: string,
  memoryMegabytes: number = limits.memoryMegabytes,
  { addons = false }: { readonly addons?: boolean } = {},
): SpawnReader {
  const home = programFolder(dirname(entry)) ?? dirname(entry);
  const execArgv = [
    '--permission',
    `--allow-fs-read=${join(home, '*')}`,
    ...(addons ? ['--allow-addons'] : []),
    `--max-old-space-size=${memoryMegabytes}`,
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
