/** The program starts here: closes every way out, opens the last project, shows the window. */

import { homedir } from 'node:os';
import { join } from 'node:path';
import { app, BrowserWindow, dialog, Menu, session, shell } from 'electron';
import { Desk, type Tell } from './desk.ts';
import { systemDialogs } from './dialogs.ts';
import { readSet } from './exchange/readSet.ts';
import { ExportedFiles } from './exportedFiles.ts';
import { processReader } from './import/reader.ts';
import { makeHandlers } from './ipc/handlers.ts';
import { register, unregister } from './ipc/register.ts';
import { buildMenu } from './menu.ts';
import { closeContents, closeNames, closeSession } from './network.ts';
import { Originals } from './originals.ts';
import { PreferencesFile } from './preferencesFile.ts';
import { printer } from './printing.ts';
import { isProject } from './project/openProject.ts';
import { systemUser } from './project/reviewers.ts';
import { declareScheme, serve } from './protocol.ts';
import { readSettings, writeSettings } from './settings.ts';
import { spawnUtility } from './utilityReader.ts';
import { closeWhenSaved, openWindow, showPage } from './window.ts';

Object.freeze(Object.prototype);
app.enableSandbox();
declareScheme();
closeNames();

const rendererFolder = join(import.meta.dirname, '../renderer');
const print = printer(rendererFolder);
const originals = new Originals(shell);
const exportedFiles = new ExportedFiles((path) => shell.showItemInFolder(path));
const settingsFile = () => join(app.getPath('userData'), 'settings.json');
const preferencesFile = () => join(app.getPath('userData'), 'preferences.json');

/**
 * Opens the project named on the command line, else the last one, else the one in the home folder. Only the first and the
 * third are made where there is none: a last project that is missing may lie on a disk that is not plugged in.
 */
async function openFirst(desk: Desk): Promise<void> {
  const { lastProject } = await readSettings(settingsFile());
  const named = app.commandLine.getSwitchValue('project');
  const directory = named || lastProject || join(homedir(), 'Evidence Workbench');
  const make = (named || !lastProject) && !(await isProject(directory));
  await (make ? desk.create(directory) : desk.open(directory));
}

async function start(): Promise<void> {
  app.on('session-created', closeSession);
  closeSession(session.defaultSession);
  app.on('web-contents-created', (_event, contents) => closeContents(contents));
  const desk = makeDesk();
  serve(session.defaultSession, rendererFolder, (sourceId) => desk.document(sourceId));
  const preferences = await PreferencesFile.open(preferencesFile());
  await openFirst(desk);
  await show(desk, preferences);
  app.on('activate', () => {
    if (!BrowserWindow.getAllWindows().length) void show(desk, preferences);
  });
  closeBeforeQuitting(desk, preferences);
}

const tell: Tell = (name, payload) => {
  for (const window of BrowserWindow.getAllWindows()) window.webContents.send(name, payload);
};

function makeDesk(): Desk {
  return new Desk({
    reader: processReader(spawnUtility(join(import.meta.dirname, 'importWorker.js'))),
    reviewerName: app.commandLine.getSwitchValue('reviewer') || systemUser(),
    tell,
    opened: async (directory) => {
      await writeSettings(settingsFile(), { lastProject: directory });
    },
  });
}

async function show(desk: Desk, preferences: PreferencesFile): Promise<void> {
  const window = openWindow();
  unregister();
  register(
    window.webContents,
    makeHandlers({
      desk,
      dialogs: systemDialogs(window),
      preferences,
      exported: exportedFiles,
      originals,
      print,
      close: closeWhenSaved(window),
      readSet,
      tell,
    }),
  );
  Menu.setApplicationMenu(buildMenu(window));
  // A page that died is shown anew; everything acknowledged is with main.
  window.webContents.on('render-process-gone', () => void showPage(window));
  await showPage(window);
}

/** Quitting waits until everything is written out; what was acknowledged is on disk already. */
function closeBeforeQuitting(desk: Desk, preferences: PreferencesFile): void {
  let closed = false;
  let quitting = false;
  app.on('before-quit', () => {
    quitting = true;
  });
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void Promise.all([desk.close(), preferences.flush(), originals.removeCopies()]).finally(() => {
      closed = true;
      app.quit();
    });
  });
  app.on('window-all-closed', () => {
    // The window closed later than asked, since it saved first: the wish to quit still holds.
    if (quitting || process.platform !== 'darwin') app.quit();
  });
}

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows();
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  // Not awaited: Electron becomes ready only after this module has been evaluated.
  void app
    .whenReady()
    .then(start)
    .catch((error: unknown) => {
      dialog.showErrorBox('Evidence Workbench could not start', String(error));
      app.exit(1);
    });
} else app.quit();
