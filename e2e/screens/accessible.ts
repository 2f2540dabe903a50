/** What is shown, through axe, in every look that a window can have. */

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from '../fixtures.ts';

type Look = NonNullable<Parameters<Page['emulateMedia']>[0]>;

const plain = {
  colorScheme: 'light',
  contrast: 'no-preference',
  forcedColors: 'none',
  reducedMotion: 'reduce',
} as const;

/** Looks that change colours only: what a screen consists of is tried once, in the plain one. */
const looks: Readonly<Record<string, Look>> = {
  dark: { ...plain, colorScheme: 'dark' },
  'more contrast': { ...plain, contrast: 'more' },
  'forced colours': { ...plain, forcedColors: 'active' },
};

/**
 * Nothing that axe finds wrong with what is shown now, in any look; targets are large enough. `within` leaves out what stood there
 * before.
 */
export async function isAccessible(page: Page, screen: string, within?: string): Promise<void> {
  const axeOf = () => {
    const axe = new AxeBuilder({ page }).setLegacyMode().exclude(tips);
    return within === undefined ? axe : axe.include(within);
  };
  await page.emulateMedia(plain);
  const whole = axeOf().options({ rules: { 'target-size': { enabled: true } } });
  await findsNothing(whole, `${screen}, light`, 8);
  for (const [name, look] of Object.entries(looks)) {
    await page.emulateMedia(look);
    await findsNothing(axeOf().withRules('color-contrast'), `${screen}, ${name}`, 0);
  }
  await page.emulateMedia(plain);
}

/** Tips come and go by themselves, and stand outside every landmark. */
const tips = 'body > div:has(> [role="tooltip"])';

async function findsNothing(axe: AxeBuilder, screen: string, tried: number): Promise<void> {
  const { violations, passes } = await axe.analyze();
  expect(passes.length, `rules that axe tried on ${screen}`).toBeGreaterThanOrEqual(tried);
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
  expect.soft(found, screen).toEqual([]);
}
