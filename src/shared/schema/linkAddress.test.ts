import { expect, test } from 'vitest';
import { checkAddress, linkAddress } from './linkAddress.ts';

test.each([
  ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
  [' example.org/report ', 'https://example.org/report'],
  ['www.example.org', 'https://www.example.org'],
  ['someone@example.org', 'mailto:someone@example.org'],
  ['https://ตัวอย่าง.ไทย/หน้า', 'https://ตัวอย่าง.ไทย/หน้า'],
])('%s leads to %s', (typed, address) => {
  expect(linkAddress(typed)).toBe(address);
  expect(() => checkAddress(address)).not.toThrow();
});

test.each([
  '',
  'two words',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'file:///etc/passwd',
  'https://',
  'https://a b',
  `https://example.org/${'x'.repeat(2_000)}`,
])('%s is no address', (typed) => {
  expect(linkAddress(typed)).toBeNull();
  expect(() => checkAddress(typed)).toThrow();
});
