/** What electron-builder makes of the built program: `npm run package`. Nothing is published and nothing updates itself. */

/** Packages that are installed and that the main process never reaches: most of them are in the window's bundle. */
const notNeeded = [
  '@fontsource',
  '@fontsource-variable',
  '@internationalized',
  '@react-types',
  '@swc',
  '@types',
  'aria-hidden',
  'client-only',
  'clsx',
  'lucide-react',
  'prosemirror-commands',
  'prosemirror-history',
  'prosemirror-inputrules',
  'prosemirror-keymap',
  'prosemirror-schema-list',
  'prosemirror-state',
  'prosemirror-transform',
  'prosemirror-view',
  'react',
  'react-aria',
  'react-aria-components',
  'react-dom',
  'react-stately',
  'rope-sequence',
  'scheduler',
  'tslib',
  'undici-types',
  'use-sync-external-store',
  'w3c-keyname',
  // node-fetch, which the reader of reference files brings and nothing calls, would need it on Node 16.
  'web-streams-polyfill',
];

/** Drawn from `icon.svg` beside it; each system's own form is made of it. */
const icon = 'resources/icon/icon.png';

/** What packages bring for those who develop them. */
const notRun = ['*.map', '*.{ts,mts,cts}', '{test,tests,__tests__}/**'];

/** The one package with native code: pages of PDF files are drawn with it. A system loads such code from a file of its own only. */
const native = 'node_modules/@napi-rs/**';

/** Of the engine that recognises text there are six builds, of its languages two sizes: one of each is used. */
const otherBuilds = [
  'node_modules/tesseract.js-core/tesseract-core{,-lstm,-simd,-relaxedsimd,-relaxedsimd-lstm}.{js,wasm,wasm.js}',
  'node_modules/tesseract.js-core/tesseract-core-simd-lstm.wasm.js',
  'node_modules/@tesseract.js-data/*/4.0.0/**',
];

export default {
  appId: 'org.evidence-workbench.desktop',
  copyright: 'MIT licence',
  directories: { output: 'dist' },
  // What `npm run build` makes, and the packages that the main process imports; nothing else of the checkout.
  files: [
    'out/**',
    'package.json',
    'resources/icon/icon.png',
    ...notNeeded.map((name) => `!node_modules/${name}{,/**}`),
    ...notRun.map((glob) => `!node_modules/**/${glob}`),
    ...otherBuilds.map((glob) => `!${glob}`),
  ],
  extraResources: [{ from: 'resources/sample', to: 'sample' }],
  asar: true,
  asarUnpack: [native],
  // The one native module comes built for each system.
  npmRebuild: false,
  afterPack: './scripts/packaging/afterPack.mjs',
  publish: null,
  linux: {
    icon,
    target: ['AppImage', 'deb'],
    category: 'Office',
    executableName: 'evidence-workbench',
    synopsis: 'Read reports, tag evidence, write a brief',
    maintainer: 'Evidence Workbench',
  },
  win: { icon, target: ['nsis'] },
  nsis: { oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true },
  mac: {
    icon,
    target: ['dmg'],
    category: 'public.app-category.productivity',
    hardenedRuntime: true,
    gatekeeperAssess: false,
    entitlements: 'scripts/packaging/entitlements.plist',
    entitlementsInherit: 'scripts/packaging/entitlements.plist',
  },
};
