/** All style sheets meet in one window: a class that one feature styles for itself must not be used by another. */

import { expect, test } from 'vitest';

const sheets: Record<string, string> = import.meta.glob('./**/*.css', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const components: Record<string, string> = import.meta.glob(['./**/*.tsx', '!./**/*.test.tsx'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

const featureOf = (path: string) => path.split('/')[1] ?? '';

/** The classes that a sheet styles wherever they stand: those a selector begins with, alone or with a state or a child. */
function ownClasses(css: string): string[] {
  const selectors = css.replaceAll(/\/\*.*?\*\/|\([^()]*\)/gs, '').matchAll(/([^{}]+)\{/g);
  return [...selectors]
    .flatMap(([, list = '']) => list.split(','))
    .flatMap((selector) => /^\s*\.([\w-]+)(?![\w.-])/.exec(selector)?.[1] ?? []);
}

/** The classes that a component puts on its elements. */
const usedClasses = (code: string): string[] =>
  [...code.matchAll(/className=(?:"([^"]+)"|\{`([^`]+)`\})/g)].flatMap(([, plain, made]) =>
    (plain ?? made ?? '').split(/\s+/),
  );

test('a class that one feature styles for itself is used by no other', () => {
  const owners = new Map<string, string>();
  for (const [path, css] of Object.entries(sheets))
    for (const name of ownClasses(css)) owners.set(name, owners.get(name) ?? featureOf(path));
  const met = (path: string, name: string) => owners.has(name) && owners.get(name) !== featureOf(path);
  const shared = Object.entries(components).flatMap(([path, code]) =>
    usedClasses(code)
      .filter((name) => met(path, name))
      .map((name) => `${path}: ${name}, of ${owners.get(name)}`),
  );
  expect(owners.size).toBeGreaterThan(50);
  expect(shared).toEqual([]);
});
