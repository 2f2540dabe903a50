/** The rules of the tags' looks. */

import { expect, test } from 'vitest';
import { tagRules } from './tagSheet.ts';

test('a tag’s rule names its colours and pattern through the theme’s variables', () => {
  expect(tagRules([{ id: 'tag-gap', name: 'Gap', look: { colour: 'ochre', pattern: 'dashed' } }])).toBe(
    '.t-tag-gap { --stripe: var(--tag-ochre); --wash: var(--tag-ochre-wash); --pattern: dashed; --thickness: 2px; --stripe-width: 4px; --name: "Gap"; --name-direction: ltr }',
  );
});

test('a double line is thinner, so that it fits its lane', () => {
  expect(tagRules([{ id: 'x', name: 'X', look: { colour: 'violet', pattern: 'double' } }])).toContain(
    '--thickness: 1.5px',
  );
});

test('a name in Arabic runs from the right, so that its end is cut and not its beginning', () => {
  const look = { colour: 'teal', pattern: 'solid' } as const;
  expect(tagRules([{ id: 'x', name: '(1) احتياجات UNICEF', look }])).toContain('--name-direction: rtl');
});

test('an id can never become a rule of its own', () => {
  expect(tagRules([{ id: 'x{}*', name: 'X', look: { colour: 'teal', pattern: 'solid' } }])).toMatch(
    /^\.t-x\\7b \\7d \\2a {2}\{/,
  );
});

test('a name is a string whatever stands in it', () => {
  const [rule] = tagRules([{ id: 'x', name: 'Say "no"\\\n} * {', look: { colour: 'teal', pattern: 'solid' } }]).split(
    '} ',
  );
  expect(rule).toContain('--name: "Say \\22 no\\22 \\5c \\a ');
});
