/** A highlight in miniature: a tag's colour and line pattern, beside its name. */

import type { TagView } from '../../shared/ipc/views.ts';

/** Always beside the tag's name: alone it says nothing to a screen reader. */
export function Swatch({ look }: { readonly look: TagView['look'] }) {
  return <span aria-hidden="true" className={`swatch tag-${look.colour} pattern-${look.pattern}`} />;
}
