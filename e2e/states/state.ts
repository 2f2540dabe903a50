/** A state of the window, and how one comes to it from the state before it. */

import type { Locator, Page } from '@playwright/test';
import { expect, type Running } from '../fixtures.ts';
import { isAccessible } from '../screens/accessible.ts';
import { press } from '../screens/reading.ts';

/** What the states of one walk have to work with. */
export interface Room extends Running {
  /** A folder of the walk's own, for files. */
  readonly folder: string;
}

export const leftPane = '.pane-place.left';
export const rightPane = '.pane-place.right';

export interface State {
  readonly name: string;
  /** What stands over the window is opened from here: by a key, or by Enter on a control. */
  readonly from?: string | ((page: Page) => Locator);
  /** The part of the window that differs from the state before; the whole window where nothing is said. */
  readonly within?: string;
  /** What an analyst does until it is reached; for what stands over the window, once it is open. */
  readonly lead?: (room: Room) => Promise<unknown>;
}

/** Goes through the states in turn. What was opened over the window is closed by Escape, and gives the focus back. */
export async function walk(room: Room, states: readonly State[]): Promise<void> {
  for (const state of states) await (state.from === undefined ? stand(room, state) : open(room, state, state.from));
}

async function stand(room: Room, { name, within, lead }: State): Promise<void> {
  await lead?.(room);
  await isAccessible(room.page, name, within);
}

/** The window, while its own keys hold: nothing stands over it. */
const reachable = '#root:not([inert], [aria-hidden="true"])';

/** What stands over the window and has the focus. */
const over = 'body > :not(#root):has(:focus)';

async function open(room: Room, { name, within, lead }: State, from: NonNullable<State['from']>): Promise<void> {
  const { page } = room;
  if (typeof from !== 'string') await from(page).focus();
  const before = await page.evaluateHandle(() => document.activeElement);
  const wasReachable = await page.locator(reachable).count();
  await press(page, typeof from === 'string' ? from : 'Enter');
  const passed = () => page.evaluate((element) => document.activeElement !== element, before);
  await expect.poll(passed, `the focus passes on to ${name}`).toBe(true);
  await expect.poll(() => focusSeen(page), `what has the focus in ${name} is seen`).toBe(true);
  await lead?.(room);
  const isOver = await page.locator(over).count();
  await isAccessible(page, name, isOver ? over : within);
  await press(page, 'Escape');
  // A control of a row gives the focus back to its row, which the keys of the list go on from.
  const back = () =>
    page.evaluate((element) => {
      const row = element instanceof Element ? element.closest('[role="row"]') : null;
      return document.activeElement === element || (row !== null && document.activeElement === row);
    }, before);
  await expect.soft.poll(back, { message: `the focus comes back from ${name}`, timeout: 3_000 }).toBe(true);
  // Only then the keys of the window hold again, or of what stood over it before.
  await expect(page.locator(reachable)).toHaveCount(wasReachable);
  await before.dispose();
}

/** Whether one element has the focus, not the page as a whole, and can be seen. */
function focusSeen(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const here = document.activeElement;
    if (!here || here === document.body) return false;
    const { width, height, right, bottom } = here.getBoundingClientRect();
    return here.checkVisibility() && width > 0 && height > 0 && right > 0 && bottom > 0;
  });
}

/** Nothing reaches beyond the window at 1100 × 700, and at twice the size, which is half the room. */
export async function fitsTheWindow(page: Page, view: string): Promise<void> {
  for (const size of [
    { width: 1100, height: 700 },
    { width: 720, height: 450 },
  ]) {
    await page.setViewportSize(size);
    const beyond = () =>
      page.evaluate(() => {
        const parts = [...document.querySelectorAll('html, body, .app, .app > *, [data-pane]')];
        const wider = parts.filter((each) => each.checkVisibility() && each.scrollWidth > each.clientWidth + 1);
        return wider.map((each) => `${each.tagName} ${each.className}`);
      });
    await expect.soft.poll(beyond, { message: `${view} at ${size.width}`, timeout: 3_000 }).toEqual([]);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}
