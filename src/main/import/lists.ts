/** From the items of a report, each with its depth, to lists in lists. */

import type { Node } from 'prosemirror-model';
import { sourceSchema } from '../../shared/schema/sourceSchema.ts';

/** One item with what stands in it. */
export interface ListedItem {
  /** How deep its list stands in others. */
  readonly level: number;
  readonly isBullet: boolean;
  /** The number before it, and as it is printed; empty for a bullet. */
  readonly number: number;
  readonly label: string;
  readonly content: readonly Node[];
}

/** Word has nine levels, OpenDocument ten. */
const NESTED = 10;

const { nodes } = sourceSchema;

/** The lists that `items` make; those that stand deeper are lists in the item before them. */
export function listsOf(items: readonly ListedItem[], depth = 0): Node[] {
  const lists: { isBullet: boolean; start: number; items: Node[] }[] = [];
  for (let at = 0; at < items.length; ) {
    const item = items[at];
    if (!item) break;
    let end = at + 1;
    while (end < items.length && (items[end]?.level ?? 0) > item.level) end++;
    const inner = depth < NESTED ? listsOf(items.slice(at + 1, end), depth + 1) : [];
    const content = [...item.content, ...inner];
    if (content.length > 0) {
      const { isBullet, number, label } = item;
      const last = lists.at(-1);
      const list = last?.isBullet === isBullet ? last : { isBullet, start: number, items: [] };
      if (list !== last) lists.push(list);
      list.items.push(nodes.listItem.create({ label }, content));
    }
    at = end;
  }
  return lists.map(({ isBullet, start, items: made }) =>
    isBullet ? nodes.bulletList.create(null, made) : nodes.orderedList.create({ start: Math.max(1, start) }, made),
  );
}
