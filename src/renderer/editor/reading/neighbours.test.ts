/** The order in which annotations are stepped through. */

import { expect, test } from 'vitest';
import { activatedBy, annotationBeside } from './neighbours.ts';

const at = (id: string, start: number, end: number) => ({ id, start, end });
const annotations = [at('c', 40, 50), at('inner', 10, 15), at('outer', 10, 30), at('twin', 10, 15)];

test('] goes by start, then the longer first, then by id, and stops at the end', () => {
  const order: string[] = [];
  let here = annotationBeside(annotations, 0, 1);
  while (here) {
    order.push(here.id);
    here = annotationBeside(annotations, here, 1);
  }
  expect(order).toEqual(['outer', 'inner', 'twin', 'c']);
});

test('[ goes the same way back', () => {
  const order: string[] = [];
  let here = annotationBeside(annotations, 1_000, -1);
  while (here) {
    order.push(here.id);
    here = annotationBeside(annotations, here, -1);
  }
  expect(order).toEqual(['c', 'twin', 'inner', 'outer']);
});

test('from a bare place the annotation that starts there counts as next', () => {
  expect(annotationBeside(annotations, 10, 1)?.id).toBe('outer');
  expect(annotationBeside(annotations, 10, -1)).toBeNull();
});

test('clicking again goes through all annotations at the place, in a circle', () => {
  expect(activatedBy(['inner', 'outer'], null)).toBe('inner');
  expect(activatedBy(['inner', 'outer'], 'inner')).toBe('outer');
  expect(activatedBy(['inner', 'outer'], 'outer')).toBe('inner');
  expect(activatedBy(['inner', 'outer'], 'elsewhere')).toBe('inner');
  expect(activatedBy([], 'inner')).toBeNull();
});
