/** The rule of the tag in hand, in view while coding: what it means, when to use it, when not, an example. */

import { Check, Pencil } from 'lucide-react';
import { useRef, useState } from 'react';
import type { TagView } from '../../../shared/ipc/views.ts';
import { type GuidanceField, guidanceFields, LONGEST_GUIDANCE } from '../../../shared/model/tag.ts';
import { named, written } from '../../ui/written.ts';
import { words } from '../../words/codebook.ts';
import type { CodebookActs } from './acts.ts';
import { KeyChoice } from './KeyChoice.tsx';
import { LookPicker } from './LookPicker.tsx';
import { TagConflicts } from './TagConflicts.tsx';
import { countInWords } from './TagRow.tsx';
import type { TagCount } from './tagCounts.ts';

interface Props extends CodebookActs {
  readonly tag: TagView;
  /** Those in use. */
  readonly tags: readonly TagView[];
  readonly count: TagCount | undefined;
  readonly canApply: boolean;
  readonly applied: boolean;
  readonly editing: boolean;
  readonly onEditing: (editing: boolean) => void;
}

export function TagRule(props: Props) {
  const { tag, tags, count, canApply, applied, editing, onEditing, onApply, onRecolour } = props;
  const { onDefine, onKey, onSettle } = props;
  const edit = useRef<HTMLButtonElement>(null);
  return (
    <section className="tag-rule" aria-label={words.rule}>
      <div className="tag-rule-head">
        <LookPicker tag={tag} tags={tags} onChoose={(look) => onRecolour(tag.id, look)} />
        <h3 {...named(tag.name)}>{tag.name}</h3>
        <KeyChoice tag={tag} tags={tags} onChoose={(key) => onKey(tag.id, key)} />
      </div>
      <div className="tag-rule-acts">
        <span className="quiet numbers">{countInWords(count)}</span>
        <span className="space" />
        <button
          type="button"
          className="button small"
          disabled={!canApply}
          aria-pressed={applied}
          onClick={() => onApply(tag.id)}
        >
          {words.apply}
        </button>
        <button
          ref={edit}
          type="button"
          className="button small"
          aria-label={editing ? words.done : words.writeOf(tag.name)}
          onClick={() => onEditing(!editing)}
        >
          {editing ? <Check aria-hidden="true" /> : <Pencil aria-hidden="true" />}
          {editing ? words.done : words.write}
        </button>
      </div>
      <TagConflicts tag={tag} onSettle={(field, keep) => onSettle(tag.id, field, keep)} />
      {editing ? (
        <RuleFields
          key={tag.id}
          tag={tag}
          onDefine={onDefine}
          onDone={() => {
            onEditing(false);
            edit.current?.focus();
          }}
        />
      ) : (
        <RuleText tag={tag} />
      )}
    </section>
  );
}

function RuleText({ tag }: { readonly tag: TagView }) {
  const told = guidanceFields.filter((field) => tag[field]);
  if (!told.length) return <p className="quiet">{words.noRule}</p>;
  return (
    <dl>
      {told.map((field) => (
        <div key={field}>
          <dt className={field === 'definition' ? 'visually-hidden' : ''}>{words.guidance[field]}</dt>
          <dd {...written(tag[field])}>{tag[field]}</dd>
        </div>
      ))}
    </dl>
  );
}

function RuleFields(props: Pick<Props, 'tag' | 'onDefine'> & { readonly onDone: () => void }) {
  const { tag, onDefine, onDone } = props;
  return (
    <div className="tag-rule-fields">
      {guidanceFields.map((field) => (
        <RuleField
          key={field}
          field={field}
          value={tag[field]}
          onKeep={(text) => onDefine(tag.id, field, text)}
          onDone={onDone}
        />
      ))}
    </div>
  );
}

/** Writing begins with the definition. */
const focused = (field: HTMLTextAreaElement | null) => field?.focus();

function RuleField(props: {
  readonly field: GuidanceField;
  readonly value: string;
  readonly onKeep: (text: string) => void;
  readonly onDone: () => void;
}) {
  const { field, value, onKeep, onDone } = props;
  const [text, setText] = useState(value);
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    // An undo shows in the field; what was typed since is not overwritten.
    if (text === known || text.trim() === value) setText(value);
  }
  return (
    <label>
      {words.guidance[field]}
      <textarea
        className="text-field"
        dir="auto"
        rows={2}
        maxLength={LONGEST_GUIDANCE}
        placeholder={words.guidancePrompt[field]}
        value={text}
        ref={field === 'definition' ? focused : null}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => onKeep(text)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key !== 'Escape' && !(event.key === 'Enter' && (event.ctrlKey || event.metaKey))) return;
          // A field that goes is never told that it was left: what was typed is kept first.
          event.currentTarget.blur();
          onDone();
        }}
      />
    </label>
  );
}
