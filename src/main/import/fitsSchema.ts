/** Whether a document that a reader process gave is one: the check of `sourceNode`, with turns for others in between. */

import { Node } from 'prosemirror-model';
import type { SourceDocument } from '../../shared/model/sourceDocument.ts';
import { sourceSchema } from '../../shared/schema/sourceSchema.ts';
import type { Turns } from '../turns.ts';

/** Block by block: a report of a thousand pages would hold the program for a tenth of a second. */
export async function fitsSchema({ doc }: SourceDocument, turns: Turns): Promise<boolean> {
  const { content, ...top } = doc;
  if (!Array.isArray(content)) return false;
  try {
    const blocks: Node[] = [];
    for (const json of content) {
      const block = Node.fromJSON(sourceSchema, json);
      block.check();
      blocks.push(block);
      if (turns.isDue) await turns.give();
    }
    const { type, attrs, marks } = Node.fromJSON(sourceSchema, top);
    type.createChecked(attrs, blocks, marks);
    return type === sourceSchema.topNodeType;
  } catch {
    return false; // A node, mark or attribute that the schema does not know, or in a place where it may not stand.
  }
}
