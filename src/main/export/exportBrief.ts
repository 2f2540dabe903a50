/** A brief as a file: checked against its schema, then written in the format asked for. */

import type { BriefDoc } from '../../shared/model/brief.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { parseBriefDoc } from '../../shared/schema/briefSchema.ts';
import { briefDocx } from './briefDocx.ts';
import { briefHtml, briefPrintPage } from './briefHtml.ts';
import { briefMarkdown } from './briefMarkdown.ts';

/** Prints the page that is made from the program's print template, as PDF. */
export type PrintPage = (page: (template: string) => string) => Promise<Result<Uint8Array>>;

export interface BriefExport {
  readonly title: string;
  readonly doc: BriefDoc;
  readonly format: 'docx' | 'html' | 'md' | 'pdf';
  /** Left out where no window's engine is at hand, as on the command line. */
  readonly print?: PrintPage;
}

/** The bytes of the exported file. 'corrupt' when the stored text is not a brief; 'unsupported' for PDF without an engine. */
export async function exportBrief({ title, doc, format, print }: BriefExport): Promise<Result<Uint8Array>> {
  const brief = parseBriefDoc(doc);
  if (!brief.ok) return brief;
  switch (format) {
    case 'docx':
      return ok(await briefDocx(title, brief.value));
    case 'html':
      return ok(new TextEncoder().encode(briefHtml(title, brief.value)));
    case 'md':
      return ok(new TextEncoder().encode(briefMarkdown(title, brief.value)));
    case 'pdf':
      return print
        ? print((template) => briefPrintPage(template, title, brief.value))
        : fail('unsupported', 'A PDF can be written only by the program with its window. Nothing was written.');
  }
}
