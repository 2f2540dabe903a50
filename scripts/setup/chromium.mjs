/** Programs of the system that the stand-in for Electron needs: Chromium, and a virtual screen where there is none. */

import { findProgram } from './environment.mjs';
import { done, failed, say } from './outcome.mjs';
import { besideTheResult, run } from './run.mjs';

/**
 * @template T
 * @typedef {import('./outcome.mjs').Outcome<T>} Outcome
 */
/** @typedef {'chromium' | 'xvfb'} Need */

/** The programs that satisfy a need; one is enough. */
const programs = { chromium: ['chromium', 'google-chrome'], xvfb: ['xvfb-run'] };

/** Debian's packages for a need; xvfb-run calls xauth, which xvfb only recommends. */
const packages = { chromium: ['chromium'], xvfb: ['xvfb', 'xauth'] };

/**
 * The needs that the PATH of `env` does not satisfy.
 * @param {readonly Need[]} needs
 * @param {NodeJS.ProcessEnv} env
 * @returns {Need[]}
 */
export function missing(needs, env) {
  return needs.filter((need) => !programs[need].some((program) => findProgram(program, env)));
}

/**
 * What to tell somebody whose machine lacks `needs` and on which we may not install.
 * @param {readonly Need[]} needs
 * @param {boolean} debian apt-get is there
 */
export function askForPrograms(needs, debian) {
  const names = needs.flatMap((need) => packages[need]).join(' ');
  const how = debian ? `run: sudo apt-get install ${names}` : `install with your system's package manager: ${names}`;
  return `${needs.join(' and ')} not found, needed where Electron's own program is not used. Nothing of the system was changed; ${how}`;
}

/**
 * Sees to it that the system's programs for `needs` are there: installs them as root on Debian, asks for them elsewhere.
 * @param {readonly Need[]} needs
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Outcome<void>>}
 */
export async function preparePrograms(needs, env) {
  const lacking = missing(needs, env);
  if (lacking.length === 0) return done(undefined);
  const debian = findProgram('apt-get', env) !== undefined;
  if (!debian || process.getuid?.() !== 0) return failed(askForPrograms(lacking, debian));
  const names = lacking.flatMap((need) => packages[need]);
  say(`Installing ${names.join(' and ')} with apt-get.`);
  const options = {
    env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: besideTheResult,
  };
  // Another apt-get may be at work, on a fresh machine especially: wait for it.
  const quiet = ['-qq', '-o', 'DPkg::Lock::Timeout=300', '-o', 'Dpkg::Use-Pty=0'];
  await run('apt-get', [...quiet, 'update'], options);
  await run('apt-get', [...quiet, 'install', '-y', '--no-install-recommends', ...names], options);
  const still = missing(needs, env);
  if (still.length === 0) return done(undefined);
  return failed(`apt-get did not install ${still.join(' and ')} (its words are above); install them and try again.`);
}
