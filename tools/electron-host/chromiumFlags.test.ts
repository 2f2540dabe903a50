import { expect, test } from 'vitest';
import { chromiumArguments, firstProcessArguments, parseFlags } from './chromiumFlags.ts';

const none = new Map<string, string>();

test("the app's switches reach Chromium, those for the host do not", () => {
  const switches = new Map([
    ['lang', 'de'],
    ['inspect', '0'],
    ['user-data-dir', '/elsewhere'],
  ]);
  const args = chromiumArguments('/profile', switches, false, none);
  expect(args).toContain('--lang=de');
  expect(args.filter((argument) => argument.startsWith('--user-data-dir'))).toEqual(['--user-data-dir=/profile']);
  expect(args.some((argument) => argument.startsWith('--inspect'))).toBe(false);
});

test("the app's resolver rules stand behind the rule that keeps the made-up domain from the network", () => {
  const switches = new Map([['host-resolver-rules', 'MAP * ~NOTFOUND']]);
  const rules = (given: ReadonlyMap<string, string>): string | undefined =>
    chromiumArguments('/profile', given, false, none).find((argument) => argument.startsWith('--host-resolver-rules'));
  expect(rules(none)).toBe('--host-resolver-rules=MAP *.electron-host.internal ~NOTFOUND');
  expect(rules(switches)).toBe('--host-resolver-rules=MAP *.electron-host.internal ~NOTFOUND,MAP * ~NOTFOUND');
});

test('features disabled by the app and by the host stand in one switch, as Chromium reads only the last', () => {
  const args = chromiumArguments('/profile', new Map([['disable-features', 'Mine']]), false, none);
  const features = args.filter((argument) => argument.startsWith('--disable-features='));
  expect(features).toHaveLength(1);
  expect(features[0]).toMatch(/^--disable-features=Mine,Translate,/);
});

test('only root goes without the sandbox', () => {
  expect(chromiumArguments('/profile', none, true, none)).toContain('--no-sandbox');
  expect(chromiumArguments('/profile', none, false, none)).not.toContain('--no-sandbox');
});

test('the first process gets the pipe, and a port only if one was asked for', () => {
  expect(firstProcessArguments(none, true)).toEqual(['--remote-debugging-pipe', '--no-startup-window']);
  const asked = firstProcessArguments(new Map([['remote-debugging-port', '0']]), false);
  expect(asked).toContain('--remote-debugging-port=0');
  expect(asked).toContain('--headless');
});

test('extra flags may have values with equals signs', () => {
  expect(parseFlags(' --a  --b=c=d ')).toEqual(
    new Map([
      ['a', ''],
      ['b', 'c=d'],
    ]),
  );
});
