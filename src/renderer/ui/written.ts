/** How words that a person wrote are marked up, wherever the interface shows them. */

import { languageOfScript } from '../../shared/text/script.ts';
import './written.css';

interface Written {
  readonly dir: 'auto';
  readonly lang: string | undefined;
}

/** Running text (quotes, memos, definitions): in its own direction, with room for the signs of its script. */
export function written(text: string, language = ''): Written {
  return { dir: 'auto', lang: languageOfScript(text) ?? (language || undefined) };
}

/** A name in a list or a head: also begins where the others begin, and is shown whole where it had to be cut. */
export function named(text: string, language = ''): Written & { readonly 'data-name': string } {
  return { ...written(text, language), 'data-name': '' };
}
