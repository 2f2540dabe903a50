/** Reads Markdown (CommonMark with tables). HTML in it is text: it is never interpreted. */

import type { Token } from 'markdown-it';
import MarkdownIt from 'markdown-it';
import type { Mark, Node } from 'prosemirror-model';
import { ok, type Result } from '../../../shared/result.ts';
import { sourceSchema } from '../../../shared/schema/sourceSchema.ts';
import { normaliseText } from '../../../shared/text/canonicalText.ts';
import { frontMatter } from '../about/frontMatter.ts';
import { decodeText } from '../encoding.ts';
import { notText } from '../failures.ts';
import { headings, linkMark, type Piece, paragraphs, plain, preformatted } from '../inline.ts';
import { type Reading, type ReportFile, titleOf } from '../reading.ts';
import { encodingWarnings } from './text.ts';

const { nodes, marks } = sourceSchema;

const markOfToken: Readonly<Record<string, Mark>> = {
  strong_open: marks.strong.create(),
  em_open: marks.emphasis.create(),
};

interface Branch {
  readonly token: Token;
  readonly children: Branch[];
}

/** The text as blocks; 'unsupported' when it is not text in a known encoding. */
export async function readMarkdown({ bytes, name, choices }: ReportFile): Promise<Result<Reading>> {
  const decoded = await decodeText(bytes, null, choices?.encoding);
  if (!decoded) return notText(name);
  const text = normaliseText(decoded.text);
  const matter = frontMatter(text);
  const tokens = new MarkdownIt({ html: false }).parse(text.slice(matter?.length ?? 0), {});
  const own = treeOf(tokens).flatMap(blocksOf);
  return ok({
    title: matter?.title || titleOf(own, name),
    language: matter?.language ?? '',
    blocks: [...preformatted(matter?.text ?? '', 'metadata'), ...own],
    pageStarts: [],
    pages: null,
    ...(matter ? { metadata: matter.metadata } : {}),
    warnings: encodingWarnings(decoded),
  });
}

function treeOf(tokens: readonly Token[]): Branch[] {
  const roots: Branch[] = [];
  const open = [roots];
  for (const token of tokens) {
    if (token.nesting === -1) {
      open.pop();
      continue;
    }
    const branch: Branch = { token, children: [] };
    open.at(-1)?.push(branch);
    if (token.nesting === 1) open.push(branch.children);
  }
  return roots;
}

function blocksOf(branch: Branch): Node[] {
  const { token, children } = branch;
  const inside = () => children.flatMap(blocksOf);
  switch (token.type) {
    case 'inline':
      return paragraphs(piecesOf(token));
    case 'heading_open':
      return headings(
        children.flatMap((child) => piecesOf(child.token)),
        Number(token.tag.slice(1)),
      );
    case 'fence':
    case 'code_block':
      return preformatted(token.content);
    case 'blockquote_open':
      return ifFilled(inside(), (blocks) => nodes.blockquote.create(null, blocks));
    case 'bullet_list_open':
      return ifFilled(inside(), (items) => nodes.bulletList.create(null, items));
    case 'ordered_list_open':
      return ifFilled(inside(), (items) =>
        nodes.orderedList.create({ start: Number(token.attrGet('start') ?? 1) }, items),
      );
    case 'list_item_open':
      return ifFilled(inside(), (blocks) => nodes.listItem.create(null, blocks));
    case 'table_open':
      return ifFilled(inside(), (rows) => nodes.table.create(null, rows));
    case 'tr_open':
      return ifFilled(inside(), (cells) => nodes.tableRow.create(null, cells));
    case 'th_open':
      return [nodes.tableHeader.create(null, orEmpty(inside()))];
    case 'td_open':
      return [nodes.tableCell.create(null, orEmpty(inside()))];
    default:
      return inside(); // A wrapper such as a paragraph or the table's head, or a rule, which holds nothing.
  }
}

function ifFilled(content: readonly Node[], wrap: (content: readonly Node[]) => Node): Node[] {
  return content.length > 0 ? [wrap(content)] : [];
}

function orEmpty(blocks: readonly Node[]): readonly Node[] {
  return blocks.length > 0 ? blocks : [nodes.paragraph.create()];
}

/** The styled runs of an inline token. */
function piecesOf(inline: Token): Piece[] {
  const styles: (Mark | null)[] = [];
  return (inline.children ?? []).flatMap((token): Piece[] => {
    if (token.nesting === 1) {
      styles.push(
        token.type === 'link_open' ? linkMark(String(token.attrGet('href') ?? '')) : (markOfToken[token.type] ?? null),
      );
      return [];
    }
    if (token.nesting === -1) {
      styles.pop();
      return [];
    }
    return pieceOf(token, styles);
  });
}

function pieceOf(token: Token, styles: readonly (Mark | null)[]): Piece[] {
  if (token.type === 'softbreak') return [plain('\n')];
  if (token.type === 'hardbreak') return [{ kind: 'break' }];
  if (token.type === 'image') return [{ kind: 'picture', description: token.content }];
  const own = token.type === 'code_inline' ? marks.code.create() : null;
  const set = [...styles, own].reduce<readonly Mark[]>((all, mark) => (mark ? mark.addToSet(all) : all), []);
  return [{ kind: 'text', text: token.content, marks: set }];
}
