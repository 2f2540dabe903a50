import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, test } from 'vitest';
import { failureOf, successOf } from '../import/testing/reading.ts';
import { Languages } from './languages.ts';

let folder: string;
let languages: Languages;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'languages-'));
  languages = new Languages(join(folder, 'kept'));
});

/** As a language file begins: how many parts it has, and where each lies; `network`: with the part that reads lines. */
function dataFile({ network = true, cut = false } = {}): Buffer {
  const file = Buffer.alloc(4 + 24 * 8 + 100, 1);
  file.writeUInt32LE(24);
  for (let part = 0; part < 24; part++) file.writeBigInt64LE(-1n, 4 + part * 8);
  if (network) file.writeBigInt64LE(196n, 4 + 17 * 8);
  file.writeBigInt64LE(cut ? 9_000n : 250n, 4 + 21 * 8);
  return file;
}

async function given(name: string, content: Buffer): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

const namesOf = async () => (await languages.all()).map(({ name }) => name);

test('English and French come with the program, called by their names', async () => {
  expect(await languages.all()).toEqual([
    { code: 'eng', name: 'English', own: false },
    { code: 'fra', name: 'French', own: false },
  ]);
  const read = await successOf(languages.read(['fra', 'eng']));
  expect(read.map(({ code }) => code)).toEqual(['fra', 'eng']);
});

describe('a language file from disk', () => {
  test('is copied here, packed or not, and read back unpacked', async () => {
    await successOf(languages.add(await given('khm.traineddata', dataFile())));
    await successOf(languages.add(await given('chi_sim.traineddata.gz', gzipSync(dataFile()))));
    expect(await namesOf()).toEqual(['Chinese (simplified)', 'English', 'French', 'Khmer']);
    const [chinese] = await successOf(languages.read(['chi_sim']));
    expect(Buffer.from(chinese?.data ?? [])).toEqual(dataFile());
    expect(await readFile(join(folder, 'kept', 'khm.traineddata'))).toEqual(dataFile());
  });

  test('is removed again; those that come with the program are not', async () => {
    await successOf(languages.add(await given('tha.traineddata', dataFile())));
    await successOf(languages.remove('tha'));
    expect(await namesOf()).toEqual(['English', 'French']);
    expect((await failureOf(languages.remove('eng'))).message).toContain('comes with the program');
    expect((await failureOf(languages.read(['tha']))).message).toContain('Thai is no longer on this computer');
  });

  test.each([
    ['notes.txt', dataFile(), 'no language file by its name'],
    ['../tha.traineddata.exe', dataFile(), 'no language file by its name'],
    ['eng.traineddata', dataFile(), 'comes with the program'],
    ['tha.traineddata', Buffer.from('<html>Not found</html>'), 'no language file of Tesseract'],
    ['tha.traineddata', dataFile({ cut: true }), 'not a whole one'],
    ['tha.traineddata', dataFile({ network: false }), 'older engine'],
    ['tha.traineddata.gz', gzipSync(dataFile()).subarray(0, 20), 'damaged'],
    ['tha.traineddata.gz', gzipSync(Buffer.alloc(65 * 1_048_576)), 'larger than any language'],
  ])('%s is refused where it cannot be one', async (name, content, sentence) => {
    const path = await given(name.replaceAll('/', '_').replace('.._', ''), content);
    const failure = await failureOf(languages.add(path));
    expect(failure.message).toContain(sentence);
    expect(await namesOf()).toEqual(['English', 'French']);
  });

  test('whose name leads elsewhere is not looked for', async () => {
    await given('tha.traineddata', dataFile());
    expect((await failureOf(languages.read(['../tha']))).reason).toBe('not-found');
    expect((await failureOf(languages.remove('../tha'))).reason).toBe('invalid-input');
  });
});
