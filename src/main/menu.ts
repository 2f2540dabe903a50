/** The native menu, made from the list of commands. Acts go to the window, so that menu, key and button do the same. */

import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import { type CommandDescription, type CommandId, commandDescription, menuCommandIds } from '../shared/commands.ts';

/** Builds the menu of `window`. */
export function buildMenu(window: BrowserWindow): Menu {
  const inMenu = (menu: CommandDescription['menu']): MenuItemConstructorOptions[] =>
    menuCommandIds.filter((id) => commandDescription(id).menu === menu).map((id) => item(window, id));
  const mac: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : [];
  const gap: MenuItemConstructorOptions = { type: 'separator' };
  const zoom: MenuItemConstructorOptions[] = [{ role: 'zoomIn' }, { role: 'zoomOut' }, { role: 'resetZoom' }];
  return Menu.buildFromTemplate([
    ...mac,
    { label: 'File', submenu: [...inMenu('file'), gap, { role: 'quit' }] },
    { label: 'Edit', submenu: [...inMenu('edit'), gap, { role: 'cut' }, { role: 'copy' }, { role: 'paste' }] },
    { label: 'View', submenu: [...inMenu('view'), gap, ...zoom] },
    { label: 'Go', submenu: inMenu('go') },
  ]);
}

function item(window: BrowserWindow, id: CommandId): MenuItemConstructorOptions {
  const { label, keys, scope } = commandDescription(id);
  const click = () => {
    if (!window.isDestroyed()) window.webContents.send('menu.chosen', { command: id });
  };
  // What fields have a key of their own for gets no accelerator here, or the key would never reach the page.
  const accelerator = scope === 'window' ? keys?.[0]?.replace('Mod', 'CmdOrCtrl') : undefined;
  return { id, label, click, ...(accelerator ? { accelerator } : {}) };
}
