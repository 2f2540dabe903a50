/** What opens native UI in Electron: nobody could answer it here, so tests must replace it. */
import type * as E from 'electron';
import { report } from './log.ts';

/** A function that asks to be replaced in the test. */
export function unstubbed(name: string): () => never {
  return () => {
    throw new Error(`[electron-host] ${name} opens native UI: stub it in the test with electronApp.evaluate`);
  };
}

type Dialog = Pick<
  typeof E.dialog,
  | 'showOpenDialog'
  | 'showSaveDialog'
  | 'showMessageBox'
  | 'showErrorBox'
  | 'showOpenDialogSync'
  | 'showSaveDialogSync'
  | 'showMessageBoxSync'
>;

/** Every dialog that returns an answer throws; an error box is only printed. */
export const dialog: Dialog = {
  showOpenDialog: unstubbed('dialog.showOpenDialog'),
  showSaveDialog: unstubbed('dialog.showSaveDialog'),
  showMessageBox: unstubbed('dialog.showMessageBox'),
  showOpenDialogSync: unstubbed('dialog.showOpenDialogSync'),
  showSaveDialogSync: unstubbed('dialog.showSaveDialogSync'),
  showMessageBoxSync: unstubbed('dialog.showMessageBoxSync'),
  showErrorBox: (title, content) => report(`dialog.showErrorBox: ${title}\n${content}`),
};

/** Nothing is opened outside the app. */
export const shell: Pick<typeof E.shell, 'openExternal' | 'openPath' | 'showItemInFolder' | 'trashItem' | 'beep'> = {
  openExternal: unstubbed('shell.openExternal'),
  openPath: unstubbed('shell.openPath'),
  showItemInFolder: unstubbed('shell.showItemInFolder'),
  trashItem: unstubbed('shell.trashItem'),
  beep() {},
};
