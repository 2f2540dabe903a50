import { expect, test } from 'vitest';
import { fileNameOf } from './fileName.ts';

test.each([
  ['School after return', 'School after return.docx'],
  ['Districts A/B\\C: "what worked?" <2026>', 'Districts A B C what worked 2026.docx'],
  ['../../etc/passwd', 'etc passwd.docx'],
  ['...', 'brief.docx'],
  ['ends with a stop.', 'ends with a stop.docx'],
  ['two\nlines\tand \u0000 a null', 'two lines and a null.docx'],
  ['brief\u202Excod.exe', 'brief xcod.exe.docx'],
  ['ผู้ดูแลคนเดิม', 'ผู้ดูแลคนเดิม.docx'],
])('%s is offered as %s', (title, name) => {
  expect(fileNameOf(title, 'docx')).toBe(name);
});

test.each(['x', 'ผู้', '🙂', 'لا '])(
  'a title of 400 times “%s” is cut to what systems allow, at a whole letter',
  (letter) => {
    const name = fileNameOf(letter.repeat(400), 'docx');
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(210);
    expect(Buffer.byteLength(name)).toBeGreaterThan(80);
    expect(name.isWellFormed()).toBe(true);
    expect(name).toMatch(/….docx$/);
  },
);
