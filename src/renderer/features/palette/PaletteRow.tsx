/** One row of the palette: what it is, its name with what matches in bold, and a word on the right. */

import { ChevronRight, FileText, Plus, Quote } from 'lucide-react';
import type { ReactNode } from 'react';
import { Swatch } from '../../ui/Swatch.tsx';
import { named } from '../../ui/written.ts';
import { words } from '../../words/palette.ts';
import type { PaletteItem } from './paletteSections.ts';

export function PaletteRow({ item }: { readonly item: PaletteItem }) {
  const { icon, note, keys } = parts(item);
  const passage = item.kind === 'passage';
  return (
    <>
      {icon}
      <span className={passage ? 'name quoted' : 'name'} {...named(item.label)}>
        {passage && '“'}
        <Marked text={item.label} ranges={item.ranges} />
        {passage && '”'}
      </span>
      {note && (
        <span className="note" {...named(note)}>
          {note}
        </span>
      )}
      {keys && <kbd>{keys}</kbd>}
    </>
  );
}

interface Parts {
  readonly icon: ReactNode;
  readonly note: string | null;
  readonly keys: string | null;
}

function parts(item: PaletteItem): Parts {
  switch (item.kind) {
    case 'tag': {
      const { key, look } = item.tag;
      return { icon: <Swatch look={look} />, note: item.whyNot, keys: key === null ? null : String(key) };
    }
    case 'command':
      return { icon: <ChevronRight aria-hidden="true" />, note: item.whyNot, keys: item.command.keys };
    case 'report': {
      const { annotationCount } = item.report;
      return {
        icon: <FileText aria-hidden="true" />,
        note: annotationCount === null ? null : words.annotations(annotationCount),
        keys: null,
      };
    }
    case 'passage':
      return { icon: <Quote aria-hidden="true" />, note: item.place, keys: null };
    case 'newTag':
      return { icon: <Plus aria-hidden="true" />, note: words.newTagNote, keys: null };
  }
}

function Marked({ text, ranges }: Pick<PaletteItem, 'ranges'> & { readonly text: string }) {
  const pieces: ReactNode[] = [];
  let from = 0;
  for (const [start, end] of ranges) {
    pieces.push(text.slice(from, start), <b key={start}>{text.slice(start, end)}</b>);
    from = end;
  }
  return [...pieces, text.slice(from)];
}
