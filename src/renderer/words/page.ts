/** The words of the page's highlights and the cards beside it. */

export const words = {
  choose: 'Annotations here',
  noTag: 'No tag',
};
