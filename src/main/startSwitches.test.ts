import { expect, test } from 'vitest';
import { whyNotStart } from './startSwitches.ts';

test.each(['no-sandbox', 'disable-web-security', 'remote-debugging-port', 'remote-debugging-pipe'])(
  'the packaged program does not start with --%s, and says so',
  (name) => {
    expect(whyNotStart(true, (asked) => asked === name)).toContain(`--${name}`);
    expect(whyNotStart(false, (asked) => asked === name)).toBeNull();
  },
);

test('the packaged program starts with its own switches', () => {
  expect(whyNotStart(true, (asked) => ['project', 'reviewer', 'user-data-dir'].includes(asked))).toBeNull();
});
