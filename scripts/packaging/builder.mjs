/** What electron-builder makes of the built program: `npm run package`. Nothing is published and nothing updates itself. */

/** Only the window's bundle holds these; the main process never imports them. */
const inTheWindowOnly = [
  '@fontsource',
  '@fontsource-variable',
  'lucide-react',
  'react',
  'react-aria',
  'react-aria-components',
  'react-dom',
  'react-stately',
];

/** Drawn from `icon.svg` beside it; each system's own form is made of it. */
const icon = 'resources/icon/icon.png';

export default {
  appId: 'org.evidence-workbench.desktop',
  copyright: 'MIT licence',
  directories: { output: 'dist' },
  // What `npm run build` makes, and the packages that the main process imports; nothing else of the checkout.
  files: [
    'out/**',
    'package.json',
    'resources/icon/icon.png',
    ...inTheWindowOnly.map((name) => `!node_modules/${name}{,/**}`),
  ],
  extraResources: [{ from: 'resources/sample', to: 'sample' }],
  asar: true,
  // There are no native modules.
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
