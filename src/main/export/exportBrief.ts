/** A brief as a file: checked against its schema, then written in the format asked for. */

import type { BriefDoc } from '../../shared/model/brief.ts';
import { ok, type Result } from '../../shared/result.ts';
import { parseBriefDoc } from '../../shared/schema/briefSchema.ts';
import { briefDocx } from './briefDocx.ts';
import { briefHtml } from './briefHtml.ts';
import { briefMarkdown } from './briefMarkdown.ts';

export interface BriefExport {
  readonly title: string;
  readonly doc: BriefDoc;
  readonly format: 'docx' | 'html' | 'md';
}

/** The bytes of the exported file; 'corrupt' when the stored text is not a brief. */
export async function exportBrief({ title, doc, format }: BriefExport): Promise<Result<Uint8Array>> {
  const brief = parseBriefDoc(doc);
  if (!brief.ok) return brief;
  switch (format) {
    case 'docx':
      return ok(await briefDocx(title, brief.value));
    case 'html':
      return ok(new TextEncoder().encode(briefHtml(title, brief.value)));
    case 'md':
      return ok(new TextEncoder().encode(briefMarkdown(title, brief.value)));
  }
}
