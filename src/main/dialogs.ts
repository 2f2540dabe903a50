/** The system's own dialogs, asked for paths; the window never sees one. */

import { type BrowserWindow, dialog } from 'electron';
import { reportEndings } from './import/detect.ts';
import type { Dialogs } from './ipc/handlers.ts';

const reports = [{ name: 'Reports', extensions: [...reportEndings] }];
const sets = [{ name: 'Annotation sets', extensions: ['json'] }];

/** Dialogs above `window`. */
export function systemDialogs(window: BrowserWindow): Dialogs {
  const open = async (options: Electron.OpenDialogOptions): Promise<readonly string[] | null> => {
    const chosen = await dialog.showOpenDialog(window, options);
    return chosen.canceled || !chosen.filePaths.length ? null : chosen.filePaths;
  };
  return {
    chooseReports: () =>
      open({ title: 'Import reports', filters: reports, properties: ['openFile', 'multiSelections'] }),
    chooseReportFolder: () => open({ title: 'Import all reports in a folder', properties: ['openDirectory'] }),
    chooseProjectFolder: async (title) =>
      (await open({ title, properties: ['openDirectory', 'createDirectory'] }))?.[0] ?? null,
    chooseAnnotationSet: async () =>
      (await open({ title: 'Import annotations', filters: sets, properties: ['openFile'] }))?.[0] ?? null,
    saveAs: async (title, name, ending) => {
      const chosen = await dialog.showSaveDialog(window, {
        title,
        defaultPath: name,
        filters: [{ name: ending.toUpperCase(), extensions: [ending] }],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
      return chosen.canceled ? null : chosen.filePath || null;
    },
  };
}
