/** Both sides of a conflict, field by field; the words that differ are marked. */

import type { ConflictDetail, SideView } from '../../../shared/ipc/exchangeViews.ts';
import type { TagView } from '../../../shared/ipc/views.ts';
import { type Piece, wordDifference } from '../../../shared/text/wordDifference.ts';
import { Swatch } from '../../ui/Swatch.tsx';
import { named, written } from '../../ui/written.ts';
import { words } from '../../words/exchange.ts';
import { timeOf } from '../../words/moments.ts';
import type { SideNames } from './names.ts';

interface Props {
  readonly detail: ConflictDetail;
  readonly names: SideNames;
  readonly tags: readonly TagView[];
}

export function FieldTable({ detail, names, tags }: Props) {
  const { yours, theirs, fields, deletedBy } = detail;
  const quote = wordDifference(yours.quote, theirs.quote);
  const memo = wordDifference(yours.memo, theirs.memo);
  // More than two values do not fit on two sides: they stand in a list below.
  const hasMany = (field: string) => fields.some((each) => each.field === field && each.many);
  const differs = (field: string) => fields.some((each) => each.field === field && !each.many);
  const labels = words.conflict.fields;
  const state = (side: 'yours' | 'theirs') =>
    deletedBy === side ? words.conflict.deletedThere : words.conflict.standsThere;
  return (
    <table className="sides" aria-label={words.conflict.table}>
      <thead>
        <tr>
          <td />
          <SideHead name={names.yours} side={yours} />
          <SideHead name={names.theirs} side={theirs} />
        </tr>
      </thead>
      <tbody>
        {deletedBy && (
          <tr>
            <th scope="row">{labels.deleted}</th>
            <td>{state('yours')}</td>
            <td>{state('theirs')}</td>
          </tr>
        )}
        <tr>
          <th scope="row">{words.conflict.tags}</th>
          <TagCell side={yours} other={theirs} name={names.yours} tags={tags} />
          <TagCell side={theirs} other={yours} name={names.theirs} tags={tags} />
        </tr>
        {differs('passage') && (
          <tr className="quotes">
            <th scope="row">{labels.passage}</th>
            <WordsCell pieces={quote.a} />
            <WordsCell pieces={quote.b} />
          </tr>
        )}
        {(differs('memo') || (yours.memo !== '' && !hasMany('memo'))) && (
          <tr>
            <th scope="row">{labels.memo}</th>
            <WordsCell pieces={memo.a} />
            <WordsCell pieces={memo.b} />
          </tr>
        )}
      </tbody>
    </table>
  );
}

function SideHead({ name, side }: { readonly name: string; readonly side: SideView }) {
  return (
    <th scope="col">
      {name} {side.written && <span className="quiet">{timeOf(side.written)}</span>}
    </th>
  );
}

function WordsCell({ pieces }: { readonly pieces: readonly Piece[] }) {
  return (
    <td {...written(pieces.map(({ text }) => text).join(''))}>
      {pieces.length === 0 && <span className="quiet">{words.conflict.empty}</span>}
      {pieces.map(({ start, text, differs }) => (differs ? <ins key={start}>{text}</ins> : text))}
    </td>
  );
}

function TagCell(props: {
  readonly side: SideView;
  readonly other: SideView;
  readonly name: string;
  readonly tags: readonly TagView[];
}) {
  const { side, other, name, tags } = props;
  const applied = side.tagIds.flatMap((id) => tags.find((tag) => tag.id === id) ?? []);
  const onlyHere = applied.some(({ id }) => !other.tagIds.includes(id));
  return (
    <td>
      <span className="tags">
        {applied.length === 0 && <span className="quiet">{words.conflict.noTag}</span>}
        {applied.map((tag) => (
          <span key={tag.id} className="tag-chip">
            <Swatch look={tag.look} />
            <span {...named(tag.name)}>{tag.name}</span>
            {!other.tagIds.includes(tag.id) && <span className="visually-hidden">({words.conflict.only(name)})</span>}
          </span>
        ))}
        {onlyHere && (
          <span className="only" aria-hidden="true">
            {words.conflict.only(name)}
          </span>
        )}
      </span>
    </td>
  );
}
