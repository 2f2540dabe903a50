/** `utilityProcess.fork`: a Node child process with `process.parentPort`. */
import { type ChildProcess, fork, type StdioOptions } from 'node:child_process';
import { dirname } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type * as E from 'electron';
import { LoudEmitter } from './loud.ts';

/** Gives the child its `parentPort`. */
const childSetup = new URL('./utilityChild.ts', import.meta.url);

const knownOptions = ['env', 'execArgv', 'cwd', 'stdio', 'serviceName', 'allowLoadingUnsignedLibraries', 'disclaim'];

function stdioOf(stdio: E.ForkOptions['stdio'] = 'inherit'): StdioOptions {
  const [, stdout = 'inherit', stderr = 'inherit'] = Array.isArray(stdio) ? stdio : ['ignore', stdio, stdio];
  return ['ignore', stdout, stderr, 'ipc'] as StdioOptions;
}

/** With Node's permission flags the child must still be allowed to read the host's own file. */
function execArgvOf(execArgv: readonly string[] = []): string[] {
  const restricted = execArgv.some((argument) => argument === '--permission');
  return [
    '--disable-warning=ExperimentalWarning',
    ...execArgv,
    ...(restricted ? [`--allow-fs-read=${dirname(fileURLToPath(childSetup))}`] : []),
    '--import',
    childSetup.href,
  ];
}

/** One child. Its `pid` is there from `spawn` to `exit`. */
class UtilityProcess extends LoudEmitter implements Pick<E.UtilityProcess, 'kill' | 'postMessage' | 'pid'> {
  readonly stdout: Readable | null;
  readonly stderr: Readable | null;
  readonly #child: ChildProcess;
  #running = false;

  constructor(file: string, args: readonly string[], options: E.ForkOptions) {
    super({ name: 'UtilityProcess', emits: ['spawn', 'message', 'exit', 'error'] });
    const unknown = Object.keys(options).find((name) => !knownOptions.includes(name));
    if (unknown !== undefined) throw new Error(`[electron-host] utilityProcess option '${unknown}' is not implemented`);
    const child = fork(file, args, {
      execPath: process.env.ELECTRON_HOST_NODE_BINARY,
      execArgv: execArgvOf(options.execArgv),
      cwd: options.cwd,
      env: options.env === undefined ? process.env : { ...options.env },
      serialization: 'advanced',
      stdio: stdioOf(options.stdio),
    });
    this.#child = child;
    this.stdout = child.stdout;
    this.stderr = child.stderr;
    this.#listen(child);
  }

  get pid(): number | undefined {
    return this.#running ? this.#child.pid : undefined;
  }

  kill(): boolean {
    return this.#child.kill();
  }

  postMessage(message: unknown, transfer: readonly unknown[] = []): void {
    if (transfer.length > 0) throw new Error('[electron-host] transferring ports is not implemented');
    // A child that has gone meanwhile gets nothing, as in Electron.
    if (this.#child.connected) this.#child.send({ message });
  }

  #listen(child: ChildProcess): void {
    const killWithHost = (): void => void child.kill('SIGKILL');
    process.on('exit', killWithHost);
    child.on('spawn', () => {
      this.#running = true;
      this.emit('spawn');
    });
    child.on('message', ({ message }: { message: unknown }) => this.emit('message', message));
    child.on('error', (error) => this.emit('error', 'FatalError', String(error), ''));
    child.on('exit', (code, signal) => {
      this.#running = false;
      process.off('exit', killWithHost);
      // Chromium reports a process killed by a signal by the signal's number.
      this.emit('exit', code ?? (signal === 'SIGKILL' ? 9 : 15));
    });
  }
}

/** Electron's `utilityProcess` module. */
export const utilityProcess = {
  fork(file: string, second: readonly string[] | E.ForkOptions = [], third: E.ForkOptions = {}): UtilityProcess {
    const [args, options] = Array.isArray(second) ? [second, third] : [[], second as E.ForkOptions];
    return new UtilityProcess(file, args, options);
  },
} satisfies { [name in keyof typeof E.utilityProcess]?: unknown };
