/** Which Node runs the tools, by version and system. */

import { expect, test } from 'vitest';
import { chooseNode } from './node24.mjs';

test.each([
  ['24.0.0', 'linux', 'x64', 'this one'],
  ['26.1.0', 'win32', 'arm64', 'this one'],
  ['20.19.0', 'linux', 'x64', 'from npm'],
  ['23.11.0', 'linux', 'x64', 'from npm'],
  ['20.19.0', 'linux', 'arm64', 'none'],
  ['22.12.0', 'darwin', 'x64', 'none'],
] as const)('Node %s on %s %s: %s', (version, platform, arch, choice) => {
  expect(chooseNode({ version, platform, arch })).toBe(choice);
});
