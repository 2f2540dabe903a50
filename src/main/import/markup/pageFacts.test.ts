import { expect, test } from 'vitest';
import { readHtml } from '../formats/html.ts';
import { file, successOf } from '../testing/reading.ts';

const NONE = { authors: [], publisher: '', published: '', url: '' };

async function read(head: string, body = '<p>Text</p>', before = '') {
  const html = `<!doctype html>${before}<html><head>${head}</head><body>${body}</body></html>`;
  return successOf(readHtml(file('page.html', html)));
}

const jsonLd = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`;
const property = (name: string, content: string) => `<meta property="${name}" content="${content}">`;

test.each<[string, string, string, object]>([
  [
    'the words of libraries',
    meta('citation_author', 'Silva, Ana') +
      meta('citation_author', 'Chan, Bo') +
      meta('citation_publication_date', '2024/05/01') +
      meta('citation_publisher', 'River Press') +
      meta('citation_doi', '10.1234/ab.5'),
    '',
    {
      authors: ['Ana Silva', 'Bo Chan'],
      publisher: 'River Press',
      published: '2024-05-01',
      url: 'https://doi.org/10.1234/ab.5',
    },
  ],
  [
    'Dublin Core',
    meta('DC.creator', 'Ana Silva') + meta('DC.publisher', 'River Press') + meta('DCTERMS.issued', '2024-05'),
    '',
    { authors: ['Ana Silva'], publisher: 'River Press', published: '2024-05', url: '' },
  ],
  [
    'JSON-LD in a graph, with people named elsewhere in it',
    jsonLd({
      '@graph': [
        { '@type': 'WebSite', name: 'Site' },
        {
          '@type': 'NewsArticle',
          author: [{ '@id': '#a' }],
          datePublished: '2024-05-01T08:00:00Z',
          publisher: { name: 'River News' },
        },
        { '@type': 'Person', '@id': '#a', name: 'Ana Silva' },
      ],
    }),
    '',
    { authors: ['Ana Silva'], publisher: 'River News', published: '2024-05-01', url: '' },
  ],
  [
    'what is meant for other sites',
    property('og:site_name', 'River News') +
      property('article:published_time', '2024-05-01T08:00:00Z') +
      property('article:author', 'https://example.org/people/ana') +
      meta('author', 'Ana Silva') +
      property('og:url', 'https://example.org/shared') +
      '<link rel="canonical" href="https://example.org/article">',
    '',
    { authors: ['Ana Silva'], publisher: 'River News', published: '2024-05-01', url: 'https://example.org/article' },
  ],
  [
    'microdata in the text',
    '',
    '<p itemprop="author" itemscope>Words by <span itemprop="name">Ana Silva</span></p><span itemprop="datePublished" content="2024-05-01">1 May</span><p>Text</p>',
    { ...NONE, authors: ['Ana Silva'], published: '2024-05-01' },
  ],
  [
    'a byline and the first time',
    '',
    '<p class="byline">By Ana Silva</p><time datetime="2024-05-01">Wednesday</time><p>Text</p>',
    { ...NONE, authors: ['Ana Silva'], published: '2024-05-01' },
  ],
  ['a byline that tells a time only', '', '<p class="byline">5 May, 12:30</p><p>Text</p>', NONE],
  ['what a program filled in', meta('author', 'admin') + meta('date', '0001-01-01'), '', NONE],
  ['JSON that is broken', '<script type="application/ld+json">{"@type": "Article",</script>', '', NONE],
  ['addresses that are no web addresses', '<link rel="canonical" href="file:///home/ana/x.html">', '', NONE],
])('%s', async (_, head, body, metadata) => {
  expect((await read(head, body || undefined)).metadata).toEqual(metadata);
});

test('what libraries are told goes before what other sites are told', async () => {
  const head =
    meta('author', 'Web Desk') +
    property('og:title', 'Share!') +
    meta('citation_author', 'Ana Silva') +
    meta('citation_title', 'Coming home');
  const { title, metadata } = await read(head);
  expect([title, metadata?.authors]).toEqual(['Coming home', ['Ana Silva']]);
});

test('a page saved by a browser knows where it was', async () => {
  const { metadata } = await read('', '<p>Text</p>', '\n<!-- saved from url=(0027)https://example.org/article -->\n');
  expect(metadata?.url).toBe('https://example.org/article');
});

test('who commented on a page has not written it', async () => {
  const body = `<article><h1>Study</h1>${'<p>The households were visited twice, and the answers compared with the records.</p>'.repeat(8)}</article>
    <div id="comments"><p class="byline">By Chan Bo</p><time datetime="2024-09-09">later</time><p>Nice</p></div>`;
  expect((await read('', body)).metadata).toEqual(NONE);
});

test('parts in another language than the page say so', async () => {
  const html =
    '<html lang="en"><body><p>Text</p><div lang="fr"><p>Texte</p><p lang="en">Text</p></div><h2 lang="th">ผล</h2></body></html>';
  const { blocks } = await successOf(readHtml(file('page.html', html)));
  expect(blocks.map(({ attrs }) => attrs.language)).toEqual([null, 'fr', null, 'th']);
});
