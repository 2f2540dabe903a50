/** Where a tag goes when it is moved by one place. */

import type { Tag } from './tag.ts';

/** The tag before which `tagId` stands once it was moved one place; `null`: the end; `undefined`: there is no such place. */
export function neighbour(tags: readonly Pick<Tag, 'id'>[], tagId: string, by: 1 | -1): string | null | undefined {
  const place = tags.findIndex(({ id }) => id === tagId);
  if (place < 0) return undefined;
  if (by === -1) return tags[place - 1]?.id;
  return place === tags.length - 1 ? undefined : (tags[place + 2]?.id ?? null);
}
