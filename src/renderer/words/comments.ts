/** The words of what others wrote into the original: comments in its margin, and tracked changes. */

export const words = {
  tab: 'Comments',
  title: 'Comments in the original',
  mark: (count: number) =>
    count === 1 ? 'A comment in the original' : `${count.toLocaleString()} comments in the original`,
  nobody: 'Unnamed',
  more: (count: number) => `${count.toLocaleString()} more`,
  about: (words: string) => `on “${words}”`,
  accepted: (count: number) =>
    count === 1
      ? 'Shown with its tracked change accepted.'
      : `Shown with all ${count.toLocaleString()} tracked changes accepted.`,
  original: 'Shown as it was before its tracked changes.',
  showOriginal: 'Show as it was before…',
  showAccepted: 'Show with all accepted…',
};
