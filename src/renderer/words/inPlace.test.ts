/** What stands on the screen is written in `words/` alone, where translators find it: no component has words of its own. */

import { parseSync } from 'vite';
import { expect, test } from 'vitest';

const rooms: Record<string, string> = import.meta.glob(
  ['../**/*.ts', '../**/*.tsx', '!../words/**', '!../**/*.test.*', '!../**/testing/**'],
  {
    query: '?raw',
    import: 'default',
    eager: true,
  },
);

/** What is read out or shown, as an attribute or as a property that becomes one. */
const spoken =
  /^(?:aria-(?:label|description|roledescription|valuetext|placeholder)|title|placeholder|alt|label|note)$/;

type Syntax = Readonly<Record<string, unknown>>;

const isSyntax = (value: unknown): value is Syntax => typeof value === 'object' && value !== null;

/** Texts of a component that an analyst would read. */
function wordsIn(path: string, code: string): readonly string[] {
  const { program, errors } = parseSync(path, code);
  expect(errors, path).toEqual([]);
  const found: string[] = [];
  const visit = (node: Syntax): void => {
    if (isKeyCap(node)) return;
    found.push(...shownBy(node));
    for (const part of Object.values(node))
      for (const each of Array.isArray(part) ? part : [part]) if (isSyntax(each)) visit(each);
  };
  visit({ program });
  return found.filter((text) => /\p{L}/u.test(text)).map((text) => `${path}: ${text.trim()}`);
}

/** What stands on a key is no word of ours. */
const isKeyCap = ({ type, openingElement }: Syntax) =>
  type === 'JSXElement' &&
  isSyntax(openingElement) &&
  isSyntax(openingElement.name) &&
  openingElement.name.name === 'kbd';

/** The texts that a node shows by itself. */
function shownBy(node: Syntax): readonly string[] {
  if (node.type === 'JSXText') return [String(node.value)];
  if (node.type === 'JSXElement' || node.type === 'JSXFragment')
    return (node.children as readonly Syntax[]).flatMap((child) => literals(child));
  const name = isSyntax(node.name) ? node.name.name : isSyntax(node.key) ? (node.key.name ?? node.key.value) : '';
  return (node.type === 'JSXAttribute' || node.type === 'Property') && spoken.test(String(name))
    ? literals(node.value)
    : [];
}

/** The literals that a value may be: itself, either side of a condition, the parts of a template. */
function literals(value: unknown): readonly string[] {
  if (!isSyntax(value)) return [];
  switch (value.type) {
    case 'Literal':
      return typeof value.value === 'string' ? [value.value] : [];
    case 'TemplateLiteral':
      return [
        (value.quasis as readonly { readonly value: { readonly raw: string } }[])
          .map((each) => each.value.raw)
          .join('…'),
      ];
    case 'ConditionalExpression':
      return [...literals(value.consequent), ...literals(value.alternate)];
    case 'LogicalExpression':
      return literals(value.right);
    case 'BinaryExpression':
      return value.operator === '+' ? [...literals(value.left), ...literals(value.right)] : [];
    case 'JSXExpressionContainer':
      return literals(value.expression);
    default:
      return [];
  }
}

test.each([
  ['text between tags', '<p>Nothing here</p>'],
  ['text on one side of a condition', '<p>{many ? words.many : "One report"}</p>'],
  ['text in a template', '<p>{`Every report`}</p>'],
  ['the name of a button', '<button aria-label="Close" />'],
  ['a placeholder that comes and goes', '<input placeholder={open && "Find"} />'],
  ['a property that becomes a label', 'tabs({ label: "Codebook" })'],
])('the scan sees %s', (_, jsx) => {
  expect(wordsIn('x.tsx', `const x = ${jsx};`)).toHaveLength(1);
});

test('the scan passes what is no text', () => {
  expect(wordsIn('x.tsx', 'const x = <p className="quiet" title={words.whole}>{words.none} – {count}</p>;')).toEqual(
    [],
  );
});

test('no component has words of its own', () => {
  expect(Object.keys(rooms).length).toBeGreaterThan(50);
  const found = Object.entries(rooms).flatMap(([path, code]) => wordsIn(path, code));
  expect(found).toEqual([]);
});
