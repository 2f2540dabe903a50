/** Hostile EPUB books, OpenDocument texts and RTF documents: scripts, programs and files that a reading program might start or open. */

import { type ZipPart, zipFile } from '../zipFile.ts';
import { bytesOf, HARMLESS, type HostileReport, type Listener, TRIPWIRE } from './hostileReport.ts';

const RUN = TRIPWIRE.replaceAll('&', '&amp;');

const container =
  '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book.opf"/></rootfiles></container>';

/** A book of one chapter. */
function book(body: string, head = '', ...parts: readonly ZipPart[]): Uint8Array {
  return zipFile([
    { name: 'mimetype', content: 'application/epub+zip' },
    { name: 'META-INF/container.xml', content: container },
    {
      name: 'book.opf',
      content:
        '<package xmlns="http://www.idpf.org/2007/opf"><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>',
    },
    {
      name: 'a.xhtml',
      content: `<html xmlns="http://www.w3.org/1999/xhtml"><head>${head}</head><body><p>${HARMLESS}</p>${body}</body></html>`,
    },
    ...parts,
  ]);
}

function books(out: Listener): readonly (readonly [string, Uint8Array])[] {
  return [
    ['script', book(`<script>${TRIPWIRE}</script>`)],
    ['script-file', book('<script src="x.js"></script>', '', { name: 'x.js', content: TRIPWIRE })],
    ['handler', book(`<p onclick="${RUN}" onmouseover="${RUN}">x</p><img src="x:" alt="y" onerror="${RUN}"/>`)],
    ['frame', book(`<iframe src="${out}/epub-frame"/><iframe srcdoc="&lt;script&gt;${RUN}&lt;/script&gt;"/>`)],
    ['drawing', book(`<svg xmlns="http://www.w3.org/2000/svg" onload="${RUN}"><script>${TRIPWIRE}</script></svg>`)],
    ['style', book('', `<link rel="stylesheet" href="${out}/epub.css"/><style>@import "${out}/epub2.css";</style>`)],
    ['picture', book(`<img src="${out}/epub.png" alt="x"/><image href="${out}/epub2.png"/>`)],
    ['link-script', book(`<p><a href="javascript:${RUN}">link</a></p>`)],
    ['base', book('<img src="x.png" alt="x"/>', `<base href="${out}/"/>`)],
    ['refresh', book('', `<meta http-equiv="refresh" content="0;url=${out}/epub-refresh"/>`)],
    ['object', book(`<object data="${out}/epub-object"/><embed src="${out}/epub-embed"/>`)],
    ['file', book('<img src="file:///etc/passwd" alt="x"/><iframe src="file:///etc/passwd"/>')],
    ['chapter-outside', book('<a href="../../../etc/passwd#x">1</a>')],
    ['cdata', book(`<p><![CDATA[<script>${TRIPWIRE}</script>]]></p>`)],
    ['closed-script', book(`<script/><p onclick="${RUN}">x</p>`)],
  ];
}

const ODF = ['office', 'text', 'script', 'table']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');
const LINKED = `${ODF} xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"`;

/** An OpenDocument text. */
function odt(body: string, before = '', ...parts: readonly ZipPart[]): Uint8Array {
  return zipFile([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' },
    {
      name: 'content.xml',
      content: `${before}<office:document-content ${LINKED}><office:body><office:text><text:p>${HARMLESS}</text:p>${body}</office:text></office:body></office:document-content>`,
    },
    ...parts,
  ]);
}

