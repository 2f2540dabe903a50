/** Hostile texts: letters that deceive the eye, endings that lie, depth and length without measure, files cut short. */

import { docxFile, paragraph } from '../docxFile.ts';
import { pdfFile } from '../pdfFile.ts';
import { bytesOf, HARMLESS, type HostileReport } from './hostileReport.ts';

const deceiving: Readonly<Record<string, string>> = {
  'right-to-left override': 'The fee is \u202E001\u202C baht.',
  'isolates without an end': '\u2066\u2067\u2068 open',
  'zero width': 'ch\u200Bild\u200C \u200Dfriendly\u2060',
  homoglyphs: 'Сhildren (Cyrillic Es)',
  'a thousand marks on one letter': `e${'\u0301'.repeat(1_000)}`,
  'tag characters': `x${String.fromCodePoint(...[0xe0041, 0xe0042])}y`,
  'variation selectors': `x${'\uFE0F'.repeat(500)}`,
  'lone surrogates': 'a\uD800b\uDC00c',
  'null characters': 'a\u0000b',
  'control characters': 'a\u0007\u001B[31mb\u009C',
  noncharacters: 'a\uFFFE\uFFFFb',
  'line separators': 'a\u2028b\u2029c\u0085d',
  'object replacement': 'a\uFFFCb',
  'soft hyphens': `re\u00ADport ${'\u00AD'.repeat(2_000)}`,
  'invisible spaces in Khmer': 'កុមារ\u200Bក្នុង\u200Bភូមិ',
};

/** Extensions and first bytes that say something else than the rest. */
const lying: readonly HostileReport[] = [
  ...['html', 'md', 'docx', 'pdf', 'doc', 'exe', 'png', 'svg', 'js', ''].map(
    (ending): HostileReport => ({
      group: 'wrong endings',
      name: `text${ending ? `.${ending}` : ''}`,
      bytes: () => bytesOf(`${HARMLESS}\n\nThis is ${ending || 'without an ending'}.`),
      verdict: 'read',
    }),
  ),
  ...(
    [
      ['picture.txt', '\x89PNG\r\n\x1A\n', ['unsupported']],
      ['photo.html', '\xFF\xD8\xFF\xE0', ['unsupported']],
      ['program.txt', 'MZ\x90\0\x03\0\0\0', ['unsupported']],
      ['elf.md', '\x7FELF\x02\x01\x01\0', ['unsupported']],
      ['rich.docx', '{\\rtf1 x}', ['read']],
      ['archive.pdf', 'Rar!\x1A\x07\x00', ['unsupported']],
      ['old.docx', '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1', ['unsupported']],
      ['zip.docx', 'PK\x03\x04', ['corrupt', 'unsupported']],
      ['empty.docx', '', ['corrupt']],
      ['pdf.txt', '%PDF-1.7\n', ['corrupt', 'unsupported']],
      ['wasm.txt', '\0asm\x01\0\0\0', ['unsupported']],
    ] as const
  ).map(
    ([name, content, verdict]): HostileReport => ({
      group: 'wrong endings',
      name,
      bytes: () => new Uint8Array(Buffer.from(content, 'latin1')),
      verdict,
    }),
  ),
];

const immense: readonly HostileReport[] = [
  {
    group: 'without measure',
    name: 'one-paragraph.txt',
    bytes: () => bytesOf(`${HARMLESS} ${'word '.repeat(2_000_000)}`),
    verdict: ['limit'],
  },
  {
    group: 'without measure',
    name: 'too-long.txt',
    bytes: () => bytesOf('word '.repeat(4_200_000)),
    verdict: ['limit'],
  },
  {
    group: 'without measure',
    name: 'one-word.txt',
    bytes: () => bytesOf(`${HARMLESS}\n${'x'.repeat(5_000_000)}`),
    verdict: ['limit'],
  },
  {
    group: 'without measure',
    name: 'lines.txt',
    bytes: () => bytesOf(`${HARMLESS}\n\n${'x\n\n'.repeat(100_000)}`),
    verdict: 'read',
  },
  ...(
    [
      ['div', 20_000],
      ['blockquote', 10_000],
      ['ul><li', 10_000],
      ['table><tr><td', 5_000],
      ['b', 20_000],
      ['span', 1_000],
    ] as const
  ).map(
    ([element, depth]): HostileReport => ({
      group: 'without measure',
      name: `deep-${element.replace(/\W+/g, '-')}.html`,
      bytes: () => bytesOf(`<!doctype html><p>${HARMLESS}</p>${`<${element}>`.repeat(depth)}x`),
      verdict: depth > 1_000 ? ['limit'] : 'read',
    }),
  ),
  {
    group: 'without measure',
    name: 'attributes.html',
    bytes: () => bytesOf(`<!doctype html><p ${'a=b '.repeat(100_000)}>${HARMLESS}</p>`),
    verdict: 'read',
  },
  {
    group: 'without measure',
    name: 'spans.html',
    bytes: () =>
      bytesOf(`<!doctype html><p>${HARMLESS}</p><table><tr><td colspan="999999999" rowspan="-1">x</td></tr></table>`),
    verdict: 'read',
  },
];

