/** The five steps of `npm test`: what each runs, and how its end is counted. */

import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hasDisplay, onVirtualScreen } from '../setup/display.mjs';
import { cacheFolder, checkout } from '../setup/folders.mjs';
import { say } from '../setup/outcome.mjs';
import { buildAnew, prepareProgram } from '../setup/prepare.mjs';
import { run } from '../setup/run.mjs';
import { toolScript } from '../setup/tool.mjs';
import { countPlaywright, countVitest, readReport } from './reports.mjs';
import { judge, oneFailed, onePassed } from './tally.mjs';

/**
 * @template T
 * @typedef {import('../setup/outcome.mjs').Outcome<T>} Outcome
 */
/** @typedef {import('../setup/prepare.mjs').Tools} Tools */
/** @typedef {import('./tally.mjs').Tally} Tally */

/**
 * @typedef {object} Bench what a step works with
 * @property {Tools} tools its environment says which Electron the tests drive
 * @property {Outcome<void>} screen whether the programs for a window are there
 */

/** @typedef {{ tally: Tally, interrupted: boolean }} StepEnding */
/** @typedef {{ name: string, run: (bench: Bench) => Promise<StepEnding> }} Step */

/** Milliseconds after which a runner that hangs is ended, several times what the slowest takes on two cores. */
const limit = 45 * 60_000;

/** @type {readonly Step[]} */
export const steps = [
  { name: 'lint', run: ({ tools }) => runCheck(tools, 'biome', ['check', '--error-on-warnings', '.']) },
  { name: 'types', run: ({ tools }) => runProcess(tools, [tools.node, join(checkout, 'scripts', 'types.mjs')]) },
  { name: 'unit', run: runUnit },
  { name: 'build', run: async ({ tools }) => asStep(await buildAnew(tools)) },
  { name: 'e2e', run: runJourneys },
];

/**
 * @param {Tools} tools
 * @param {readonly string[]} command
 * @param {NodeJS.ProcessEnv} [env]
 */
async function runLimited(tools, [program = '', ...args], env = tools.env) {
  const ending = await run(program, args, {
    cwd: checkout,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
    ownGroup: true,
    limit,
  });
  if (ending.timedOut) say(`It had not ended after ${limit / 60_000} minutes and was stopped.`);
  return ending;
}

/**
 * @param {Tools} tools
 * @param {readonly string[]} command
 * @returns {Promise<StepEnding>}
 */
async function runProcess(tools, command) {
  const { code, interrupted } = await runLimited(tools, command);
  return { tally: code === 0 ? onePassed : oneFailed, interrupted };
}

/**
 * @param {Tools} tools
 * @param {string} name
 * @param {readonly string[]} args
 * @returns {Promise<StepEnding>}
 */
async function runCheck(tools, name, args) {
  const script = toolScript(checkout, name);
  return script ? runProcess(tools, [tools.node, script, ...args]) : lacking(name);
}

/**
 * @param {Bench} bench
 * @returns {Promise<StepEnding>}
 */
async function runUnit({ tools }) {
  const script = toolScript(checkout, 'vitest');
  if (script === undefined) return lacking('vitest');
  const report = freshReport('unit.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code, interrupted } = await runLimited(tools, [tools.node, script, 'run', ...reporters]);
  return { tally: judge(readReport(report, countVitest), code), interrupted };
}

/**
 * @param {Bench} bench
 * @returns {Promise<StepEnding>}
 */
async function runJourneys({ tools, screen }) {
  const script = toolScript(checkout, 'playwright');
  if (script === undefined) return lacking('playwright');
  const program = screen.ok ? await prepareProgram(tools) : screen;
  if (!program.ok) return asStep(program);
  const report = freshReport('e2e.json');
  const command = [tools.node, script, 'test', '--reporter=list,json'];
  const env = { ...tools.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const { code, interrupted } = await runLimited(tools, hasDisplay(env) ? command : onVirtualScreen(command), env);
  return { tally: judge(readReport(report, countPlaywright), code), interrupted };
}

/**
 * The path for a runner's report, with none there from an earlier run.
 * @param {string} name
 */
function freshReport(name) {
  const path = join(cacheFolder(checkout), 'reports', name);
  mkdirSync(dirname(path), { recursive: true });
  rmSync(path, { force: true });
  return path;
}

/**
 * @param {Outcome<void>} outcome
 * @returns {StepEnding}
 */
function asStep(outcome) {
  if (!outcome.ok) say(outcome.message);
  return { tally: outcome.ok ? onePassed : oneFailed, interrupted: false };
}

/**
 * @param {string} name
 * @returns {StepEnding}
 */
function lacking(name) {
  say(`The packages lack ${name}: delete node_modules and try again.`);
  return { tally: oneFailed, interrupted: false };
}
