import { undo } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { type Command, type EditorState, NodeSelection, TextSelection } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';
import { briefSchema, confidentialityOf } from '../../../shared/schema/briefSchema.ts';
import {
  formattingOf,
  insertCitation,
  insertQuote,
  leaveTitle,
  selectedCitation,
  setConfidentiality,
  setHeading,
  setParagraph,
  toggleBlockquote,
  toggleBulletList,
  toggleEmphasis,
  toggleOrderedList,
  toggleStrong,
  typeAfterLeaf,
} from './briefCommands.ts';
import { briefState } from './briefState.ts';

const { nodes, marks } = briefSchema;
const cited = {
  annotationId: 'a1',
  sourceId: 's1',
  quote: 'Visits stopped.',
  sourceTitle: 'Routes home',
  locator: 'p. 2',
};
const chip = nodes.citation.create(cited);
const quote = nodes.quote.create(cited);

function p(...content: (string | Node)[]): Node {
  return nodes.paragraph.create(
    null,
    content.map((each) => (typeof each === 'string' ? briefSchema.text(each) : each)),
  );
}

function h(level: number, words: string): Node {
  return nodes.heading.create({ level }, briefSchema.text(words));
}

function ul(...items: Node[]): Node {
  return nodes.bulletList.create(
    null,
    items.map((each) => nodes.listItem.create(null, each)),
  );
}

function ol(...items: Node[]): Node {
  return nodes.orderedList.create(
    null,
    items.map((each) => nodes.listItem.create(null, each)),
  );
}

function brief(...blocks: Node[]): Node {
  return nodes.doc.create(null, [nodes.title.create(null, briefSchema.text('Title')), ...blocks]);
}

function stateOf(doc: Node): EditorState {
  return briefState(doc, () => undefined);
}

/** With the words `words` selected; `at` 'end' puts the caret behind them. */
function selecting(doc: Node, words: string, at: 'all' | 'end' = 'all'): EditorState {
  const state = stateOf(doc);
  let start = -1;
  doc.descendants((node, position) => {
    const found = node.text?.indexOf(words) ?? -1;
    if (start < 0 && found >= 0) start = position + found;
  });
  if (start < 0) throw new Error(`“${words}” is not in the document`);
  const end = start + words.length;
  return state.apply(state.tr.setSelection(TextSelection.create(doc, at === 'all' ? start : end, end)));
}

/** With the first node of `type` selected as a whole. */
function holding(doc: Node, type: 'citation' | 'quote'): EditorState {
  const state = stateOf(doc);
  let at = -1;
  doc.descendants((node, position) => {
    if (at < 0 && node.type === nodes[type]) at = position;
  });
  return state.apply(state.tr.setSelection(NodeSelection.create(doc, at)));
}

/** What stands after `command`; null where it is not possible. */
function done(state: EditorState, command: Command): EditorState | null {
  let next: EditorState | null = null;
  const possible = command(state, (transaction) => {
    next = state.apply(transaction);
  });
  expect(command(state)).toBe(possible);
  return next;
}

function expectDoc(state: EditorState | null, doc: Node): void {
  expect(state?.doc.toJSON()).toEqual(doc.toJSON());
  expect(() => state?.doc.check()).not.toThrow();
}

describe('citing', () => {
  test('puts the citation where the caret is, with a space before it, and the caret behind it', () => {
    const next = done(selecting(brief(p('As seen elsewhere')), 'As seen', 'end'), insertCitation(cited));
    expectDoc(next, brief(p('As seen ', chip, ' elsewhere')));
    expect(next?.selection.$from.nodeBefore?.eq(chip)).toBe(true);
  });

  test('does not replace the words that are selected', () => {
    expectDoc(
      done(selecting(brief(p('Visits stopped.')), 'Visits'), insertCitation(cited)),
      brief(p('Visits ', chip, ' stopped.')),
    );
  });

  test('sets no second space, and none at the start', () => {
    expectDoc(done(selecting(brief(p('seen ')), 'seen ', 'end'), insertCitation(cited)), brief(p('seen ', chip)));
    const empty = stateOf(brief(p()));
    const caret = empty.apply(empty.tr.setSelection(TextSelection.create(empty.doc, 8)));
    expectDoc(done(caret, insertCitation(cited)), brief(p(chip)));
  });

  test('two citations in a row are kept apart', () => {
    const once = done(selecting(brief(p('seen')), 'seen', 'end'), insertCitation(cited));
    expectDoc(once && done(once, insertCitation(cited)), brief(p('seen ', chip, ' ', chip)));
  });

  test('is refused in the title', () => {
    expect(done(selecting(brief(p('text')), 'Title', 'end'), insertCitation(cited))).toBeNull();
  });
});

