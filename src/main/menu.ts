/** The native menu, made from the list of commands. Acts go to the window, so that menu, key and button do the same. */

import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import { type CommandDescription, type CommandId, commandDescription, menuCommandIds } from '../shared/commands.ts';

/** Builds the menu of `window`. */
export function buildMenu(window: BrowserWindow): Menu {
  const inMenu = (menu: CommandDescription['menu']): MenuItemConstructorOptions[] =>
    menuCommandIds.filter((id) => commandDescription(id).menu === menu).map((id) => item(window, id));
  const mac: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : [];
  const gap: MenuItemConstructorOptions = { type: 'separator' };
  // Their usual keys set the size of the text; the whole window is rarely meant.
  const zoom: MenuItemConstructorOptions[] = [
    { label: 'Zoom window in', click: () => zoomBy(window, 0.5) },
    { label: 'Zoom window out', click: () => zoomBy(window, -0.5) },
  ];
  return Menu.buildFromTemplate([
    ...mac,
    { label: 'File', submenu: [...inMenu('file'), gap, { role: 'quit' }] },
    { label: 'Edit', submenu: [...inMenu('edit'), gap, { role: 'cut' }, { role: 'copy' }, { role: 'paste' }] },
    { label: 'View', submenu: [...inMenu('view'), gap, ...zoom] },
    { label: 'Go', submenu: inMenu('go') },
  ]);
}

function zoomBy(window: BrowserWindow, step: number): void {
  if (!window.isDestroyed()) window.webContents.setZoomLevel(window.webContents.getZoomLevel() + step);
}

function item(window: BrowserWindow, id: CommandId): MenuItemConstructorOptions {
  const { label, keys, scope } = commandDescription(id);
  const click = () => {
    if (!window.isDestroyed()) window.webContents.send('menu.chosen', { command: id });
  };
  // What fields have a key of their own for gets no accelerator here, or the key would never reach the page.
  const accelerator =
    scope === 'window' ? keys?.[0]?.replace('Mod', 'CmdOrCtrl').replace('++', '+Plus').replace('Arrow', '') : undefined;
  return { id, label, click, ...(accelerator ? { accelerator } : {}) };
}
