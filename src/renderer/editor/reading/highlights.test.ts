/** The highlights plugin without a DOM: what is drawn, and that a patch touches nothing else. */

import { EditorState } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';
import { TextIndex } from '../../../shared/text/textIndex.ts';
import { chunksFrom } from './chunks.ts';
import {
  type Highlight,
  type HighlightPatch,
  highlightsOf,
  highlightsPlugin,
  innermostFirst,
  withPatch,
} from './highlights.ts';
import { DEEPEST } from './lanes.ts';
import { report } from './testing/report.ts';

const chunks = [
  ['The rains came late.', 'Two schools closed.'],
  ['Families moved twice.', 'Nobody wrote it down.'],
];
const doc = report(...chunks);
const index = new TextIndex(doc);
const allChunks = chunksFrom(doc, index, 0);

function highlight(
  id: string,
  quote: string,
  tagIds: string[] = ['gap'],
  state: Highlight['state'] = 'exact',
): Highlight {
  const start = index.text.indexOf(quote);
  if (start < 0) throw new Error(`"${quote}" is not in the report`);
  return { id, start, end: start + quote.length, tagIds, state, initials: '' };
}

function open(...initial: Highlight[]): EditorState {
  return EditorState.create({ doc, plugins: [highlightsPlugin(index, initial, allChunks)] });
}

function patch(state: EditorState, change: HighlightPatch): EditorState {
  return state.apply(withPatch(state.tr, change));
}

/** Each mark as `annotation class: text`, in the order of the text. */
function marks(state: EditorState): string[] {
  return highlightsOf(state)
    .decorations.find()
    .map((mark) => {
      // Attributes of a decoration are not in its public type; the view reads them here.
      const attributes = Reflect.get(Reflect.get(mark, 'type'), 'attrs');
      return `${mark.spec.id} ${attributes.class}: ${doc.textBetween(mark.from, mark.to)}`;
    });
}

describe('drawing', () => {
  test('a highlight is a wash and a line in its tag’s class', () => {
    expect(marks(open(highlight('a', 'schools')))).toEqual(['a wash lane-0 t-gap: schools']);
  });

  test('a passage over several blocks is cut at their borders', () => {
    expect(marks(open(highlight('a', 'closed.\nFamilies')))).toEqual([
      'a wash lane-0 t-gap: closed.',
      'a wash lane-0 t-gap: Families',
    ]);
  });

  test('a second tag adds a line of its own, without a second wash', () => {
    expect(marks(open(highlight('a', 'schools', ['gap', 'need'])))).toEqual([
      'a wash lane-0 t-gap: schools',
      'a line lane-1 t-need: schools',
    ]);
  });

  test('an annotation without tags is drawn too', () => {
    expect(marks(open(highlight('a', 'schools', [])))).toEqual(['a wash lane-0: schools']);
  });

  test('a moved passage says so', () => {
    expect(marks(open(highlight('a', 'schools', ['gap'], 'moved')))).toEqual(['a moved wash lane-0 t-gap: schools']);
  });
});

/** What covers `offset`, as a press there finds it. */
const idsAt = (state: EditorState, offset: number) =>
  [...highlightsOf(state).places.overlapping(offset, offset + 1)].sort(innermostFirst).map(({ id }) => id);

describe('in chunks', () => {
  const far = (...initial: Highlight[]) =>
    EditorState.create({ doc, plugins: [highlightsPlugin(index, initial, allChunks.slice(1))] });

  test('what lies elsewhere is held and found, and has no mark until its chunk is drawn', () => {
    const state = far(highlight('a', 'schools'), highlight('b', 'moved'));
    expect(marks(state)).toEqual(['b wash lane-0 t-gap: moved']);
    expect(idsAt(state, index.text.indexOf('schools'))).toEqual(['a']);
    expect(marks(patch(state, { chunks: allChunks }))).toHaveLength(2);
  });

  test('what lies in a chunk that is left has no mark any more, unless it goes on in another', () => {
    const state = open(highlight('a', 'schools'), highlight('b', 'closed.\nFamilies'), highlight('c', 'moved'));
    const [first] = allChunks;
    const after = patch(state, { chunks: first ? [first] : [] });
    expect(marks(after)).toEqual(marks(patch(state, { remove: ['c'] })));
    expect(marks(patch(after, { chunks: [] }))).toEqual([]);
  });

  test('drawing twice draws once', () => {
    const state = open(highlight('a', 'schools'));
    expect(highlightsOf(patch(state, { chunks: [...allChunks] })).decorations).toBe(highlightsOf(state).decorations);
  });

  test('an annotation made elsewhere is drawn with its chunk', () => {
    const state = patch(far(), { add: [highlight('a', 'schools')], active: 'a' });
    expect(marks(state)).toEqual([]);
    expect(marks(patch(state, { chunks: allChunks }))).toEqual(['a active wash lane-0 t-gap: schools']);
  });

  test('one that is taken away elsewhere does not come back with its chunk', () => {
    const state = patch(far(highlight('a', 'schools')), { remove: ['a'] });
    expect(marks(patch(state, { chunks: allChunks }))).toEqual([]);
  });
});