function texts(out: Listener): readonly (readonly [string, Uint8Array, HostileReport['verdict']])[] {
  const frame = (href: string) => `<text:p><draw:frame><draw:image xlink:href="${href}"/></draw:frame></text:p>`;
  return [
    ['picture-web', odt(frame(`${out}/odt.png`)), 'read'],
    ['picture-file', odt(frame('file:///etc/passwd')), 'read'],
    ['link-script', odt(`<text:p><text:a xlink:href="javascript:${RUN}">link</text:a></text:p>`), 'read'],
    ['macro', odt('', '', { name: 'Basic/Standard/Module1.xml', content: `<x>${RUN}</x>` }), 'read'],
    [
      'event',
      odt(`<text:p><script:event-listener xlink:href="vnd.sun.star.script:x?language=Basic"/></text:p>`),
      'read',
    ],
    ['section', odt(`<text:section><text:section-source xlink:href="${out}/section.odt"/></text:section>`), 'read'],
    ['dde', odt('<text:p><text:dde-connection>x</text:dde-connection></text:p>'), 'read'],
    [
      'columns',
      odt(
        `<table:table><table:table-row><table:table-cell table:number-columns-repeated="99999999"/></table:table-row></table:table>`,
      ),
      'read',
    ],
    [
      'entity-file',
      odt('<text:p>&e;</text:p>', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'),
      ['corrupt', 'unsupported'],
    ],
    [
      'laughs',
      odt('<text:p>&b;</text:p>', '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'),
      ['corrupt', 'unsupported'],
    ],
    ['deep', odt('<text:section>'.repeat(20_000)), ['limit', 'corrupt']],
  ];
}

/** An RTF document. */
function rtf(body: string): Uint8Array {
  return bytesOf(`{\\rtf1\\ansi\\pard ${HARMLESS}\\par ${body}}`);
}

function richTexts(out: Listener): readonly (readonly [string, Uint8Array, HostileReport['verdict']])[] {
  const field = (code: string) => `{\\field{\\*\\fldinst{${code}}}{\\fldrslt{result}}}\\par`;
  return [
    [
      'object',
      rtf(`{\\object\\objemb\\objupdate{\\*\\objclass Package}{\\*\\objdata ${'d0cf11e0'.repeat(50)}}}`),
      'read',
    ],
    [
      'object-link',
      rtf(`{\\object\\objautlink\\objupdate{\\*\\objdata ${Buffer.from(`${out}/rtf`).toString('hex')}}}`),
      'read',
    ],
    ['template', rtf(`{\\*\\template ${out}/rtf-template}`), 'read'],
    ['field-picture', rtf(field(`INCLUDEPICTURE "${out}/rtf-picture" \\\\d`)), 'read'],
    ['field-text', rtf(field('INCLUDETEXT "/etc/passwd"')), 'read'],
    ['field-dde', rtf(field('DDEAUTO cmd "/k calc"')), 'read'],
    ['link-script', rtf(field(`HYPERLINK "javascript:${TRIPWIRE}"`)), 'read'],
    ['html', rtf(`{\\*\\htmltag <script>${TRIPWIRE}</script>}<script>${TRIPWIRE}</script>\\par`), 'read'],
    ['binary', rtf('\\bin99999999 '), 'read'],
    ['number', rtf('\\u99999999999999 \\fs99999999999 \\li-99999999999 x\\par'), 'read'],
    ['tables', rtf(`${'\\intbl\\itap99999999 x\\nestcell '.repeat(20)}\\par`), ['read', 'limit']],
    ['deep', rtf('{'.repeat(100_000)), ['limit']],
    ['unclosed', rtf('{\\b{\\i '), 'read'],
    ['overclosed', rtf('}}}}}}after'), 'read'],
  ];
}

/** All of them; `out` is where the attacker listens. */
export function hostileDocuments(out: Listener): HostileReport[] {
  const report = (group: string, name: string, bytes: Uint8Array, verdict: HostileReport['verdict']) => ({
    group,
    name,
    bytes: () => bytes,
    verdict,
  });
  return [
    ...books(out).map(([name, bytes]) => report('EPUB books', `book-${name}.epub`, bytes, 'read')),
    ...texts(out).map(([name, bytes, verdict]) => report('OpenDocument texts', `text-${name}.odt`, bytes, verdict)),
    ...richTexts(out).map(([name, bytes, verdict]) => report('RTF documents', `rich-${name}.rtf`, bytes, verdict)),
  ];
}
