/** The entry: makes plain Node look like Electron's main process, runs the app, then starts Chromium. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from './app.ts';
import { Chromium, HEADFUL } from './chromium.ts';
import { parseCommandLine } from './commandLine.ts';
import { host } from './host.ts';
import { report, traceFailure } from './log.ts';
import { installElectronModule } from './moduleHooks.ts';
import { createDefaultSession } from './session.ts';

/** Gives up before the app has started. */
function stop(message: string): never {
  console.error(message);
  process.exit(1);
}

/** Electron's version from the npm package of the app, for `process.versions`. */
function electronVersion(): string {
  try {
    const { version } = createRequire(join(process.cwd(), 'app.js'))('electron/package.json') as { version: string };
    return version;
  } catch (error) {
    traceFailure(error);
    return '0.0.0';
  }
}

function imitateElectronProcess(argv: readonly string[]): void {
  process.env.ELECTRON_HOST_NODE_BINARY = process.execPath;
  process.execPath = process.env.ELECTRON_HOST_EXEC ?? process.execPath;
  process.argv = [process.execPath, ...argv];
  Object.defineProperties(process.versions, {
    electron: { value: electronVersion(), enumerable: true },
    chrome: { value: '0.0.0.0', enumerable: true, configurable: true },
  });
  Object.defineProperties(process, {
    type: { value: 'browser' },
    resourcesPath: { value: join(dirname(process.execPath), 'resources') },
    defaultApp: { value: true },
  });
  // Electron shows a dialog and goes on; here nobody would see it.
  process.on('uncaughtException', (error) => {
    // An app that listens itself keeps running.
    if (process.listenerCount('uncaughtException') > 1) return;
    console.error('Uncaught Exception:', error);
    app.exit(1);
  });
  process.on('unhandledRejection', (error) => console.error('UnhandledPromiseRejectionWarning:', error));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit());
}

/** The file to run for `electron <entry>`. */
function mainFile(entry: string): string {
  const path = resolve(entry);
  if (!existsSync(path)) stop(`[electron-host] there is no app at ${path}`);
  if (!statSync(path).isDirectory()) {
    host.appPath = dirname(path);
    return path;
  }
  host.appPath = path;
  const { main = 'index.js' } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')) as { main?: string };
  const file = resolve(path, main);
  if (!existsSync(file)) stop(`[electron-host] there is no ${file}: build the app first`);
  return file;
}

async function startChromium(): Promise<void> {
  const chromium = await Chromium.launch(join(app.getPath('userData'), 'host-chromium'), host.switches);
  host.chromium = chromium;
  Object.defineProperty(process.versions, 'chrome', { value: await chromium.version(), enumerable: true });
  chromium.on('exit', () => {
    if (!host.quitting) stop('[electron-host] Chromium went away');
  });
  chromium.on('stray-page', (targetId, url) => {
    report(`closed a page that the app did not open: ${url}`);
    void chromium.closePage(targetId);
  });
  if (!HEADFUL) report('no DISPLAY: windows are headless');
}

async function boot(argv: readonly string[]): Promise<void> {
  const { entry, preloads, switches } = parseCommandLine(argv);
  if (entry === '') stop('usage: electron [-r module] [--switches] <app folder or file>');
  for (const [name, value] of switches) host.switches.set(name, value);
  imitateElectronProcess(argv);
  installElectronModule();
  const file = mainFile(entry);
  const require = createRequire(pathToFileURL(file));
  for (const preload of preloads) require(resolve(preload));
  await import(pathToFileURL(file).href);
  // app.quit() in the app's top-level code (a second instance): Chromium must never start on the first one's profile.
  if (host.quitting) return;
  // Only now, so that switches and folders set by the app's top-level code count, as in Electron.
  await startChromium();
  createDefaultSession();
  app.becomeReady();
}

await boot(process.argv.slice(2));
