/** A tag's name being typed: Enter keeps it, Escape does not, leaving the field keeps it too. */

import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { LONGEST_TAG_NAME } from '../../../shared/model/tag.ts';

export function NameField(props: {
  readonly label: string;
  readonly name: string;
  /** False when the name was refused: the field stays, with what was typed. */
  readonly onKeep: (name: string) => Promise<boolean>;
  /** `kept` by key, or not; left otherwise, the focus is elsewhere already. */
  readonly onDone: (how: 'key' | 'left') => void;
}) {
  const { label, name, onKeep, onDone } = props;
  const [text, setText] = useState(name);
  const field = useRef<HTMLInputElement>(null);
  const over = useRef(false);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const finish = (how: 'key' | 'left') => {
    over.current = true;
    onDone(how);
  };
  const pressed = async (event: KeyboardEvent) => {
    // The list around has keys of its own; here they belong to the field.
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') finish('key');
    if (event.key === 'Enter' && text.trim() && (await onKeep(text))) finish('key');
  };
  const left = async () => {
    if (over.current) return;
    over.current = true;
    if (text.trim() && text !== name) await onKeep(text);
    onDone('left');
  };
  return (
    <input
      ref={field}
      className="text-field tag-name-field"
      aria-label={label}
      dir="auto"
      maxLength={LONGEST_TAG_NAME}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={pressed}
      onBlur={left}
    />
  );
}
