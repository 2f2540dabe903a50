/** A brief as one complete web page that runs nothing and loads nothing. */

import type { Node } from 'prosemirror-model';
import { type BriefBlockName, confidentialityOf } from '../../shared/schema/briefSchema.ts';
import { citationOf } from '../../shared/schema/citation.ts';
import { mainLanguage, readsFromRight } from '../../shared/text/languageRuns.ts';
import { BRIEF_LANGUAGE, emptyPlace, line, printedCitation, quoteLines } from './briefText.ts';
import { escaped } from './escapedHtml.ts';

const style = `:root { color-scheme: light dark; }
body { max-width: 42rem; margin: 3rem auto; padding: 0 1rem; font: 1.05rem/1.6 "Source Serif 4", Georgia, "Noto Serif Thai", "Noto Serif Khmer", "Noto Serif Lao", "Noto Serif Myanmar", "Noto Naskh Arabic", "Noto Serif SC", serif; color: light-dark(#1f2429, #dcdad5); background: light-dark(#fff, #1b1e22); }
h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; break-after: avoid; }
blockquote { margin: 1rem 0; padding-inline-start: 1rem; border-inline-start: 3px solid light-dark(#c9ced3, #3a4046); break-inside: avoid; }
blockquote p { margin: 0.25rem 0; }
blockquote p:is(:lang(th), :lang(km), :lang(lo), :lang(my), :dir(rtl)) { line-height: 1.9; }
cite { font-style: normal; font-size: 0.85em; color: light-dark(#485059, #b1b6ba); }
.confidentiality { font: 0.85rem/1.4 system-ui, sans-serif; padding-block-end: 0.5rem; border-block-end: 1px solid light-dark(#c9ced3, #3a4046); }
.empty { font-style: italic; color: light-dark(#744c00, #e3b970); }
a { color: inherit; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
th, td { padding: 0.3rem 0.6rem; border: 1px solid light-dark(#c9ced3, #3a4046); text-align: start; vertical-align: top; overflow-wrap: anywhere; }
tr { break-inside: avoid; }
:is(th, td) p { margin: 0.1rem 0; }
p, li { orphans: 3; widows: 3; }
@media print { :root { color-scheme: light; } body { max-width: none; margin: 0; padding: 0; } }`;

/** The page as text, to be stored as UTF-8. Every character of the brief is escaped. */
export function briefHtml(title: string, doc: Node): string {
  return `<!doctype html>
<html lang="${BRIEF_LANGUAGE}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${escaped(line(title))}</title>
<style>
${style}
</style>
</head>
<body>
<main>
${confidentiality(doc)}${blocks(doc, title)}
</main>
</body>
</html>
`;
}

function confidentiality(doc: Node): string {
  const words = confidentialityOf(doc);
  return words === null ? '' : `<p class="confidentiality"${spoken(words)}>${escaped(line(words))}</p>\n`;
}

/**
 * The page that is printed: `template` is the window's own `print.html`, whose style sheet brings the faces of all scripts.
 * It has an empty title and an empty main.
 */
export function briefPrintPage(template: string, title: string, doc: Node): string {
  return template
    .replace('<title></title>', () => `<title>${escaped(line(title))}</title>`)
    .replace('<main></main>', () => `<main>\n${blocks(doc, title)}\n</main>`);
}

function blocks(parent: Node, title: string): string {
  return parent.children.map((node) => block(node, title)).join('\n');
}

function block(node: Node, title: string): string {
  switch (node.type.name as BriefBlockName) {
    case 'title':
      return `<h1${spoken(node.textContent || title)}>${inline(node) || escaped(line(title))}</h1>`;
    case 'heading':
      return `<h${node.attrs.level + 1}${spoken(node.textContent)}>${inline(node)}</h${node.attrs.level + 1}>`;
    case 'paragraph':
      return paragraph(node);
    case 'quote':
      return quote(node);
    case 'blockquote':
      return `<blockquote${side(node)}>\n${blocks(node, title)}\n</blockquote>`;
    case 'finding':
      return `<section class="finding">\n${blocks(node, title)}\n</section>`;
    case 'bulletList':
      return `<ul${side(node)}>\n${blocks(node, title)}\n</ul>`;
    case 'orderedList':
      return `<ol${side(node)}>\n${blocks(node, title)}\n</ol>`;
    case 'table':
      return `<table${side(node)}>\n${blocks(node, title)}\n</table>`;
    case 'tableRow':
      return `<tr>\n${blocks(node, title)}\n</tr>`;
    case 'tableHeader':
      return `<th scope="col">${blocks(node, title)}</th>`;
    case 'tableCell':
      return `<td>${blocks(node, title)}</td>`;
    case 'generated':
      throw new Error('what the program writes is put in before');
    case 'listItem':
      return `<li>${blocks(node, title)}</li>`;
  }
}

function paragraph(node: Node): string {
  const place = emptyPlace(node);
  return place === null
    ? `<p${spoken(node.textContent)}>${inline(node)}</p>`
    : `<p dir="auto" class="empty">${escaped(place)}</p>`;
}

function quote(node: Node): string {
  const lines = quoteLines(citationOf(node)).map((each) => `<p${spoken(each)}>${escaped(each)}</p>`);
  return `<blockquote class="quote"${side(node)}>\n${lines.join('\n')}\n${cite(node)}\n</blockquote>`;
}

/** What a reader aloud and the breaking of lines need to know of `words`. */
function spoken(words: string): string {
  const language = mainLanguage(words);
  return language === null ? ' dir="auto"' : ` dir="auto" lang="${language}"`;
}

/** The side that the bar, the bullets or the first column of a block stand on. */
function side(node: Node): string {
  return readsFromRight(node.textContent) ? ' dir="rtl"' : '';
}

function cite(node: Node): string {
  const citation = citationOf(node);
  return `<cite dir="auto" data-annotation="${escaped(citation.annotationId)}">${escaped(printedCitation(citation))}</cite>`;
}

function inline(parent: Node): string {
  return parent.children.map((node) => (node.isText ? marked(node) : cite(node))).join('');
}

function marked(node: Node): string {
  return node.marks.reduce(
    (html, { type, attrs }) => {
      const tag = tags[type.name];
      if (type.name === 'link') return `<a href="${escaped(attrs.href)}">${html}</a>`;
      return tag ? `<${tag}>${html}</${tag}>` : html;
    },
    escaped(line(node.text ?? '')),
  );
}

const tags: Readonly<Record<string, string>> = { strong: 'strong', emphasis: 'em' };
