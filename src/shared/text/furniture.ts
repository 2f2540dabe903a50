/** Which text blocks of a report are left out of reading: what the import found, as far as the analyst did not decide otherwise. */

import type { ReportText } from './reportText.ts';

/** A decision about one block, by where it begins. */
interface Decision {
  readonly start: number;
  readonly leftOut: boolean;
}

/** For each text block whether it is left out. */
export function leftOutBlocks({ index, paragraphs }: ReportText, decisions: readonly Decision[]): readonly boolean[] {
  if (decisions.length === 0) return paragraphs.furniture;
  const blocks = [...paragraphs.furniture];
  for (const { start, leftOut } of decisions) blocks[index.blockAt(start)] = leftOut;
  return blocks;
}
