import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openDrawable } from '../import/pdf/raster.ts';
import { pdfFile } from '../import/testing/pdfFile.ts';
import { file, successOf } from '../import/testing/reading.ts';
import { scanOf } from '../import/testing/scanFile.ts';
import { tripwires } from '../import/testing/tripwires.ts';
import { Engine } from './engine.ts';
import { Languages } from './languages.ts';
import { pictureOf } from './pictures.ts';

const { tripped, cut } = tripwires();
afterAll(cut);

test('nothing is opened, fetched or started while text is recognised', async () => {
  const languages = await successOf(new Languages(join(tmpdir(), 'no-languages-here')).read(['fra', 'eng']));
  const printed = pdfFile([[{ text: 'Les routes et les écoles', x: 72, y: 700, size: 16 }]]);
  const pdf = await successOf(openDrawable(file('scan.pdf', await scanOf(printed))));
  const before = tripped.length;
  const engine = await Engine.load(languages);
  const page = engine?.recognise(await pictureOf(pdf, 0));
  expect(page?.words.map(({ text }) => text).join(' ')).toBe('Les routes et les écoles');
  expect(tripped.slice(before)).toEqual([]);
  await pdf.close();
});
