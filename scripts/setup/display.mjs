/** Whether there is a screen to open a window on, and a virtual one for tests where there is none. */

/** The tests' virtual screen: larger than the program's largest window in them. */
const screen = '-screen 0 1600x1100x24';

/**
 * Whether windows can be shown; only Linux can be without.
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} [platform]
 */
export function hasDisplay(env, platform = process.platform) {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/**
 * The command that runs `command` on a virtual screen.
 * @param {readonly string[]} command
 * @returns {readonly string[]}
 */
export function onVirtualScreen(command) {
  return ['xvfb-run', '-a', '-s', screen, ...command];
}
