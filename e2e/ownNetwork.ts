/** Whether journeys can be run in a network of their own, and whether this run is in one. */

import { spawnSync } from 'node:child_process';

/** The variable that says so. */
export const INSIDE = 'WORKBENCH_IN_OWN_NETWORK';

/** This run is in a network of its own. */
export const isInside = process.env[INSIDE] === 'yes';

/** As root on Linux, on the stand-in: real Electron does not run as root. */
export const mayMakeNetworks = (): boolean =>
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  process.env.WORKBENCH_ELECTRON !== 'real' &&
  spawnSync('unshare', ['--net', '--mount', 'ip', 'link', 'add', 'inside', 'type', 'veth', 'peer', 'name', 'outside'])
    .status === 0;