describe('lanes', () => {
  test('overlapping passages get the lowest free lane in order of start', () => {
    const state = open(
      highlight('late', 'schools closed'),
      highlight('early', 'Two schools'),
      highlight('far', 'Nobody'),
    );
    const lanes = [...highlightsOf(state).places].map(({ id, lanes }) => [id, lanes]);
    expect(lanes).toEqual([
      ['early', [0]],
      ['late', [1]],
      ['far', [0]],
    ]);
  });

  test('a fourth overlap has a wash and no line', () => {
    const state = open(...['a', 'b', 'c', 'd'].map((id) => highlight(id, 'schools')));
    expect(marks(state).at(-1)).toBe('d wash t-gap: schools');
  });

  test('a newcomer never moves the line of what stands', () => {
    const state = patch(open(highlight('a', 'schools closed')), { add: [highlight('b', 'Two schools')] });
    expect(marks(state)).toContain('a wash lane-0 t-gap: schools closed');
    expect(marks(state)).toContain('b wash lane-1 t-gap: Two schools');
  });

  test('a lane is free again after a removal', () => {
    const state = patch(open(highlight('a', 'schools'), highlight('b', 'schools')), { remove: ['a'] });
    expect(marks(patch(state, { add: [highlight('c', 'schools')] }))).toContain('c wash lane-0 t-gap: schools');
  });
});

describe('where very many lie on one another', () => {
  const ids = Array.from({ length: 2_000 }, (_, at) => `a${at}`);
  const many = () => open(...ids.map((id) => highlight(id, 'schools')));
  const markedIds = (state: EditorState) => [...new Set(marks(state).map((mark) => mark.split(' ')[0]))];

  test('the first have marks, and all are held and found', () => {
    expect(markedIds(many())).toEqual(ids.slice(0, DEEPEST));
    expect(idsAt(many(), index.text.indexOf('schools'))).toHaveLength(ids.length);
  });

  test('a buried one has a mark while it is in hand, and after its chunk has come back too', () => {
    const state = patch(many(), { active: 'a1999' });
    expect(marks(state)).toContain('a1999 active wash t-gap: schools');
    const back = patch(patch(state, { chunks: [] }), { chunks: allChunks });
    expect(marks(back)).toContain('a1999 active wash t-gap: schools');
    expect(markedIds(patch(back, { active: null }))).toEqual(markedIds(many()));
  });

  test('where those with marks go, the buried ones have them', () => {
    const state = patch(many(), { remove: ids.slice(0, DEEPEST) });
    expect(markedIds(state)).toEqual(ids.slice(DEEPEST, 2 * DEEPEST));
    expect(marks(state)).toContain('a24 wash lane-0 t-gap: schools');
    expect(markedIds(patch(state, { remove: ids.slice(DEEPEST, 1_999) }))).toEqual(['a1999']);
  });
});

describe('patching', () => {
  test('a patch leaves the decorations of other chunks the very same objects', () => {
    const before = open(highlight('a', 'schools'), highlight('b', 'moved'));
    const after = patch(before, { add: [highlight('c', 'twice')] });
    const part = doc.child(0);
    const first = part.child(0);
    const second = part.child(1);
    const sets = [before, after].map((state) => highlightsOf(state).decorations.forChild(0, part));
    expect(sets[1]?.forChild(0, first)).toBe(sets[0]?.forChild(0, first));
    expect(sets[1]?.forChild(first.nodeSize, second)).not.toBe(sets[0]?.forChild(first.nodeSize, second));
  });

  test('removing one of two overlapping annotations leaves the other', () => {
    const state = patch(open(highlight('a', 'Two schools'), highlight('b', 'schools closed')), { remove: ['a'] });
    expect(marks(state)).toEqual(['b wash lane-1 t-gap: schools closed']);
    expect(idsAt(state, index.text.indexOf('schools'))).toEqual(['b']);
  });

  test('an annotation in both lists is replaced', () => {
    const state = patch(open(highlight('a', 'schools')), { remove: ['a'], add: [highlight('a', 'twice', ['need'])] });
    expect(marks(state)).toEqual(['a wash lane-0 t-need: twice']);
  });

  test('one annotation is active at a time', () => {
    const before = open(highlight('a', 'schools'), highlight('b', 'moved'));
    const state = patch(patch(before, { active: 'a' }), { active: 'b' });
    expect(marks(state)).toEqual(['a wash lane-0 t-gap: schools', 'b active wash lane-0 t-gap: moved']);
    expect(marks(patch(state, { active: null }))).toEqual(marks(before));
  });

  test('a hovered annotation is marked in all its parts', () => {
    const state = patch(open(highlight('a', 'closed.\nFamilies')), { hovered: 'a' });
    expect(marks(state)).toEqual(['a hovered wash lane-0 t-gap: closed.', 'a hovered wash lane-0 t-gap: Families']);
  });

  test('an annotation can arrive active', () => {
    const state = patch(open(), { add: [highlight('a', 'schools')], active: 'a' });
    expect(marks(state)).toEqual(['a active wash lane-0 t-gap: schools']);
  });

  test('a patch without a change of highlights keeps the state', () => {
    const before = open(highlight('a', 'schools'));
    expect(highlightsOf(before.apply(before.tr))).toBe(highlightsOf(before));
  });
});

test('a change of the report is refused', () => {
  const state = open(highlight('a', 'schools'));
  const { state: after, transactions } = state.applyTransaction(state.tr.insertText('x', 2));
  expect(transactions).toHaveLength(0);
  expect(after.doc).toBe(state.doc);
});

test('of several annotations at a place the innermost comes first', () => {
  const state = open(highlight('outer', 'Two schools closed.'), highlight('inner', 'schools'));
  const at = index.text.indexOf('schools');
  expect(idsAt(state, at)).toEqual(['inner', 'outer']);
  expect(idsAt(state, at - 1)).toEqual(['outer']);
});