/** The first `part` sixteenths of three whole reports. */
function cutShort(): HostileReport[] {
  const whole = {
    'cut.docx': () =>
      docxFile([paragraph(HARMLESS), ...Array.from({ length: 40 }, (_, at) => paragraph(`Line ${at}.`))]),
    'cut.pdf': () => pdfFile([[{ text: HARMLESS, x: 72, y: 700 }], [{ text: 'Second page.', x: 72, y: 700 }]]),
    'cut.html': () => bytesOf(`<!doctype html><html><body>${`<p>${HARMLESS}</p>`.repeat(40)}</body></html>`),
  };
  return Object.entries(whole).flatMap(([name, make]) =>
    Array.from({ length: 15 }, (_, at): HostileReport => {
      const bytes = async () => {
        const full = await make();
        return full.slice(0, Math.floor((full.length * (at + 1)) / 16));
      };
      const verdict = name.endsWith('html') ? 'read' : ['corrupt', 'unsupported', 'read'];
      return { group: 'cut short', name: `${at + 1}-of-16-${name}`, bytes, verdict };
    }),
  );
}

/** Texts in encodings that are not said, or said wrongly. */
const encodings: readonly HostileReport[] = (
  [
    ['utf-16-without-mark.txt', Buffer.from(`${HARMLESS}\n`.repeat(20), 'utf16le')],
    ['utf-16-with-mark.txt', Buffer.from(`\uFEFF${HARMLESS}`, 'utf16le')],
    [
      'mark-and-latin.txt',
      Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(`${HARMLESS} \xE9\xE8`, 'latin1')]),
    ],
    ['utf-7.html', Buffer.from(`<!doctype html><meta charset="utf-7"><p>${HARMLESS}</p>+ADw-script+AD4-`)],
    ['said-wrongly.html', Buffer.from(`<!doctype html><meta charset="utf-16"><p>${HARMLESS}</p>`)],
    ['unknown.html', Buffer.from(`<!doctype html><meta charset="x-user-defined"><p>${HARMLESS}</p>`)],
    ['overlong.txt', Buffer.concat([Buffer.from(HARMLESS), Buffer.from([0xc0, 0xbc, 0xe0, 0x80, 0xbc, 0xf8, 0x88])])],
  ] as const
).map(
  ([name, bytes]): HostileReport => ({
    group: 'encodings',
    name,
    bytes: () => new Uint8Array(bytes),
    verdict: ['read', 'unsupported'],
  }),
);

/** All of them. */
export function hostileTexts(): HostileReport[] {
  const deceivers = Object.entries(deceiving).flatMap(([name, text]): HostileReport[] => [
    {
      group: 'deceiving letters',
      name: `${name}.txt`,
      bytes: () => bytesOf(`${HARMLESS}\n\n${text}`),
      verdict: ['read', 'unsupported'],
    },
    {
      group: 'deceiving letters',
      name: `${name}.html`,
      bytes: () => bytesOf(`<!doctype html><p>${HARMLESS}</p><p>${text}</p>`),
      verdict: name === 'null characters' ? ['read', 'unsupported'] : 'read',
    },
  ]);
  const names = [
    '<img src=x onerror=1>.txt',
    '..%2f..%2fetc.txt',
    'CON.txt',
    'a\u202Etxt.exe.txt',
    `${'ก'.repeat(180)}.txt`,
    '__proto__.txt',
  ];
  const strangeNames = names.map(
    (name, at): HostileReport => ({
      group: 'names of files',
      name,
      bytes: () => bytesOf(`${HARMLESS}\n\nName ${at}.`),
      verdict: 'read',
    }),
  );
  return [...deceivers, ...strangeNames, ...lying, ...immense, ...cutShort(), ...encodings];
}
