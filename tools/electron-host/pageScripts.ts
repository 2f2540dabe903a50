/** Turns the modules of `inPage/` into the two scripts that a window runs before any script of its page. */
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import type { IsolatedWorldSettings } from './inPage/isolatedWorld.ts';

/** The document a window stands on before its first navigation; the scripts leave it alone. */
export const PLACEHOLDER_URL = 'data:text/html,electron-host';

/** Name of the preload's world, as in Electron, where the developer tools show it. */
export const ISOLATED_WORLD = 'Electron Isolated Context';

/** The variable in the stopped preload that holds its question. */
export const QUESTION = 'electronHostQuestion';

const notPlaceholder = `window === window.top && !location.href.startsWith(${JSON.stringify(PLACEHOLDER_URL)})`;

/**
 * Plain JavaScript of modules that import only each other: types, imports and `export` are taken away,
 * and the rest stands in one scope.
 */
function joinModules(files: readonly string[]): string {
  const modules = files.map((file) => {
    const source = readFileSync(new URL(file, import.meta.url), 'utf8');
    return stripTypeScriptTypes(source)
      .replace(/^import\b[^;]*?from\s*'[^']+';/gm, '')
      .replace(/^export /gm, '');
  });
  return modules.join('\n');
}

/**
 * Asks the host and waits: the `debugger` statement stops the page, the host reads the question, puts the answer into
 * `answer` and lets the page go on. (A synchronous request would need the permission of the page's CSP.)
 */
const askHost = `(question, file) => {
  let answer;
  const ${QUESTION} = { text: JSON.stringify(question), file };
  debugger;
  if (answer === undefined) throw new Error('electron-host: no answer to ' + ${QUESTION}.text);
  return answer;
}`;

function guarded(body: string): string {
  return `if (${notPlaceholder}) { (() => { ${body}\n})(); }`;
}

/** The script of the page's own world. */
export function mainWorldScript(token: string): string {
  const modules = joinModules(['inPage/bridge.ts', 'inPage/mainWorld.ts']);
  return guarded(`${modules}\ninstallMainWorld(${JSON.stringify(token)});`);
}

/** The script of the isolated world, with the text of the preload in it. */
export function isolatedWorldScript(
  settings: IsolatedWorldSettings,
  preload: { path: string; source: string },
): string {
  const modules = joinModules(['codec.ts', 'inPage/bridge.ts', 'inPage/ipcRenderer.ts', 'inPage/isolatedWorld.ts']);
  // The preload stands outside the scope of the modules: it must not see their names.
  const runPreload = `(function (require, module, exports, process) { const global = globalThis; ${preload.source}\n})`;
  const install = `${modules}\nreturn (run) => installIsolatedWorld(${JSON.stringify(settings)}, ${askHost}, run);`;
  return `if (${notPlaceholder}) { (() => { ${install}\n})()(${runPreload}); }\n//# sourceURL=electron-preload:${preload.path}`;
}
