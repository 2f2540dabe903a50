/** What the journeys of the reading tools need: a PDF with printed page labels, and the tools by name. */

import type { Locator, Page } from '@playwright/test';
import { type PdfLine, pdfFile, pdfLines } from '../../src/main/import/testing/pdfFile.ts';

/** Two pages i and ii, then 1 to 6, each with a heading and paragraphs that name their page. */
export function pagedReport(): Uint8Array {
  const labels = ['i', 'ii', '1', '2', '3', '4', '5', '6'];
  const pages = labels.map((label, page): PdfLine[] => [
    { text: `Part ${page + 1} of the follow-up`, x: 72, y: 720, size: 18, bold: true },
    ...paragraphs(label, 680),
  ]);
  return pdfFile(pages, { title: 'Paged follow-up', language: 'en', roman: 2 });
}

function paragraphs(label: string, top: number): PdfLine[] {
  return [0, 1, 2].flatMap((number) =>
    pdfLines(
      [
        `Account ${number + 1} on page ${label} tells of a household that was visited once in each`,
        'month of the first year, always by the same person, and seldom after that. The',
        'family had asked for the date of the next visit and was never told of it in time.',
      ],
      { x: 72, y: top - number * 70 },
    ),
  );
}

/** A button of the page's toolbar. */
export const tool = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('toolbar', { name: 'Reading tools' }).getByRole('button', { name });

/** The number of the paragraph that stands at the top of the page. */
export async function topLine(page: Page): Promise<string | null> {
  return page.locator('.page-scroller').evaluate((scroller) => {
    const { top } = scroller.getBoundingClientRect();
    const shown = [...scroller.querySelectorAll<HTMLElement>('[data-number]')];
    return shown.find((each) => each.getBoundingClientRect().bottom > top + 8)?.dataset.number ?? null;
  });
}
