import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, matchesGlob } from 'node:path';
import { FuseV1Options } from '@electron/fuses';
import { describe, expect, test } from 'vitest';
import afterPack from './afterPack.mjs';
import builder from './builder.mjs';
import { checkFuses } from './checkFuses.mjs';
import { fuses } from './fuses.mjs';

const root = join(import.meta.dirname, '../..');
const options = Object.values(FuseV1Options).filter((option) => typeof option === 'number');

/** Something that has a fuse wire as Electron's binary has it: a mark, version, length, and a letter for each fuse. */
async function binary(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'fuses-'));
  const mark = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
  const wire = Buffer.concat([
    Buffer.from(mark),
    Buffer.from([1, options.length]),
    Buffer.from('1'.repeat(options.length)),
  ]);
  await writeFile(join(folder, 'evidence-workbench'), Buffer.concat([Buffer.alloc(1_000), wire, Buffer.alloc(1_000)]));
  return folder;
}

describe('19: the fuses', () => {
  test('are all decided on', () => {
    expect(options.filter((option) => typeof fuses[option] !== 'boolean')).toEqual([]);
    expect(fuses.strictlyRequireAllFuses).toBe(true);
  });

  test('let the program be no Node, take no switches for it, and be nothing but the archive', () => {
    const on = options.filter((option) => fuses[option]).map((option) => FuseV1Options[option]);
    expect(on.sort()).toEqual([
      'EnableCookieEncryption',
      'EnableEmbeddedAsarIntegrityValidation',
      'OnlyLoadAppFromAsar',
      'WasmTrapHandlers',
    ]);
  });

  test('are set in the packaged program and read back; before, they are found wrong', async () => {
    const appOutDir = await binary();
    const program = join(appOutDir, 'evidence-workbench');
    await expect(checkFuses(program)).rejects.toThrow(/RunAsNode/);
    const packager = { appInfo: { productFilename: 'Evidence Workbench' }, executableName: 'evidence-workbench' };
    await afterPack({ appOutDir, electronPlatformName: 'linux', packager });
    await expect(checkFuses(program)).resolves.toBeUndefined();
  });

  test('are not passed over when the program is not where it should be', async () => {
    const packager = { appInfo: { productFilename: 'Another' } };
    await expect(afterPack({ appOutDir: await binary(), electronPlatformName: 'win32', packager })).rejects.toThrow(
      'No program to set fuses in',
    );
  });
});

