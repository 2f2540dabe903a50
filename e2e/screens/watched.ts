/** Journeys that also fail when the page reports an error, in its console or by throwing. */

import { test as base, expect, type Running } from '../fixtures.ts';

interface Watch {
  /** What the pages of this journey have reported so far. */
  readonly reported: string[];
}

export const test = base.extend<Watch>({
  reported: async ({ playwright: _playwright }, use) => {
    const reported: string[] = [];
    await use(reported);
    expect(reported, 'errors that the page reported').toEqual([]);
  },
  start: async ({ start, reported }, use) => {
    await use(async (...where): Promise<Running> => {
      const running = await start(...where);
      running.page.on('pageerror', (error) => reported.push(String(error)));
      running.page.on('console', (message) => {
        if (message.type() === 'error') reported.push(message.text());
      });
      return running;
    });
  },
});
