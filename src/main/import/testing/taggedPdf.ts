/** Small tagged PDF files: lines of text in numbered pieces, and a tree of elements that name them. */

import { drawn, type PdfLine, writtenPdf } from './pdfFile.ts';

/** A line, in the piece of its page's content that has this number; 'Artifact' for what is none. */
export interface TaggedLine extends PdfLine {
  readonly piece?: number | 'Artifact';
}

/** An element. What it holds is elements, and pieces by page and number, both counted from 0. */
export interface TagSpec {
  readonly role: string;
  readonly kids: readonly (TagSpec | readonly [page: number, piece: number])[];
  /** More of its dictionary, as a file writes it: `/Alt (A map)`. */
  readonly more?: string;
}

export interface TaggedPdfOptions {
  /** Whether the file says that it is tagged. */
  readonly isMarked?: boolean;
  readonly language?: string;
  /** Objects that kids of the root name as `extra`, from this number on: what is no tree. */
  readonly rootKids?: (first: number) => { readonly kids: string; readonly objects: readonly string[] };
}

/** An element with these kids. */
export function tag(role: string, kids: TagSpec['kids'], more = ''): TagSpec {
  return { role, kids, more };
}

/** A file with one page for each list of lines, and the elements of its structure. */
export function taggedPdf(
  pages: readonly (readonly TaggedLine[])[],
  elements: readonly TagSpec[],
  options: TaggedPdfOptions = {},
): Uint8Array {
  const { isMarked = true, language } = options;
  const root = 6 + pages.length * 2;
  const tree = new Tree(pages.length, root);
  const kids = elements.map((element) => tree.add(element, root));
  const strange = options.rootKids?.(root + 2 + tree.objects.length);
  const pageKids = pages.map((_, index) => `${6 + index * 2} 0 R`).join(' ');
  return writtenPdf([
    `<< /Type /Catalog /Pages 2 0 R /MarkInfo << /Marked ${isMarked} >> /StructTreeRoot ${root} 0 R ${language ? `/Lang (${language})` : ''} >>`,
    `<< /Type /Pages /Kids [${pageKids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
    '<< >>',
    ...pages.flatMap((lines, index) => [pageObject(index), streamObject(lines.map(marked).join('\n'))]),
    `<< /Type /StructTreeRoot /K [${kids.map(reference).join(' ')} ${strange?.kids ?? ''}] /ParentTree ${root + 1} 0 R >>`,
    `<< /Nums [${tree.parents()}] >>`,
    ...tree.objects,
    ...(strange?.objects ?? []),
  ]);
}

/** Numbers the elements and writes each as an object. */
class Tree {
  readonly objects: string[] = [];
  readonly #owners: number[][];
  readonly #first: number;

  constructor(pages: number, root: number) {
    this.#owners = Array.from({ length: pages }, () => []);
    this.#first = root + 2;
  }

  add({ role, kids, more = '' }: TagSpec, parent: number): number {
    const number = this.#first + this.objects.length;
    const at = this.objects.push('') - 1;
    const written = kids.map((kid) => {
      if ('role' in kid) return reference(this.add(kid, number));
      const [page, piece] = kid;
      const owners = this.#owners[page];
      if (owners) owners[piece] = number;
      return `<< /Type /MCR /Pg ${6 + page * 2} 0 R /MCID ${piece} >>`;
    });
    this.objects[at] = `<< /Type /StructElem /S /${role} /P ${parent} 0 R /K [${written.join(' ')}] ${more} >>`;
    return number;
  }

  /** Which element each piece of each page belongs to. */
  parents(): string {
    return this.#owners
      .map(
        (owners, page) => `${page} [${Array.from(owners, (owner) => (owner ? reference(owner) : 'null')).join(' ')}]`,
      )
      .join(' ');
  }
}

const reference = (number: number): string => `${number} 0 R`;

function marked(line: TaggedLine): string {
  if (line.piece === undefined) return drawn(line);
  const begin = line.piece === 'Artifact' ? '/Artifact BMC' : `/P << /MCID ${line.piece} >> BDC`;
  return `${begin}\n${drawn(line)}\nEMC`;
}

function pageObject(index: number): string {
  const fonts = '<< /Font << /F1 3 0 R /F2 4 0 R >> >>';
  return `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /StructParents ${index} /Resources ${fonts} /Contents ${7 + index * 2} 0 R >>`;
}

function streamObject(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
}
