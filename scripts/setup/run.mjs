/** Runs one command to its end, passing on signals, its exit code and, when it has a limit, ending it with all it started. */

import { spawn, spawnSync } from 'node:child_process';
import { constants } from 'node:os';
import { say } from './outcome.mjs';

/**
 * @typedef {object} Ending
 * @property {number} code exit code; 128 + n after signal n, 127 when the command could not be started
 * @property {boolean} timedOut the limit was reached and the command ended
 * @property {boolean} interrupted this process was asked to stop meanwhile (Ctrl+C)
 */

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {import('node:child_process').StdioOptions} [stdio] default: inherit
 * @property {boolean} [shell] through the shell; only for commands whose words are all constants
 * @property {boolean} [ownGroup] in a process group of its own, so that one signal reaches each of its processes once
 * @property {number} [limit] milliseconds after which the command is ended; asks for `ownGroup`
 */

/** Standard input closed, all output on standard error: for set-up commands, whose words are not the result. */
export const besideTheResult = /** @type {import('node:child_process').StdioOptions} */ (['ignore', 2, 2]);

/** How long a command that was asked to end may take before it is killed, in milliseconds: Chromium needs some 300. */
const grace = 5000;

const posix = process.platform !== 'win32';

/**
 * Runs `command` and resolves when it has ended; never rejects.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<Ending>}
 */
export function run(command, args, options = {}) {
  const { limit, ownGroup = false, stdio = 'inherit', ...rest } = options;
  return new Promise((resolve) => {
    const child = spawn(command, args, { ...rest, stdio, detached: ownGroup && posix });
    const state = { timedOut: false, interrupted: false };
    const stopPassing = passSignals(child, ownGroup, () => {
      state.interrupted = true;
    });
    const timers = limit === undefined ? [] : endAfter(limit, child, state);
    const finish = (/** @type {number} */ code) => {
      stopPassing();
      for (const timer of timers) clearTimeout(timer);
      if (state.timedOut) endTree(child, 'SIGKILL');
      resolve({ code, ...state });
    };
    child.once('error', (error) => {
      say(`${command} could not be started: ${error.message}.`);
      finish(127);
    });
    child.once('exit', (code, signal) => finish(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
}

/**
 * @param {number} limit
 * @param {import('node:child_process').ChildProcess} child
 * @param {{ timedOut: boolean }} state
 */
function endAfter(limit, child, state) {
  const ask = setTimeout(() => {
    state.timedOut = true;
    endTree(child, 'SIGTERM');
  }, limit);
  const kill = setTimeout(() => endTree(child, 'SIGKILL'), limit + grace);
  return [ask, kill];
}

/**
 * Ends a child that was started in a group of its own, and all that it started.
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function endTree(child, signal) {
  if (child.pid === undefined) return;
  if (posix) signalGroup(child.pid, signal);
  else spawnSync('taskkill', ['/T', '/F', '/PID', String(child.pid)], { stdio: 'ignore' });
}

/**
 * @param {number} leader
 * @param {NodeJS.Signals} signal
 */
function signalGroup(leader, signal) {
  try {
    process.kill(-leader, signal);
  } catch (error) {
    // Nothing is left of the group: that is what was wanted.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

/**
 * Keeps this process alive until the child has ended. A child in our own group gets Ctrl+C from the terminal by itself;
 * sending it again would end some programs (Electron) without their leave-taking.
 * @param {import('node:child_process').ChildProcess} child
 * @param {boolean} ownGroup
 * @param {() => void} noticed
 * @returns {() => void} stops listening
 */
function passSignals(child, ownGroup, noticed) {
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
  const listeners = signals.map((signal) => {
    const listener = () => {
      noticed();
      if (ownGroup && posix && child.pid !== undefined) signalGroup(child.pid, signal);
      else if (signal !== 'SIGINT') child.kill(signal);
    };
    process.on(signal, listener);
    return { signal, listener };
  });
  return () => {
    for (const { signal, listener } of listeners) process.off(signal, listener);
  };
}
