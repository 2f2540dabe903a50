/** A PDF whose letters are drawn in pieces with what they say beside them, as browsers print Thai, Khmer or Arabic. */

import { writtenPdf } from './pdfFile.ts';

/** A sign as drawn: the letter that its font says it is, empty for none; `says` is what stands beside it. */
export interface DrawnSign {
  readonly letter: string;
  readonly says?: string;
  /** A space, which has no ink, is drawn before it. */
  readonly spaced?: boolean;
}

/** One line of these signs, in the order of drawing. */
export function spokenPdf(signs: readonly DrawnSign[]): Uint8Array {
  const content = signs.map((sign, at) => drawn(sign, at)).join('\n');
  const mapped = signs.flatMap(({ letter }, at) => (letter ? [`<${hex(at + 65)}> <${utf16(letter)}>`] : []));
  const cmap = `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange
${mapped.length} beginbfchar ${mapped.join(' ')} endbfchar endcmap end`;
  return writtenPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [6 0 R] /Count 1 >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode 4 0 R >>',
    stream(cmap),
    '<< >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents 7 0 R >>',
    stream(content),
  ]);
}

/** Each sign is a letter of Helvetica from A on, 8 points wide, or with a space before it further right. */
function drawn({ says, spaced }: DrawnSign, at: number): string {
  const x = 72 + 8 * at;
  const letter = `BT /F1 11 Tf 1 0 0 1 ${x} 700 Tm <${hex(at + 65)}> Tj ET`;
  const space = spaced ? `BT /F1 11 Tf 1 0 0 1 ${x} 700 Tm <20> Tj ET\n` : '';
  return space + (says ? `/Span << /ActualText <FEFF${utf16(says)}> >> BDC\n${letter}\nEMC` : letter);
}

const hex = (code: number): string => code.toString(16).padStart(2, '0');

const utf16 = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex');

const stream = (content: string): string => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
