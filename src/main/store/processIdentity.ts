/** Which process a lock names, and whether it still runs: a process number alone may have been given to another since. */
import { readFile, readlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { errnoOf } from './fileSystem.ts';

/** A process; the last three are known on Linux only, and null elsewhere. */
export interface ProcessIdentity {
  readonly pid: number;
  readonly host: string;
  /** Clock ticks after the start of the machine. */
  readonly started: string | null;
  /** Another one after each start of the machine. */
  readonly boot: string | null;
  /** The set of process numbers it counts in: a sandbox has its own, and cannot see those outside. */
  readonly numbering: string | null;
}

async function known(value: Promise<string>): Promise<string | null> {
  try {
    return (await value).trim();
  } catch (error) {
    if (errnoOf(error) === null) throw error;
    return null;
  }
}

/** The start of a process in clock ticks, or null where the system does not say. */
async function startOf(pid: number): Promise<string | null> {
  const stat = await known(readFile(`/proc/${pid}/stat`, 'utf8'));
  // The name in brackets may hold anything, so fields are counted from its end; the start is the 20th after it.
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
}

/** This process. */
export async function thisProcess(): Promise<ProcessIdentity> {
  return {
    pid: process.pid,
    host: hostname(),
    started: await startOf(process.pid),
    boot: await known(readFile('/proc/sys/kernel/random/boot_id', 'utf8')),
    numbering: await known(readlink('/proc/self/ns/pid')),
  };
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Any other answer, such as "not permitted", comes from a process that is there.
    return errnoOf(error) !== 'ESRCH';
  }
}

/** Whether the process certainly runs no more; in doubt, as on another machine, it is taken to run. */
export async function isGone(owner: ProcessIdentity): Promise<boolean> {
  const here = await thisProcess();
  if (owner.host !== here.host) return false;
  if (owner.boot !== here.boot) return owner.boot !== null && here.boot !== null;
  if (owner.numbering !== here.numbering) return false;
  if (!runs(owner.pid)) return true;
  const started = await startOf(owner.pid);
  return started !== null && owner.started !== null && started !== owner.started;
}
