import { describe, expect, test } from 'vitest';
import { readHtml } from './formats/html.ts';
import { readText } from './formats/text.ts';
import { furnitureKindsOf } from './furnitureLines.ts';
import { outline } from './testing/outline.ts';
import { file, successOf } from './testing/reading.ts';

const FIRST =
  'The families in the hill districts were visited twice in the year after the road was opened, and each time they were asked what had changed.';
const LAST =
  'What they said was written down on the spot and compared, a year later, with the records that the communes had kept since the beginning.';

describe('around an article', () => {
  test('a “via” line, a bar for sharing, navigation and the comment form are told apart', () => {
    const texts = [
      'Home',
      'About us',
      'Visits in the hills',
      FIRST,
      LAST,
      'via Field notes from the hills.',
      'Share this:',
      'Facebook',
      'Twitter | LinkedIn',
      'Previous post',
      'Next post',
      'Leave a Reply',
      'Your email address will not be published.',
    ];
    expect(furnitureKindsOf(texts)).toEqual([
      'navigation',
      'navigation',
      null,
      null,
      null,
      'sharing',
      'sharing',
      'sharing',
      'sharing',
      'navigation',
      'navigation',
      'comments',
      'comments',
    ]);
  });

  test('plain text has it marked, and its words in place', async () => {
    const { blocks } = await successOf(
      readText(file('a.txt', `Visits in the hills\n\n${FIRST}\n\nvia Field notes from the hills.\n\nShare this:`)),
    );
    expect(outline(blocks)).toEqual([
      'h1(Visits in the hills)',
      `p(${FIRST})`,
      'p[sharing](via Field notes from the hills.)',
      'p[sharing](Share this:)',
    ]);
  });

  test('so has a web page whose mark-up does not tell its article, also in its lists', async () => {
    const html = `<ul><li>Home</li><li>Search</li></ul><h1>Visits</h1><p>${FIRST}</p><p>${LAST}</p><p>Share on Facebook</p>`;
    const { blocks } = await successOf(readHtml(file('a.html', `<html><body>${html}</body></html>`)));
    expect(outline(blocks)).toEqual([
      'ul(li(p[navigation](Home)) li(p[navigation](Search)))',
      'h1(Visits)',
      `p(${FIRST})`,
      `p(${LAST})`,
      'p[sharing](Share on Facebook)',
    ]);
  });
});

describe('what people write stays text', () => {
  test.each([
    ['in the midst of a text', [FIRST, 'Share this:', 'via Bangkok the goods went on to the coast.', LAST]],
    ['where no paragraph is long', ['Home', 'Search', 'Contact']],
    ['a heading that one such word is', ['Search', FIRST, LAST]],
    ['a route', [FIRST, LAST, 'via the northern road, which is closed during the rains']],
    ['a list of services', [FIRST, LAST, 'Facebook']],
    ['an invitation to share', [FIRST, LAST, 'Share of households with a road: 12 per cent']],
  ])('%s', (_name, texts) => {
    expect(furnitureKindsOf(texts)).toEqual(texts.map(() => null));
  });
});
