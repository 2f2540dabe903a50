/** The words of closing the window. */

import { counted, grouped } from './numbers.ts';

const reports = (count: number) => counted(count, 'report');

export const words = {
  briefKeepsWindow:
    'The brief could not be saved, so the window stays open. Close it once more to lose the last changes.',
  closesSoon: 'The window closes as soon as the file is written',
  title: 'An import is still going on',
  text: (done: number, left: number) =>
    left
      ? `${reports(done)} imported so far: what is done stays. The other ${grouped(left)} would not be imported; their files stay where they are.`
      : `It is done now: ${reports(done)} imported.`,
  goOn: 'Go on importing',
  close: (left: number) => (left ? 'Cancel the rest and close' : 'Close'),
};
