/** `npm start`: sets up what is missing, builds what is stale and opens the window; words after `--` go to the program. */

import { preparePrograms } from './setup/chromium.mjs';
import { hasDisplay } from './setup/display.mjs';
import { fetchByHand, namedBinary, realBinary, standIn } from './setup/electron.mjs';
import { checkout, standInFolder } from './setup/folders.mjs';
import { done, failed, say, setupFailed } from './setup/outcome.mjs';
import { prepareProgram, prepareTools } from './setup/prepare.mjs';
import { run } from './setup/run.mjs';

/**
 * @template T
 * @typedef {import('./setup/outcome.mjs').Outcome<T>} Outcome
 */
/** @typedef {import('./setup/prepare.mjs').Tools} Tools */

const noDisplay =
  'There is no screen to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set). Everything else is ready: run `xvfb-run -a npm start` for a virtual screen, or work without a window, see `npm run cli -- --help`.';

/**
 * The binary that opens the window.
 * @param {Tools} tools
 * @returns {Promise<Outcome<string>>}
 */
async function chooseElectron(tools) {
  const named = namedBinary(tools.env);
  if (named !== undefined) return done(named);
  const real = await realBinary(checkout, tools);
  if (!real.ok) return real;
  if (real.value !== undefined) return done(real.value);
  const launcher = standIn(checkout);
  if (launcher === undefined) {
    return failed(
      `Electron's program could not be fetched. Nothing else was changed; run ${fetchByHand} and try again.`,
    );
  }
  say(`Electron's own program is not here; using the system's Chromium instead (to fetch it: ${fetchByHand}).`);
  const ready = await preparePrograms(['chromium'], tools.env);
  return ready.ok ? done(launcher) : ready;
}

/**
 * Packages, build, screen and binary, in this order: without a screen all but the window is ready at the end.
 * @returns {Promise<Outcome<{ tools: Tools, electron: string }>>}
 */
async function prepare() {
  const tools = await prepareTools();
  if (!tools.ok) return tools;
  const program = await prepareProgram(tools.value);
  if (!program.ok) return program;
  if (!hasDisplay(process.env)) {
    const virtual = await preparePrograms(['xvfb'], tools.value.env);
    return failed(virtual.ok ? noDisplay : `${noDisplay}\n${virtual.message}`);
  }
  const electron = await chooseElectron(tools.value);
  return electron.ok ? done({ tools: tools.value, electron: electron.value }) : electron;
}

/**
 * The program's arguments. Electron refuses to run as root with its sandbox, which root could leave anyway.
 * @param {string} electron
 */
function programArguments(electron) {
  const own = process.argv.slice(2);
  const rootOnLinux = process.platform === 'linux' && process.getuid?.() === 0;
  return rootOnLinux && electron !== standIn(checkout) ? ['--no-sandbox', checkout, ...own] : [checkout, ...own];
}

const prepared = await prepare();
if (prepared.ok) {
  const { tools, electron } = prepared.value;
  const env = { ...tools.env };
  // The stand-in runs on the Node of the PATH; a variable meant for plain Node must not turn the program into one.
  delete env.ELECTRON_RUN_AS_NODE;
  say(`Opening Evidence Workbench (${electron.startsWith(standInFolder(checkout)) ? 'on Chromium' : 'on Electron'}).`);
  const { code } = await run(electron, programArguments(electron), { cwd: checkout, env, ownGroup: true });
  process.exitCode = code;
} else {
  say(prepared.message);
  process.exitCode = setupFailed;
}
