/** Makes `require('electron')` and `import … from 'electron'` give the host's module. */
import { registerHooks } from 'node:module';
import { electron, exportedNames } from './electronModule.ts';

const electronNames = /^electron(\/main|\/common)?$/;
const globalName = 'Symbol.for("electron-host")';
const forImport = 'electron-host:import';
const forRequire = 'electron-host:require';

const sources = new Map([
  [
    forImport,
    [
      `const electron = globalThis[${globalName}];`,
      'export default electron;',
      ...exportedNames.map((name) => `export const ${name} = electron.${name};`),
    ].join('\n'),
  ],
  [forRequire, `module.exports = globalThis[${globalName}];`],
]);

/** To be called once, before any module of the app. */
export function installElectronModule(): void {
  Object.defineProperty(globalThis, Symbol.for('electron-host'), { value: electron });
  registerHooks({
    resolve(specifier, context, next) {
      if (!electronNames.test(specifier)) return next(specifier, context);
      const required = context.conditions.includes('require');
      const [url, format] = required ? [forRequire, 'commonjs'] : [forImport, 'module'];
      return { url, format, shortCircuit: true };
    },
    load(url, context, next) {
      const source = sources.get(url);
      if (source === undefined) return next(url, context);
      return { format: url === forRequire ? 'commonjs' : 'module', source, shortCircuit: true };
    },
  });
}
