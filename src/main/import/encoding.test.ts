import { expect, test } from 'vitest';
import { encodings } from '../../shared/model/readingChoices.ts';
import { decodeText } from './encoding.ts';

const THAI_874 = Uint8Array.from(
  Buffer.from('c3d2c2a7d2b9a1d2c3c8d6a1c9d2a2cda7e0b4e7a1e3b9bbc3d0e0b7c8e4b7c2', 'hex'),
);

function utf16(text: string, order: 'le' | 'be', mark = ''): Uint8Array {
  const bytes = Buffer.from(mark + text, 'utf16le');
  return new Uint8Array(order === 'le' ? bytes : bytes.swap16());
}

test('UTF-8 is taken at its word, with or without a mark', async () => {
  const text = 'Việt Nam, ភាសាខ្មែរ';
  expect(await decodeText(Buffer.from(text))).toEqual({ text, encoding: 'utf-8', guessed: false });
  expect(await decodeText(Buffer.from(`\uFEFF${text}`))).toEqual({ text, encoding: 'utf-8', guessed: false });
});

test('UTF-16 is known by its mark, and guessed by its zeros without one', async () => {
  expect(await decodeText(utf16('ລາວ', 'be', '\uFEFF'))).toEqual({ text: 'ລາວ', encoding: 'utf-16be', guessed: false });
  expect(await decodeText(utf16('Report on schools', 'le'))).toEqual({
    text: 'Report on schools',
    encoding: 'utf-16le',
    guessed: true,
  });
});

test('what the file declares is believed where it is not UTF-8', async () => {
  const bytes = Uint8Array.from([0x41, 0xe9]);
  expect(await decodeText(bytes, 'windows-1251')).toEqual({ text: 'Aй', encoding: 'windows-1251', guessed: false });
  expect((await decodeText(bytes, 'no-such-encoding'))?.guessed).toBe(true);
});

test('Thai in the old Windows encoding is guessed, and the guess is told', async () => {
  expect(await decodeText(THAI_874)).toEqual({
    text: 'รายงานการศึกษาของเด็กในประเทศไทย',
    encoding: 'windows-874',
    guessed: true,
  });
});

test('what the analyst chooses stands above every other sign, and is no guess', async () => {
  expect(await decodeText(THAI_874, 'utf-8', 'windows-1252')).toMatchObject({
    encoding: 'windows-1252',
    guessed: false,
  });
  const chinese = Uint8Array.from([0xd6, 0xd0, 0xb9, 0xfa]);
  expect((await decodeText(chinese, null, 'gb18030'))?.text).toBe('中国');
});

test('every encoding that can be chosen is known to the decoder', () => {
  for (const encoding of encodings) expect(new TextDecoder(encoding).encoding).toBe(encoding);
});

test('bytes that are no text are refused', async () => {
  expect(await decodeText(Uint8Array.from([0x41, 0, 0, 0, 7, 200, 1, 2, 3, 0, 255]))).toBeNull();
  expect(await decodeText(Uint8Array.from([...Buffer.from('text with a '), 0, ...Buffer.from('zero')]))).toBeNull();
});

test('mainframe text (EBCDIC) is refused rather than shown as rubbish', async () => {
  const word = [0xd9, 0x85, 0x97, 0x96, 0x99, 0xa3, 0x40];
  expect(await decodeText(Uint8Array.from(Array.from({ length: 20 }, () => word).flat()))).toBeNull();
});
