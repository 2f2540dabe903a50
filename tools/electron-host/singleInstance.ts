/** `app.requestSingleInstanceLock`: a lock file with the owner's process id, and a socket to tell the owner. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createConnection, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { traceFailure } from './log.ts';

/** What a second instance tells the first. */
export type SecondInstance = { argv: string[]; workingDirectory: string; additionalData: unknown };

const TELL_LIMIT_MS = 2_000;

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** The lock of one user-data folder. */
export class SingleInstance {
  /** Resolves once the first instance has been told: exiting earlier would cut the message off. */
  told: Promise<void> = Promise.resolve();
  #server: Server | undefined;
  #lockFile = '';
  #socket = '';

  get held(): boolean {
    return this.#server !== undefined;
  }

  /** True if this process now holds the lock; false if another one does, which is told. */
  request(folder: string, additionalData: unknown, onSecond: (second: SecondInstance) => void): boolean {
    if (this.held) return true;
    mkdirSync(folder, { recursive: true });
    this.#lockFile = join(folder, 'host-instance.lock');
    // Names of sockets are limited to some 100 characters, so not in the folder itself.
    this.#socket = join(
      tmpdir(),
      `electron-host-${createHash('sha256').update(folder).digest('hex').slice(0, 24)}.sock`,
    );
    if (!this.#takeLock()) {
      this.told = this.#tellOwner({ argv: process.argv, workingDirectory: process.cwd(), additionalData });
      return false;
    }
    rmSync(this.#socket, { force: true });
    this.#server = this.#listen(onSecond);
    process.on('exit', () => this.release());
    return true;
  }

  release(): void {
    if (!this.held) return;
    this.#server?.close();
    this.#server = undefined;
    rmSync(this.#lockFile, { force: true });
    rmSync(this.#socket, { force: true });
  }

  #takeLock(): boolean {
    for (let tries = 0; tries < 3; tries += 1) {
      try {
        writeFileSync(this.#lockFile, String(process.pid), { flag: 'wx' });
        return true;
      } catch (error) {
        traceFailure(error);
      }
      if (isAlive(Number(readFileSync(this.#lockFile, 'utf8')))) return false;
      rmSync(this.#lockFile, { force: true });
    }
    return false;
  }

  #tellOwner(second: SecondInstance): Promise<void> {
    return new Promise((resolve) => {
      const connection = createConnection(this.#socket, () => connection.end(JSON.stringify(second)));
      connection.on('error', traceFailure).on('close', () => resolve());
      connection.resume();
      setTimeout(resolve, TELL_LIMIT_MS).unref();
    });
  }

  #listen(onSecond: (second: SecondInstance) => void): Server {
    const server = createServer({ allowHalfOpen: true }, (connection) => {
      const chunks: Buffer[] = [];
      connection.on('error', traceFailure);
      connection.on('data', (chunk) => chunks.push(chunk));
      connection.on('end', () => {
        connection.end();
        onSecond(JSON.parse(Buffer.concat(chunks).toString('utf8')) as SecondInstance);
      });
    });
    return server.listen(this.#socket).unref();
  }
}
