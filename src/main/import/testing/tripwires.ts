/** Sees what a reader may never do: open a file outside the program's folder, connect, look up a name, start a program. */

import childProcess from 'node:child_process';
import dgram from 'node:dgram';
import dns from 'node:dns';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const home = resolve(import.meta.dirname, '../../../..');

/** Calls that take a path first. */
const opening = [
  'open',
  'openSync',
  'readFile',
  'readFileSync',
  'createReadStream',
  'writeFile',
  'writeFileSync',
] as const;

/** Lays the wires; `tripped` fills with what was done over them, in words, until `cut`. */
export function tripwires(): { readonly tripped: readonly string[]; cut(): void } {
  const tripped: string[] = [];
  const restore: (() => void)[] = [];
  const wire = (owner: object, name: string, isOver: (first: unknown) => boolean) => {
    const before = Reflect.get(owner, name) as (...given: unknown[]) => unknown;
    Reflect.set(owner, name, function (this: unknown, ...given: unknown[]) {
      if (isOver(given[0])) tripped.push(`${name} ${String(given[0])}`);
      return Reflect.apply(before, this, given);
    });
    restore.push(() => Reflect.set(owner, name, before));
  };
  for (const name of opening) wire(fs, name, isOutside);
  for (const name of ['open', 'readFile', 'writeFile']) wire(fs.promises, name, isOutside);
  for (const name of ['spawn', 'spawnSync', 'exec', 'execFile', 'fork']) wire(childProcess, name, always);
  for (const name of ['lookup', 'resolve']) for (const owner of [dns, dns.promises]) wire(owner, name, always);
  wire(net.Socket.prototype, 'connect', always);
  wire(dgram, 'createSocket', always);
  wire(globalThis, 'fetch', always);
  syncBuiltinESMExports();
  return {
    tripped,
    cut: () => {
      for (const each of restore) each();
      syncBuiltinESMExports();
    },
  };
}

const always = () => true;

function isOutside(path: unknown): boolean {
  if (typeof path === 'number') return false;
  const name = path instanceof URL ? fileURLToPath(path) : String(path);
  return !resolve(name).startsWith(home);
}
