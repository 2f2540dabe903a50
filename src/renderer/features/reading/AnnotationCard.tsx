/** One annotation beside the page: tags, quote, memo, place; what needs a decision stands in it. */

import { MessageSquare, ScanText, Tag, Trash2 } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import type { AnnotationView, ConflictView, TagView } from '../../../shared/ipc/views.ts';
import { annotationCardId } from '../../editor/reading/highlights.ts';
import { named, written } from '../../ui/written.ts';
import { whenSaid, wholeMoment } from '../../words/moments.ts';
import { words } from '../../words/page.ts';
import { words as recognitionWords } from '../../words/recognition.ts';
import { ConflictChoice } from './ConflictChoice.tsx';
import { Doubt, type DoubtActs, Pieces, useBothTexts } from './Doubt.tsx';
import { MemoField } from './MemoField.tsx';

/** What can be done from a card; the same for all of them. */
export interface CardActs extends DoubtActs {
  readonly onGo: (id: string) => void;
  readonly onMemo: (id: string, memo: string) => void;
  readonly onMemoDone: () => void;
  readonly onEditMemo: (id: string) => void;
  readonly onTag: (tagId: string) => void;
  readonly onTagByName: (id: string) => void;
  readonly onSettle: (id: string, field: ConflictView['field'], tagId: string | undefined, keep: number) => void;
}

interface Props {
  readonly annotation: AnnotationView;
  /** Its place among those shown, from 1, and how many these are. */
  readonly place: number;
  readonly count: number;
  readonly tags: readonly TagView[];
  readonly reviewerId: string;
  readonly active: boolean;
  readonly hovered: boolean;
  readonly tabStop: boolean;
  readonly editingMemo: boolean;
  /** What stands now where its passage was found; the quote itself where it was not. */
  readonly now: string;
  /** Whether its passage is just being selected. */
  readonly placing: boolean;
  readonly acts: CardActs;
  /** A key pressed while the card has the focus. */
  readonly onKey: (event: KeyboardEvent) => void;
}

export function AnnotationCard(props: Props) {
  const { annotation, tags, active, hovered, editingMemo, acts } = props;
  const texts = useBothTexts(annotation, props.now);
  const { id, state, quote, memo, conflicts } = annotation;
  // As on the page: in the order of the codebook.
  const applied = tags.filter((tag) => annotation.tagIds.includes(tag.id)).sort((a, b) => a.order - b.order);
  const looks = ['annotation-card', state, ...(active ? ['active'] : []), ...(hovered ? ['hovered'] : [])];
  return (
    <li
      id={annotationCardId(id)}
      data-card={id}
      className={looks.join(' ')}
      aria-posinset={props.place}
      aria-setsize={props.count}
    >
      <span className="edges" aria-hidden="true">
        {applied.slice(0, 2).map((tag) => (
          <span key={tag.id} className={`tag-${tag.look.colour} pattern-${tag.look.pattern}`} />
        ))}
      </span>
      <div className="names">
        {applied.length ? (
          applied.map((tag) => <TagName key={tag.id} tag={tag} />)
        ) : (
          <span className="quiet">{words.noTag}</span>
        )}
      </div>
      <button
        type="button"
        className="quote"
        tabIndex={props.tabStop ? 0 : -1}
        aria-current={active ? 'true' : undefined}
        onClick={() => acts.onGo(id)}
        onKeyDown={props.onKey}
      >
        <span {...written(texts ? props.now : quote)}>{texts ? <Pieces pieces={texts.b} as="ins" /> : quote}</span>
      </button>
      {(state !== 'exact' || props.placing) && (
        <Doubt annotation={annotation} tagged={texts?.a ?? null} placing={props.placing} acts={acts} />
      )}
      {conflicts.map((conflict) => (
        <ConflictChoice
          key={`${conflict.field} ${conflict.tagId ?? ''}`}
          conflict={conflict}
          annotation={annotation}
          tags={tags}
          onSettle={acts.onSettle}
        />
      ))}
      {editingMemo ? (
        <MemoField annotation={annotation} onMemo={acts.onMemo} onMemoDone={acts.onMemoDone} />
      ) : (
        memo && (
          <p className="memo" {...written(memo)}>
            {memo}
          </p>
        )
      )}
      {annotation.recognised && <RecognisedNote recognised={annotation.recognised} />}
      {active && <Acts {...props} applied={applied} />}
      <Foot {...props} />
    </li>
  );
}

/** That its words were recognised in a picture: how sure they are, and which are in doubt. */
function RecognisedNote({ recognised }: { readonly recognised: NonNullable<AnnotationView['recognised']> }) {
  const { confidence, doubtful } = recognised;
  return (
    <p className="recognised-note">
      <ScanText aria-hidden="true" />
      <strong>{recognitionWords.badge}</strong>
      <span className="numbers">{recognitionWords.sure(confidence)}</span>
      {doubtful.length > 0 && <span dir="auto">{recognitionWords.doubtful(doubtful)}</span>}
    </p>
  );
}

function TagName({ tag }: { readonly tag: TagView }) {
  return (
    <span {...named(tag.name)}>
      {tag.deleted ? <s>{tag.name}</s> : tag.name}
      {tag.deleted && <span className="quiet"> {words.deletedTag}</span>}
    </span>
  );
}

function Foot({ annotation: { locator, creator, created }, reviewerId }: Props) {
  const name = creator.id === reviewerId ? words.you : creator.name;
  return (
    <div className="foot">
      <span>{locator}</span>
      <span className="space" />
      <time dateTime={created} title={wholeMoment(new Date(created))}>
        {words.madeBy(name, whenSaid(created, new Date()))}
      </time>
    </div>
  );
}

/** As many tags as have a place on a card, besides those it carries; the others are found by name. */
const SHOWN_TAGS = 6;

function Acts({ annotation, tags, applied, acts }: Props & { readonly applied: readonly TagView[] }) {
  const known = tags.filter((tag) => !tag.deleted);
  const near = known.filter(({ key }) => key !== null).slice(0, SHOWN_TAGS);
  const offered = known.filter((tag) => near.includes(tag) || applied.includes(tag));
  return (
    <div className="acts">
      {offered.map((tag) => (
        <button
          key={tag.id}
          type="button"
          className="button small"
          aria-pressed={applied.includes(tag)}
          onClick={() => acts.onTag(tag.id)}
        >
          <span {...named(tag.name)}>{tag.name}</span>
        </button>
      ))}
      <button type="button" className="button small" onClick={() => acts.onTagByName(annotation.id)}>
        <Tag aria-hidden="true" />
        {words.tagByName}
      </button>
      <button type="button" className="button small" onClick={() => acts.onEditMemo(annotation.id)}>
        <MessageSquare aria-hidden="true" />
        {words.memo}
      </button>
      {annotation.state === 'exact' && (
        <button type="button" className="button small" onClick={() => acts.onRemove(annotation.id)}>
          <Trash2 aria-hidden="true" />
          {words.remove}
        </button>
      )}
    </div>
  );
}
