/** The roles of menu items: their labels, their submenus and what they do. */
import type { BrowserWindow } from './browserWindow.ts';
import { host } from './host.ts';

type Act = (window: BrowserWindow | null) => void;
type Role = { label: string; act?: Act; submenu?: readonly string[] };

const zoomBy = (window: BrowserWindow | null, step: number): void => {
  window?.webContents.setZoomLevel(step === 0 ? 0 : window.webContents.getZoomLevel() + step);
};

const SEPARATOR = 'separator';

const roles: { readonly [role: string]: Role } = {
  about: { label: 'About' },
  quit: { label: 'Quit', act: () => host.app.quit() },
  close: { label: 'Close', act: (window) => window?.close() },
  minimize: { label: 'Minimize', act: (window) => window?.minimize() },
  togglefullscreen: { label: 'Toggle Full Screen', act: (window) => window?.setFullScreen(!window.isFullScreen()) },
  reload: { label: 'Reload', act: (window) => window?.reload() },
  forcereload: { label: 'Force Reload', act: (window) => window?.reload() },
  toggledevtools: { label: 'Toggle Developer Tools', act: () => {} },
  undo: { label: 'Undo', act: (window) => window?.webContents.undo() },
  redo: { label: 'Redo', act: (window) => window?.webContents.redo() },
  cut: { label: 'Cut', act: (window) => window?.webContents.cut() },
  copy: { label: 'Copy', act: (window) => window?.webContents.copy() },
  paste: { label: 'Paste', act: (window) => window?.webContents.paste() },
  selectall: { label: 'Select All', act: (window) => window?.webContents.selectAll() },
  pasteandmatchstyle: { label: 'Paste and Match Style' },
  delete: { label: 'Delete' },
  resetzoom: { label: 'Actual Size', act: (window) => zoomBy(window, 0) },
  zoomin: { label: 'Zoom In', act: (window) => zoomBy(window, 0.5) },
  zoomout: { label: 'Zoom Out', act: (window) => zoomBy(window, -0.5) },
  zoom: { label: 'Zoom' },
  front: { label: 'Bring All to Front' },
  services: { label: 'Services' },
  hide: { label: 'Hide' },
  hideothers: { label: 'Hide Others' },
  unhide: { label: 'Show All' },
  help: { label: 'Help', submenu: [] },
  appmenu: { label: 'App', submenu: ['about', SEPARATOR, 'quit'] },
  filemenu: { label: 'File', submenu: ['quit'] },
  editmenu: {
    label: 'Edit',
    submenu: ['undo', 'redo', SEPARATOR, 'cut', 'copy', 'paste', 'delete', SEPARATOR, 'selectAll'],
  },
  viewmenu: {
    label: 'View',
    submenu: ['reload', 'toggleDevTools', SEPARATOR, 'resetZoom', 'zoomIn', 'zoomOut', SEPARATOR, 'togglefullscreen'],
  },
  windowmenu: { label: 'Window', submenu: ['minimize', 'zoom', 'close'] },
};

/** The description of a role; an unknown one is an Error. */
export function roleOf(name: string): Role {
  const key = name.toLowerCase();
  const role = Object.hasOwn(roles, key) ? roles[key] : undefined;
  if (role === undefined) throw new Error(`[electron-host] menu role '${name}' is not implemented`);
  return role;
}

/** Does what the role says to the focused window. */
export function actOnRole(name: string): void {
  const { act } = roleOf(name);
  if (act === undefined) throw new Error(`[electron-host] menu role '${name}' does nothing on the development host`);
  act(host.focusedWindow);
}
