/** The words of what others wrote into the original: comments in its margin, and tracked changes. */

import { isolated } from '../../shared/text/script.ts';
import { grouped } from './numbers.ts';

export const words = {
  tab: 'Comments',
  title: 'Comments in the original',
  mark: (count: number) => (count === 1 ? 'A comment in the original' : `${grouped(count)} comments in the original`),
  nobody: 'Unnamed',
  more: (count: number) => `${grouped(count)} more`,
  about: (words: string) => `on “${isolated(words)}”`,
  accepted: (count: number) =>
    count === 1
      ? 'Shown with its tracked change accepted.'
      : `Shown with all ${grouped(count)} tracked changes accepted.`,
  original: 'Shown as it was before its tracked changes.',
  showOriginal: 'Show as it was before…',
  showAccepted: 'Show with all accepted…',
};
