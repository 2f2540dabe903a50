/** Tags of other programs have names only: they are mapped to our tags by name, or become tags of ours. */

import { idFromText } from '../model/idFromText.ts';
import { newRegister } from '../model/register.ts';
import type { Stamp } from '../model/stamp.ts';
import { noGuidance, type TagLook, type TagRecord, tagColours, tagOf, tagPatterns } from '../model/tag.ts';

/** Older than every edit, so that what an analyst changes always wins; the same everywhere, so that tags never double. */
const FOREIGN_STAMP: Stamp = '0000000000000-0000-foreign';

/** Behind the tags that a project has already; among themselves they are ordered by id. */
const LAST = 1_000_000;

/** The tag id for each of `names`, and the tags that had to be made for them. */
export function tagsForNames(
  names: readonly string[],
  tags: ReadonlyMap<string, TagRecord>,
): { idsByName: ReadonlyMap<string, string>; made: readonly TagRecord[] } {
  const idsByFolded = new Map<string, string>();
  const standing = [...tags.values()].map(tagOf).filter((tag) => !tag.deleted);
  for (const { id, name } of standing) if (!idsByFolded.has(folded(name))) idsByFolded.set(folded(name), id);
  const idsByName = new Map<string, string>();
  const made = new Map<string, TagRecord>();
  for (const name of names) {
    const id = idsByFolded.get(folded(name)) ?? idFromText('tag', folded(name));
    idsByName.set(name, id);
    if (!tags.has(id) && !made.has(id)) made.set(id, foreignTag(id, name));
  }
  return { idsByName, made: [...made.values()] };
}

function folded(name: string): string {
  return name.trim().normalize('NFKC').toLowerCase();
}

/** Everything follows from the name, so that two teammates who take in the same file get the same tag. */
function foreignTag(id: string, name: string): TagRecord {
  const number = Number.parseInt(id.slice(-6), 16);
  const look: TagLook = {
    colour: tagColours[number % tagColours.length] ?? 'slate',
    pattern: tagPatterns[number % tagPatterns.length] ?? 'solid',
  };
  return {
    kind: 'tag',
    id,
    name: newRegister(name, FOREIGN_STAMP),
    definition: newRegister('', FOREIGN_STAMP),
    ...noGuidance(FOREIGN_STAMP),
    look: newRegister(look, FOREIGN_STAMP),
    key: newRegister<number | null>(null, FOREIGN_STAMP),
    order: newRegister(LAST, FOREIGN_STAMP),
    deleted: newRegister(false, FOREIGN_STAMP),
  };
}
