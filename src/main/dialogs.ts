/** The system's own dialogs, asked for paths; the window never sees one. */

import { type BrowserWindow, dialog } from 'electron';
import { reportEndings } from './import/detect.ts';
import type { Dialogs } from './ipc/handlers.ts';
import { words } from './words.ts';

const reports = [{ name: words.dialogs.reports, extensions: [...reportEndings] }];
const languages = [{ name: words.dialogs.languages, extensions: ['traineddata', 'gz'] }];
const sets = [{ name: words.dialogs.sets, extensions: ['json'] }];

const references = [{ name: words.dialogs.references, extensions: ['ris', 'bib', 'bibtex', 'json', 'txt'] }];

/** Dialogs above `window`. */
export function systemDialogs(window: BrowserWindow): Dialogs {
  const open = async (options: Electron.OpenDialogOptions): Promise<readonly string[] | null> => {
    const chosen = await dialog.showOpenDialog(window, options);
    return chosen.canceled || !chosen.filePaths.length ? null : chosen.filePaths;
  };
  return {
    chooseReports: () =>
      open({ title: words.dialogs.importReports, filters: reports, properties: ['openFile', 'multiSelections'] }),
    chooseReport: async () =>
      (await open({ title: words.dialogs.chooseEdition, filters: reports, properties: ['openFile'] }))?.[0] ?? null,
    chooseReportFolder: () => open({ title: words.dialogs.importFolder, properties: ['openDirectory'] }),
    chooseProjectFolder: async (title) =>
      (await open({ title, properties: ['openDirectory', 'createDirectory'] }))?.[0] ?? null,
    chooseAnnotationSet: async () =>
      (await open({ title: words.dialogs.importSet, filters: sets, properties: ['openFile'] }))?.[0] ?? null,
    chooseReferences: async () =>
      (await open({ title: words.dialogs.chooseReferences, filters: references, properties: ['openFile'] }))?.[0] ??
      null,
    chooseLanguage: async () =>
      (await open({ title: words.dialogs.addLanguage, filters: languages, properties: ['openFile'] }))?.[0] ?? null,
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
