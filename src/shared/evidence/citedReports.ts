/** The reports that a brief cites. */

import type { BriefDoc } from '../model/brief.ts';
import { parseBriefDoc } from '../schema/briefSchema.ts';
import { citationOf, isCitation } from '../schema/citation.ts';

/** Their ids; none for a text that is no brief. */
export function citedReports(doc: BriefDoc): Set<string> {
  const cited = new Set<string>();
  const brief = parseBriefDoc(doc);
  if (brief.ok)
    brief.value.descendants((node) => {
      if (isCitation(node)) cited.add(citationOf(node).sourceId);
    });
  return cited;
}
