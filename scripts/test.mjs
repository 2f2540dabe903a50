/** `npm test`: sets up, runs every check (or the steps named after `--`) and ends with one line that sums them up. */

import { steps } from './checks/steps.mjs';
import { closingLine, oneFailed, sum } from './checks/tally.mjs';
import { preparePrograms } from './setup/chromium.mjs';
import { hasDisplay } from './setup/display.mjs';
import { fetchByHand, realBinary, standIn } from './setup/electron.mjs';
import { checkout, standInFolder } from './setup/folders.mjs';
import { done, failed, say, setupFailed } from './setup/outcome.mjs';
import { prepareTools } from './setup/prepare.mjs';

/**
 * @template T
 * @typedef {import('./setup/outcome.mjs').Outcome<T>} Outcome
 */
/** @typedef {import('./setup/prepare.mjs').Tools} Tools */
/** @typedef {import('./checks/tally.mjs').Tally} Tally */
/** @typedef {import('./checks/steps.mjs').Step} Step */

/** Whether the journeys drive Electron's own program instead of the stand-in, which runs on Linux only. */
const real = process.env.WORKBENCH_ELECTRON === 'real' || standIn(checkout) === undefined;

/**
 * The tools, with an environment that says which Electron to drive.
 * @returns {Promise<Outcome<Tools>>}
 */
async function prepareTestTools() {
  const tools = await prepareTools();
  if (!tools.ok) return tools;
  const { ELECTRON_OVERRIDE_DIST_PATH: _, ...env } = tools.value.env;
  if (!real) env.ELECTRON_OVERRIDE_DIST_PATH = standInFolder(checkout);
  return done({ node: tools.value.node, env });
}

/**
 * What a window needs: a screen, and an Electron to open it.
 * @param {Tools} tools
 * @returns {Promise<Outcome<void>>}
 */
async function prepareWindow(tools) {
  const screen = hasDisplay(tools.env) ? [] : /** @type {const} */ (['xvfb']);
  const programs = await preparePrograms(real ? screen : [...screen, 'chromium'], tools.env);
  if (!programs.ok || !real) return programs;
  const electron = await realBinary(checkout, tools);
  if (!electron.ok) return electron;
  return electron.value ? done(undefined) : failed(`Electron's own program is not here; fetch it with: ${fetchByHand}`);
}

/**
 * Runs the steps one after the other; a failed build leaves nothing for the journeys to drive.
 * @param {readonly Step[]} chosen
 * @param {Tools} tools
 * @returns {Promise<Tally>}
 */
async function runSteps(chosen, tools) {
  const drives = chosen.some(({ name }) => name === 'e2e' || name === 'unit');
  const screen = drives ? await prepareWindow(tools) : done(undefined);
  /** @type {Tally[]} */
  const tallies = [];
  let built = true;
  for (const step of chosen) {
    if (step.name === 'e2e' && !built) {
      process.stdout.write('\n== e2e: not run, because the build failed\n');
      tallies.push(oneFailed);
      continue;
    }
    process.stdout.write(`\n== ${step.name}\n`);
    const started = Date.now();
    const { tally, interrupted } = await step.run({ tools, screen });
    tallies.push(tally);
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    process.stdout.write(`== ${step.name}: ${tally.failed === 0 ? 'passed' : 'FAILED'} (${seconds} s)\n`);
    if (step.name === 'build') built = tally.failed === 0;
    if (interrupted) return sum([...tallies, oneFailed]);
  }
  return sum(tallies);
}

/** @param {Tally} tally */
function close(tally) {
  if (tally.skipped.length > 0) process.stdout.write(`\nSkipped:\n${tally.skipped.map((t) => `  ${t}\n`).join('')}`);
  process.stdout.write(`\n${closingLine(tally)}\n`);
}

const names = process.argv.slice(2);
const unknown = names.filter((name) => !steps.some((step) => step.name === name));
const known = steps.map(({ name }) => name).join(', ');
const tools =
  unknown.length === 0
    ? await prepareTestTools()
    : failed(`There is no step ${unknown.join(', ')}; the steps are ${known}.`);
if (tools.ok) {
  const chosen = steps.filter(({ name }) => names.length === 0 || names.includes(name));
  const tally = await runSteps(chosen, tools.value);
  close(tally);
  process.exitCode = tally.failed === 0 ? 0 : 1;
} else {
  say(tools.message);
  close(oneFailed);
  process.exitCode = setupFailed;
}
