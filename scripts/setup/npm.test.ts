/** Which npm is called, on which system. */

import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { npmCall } from './npm.mjs';

const everything = () => true;
const nothing = () => false;

describe('npm is called', () => {
  test('as the npm that started us', () => {
    const env = { npm_execpath: '/opt/npm/bin/npm-cli.js' };
    expect(npmCall(['ci'], { env, node: '/opt/node', platform: 'linux', exists: everything })).toEqual({
      command: '/opt/node',
      args: ['/opt/npm/bin/npm-cli.js', 'ci'],
      shell: false,
    });
  });

  test('not as the other package manager that started us', () => {
    const env = { npm_execpath: '/opt/yarn/bin/yarn.js' };
    const call = npmCall(['ci'], { env, node: '/opt/node', platform: 'linux', exists: nothing });
    expect(call).toEqual({ command: 'npm', args: ['ci'], shell: false });
  });

  test('as the npm beside Node when nobody started us', () => {
    const script = join('/opt', 'node_modules', 'npm', 'bin', 'npm-cli.js');
    const exists = (path: string) => path === script;
    const call = npmCall(['ci'], { env: {}, node: '/opt/node', platform: 'win32', exists });
    expect(call).toEqual({ command: '/opt/node', args: [script, 'ci'], shell: false });
  });

  test('by name as a last resort, on Windows through the shell', () => {
    const call = npmCall(['ci'], { env: {}, node: '/opt/node', platform: 'win32', exists: nothing });
    expect(call).toEqual({ command: 'npm.cmd', args: ['ci'], shell: true });
  });
});
