/** Which tags a filter leaves. */

import type { TagView } from '../../../shared/ipc/views.ts';

/** The tags whose name or definition has every word of `query`, letter case and width making no difference. */
export function filtered<T extends Pick<TagView, 'name' | 'definition'>>(
  tags: readonly T[],
  query: string,
): readonly T[] {
  const wanted = folded(query).split(/\s+/).filter(Boolean);
  if (!wanted.length) return tags;
  return tags.filter(({ name, definition }) => {
    const text = folded(`${name} ${definition}`);
    return wanted.every((word) => text.includes(word));
  });
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
