import { expect, test } from 'vitest';
import { parseCommandLine } from './commandLine.ts';

test('reads what Playwright passes', () => {
  const argv = [
    '-r',
    '/loader.js',
    '--no-sandbox',
    '--inspect=0',
    '--remote-debugging-port=0',
    '.',
    '--project=/tmp/p',
  ];
  expect(parseCommandLine(argv)).toEqual({
    entry: '.',
    preloads: ['/loader.js'],
    switches: new Map([
      ['no-sandbox', ''],
      ['inspect', '0'],
      ['remote-debugging-port', '0'],
      ['project', '/tmp/p'],
    ]),
  });
});

test('the first plain word is the app, later ones belong to the app', () => {
  expect(parseCommandLine(['--require=/a.cjs', 'app', 'file.md'])).toMatchObject({
    entry: 'app',
    preloads: ['/a.cjs'],
  });
  expect(parseCommandLine([]).entry).toBe('');
});
