/** Reads reports and annotation sets in Electron utility processes, one each. */

import { utilityProcess } from 'electron';
import { limits } from './import/limits.ts';
import type { SpawnReader } from './import/reader.ts';

/** Spawns the built worker at `entry` as a utility process. */
export function spawnUtility(entry: string, memoryMegabytes: number = limits.memoryMegabytes): SpawnReader {
  return () => {
    const child = utilityProcess.fork(entry, [], {
      serviceName: 'reader',
      execArgv: [`--max-old-space-size=${memoryMegabytes}`],
      stdio: 'ignore',
    });
    // Told before the exit that follows; unheard it would end the whole program.
    child.on('error', () => {});
    return {
      postMessage: (message) => child.postMessage(message),
      onMessage: (listener) => {
        child.on('message', listener);
      },
      onExit: (listener) => {
        child.on('exit', listener);
      },
      kill: () => {
        child.kill();
      },
    };
  };
}
