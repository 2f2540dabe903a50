/** The native menu. Acts go to the window as commands, so that menu, key and button do the same. */

import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import type { EventPayload } from '../shared/ipc/contract.ts';

type Command = EventPayload<'menu.chosen'>['command'];

/** Builds the menu of `window`. */
export function buildMenu(window: BrowserWindow): Menu {
  const tell = (command: Command) => {
    if (!window.isDestroyed()) window.webContents.send('menu.chosen', { command });
  };
  const send = (id: Command, label: string, accelerator: string): MenuItemConstructorOptions => ({
    id,
    label,
    accelerator,
    click: () => tell(id),
  });
  const mac: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : [];
  return Menu.buildFromTemplate([
    ...mac,
    {
      label: 'File',
      submenu: [send('import', 'Import reports…', 'CmdOrCtrl+I'), { type: 'separator' }, { role: 'quit' }],
    },
    {
      label: 'Edit',
      submenu: [
        // Undo belongs to the window: in the brief it is the editor's, elsewhere the project's. No accelerator here,
        // or the key would never reach the page.
        { id: 'undo', label: 'Undo', click: () => tell('undo') },
        { id: 'redo', label: 'Redo', click: () => tell('redo') },
        { type: 'separator' },
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
      ],
    },
    { label: 'View', submenu: [{ role: 'zoomIn' }, { role: 'zoomOut' }, { role: 'resetZoom' }] },
  ]);
}
