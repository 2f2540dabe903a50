import { expect, test } from 'vitest';
import { languageName } from './languageName.ts';

test.each([
  ['eng', 'English'],
  ['tha', 'Thai'],
  ['khm', 'Khmer'],
  ['lao', 'Lao'],
  ['mya', 'Burmese'],
  ['vie', 'Vietnamese'],
  ['ara', 'Arabic'],
  ['chi_sim', 'Chinese (simplified)'],
  ['srp_latn', 'Serbian (latn)'],
  ['osd', 'osd'],
])('%s is %s', (code, name) => {
  expect(languageName(code)).toBe(name);
});
