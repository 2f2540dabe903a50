/** What stands above and below the text of a printed page. Chromium fills in, as text, what its class names ask for. */

import { line } from './briefText.ts';
import { escaped } from './escapedHtml.ts';

const style = 'width: 100%; padding: 0 20mm; font-family: sans-serif; font-size: 8px; color: #485059; display: flex';

/** The title. */
export const headerTemplate = `<div style="${style}"><span class="title" dir="auto"></span></div>`;

/** `foot`, where there is one, and the number of the page. */
export function footerTemplate(foot: string | null): string {
  const number = '<span><span class="pageNumber"></span> / <span class="totalPages"></span></span>';
  if (foot === null) return `<div style="${style}; justify-content: center">${number}</div>`;
  return `<div style="${style}; justify-content: space-between"><span dir="auto">${escaped(line(foot))}</span>${number}</div>`;
}
