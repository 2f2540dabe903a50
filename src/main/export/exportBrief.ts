/** A brief as a file: checked against its schema, then written in the format asked for. */

import type { BriefFacts } from '../../shared/evidence/briefFacts.ts';
import { printedBrief } from '../../shared/evidence/generatedText.ts';
import type { BriefDoc } from '../../shared/model/brief.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { confidentialityOf, parseBriefDoc } from '../../shared/schema/briefSchema.ts';
import { briefDocx } from './briefDocx.ts';
import { briefHtml, briefPrintPage } from './briefHtml.ts';
import { briefMarkdown } from './briefMarkdown.ts';

/** What is to be printed. */
export interface PrintedPage {
  /** The page, made from the program's print template. */
  readonly html: (template: string) => string;
  /** What stands at the foot of every page beside its number; null: nothing. */
  readonly foot: string | null;
}

/** Prints a page as PDF. */
export type PrintPage = (page: PrintedPage) => Promise<Result<Uint8Array>>;

export interface BriefExport {
  readonly title: string;
  readonly doc: BriefDoc;
  /** What its generated parts are written from. */
  readonly facts: BriefFacts;
  readonly format: 'docx' | 'html' | 'md' | 'pdf';
  /** Left out where no window's engine is at hand, as on the command line. */
  readonly print?: PrintPage;
}

/** The bytes of the exported file. 'corrupt' when the stored text is not a brief; 'unsupported' for PDF without an engine. */
export async function exportBrief({ title, doc, facts, format, print }: BriefExport): Promise<Result<Uint8Array>> {
  const brief = parseBriefDoc(doc);
  if (!brief.ok) return brief;
  const printed = printedBrief(brief.value, facts);
  switch (format) {
    case 'docx':
      return ok(await briefDocx(title, printed));
    case 'html':
      return ok(new TextEncoder().encode(briefHtml(title, printed)));
    case 'md':
      return ok(new TextEncoder().encode(briefMarkdown(title, printed)));
    case 'pdf':
      return print
        ? print({
            html: (template) => briefPrintPage(template, title, printed),
            foot: confidentialityOf(printed),
          })
        : fail('unsupported', 'A PDF can be written only by the program with its window. Nothing was written.');
  }
}
