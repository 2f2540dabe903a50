/** Reads RTF documents: structure, printed numbers, tables, notes and comments, in every encoding that fonts name. */

import { ok, type Result } from '../../../shared/result.ts';
import { personNames } from '../about/names.ts';
import { tooDeep } from '../failures.ts';
import { limits } from '../limits.ts';
import { placesIn, titleIn } from '../office/blocks.ts';
import { withBoldHeadings } from '../office/boldHeadings.ts';
import { blocksOf } from '../office/entries.ts';
import { officeWarnings } from '../office/warnings.ts';
import type { Reading, ReportFile } from '../reading.ts';
import { Interpreter } from '../rtf/interpreter.ts';
import { tokensOf } from '../rtf/tokens.ts';

/** The document's text; 'limit' when it is nested too deep. */
export async function readRtf({ bytes, name, choices }: ReportFile): Promise<Result<Reading>> {
  const rtf = new Interpreter(choices?.encoding);
  for (const token of tokensOf(bytes)) {
    rtf.take(token);
    if (rtf.tooDeep) return tooDeep(name, limits.markupDepth);
  }
  const { entries, found } = withBoldHeadings(rtf.end());
  const text = [...blocksOf(entries), ...rtf.notes];
  const blocks = [...rtf.heads, ...text, ...rtf.feet];
  const stands = placesIn(blocks);
  return ok({
    title: titleIn(text, rtf.title, name),
    language: rtf.language,
    blocks,
    pageStarts: [],
    pages: null,
    metadata: { authors: personNames(rtf.author), publisher: '', published: '', url: '' },
    comments: rtf.comments.flatMap(({ at, author, text: words }) => {
      const place = stands(at);
      return place ? [{ from: place, to: place, author, date: '', text: words }] : [];
    }),
    warnings: officeWarnings({
      changes: rtf.changes,
      comments: rtf.comments.length,
      boldHeadings: found,
      hidden: rtf.hidden,
    }),
  });
}
