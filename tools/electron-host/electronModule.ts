/** What `import … from 'electron'` gives to the app's main process. */
import { app } from './app.ts';
import { BrowserWindow } from './browserWindow.ts';
import { ipcMain } from './ipcMain.ts';
import { loud } from './loud.ts';
import { Menu, MenuItem } from './menu.ts';
import { nativeTheme } from './nativeTheme.ts';
import { dialog, shell } from './nativeUi.ts';
import { registerSchemesAsPrivileged } from './protocol.ts';
import { session } from './session.ts';
import { clipboard, screen } from './surroundings.ts';
import { utilityProcess } from './utilityProcess.ts';
import { webContents } from './webContents.ts';

/** Electron's global `protocol`: that of the default session, and the registration of schemes. */
const protocol = loud(
  {
    registerSchemesAsPrivileged,
    handle: (...args: Parameters<typeof session.defaultSession.protocol.handle>) =>
      session.defaultSession.protocol.handle(...args),
    unhandle: (scheme: string) => session.defaultSession.protocol.unhandle(scheme),
    isProtocolHandled: (scheme: string) => session.defaultSession.protocol.isProtocolHandled(scheme),
  },
  'protocol',
);

const parts = {
  app,
  BrowserWindow,
  clipboard: loud(clipboard, 'clipboard'),
  dialog: loud(dialog, 'dialog'),
  ipcMain,
  Menu,
  MenuItem,
  nativeTheme,
  protocol,
  screen,
  session,
  shell: loud(shell, 'shell'),
  utilityProcess: loud(utilityProcess, 'utilityProcess'),
  webContents,
};

/** The names an ES module may import. */
export const exportedNames = Object.keys(parts);

/** The module object; anything not in it throws with its name. */
export const electron = loud(parts, 'electron');
