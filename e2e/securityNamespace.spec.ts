/** The journeys of hostile reports in a network of their own, where every packet and every lookup that leaves the computer is counted. */

import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { hostileKinds } from '../src/main/import/testing/hostile/hostileReports.ts';
import { INSIDE, mayMakeNetworks } from './ownNetwork.ts';

const root = join(import.meta.dirname, '..');

/**
 * One cable with both ends here: what goes out at one end is counted at the other. The way out and the server for names lie
 * behind it, with an address of hardware known beforehand, so that nothing else needs to be asked.
 */
const network = `
  ip link set lo up
  [ ! -e /proc/sys/net/ipv6/conf/all/disable_ipv6 ] || echo 1 > /proc/sys/net/ipv6/conf/all/disable_ipv6
  ip link add inside type veth peer name outside
  ip addr add 10.77.0.2/24 dev inside
  ip link set outside up
  ip link set inside up
  ip neigh add 10.77.0.1 lladdr 02:00:00:00:00:01 dev inside
  ip route add default via 10.77.0.1
  echo 'nameserver 10.77.0.1' > "$FOLDER/resolv.conf"
  mount --bind "$FOLDER/resolv.conf" /etc/resolv.conf
  counted() { ip -j -s link show outside | sed 's/.*"rx":{"bytes":[0-9]*,"packets":\\([0-9]*\\).*/\\1/'; }
`;

/** Runs in the network; output of the shell. */
function inNetwork(commands: string, folder: string) {
  mkdirSync(folder, { recursive: true });
  const env: NodeJS.ProcessEnv = { ...process.env, FOLDER: folder, NODE: process.execPath, [INSIDE]: 'yes' };
  // Windows are drawn nowhere: the screen of the tests lies outside.
  delete env.DISPLAY;
  return spawnSync('unshare', ['--net', '--mount', 'sh', '-euc', network + commands], {
    cwd: root,
    env,
    encoding: 'utf8',
    timeout: 2_600_000,
  });
}

test.describe('a network of its own (only as root on Linux, on the stand-in: real Electron does not run as root)', () => {
  test.skip(!mayMakeNetworks(), 'no network can be made here');

  test('a packet and a lookup of a name are counted there, when there are any', async ({ playwright: _ }, {
    outputDir,
  }) => {
    const { stdout, stderr } = inNetwork(
      `before=$(counted)
       "$NODE" -e "require('node:dns').lookup('secret.evil.test', () => {})" || true
       echo "$before $(counted)"`,
      outputDir,
    );
    const [before, after] = stdout.trim().split(' ').map(Number);
    expect(before, stderr).toBe(0);
    expect(after).toBeGreaterThan(0);
  });

  test('not one packet and not one lookup leaves the computer, whatever the reports and the attacker try', async ({
    playwright: _,
  }, { outputDir }) => {
    // Each of the journeys inside has a limit of its own.
    test.setTimeout(2_700_000);
    const { stdout, stderr } = inNetwork(
      `"$NODE" node_modules/@playwright/test/cli.js test e2e/securityReports.spec.ts --reporter=line --output "$FOLDER/inner"
       echo "packets: $(counted)"`,
      outputDir,
    );
    // Each kind once without and once with the attacker.
    expect(stdout, stderr).toContain(`${2 * hostileKinds.length} passed`);
    expect(stdout).toContain('packets: 0');
  });
});
