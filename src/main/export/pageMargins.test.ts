import { expect, test } from 'vitest';
import { footerTemplate } from './pageMargins.ts';
import { hostileTexts } from './testing/briefs.ts';

test('the foot of a printed page has its number, and who may see it where that is said', () => {
  expect(footerTemplate(null)).toContain('class="totalPages"');
  expect(footerTemplate('Internal')).toMatch(/>Internal<.*class="pageNumber"/);
});

test.each(hostileTexts)('%s at the foot of a page is text', (words) => {
  const [, written] = /<span dir="auto">(.*?)<\/span>/s.exec(footerTemplate(words)) ?? [];
  expect(written).not.toMatch(/[<>"']/);
  expect(written?.length).toBeGreaterThanOrEqual(words.length);
});
