/** The program starts here: closes every way out, then shows the start screen or the project named on the command line. */

import { join } from 'node:path';
import { app, dialog, session, shell } from 'electron';
import { parseSettings } from '../shared/model/settings.ts';
import { setLimits, setReader } from './exchange/readSet.ts';
import { ExportedFiles } from './exportedFiles.ts';
import { processReader } from './import/reader.ts';
import { takeCalls } from './ipc/register.ts';
import { closeContents, closeNames, closeSession } from './network.ts';
import { Originals } from './originals.ts';
import { PreferencesFile } from './preferencesFile.ts';
import { printer } from './printing.ts';
import { declareScheme, serve } from './protocol.ts';
import { Languages } from './recognition/languages.ts';
import { recognitionLimits } from './recognition/limits.ts';
import { processRecogniser } from './recognition/recogniser.ts';
import { referenceReader } from './references/referenceReader.ts';
import { RememberedFile } from './rememberedFile.ts';
import { whyNotStart } from './startSwitches.ts';
import { spawnUtility } from './utilityReader.ts';
import { Windows } from './windows.ts';

Object.freeze(Object.prototype);
app.enableSandbox();
declareScheme();
closeNames();

const rendererFolder = join(import.meta.dirname, '../renderer');
const originals = new Originals(shell);
const named = (name: string): string | null => app.commandLine.getSwitchValue(name) || null;
const own = (file: string): string => join(app.getPath('userData'), file);

async function start(): Promise<void> {
  app.on('session-created', closeSession);
  closeSession(session.defaultSession);
  app.on('web-contents-created', (_event, contents) => closeContents(contents));
  takeCalls();
  const windows = await openWindows();
  serve(session.defaultSession, rendererFolder, (...asked) => windows.sourceBytes(...asked));
  const show = (project: string | null) => (project ? windows.showProject(project) : windows.showStart());
  app.on('second-instance', (_event, _argv, _folder, given) => {
    const project = projectIn(given);
    if (project !== null || !windows.bringToFront()) void show(project);
  });
  app.on('activate', () => {
    if (!windows.bringToFront()) windows.showStart();
  });
  closeBeforeQuitting(windows);
  await show(named('project'));
}

/** The project that a second start of the program was told to open. */
function projectIn(given: unknown): string | null {
  const project = typeof given === 'object' && given !== null && 'project' in given ? given.project : null;
  return typeof project === 'string' ? project : null;
}

async function openWindows(): Promise<Windows> {
  const resources = app.isPackaged ? process.resourcesPath : join(app.getAppPath(), 'resources');
  return new Windows({
    settings: await RememberedFile.open(own('settings.json'), parseSettings),
    preferences: await PreferencesFile.open(own('preferences.json')),
    drawer: spawnUtility(join(import.meta.dirname, 'pageWorker.js')),
    reader: processReader(spawnUtility(join(import.meta.dirname, 'importWorker.js'))),
    recogniser: processRecogniser(
      spawnUtility(join(import.meta.dirname, 'recognitionWorker.js'), recognitionLimits.memoryMegabytes),
    ),
    languages: new Languages(own('languages')),
    exported: new ExportedFiles((path) => shell.showItemInFolder(path)),
    originals,
    readSet: setReader(spawnUtility(join(import.meta.dirname, 'setWorker.js'), setLimits.memoryMegabytes)),
    readReferences: referenceReader(spawnUtility(join(import.meta.dirname, 'referenceWorker.js'))),
    print: printer(rendererFolder),
    resources,
    reviewerNamed: named('reviewer'),
  });
}

/** Quitting waits until everything is written out; what was acknowledged is on disk already. */
function closeBeforeQuitting(windows: Windows): void {
  let settled = false;
  app.on('will-quit', (event) => {
    if (settled) return;
    event.preventDefault();
    void Promise.all([windows.settled(), originals.removeCopies()]).finally(() => {
      settled = true;
      app.quit();
    });
  });
  app.on('window-all-closed', () => {
    // A window that saved first closed later than asked: the wish to quit still holds.
    if (windows.quitting || process.platform !== 'darwin') app.quit();
  });
}

const refused = whyNotStart(app.isPackaged, (name) => app.commandLine.hasSwitch(name));
if (refused !== null) {
  dialog.showErrorBox('Evidence Workbench did not start', refused);
  app.exit(1);
} else if (app.requestSingleInstanceLock({ project: named('project') })) {
  // Not awaited: Electron becomes ready only after this module has been evaluated.
  void app
    .whenReady()
    .then(start)
    .catch((error: unknown) => {
      dialog.showErrorBox('Evidence Workbench could not start', String(error));
      app.exit(1);
    });
} else app.quit();
