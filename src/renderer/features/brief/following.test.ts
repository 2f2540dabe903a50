import { EditorState, TextSelection } from 'prosemirror-state';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { briefSchema } from '../../../shared/schema/briefSchema.ts';
import { createFollowing, PAUSE_MS } from './following.ts';

const { nodes } = briefSchema;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const text = nodes.paragraph.create(null, briefSchema.text('Visits'));
const doc = nodes.doc.create(null, [nodes.title.create(), text]);
const before = EditorState.create({ doc, selection: TextSelection.create(doc, 4) });
const written = before.apply(before.tr.insertText('a'));
const selected = written.apply(written.tr.setSelection(TextSelection.create(written.doc, 3, 5)));

function followed() {
  const shown: EditorState[] = [];
  return { shown, ...createFollowing((state) => shown.push(state)) };
}

test('what is written on is shown in the pause, once', () => {
  const { shown, see } = followed();
  see(before);
  see(written);
  const more = written.apply(written.tr.insertText('b'));
  see(more);
  expect(shown).toEqual([before]);
  vi.advanceTimersByTime(PAUSE_MS);
  expect(shown).toEqual([before, more]);
});

test('what changes the toolbar is shown at once, with all that was written', () => {
  const { shown, see } = followed();
  see(before);
  see(written);
  see(selected);
  vi.advanceTimersByTime(PAUSE_MS);
  expect(shown).toEqual([before, selected]);
});

test('who leaves the text finds around it what was written last', () => {
  const { shown, see, catchUp } = followed();
  see(before);
  see(written);
  catchUp();
  expect(shown).toEqual([before, written]);
});
