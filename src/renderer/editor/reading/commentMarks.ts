/** Quiet marks in the left margin where comments of the original stand: one a paragraph, however many it has. */

import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { TextIndex } from '../../../shared/text/textIndex.ts';
import { words } from '../../words/comments.ts';
import type { Passage } from './intervals.ts';

/** Comments in the order of the text, and what is done when a mark is pressed: `first` is the number of its first one. */
export interface CommentMarks {
  readonly comments: readonly Passage[];
  readonly onChoose: (first: number) => void;
}

const SVG = 'http://www.w3.org/2000/svg';

/** A speech bubble, as lucide draws it. */
const BUBBLE = 'M21 15a2 2 0 0 1-2 2H7l-4 4V5a2 2 0 0 1 2-2h14a2 2 0 0 1 2 2z';

/** Draws the marks. They are no stops for the keyboard, since a report may have hundreds: the list beside the page has them all. */
export function commentMarksPlugin(doc: Node, index: TextIndex, { comments, onChoose }: CommentMarks): Plugin {
  const byBlock = Map.groupBy(comments.keys(), (place) => index.blockAt(comments[place]?.start ?? 0));
  const marks = [...byBlock.values()].flatMap((places) => {
    const [first = 0] = places;
    const position = index.toPosition(comments[first]?.start ?? 0);
    const key = `comments ${first} ${places.length}`;
    return Decoration.widget(position, () => mark(places.length, () => onChoose(first)), {
      side: -1,
      ignoreSelection: true,
      stopEvent: () => true,
      key,
    });
  });
  const decorations = DecorationSet.create(doc, marks);
  return new Plugin({ props: { decorations: () => decorations } });
}

function mark(count: number, choose: () => void): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.tabIndex = -1;
  button.className = 'comment-mark';
  button.title = words.mark(count);
  button.setAttribute('aria-label', words.mark(count));
  const sign = document.createElementNS(SVG, 'svg');
  sign.setAttribute('viewBox', '0 0 24 24');
  sign.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', BUBBLE);
  sign.append(path);
  button.append(sign);
  // Pressing it begins no selection.
  button.addEventListener('mousedown', (event) => {
    event.preventDefault();
    event.stopPropagation();
  });
  button.addEventListener('click', choose);
  return button;
}
