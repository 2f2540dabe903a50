/** The arithmetic of dividers. */

import { expect, test } from 'vitest';
import { firstPanes, paneWidths, projectPreferencesSchema } from '../../shared/model/preferences.ts';
import { widthByKey, widthByPointer } from './paneWidth.ts';

const press = (key: string, shiftKey = false) => ({ key, shiftKey });

test('arrows move the divider by 8 pixels, with Shift by 40', () => {
  expect(widthByKey('left', 284, press('ArrowRight'))).toBe(292);
  expect(widthByKey('left', 284, press('ArrowLeft'))).toBe(276);
  expect(widthByKey('left', 284, press('ArrowRight', true))).toBe(324);
});

test('the divider of the right pane makes it wider to the left', () => {
  expect(widthByKey('right', 344, press('ArrowLeft'))).toBe(352);
  expect(widthByKey('right', 344, press('ArrowRight', true))).toBe(304);
});

test('Home and End go to the least and the greatest width', () => {
  expect(widthByKey('left', 300, press('Home'))).toBe(220);
  expect(widthByKey('left', 300, press('End'))).toBe(420);
  expect(widthByKey('right', 300, press('End'))).toBe(520);
});

test('no step leads out of the range', () => {
  expect(widthByKey('left', 224, press('ArrowLeft', true))).toBe(220);
  expect(widthByKey('right', 516, press('ArrowLeft'))).toBe(520);
});

test('other keys are not the divider’s', () => {
  expect(widthByKey('left', 284, press('ArrowUp'))).toBeNull();
  expect(widthByKey('left', 284, press('a'))).toBeNull();
});

test('the pointer takes the divider along, within the range, in whole pixels', () => {
  expect(widthByPointer('left', 284, 30.4)).toBe(314);
  expect(widthByPointer('right', 344, -30)).toBe(374);
  expect(widthByPointer('left', 284, 900)).toBe(420);
  expect(widthByPointer('left', 284, -100)).toBe(220);
});

test('a pane dragged far below its least width goes', () => {
  expect(widthByPointer('left', 284, -150)).toBeNull();
  expect(widthByPointer('right', 344, 150)).toBeNull();
});

test('every width that a divider gives can be remembered', () => {
  for (const side of ['left', 'right'] as const)
    for (const width of [paneWidths[side].min, paneWidths[side].max, paneWidths[side].first]) {
      const panes = { read: { ...firstPanes, [side]: width } };
      const kept = projectPreferencesSchema.parse({ panes, view: null, sourceId: null, places: {} });
      expect(kept.panes.read?.[side]).toBe(width);
    }
});
