import { expect, test } from 'vitest';
import { type FileSystem, realFiles } from './fileSystem.ts';
import { writeExport } from './writeFile.ts';

const locked: FileSystem = {
  ...realFiles,
  create: () => Promise.reject(Object.assign(new Error('no'), { code: 'EROFS' })),
};

test('a place where nothing may be written asks for another one, and says what is safe', async () => {
  const written = await writeExport('/folder/set.json', new Uint8Array(), 'Your annotations are safe.', locked);
  expect(written).toEqual({
    ok: false,
    error: {
      reason: 'read-only',
      message: '“folder/set.json” may not be written there. Your annotations are safe. Choose a folder of your own.',
    },
  });
});
