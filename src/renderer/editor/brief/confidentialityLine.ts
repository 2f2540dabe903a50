/** Under the title: who may see the brief, as it will stand on every page. */

import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { confidentialityOf } from '../../../shared/schema/briefSchema.ts';
import { words } from '../../words/brief.ts';
import { icon } from './icons.ts';

export const confidentialityPlugin = new Plugin({
  props: {
    decorations: ({ doc }) => {
      const said = confidentialityOf(doc);
      if (said === null) return null;
      const under = doc.firstChild?.nodeSize ?? 0;
      const key = `confidentiality ${said}`;
      return DecorationSet.create(doc, [
        Decoration.widget(under, () => line(said), { side: -1, key, ignoreSelection: true, stopEvent: () => true }),
      ]);
    },
  },
});

function line(said: string): HTMLElement {
  const element = document.createElement('div');
  element.className = 'confidentiality';
  element.contentEditable = 'false';
  const name = document.createElement('span');
  name.className = 'visually-hidden';
  name.textContent = `${words.confidentiality}: `;
  const told = document.createElement('bdi');
  told.textContent = said;
  element.append(icon('lock'), name, told);
  return element;
}
