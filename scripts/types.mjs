/** `npm run types`: checks the types of every room of the checkout, two rooms at a time. */

import { spawn } from 'node:child_process';
import { checkout } from './setup/folders.mjs';
import { say, setupFailed } from './setup/outcome.mjs';
import { prepareTools } from './setup/prepare.mjs';
import { toolScript } from './setup/tool.mjs';

/** @typedef {import('./setup/prepare.mjs').Tools} Tools */

/** One compiler project for each room, since each room may use other things of the computer. */
const rooms = [
  'tsconfig.shared.json',
  'tsconfig.main.json',
  'tsconfig.renderer.json',
  'tsconfig.tests.json',
  'scripts/tsconfig.json',
];

/** Rooms checked at once. */
const atOnce = 2;

/**
 * Checks one room and prints what the compiler said, in one piece.
 * @param {string} room
 * @param {string} compiler
 * @param {Tools} tools
 * @returns {Promise<boolean>}
 */
function checkRoom(room, compiler, tools) {
  return new Promise((resolve) => {
    const child = spawn(tools.node, [compiler, '--project', room], { cwd: checkout, env: tools.env });
    /** @type {Buffer[]} */
    const words = [];
    child.stdout.on('data', (chunk) => words.push(chunk));
    child.stderr.on('data', (chunk) => words.push(chunk));
    child.on('error', (error) => words.push(Buffer.from(`${error.message}\n`)));
    child.on('close', (code) => {
      process.stdout.write(`${room}: ${code === 0 ? 'right' : 'wrong'}\n${Buffer.concat(words).toString('utf8')}`);
      resolve(code === 0);
    });
  });
}

/**
 * @param {string} compiler
 * @param {Tools} tools
 * @returns {Promise<boolean>} whether all rooms are right
 */
async function checkRooms(compiler, tools) {
  const waiting = [...rooms];
  let right = true;
  const worker = async () => {
    for (let room = waiting.shift(); room !== undefined; room = waiting.shift()) {
      if (!(await checkRoom(room, compiler, tools))) right = false;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return right;
}

const tools = await prepareTools();
const compiler = tools.ok ? toolScript(checkout, 'tsc') : undefined;
if (tools.ok && compiler !== undefined) {
  process.exitCode = (await checkRooms(compiler, tools.value)) ? 0 : 1;
} else {
  say(tools.ok ? 'The packages lack typescript: delete node_modules and try again.' : tools.message);
  process.exitCode = setupFailed;
}
