/** Numbers on the screen: grouped as the program's language has it, wherever something is counted. */

import { parseSync } from 'vite';
import { expect, test } from 'vitest';
import { counted, grouped, timeLeft } from './numbers.ts';

test('the digits of large counts stand in groups, whatever the language of the computer', () => {
  expect([grouped(0), grouped(999), grouped(10_000)]).toEqual(['0', '999', '10,000']);
  expect([counted(1, 'report'), counted(2_000, 'report')]).toEqual(['1 report', '2,000 reports']);
  expect(counted(2, 'entry', 'entries')).toBe('2 entries');
});

test.each([
  [3, 'a few seconds left'],
  [31, 'about 40 seconds left'],
  [80, 'about 1 minute left'],
  [5_000, 'about 1 hour left'],
])('%i seconds are said no more exactly than anybody could tell', (seconds, said) => {
  expect(timeLeft(seconds)).toBe(said);
});

/** Numbers that are names or measures, and so stand as they are. */
const names = /^(?:level|percent|confidence|key|version|paragraph|value)$/;

const rooms: Record<string, string> = import.meta.glob(['./*.ts', '!./*.test.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

type Syntax = Readonly<Record<string, unknown>>;
const isSyntax = (value: unknown): value is Syntax => typeof value === 'object' && value !== null;

/** Parameters that are numbers and are put into a sentence digit by digit. */
function ungrouped(path: string, code: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: Syntax, numbers: ReadonlySet<string>): void => {
    const within = Array.isArray(node.params) ? new Set([...numbers, ...node.params.flatMap(numberNamed)]) : numbers;
    if (node.type === 'TemplateLiteral')
      for (const each of node.expressions as readonly Syntax[])
        if (each.type === 'Identifier' && within.has(String(each.name))) found.push(`${path}: ${each.name}`);
    for (const part of Object.values(node))
      for (const each of Array.isArray(part) ? part : [part]) if (isSyntax(each)) visit(each, within);
  };
  visit({ program: parseSync(path, code).program }, new Set());
  return found;
}

function numberNamed(parameter: Syntax): readonly string[] {
  const { name, typeAnnotation } = parameter;
  const type = isSyntax(typeAnnotation) ? typeAnnotation.typeAnnotation : null;
  const isNumber = isSyntax(type) && type.type === 'TSNumberKeyword';
  return isNumber && !names.test(String(name)) ? [String(name)] : [];
}

test('the scan sees a count that is put in as it is', () => {
  const code = (put: string) => `const all = (shown: number, name: string) => \`\${${put}} of \${name}\`;`;
  expect(ungrouped('x.ts', code('shown'))).toEqual(['x.ts: shown']);
  expect(ungrouped('x.ts', code('grouped(shown)'))).toEqual([]);
});

test('no sentence has a count without its groups', () => {
  expect(Object.keys(rooms).length).toBeGreaterThan(20);
  expect(Object.entries(rooms).flatMap(([path, code]) => ungrouped(path, code))).toEqual([]);
});