describe('what is packaged', () => {
  const excluded = builder.files.flatMap((glob) => /^!node_modules\/([^*{]+)\{,\/\*\*\}$/.exec(glob)?.[1] ?? []);

  test('holds the main file, and only what the build makes', async () => {
    const { main } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { main: string };
    expect(main).toMatch(/^\.\/out\//);
    expect(builder.files.filter((glob) => !glob.startsWith('!'))).toEqual([
      'out/**',
      'package.json',
      builder.linux.icon,
    ]);
  });

  test('holds every package that the main process reaches, and no other', async () => {
    const { dependencies } = await manifest(root);
    const imported = await importedPackages(['src/main', 'src/shared']);
    expect(imported.size).toBeGreaterThan(8);
    expect([...imported].filter((name) => !(name in (dependencies ?? {})))).toEqual([]);
    const needed = await withTheirOwn(imported);
    const packed = [...(await withTheirOwn(Object.keys(dependencies ?? {})))].filter(
      (name) => !excluded.some((out) => name === out || name.startsWith(`${out}/`)),
    );
    expect(packed.filter((name) => !needed.has(name))).toEqual([]);
    const leftOut = [...needed].filter((name) => !packed.includes(name));
    expect(leftOut.sort()).toEqual(['@types/node', 'undici-types', 'web-streams-polyfill']);
  });

  test('holds of those packages what runs: no tests, maps or types, and all that the program starts with', async () => {
    const { dependencies } = await manifest(root);
    const packed = [...(await withTheirOwn(Object.keys(dependencies ?? {})))].sort();
    const files: string[] = [];
    for (const name of packed)
      for (const file of await readdir(join(root, 'node_modules', name), { recursive: true }))
        files.push(`node_modules/${name}/${file.replaceAll('\\', '/')}`);
    const not = builder.files.filter((glob) => glob.startsWith('!')).map((glob) => glob.slice(1));
    // Hidden files are matched by no glob here; electron-builder's do.
    const seen = files.filter((file) => !/(?:^|\/)\./.test(file));
    const kept = seen.filter((file) => !not.some((glob) => matchesGlob(file, glob)));
    expect(kept.length).toBeGreaterThan(1_000);
    expect(kept.filter((file) => /\.(?:map|[cm]?ts)$|\/(?:tests?|__tests__)\//.test(file))).toEqual([]);
    for (const file of [
      'pdfjs-dist/legacy/build/pdf.mjs',
      'pdfjs-dist/legacy/build/pdf.worker.mjs',
      'pdfjs-dist/cmaps/78-EUC-H.bcmap',
      '@hyzyla/pdfium/dist/pdfium.wasm',
      'lowdb/lib/index.js',
      'zod/index.js',
      'linkedom/esm/index.js',
      'tesseract.js-core/tesseract-core-simd-lstm.js',
      'tesseract.js-core/tesseract-core-simd-lstm.wasm',
      '@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz',
      '@tesseract.js-data/fra/4.0.0_best_int/fra.traineddata.gz',
    ])
      expect(kept).toContain(`node_modules/${file}`);
    expect(kept.filter((file) => /\.wasm$|traineddata/.test(file) && file.includes('tesseract'))).toHaveLength(3);
  });

  test('holds no native code but what draws pages, and that outside the archive, where a system can load it', async () => {
    const { dependencies } = await manifest(root);
    const native: string[] = [];
    for (const name of await withTheirOwn(Object.keys(dependencies ?? {})))
      for (const file of await readdir(join(root, 'node_modules', name), { recursive: true }))
        if (file.endsWith('.node') && !excluded.some((out) => name === out || name.startsWith(`${out}/`)))
          native.push(`node_modules/${name}/${file.replaceAll('\\', '/')}`);
    expect(native.length).toBeGreaterThan(0);
    expect(native.filter((file) => !file.startsWith('node_modules/@napi-rs/canvas-'))).toEqual([]);
    expect(native.filter((file) => !builder.asarUnpack.some((glob) => matchesGlob(file, glob)))).toEqual([]);
  });

  test('brings the sample beside it', async () => {
    expect(builder.extraResources).toEqual([{ from: 'resources/sample', to: 'sample' }]);
    expect((await readdir(join(root, 'resources/sample'))).length).toBeGreaterThan(0);
  });

  test('has one icon, large enough for each system to make its own of', async () => {
    expect([builder.win.icon, builder.mac.icon]).toEqual([builder.linux.icon, builder.linux.icon]);
    const png = await readFile(join(root, builder.linux.icon));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([512, 512]);
  });

  test('is published nowhere, asks macOS for nothing but a compiler, and never leaves the sandbox', async () => {
    expect(builder.publish).toBeNull();
    const entitlements = await readFile(join(root, builder.mac.entitlements), 'utf8');
    expect([...entitlements.matchAll(/<key>(.+)<\/key>/g)].map(([, key]) => key)).toEqual([
      'com.apple.security.cs.allow-jit',
    ]);
    expect(builder.mac.hardenedRuntime).toBe(true);
    expect(JSON.stringify(builder)).not.toContain('no-sandbox');
  });
});

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

async function manifest(folder: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Manifest;
}

/** These packages and all that they depend on, as far as it is installed here. */
async function withTheirOwn(names: Iterable<string>): Promise<Set<string>> {
  const found = new Set<string>();
  const open = [...names];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (found.has(name)) continue;
    const own = await manifest(join(root, 'node_modules', name)).catch(() => null);
    if (!own) continue;
    found.add(name);
    open.push(...Object.keys({ ...own.dependencies, ...own.optionalDependencies }));
  }
  return found;
}

/** The packages that the files of `rooms` import, without Node's own and Electron. */
async function importedPackages(rooms: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>();
  for (const room of rooms)
    for (const file of await readdir(join(root, room), { recursive: true })) {
      if (!file.endsWith('.ts') || /\.test\.|testing[/\\]/.test(file)) continue;
      const text = await readFile(join(root, room, file), 'utf8');
      // Also those that are fetched only when they are needed, or for what they do when they come.
      const imports = /(?:^(?!import type).*\bfrom |^import |\bimport\()'((?:@[\w.-]+\/)?[\w-][\w.-]*)(?:\/[^']*)?'/gm;
      for (const [, name = ''] of text.matchAll(imports)) if (name !== 'electron' && name !== 'node') found.add(name);
    }
  return found;
}
