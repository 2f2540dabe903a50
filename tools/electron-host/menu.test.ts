import { expect, test, vi } from 'vitest';
import { Menu, MenuItem } from './menu.ts';

test('an item is found by its id in any submenu, and a click by program runs it', () => {
  const click = vi.fn();
  const menu = Menu.buildFromTemplate([{ label: 'File', submenu: [{ id: 'import', label: 'Import', click }] }]);
  menu.getMenuItemById('import')?.click();
  expect(click).toHaveBeenCalledOnce();
  expect(menu.getMenuItemById('export')).toBe(null);
});

test('a disabled item does nothing', () => {
  const click = vi.fn();
  new MenuItem({ label: 'Undo', enabled: false, click }).click();
  expect(click).not.toHaveBeenCalled();
});

test('a checkbox toggles; of radio items between separators one stays checked', () => {
  const menu = Menu.buildFromTemplate([
    { id: 'box', type: 'checkbox', label: 'Box' },
    { type: 'separator' },
    { id: 'a', type: 'radio', label: 'A', checked: true },
    { id: 'b', type: 'radio', label: 'B' },
    { type: 'separator' },
    { id: 'c', type: 'radio', label: 'C', checked: true },
  ]);
  const checked = (): string[] => menu.items.filter((item) => item.checked).map((item) => item.id);
  for (const id of ['box', 'b']) menu.getMenuItemById(id)?.click();
  expect(checked()).toEqual(['box', 'b', 'c']);
});

test('a role brings its label and submenu; an unknown role throws with its name', () => {
  const menu = Menu.buildFromTemplate([{ role: 'editMenu' }]);
  expect(menu.items[0]?.submenu?.items.map((item) => item.label)).toContain('Select All');
  expect(() => new MenuItem({ role: 'startSpeaking' })).toThrow("menu role 'startSpeaking' is not implemented");
});