describe('quoting', () => {
  test('puts the quote behind the paragraph of the caret', () => {
    expectDoc(done(selecting(brief(p('one'), p('two')), 'on'), insertQuote(cited)), brief(p('one'), quote, p('two')));
  });

  test('stays inside a finding, and goes behind a list', () => {
    const finding = (...content: Node[]) => nodes.finding.create(null, content);
    expectDoc(done(selecting(brief(finding(p('one'))), 'one'), insertQuote(cited)), brief(finding(p('one'), quote)));
    expectDoc(
      done(selecting(brief(ul(p('one'), p('two'))), 'one'), insertQuote(cited)),
      brief(ul(p('one'), p('two')), quote),
    );
  });

  test('works from the title and from a quote that is selected', () => {
    expectDoc(done(selecting(brief(p('text')), 'Title'), insertQuote(cited)), brief(quote, p('text')));
    expectDoc(done(holding(brief(p('text'), quote), 'quote'), insertQuote(cited)), brief(p('text'), quote, quote));
  });
});

describe('typing on evidence', () => {
  test('on a selected citation writes behind it and does not wipe it out', () => {
    const next = done(holding(brief(p('seen ', chip)), 'citation'), typeAfterLeaf('x'));
    expectDoc(next, brief(p('seen ', chip, 'x')));
    expect(next?.selection.$from.nodeBefore?.text).toBe('x');
  });

  test('on a selected quote begins a paragraph behind it', () => {
    const next = done(holding(brief(quote), 'quote'), typeAfterLeaf('xy'));
    expectDoc(next, brief(quote, p('xy')));
    expect(next?.selection.$from.parentOffset).toBe(2);
  });

  test('anywhere else is left to the editor', () => {
    expect(done(selecting(brief(p('text')), 'text'), typeAfterLeaf('x'))).toBeNull();
  });

  test('a citation that is selected as a whole is known with its quote', () => {
    expect(selectedCitation(holding(brief(p('seen ', chip)), 'citation'))).toEqual(cited);
    expect(selectedCitation(selecting(brief(p('text')), 'text'))).toBeNull();
  });
});

describe('formatting', () => {
  test('bold and italic go on and off', () => {
    const bold = done(selecting(brief(p('text')), 'text'), toggleStrong);
    expectDoc(bold, brief(nodes.paragraph.create(null, briefSchema.text('text', [marks.strong.create()]))));
    expect(bold && formattingOf(bold).strong).toBe(true);
    expectDoc(bold && done(bold, toggleStrong), brief(p('text')));
    const italic = done(selecting(brief(p('text')), 'text'), toggleEmphasis);
    expect(italic && formattingOf(italic)).toMatchObject({ strong: false, emphasis: true });
  });

  test('a paragraph becomes a heading and a paragraph again', () => {
    const heading = done(selecting(brief(p('text')), 'text'), setHeading(2));
    expectDoc(heading, brief(h(2, 'text')));
    expect(heading && formattingOf(heading).block).toBe('heading-2');
    expectDoc(heading && done(heading, setParagraph), brief(p('text')));
  });

  test('the title stays the title', () => {
    const state = selecting(brief(p('text')), 'Title');
    expect(formattingOf(state).block).toBe('title');
    for (const command of [setHeading(1), toggleBulletList, toggleBlockquote, toggleStrong]) {
      expect(done(state, command)).toBeNull();
    }
  });

  test('a list goes on, changes its kind and goes off', () => {
    const bullets = done(selecting(brief(p('text')), 'text'), toggleBulletList);
    expectDoc(bullets, brief(ul(p('text'))));
    const numbers = bullets && done(bullets, toggleOrderedList);
    expectDoc(numbers, brief(ol(p('text'))));
    expectDoc(numbers && done(numbers, toggleOrderedList), brief(p('text')));
  });

  test('a block quote goes on and off', () => {
    const set = done(selecting(brief(p('text')), 'text'), toggleBlockquote);
    expectDoc(set, brief(nodes.blockquote.create(null, p('text'))));
    expectDoc(set && done(set, toggleBlockquote), brief(p('text')));
  });

  test('Enter in the title goes to the text', () => {
    const next = done(selecting(brief(p('text')), 'Ti', 'end'), leaveTitle);
    expect(next?.selection.$from.parent.textContent).toBe('text');
    expectDoc(next, brief(p('text')));
  });

  test('who may see it is said, said otherwise and taken back', () => {
    const said = done(stateOf(brief(p('text'))), setConfidentiality('Internal'));
    expect(said && confidentialityOf(said.doc)).toBe('Internal');
    const other = said && done(said, setConfidentiality('Confidential'));
    const back = other && done(other, undo);
    expect(back && confidentialityOf(back.doc)).toBe('Internal');
    expect(back && confidentialityOf((done(back, setConfidentiality(null)) ?? back).doc)).toBeNull();
  });
});
