/** Reads a web page or a document saved as HTML. Nothing of it is shown as HTML: it becomes blocks of the schema. */

import { ok, type Result } from '../../../shared/result.ts';
import { decodeText } from '../encoding.ts';
import { notText, tooDeep } from '../failures.ts';
import { withFurnitureLines } from '../furnitureLines.ts';
import { limits } from '../limits.ts';
import { blocksIn } from '../markup/blocks.ts';
import { mainContent } from '../markup/mainContent.ts';
import { elementsIn, type MarkupElement, type MarkupNode, parsePage } from '../markup/markup.ts';
import { pageFacts } from '../markup/pageFacts.ts';
import { putWordPageInOrder } from '../markup/wordPages.ts';
import { type Reading, type ReportFile, titleOf } from '../reading.ts';
import { encodingWarnings } from './text.ts';

/** How far into a file browsers look for its declared encoding (HTML standard, "prescan"), with room for long heads. */
const DECLARATION_BYTES = 4_096;

/** The page's article, the rest as furniture (or all of the page, where that was chosen); 'unsupported' when it is not text, 'limit' when it is nested too deep. */
export async function readHtml({ bytes, name, choices }: ReportFile): Promise<Result<Reading>> {
  const decoded = await decodeText(bytes, declaredEncoding(bytes), choices?.encoding);
  if (!decoded) return notText(name);
  const page = parsePage(decoded.text);
  const tooDeep = depthFailure(page, name);
  if (tooDeep) return tooDeep;
  const root: MarkupElement = page.documentElement;
  putWordPageInOrder(page, decoded.text);
  const main = mainContent(page);
  const facts = pageFacts(root, decoded.text, main.furnitureOf);
  const language =
    root.getAttribute('lang') ?? root.getAttribute('xml:lang') ?? page.body?.getAttribute('lang') ?? facts.language;
  const blocks = blocksIn(root, { furnitureOf: choices?.wholePage ? () => null : main.furnitureOf, language });
  return ok({
    title: main.heading || facts.title || main.title || titleOf(blocks, name),
    language,
    // Who wants all of the page gets all of it.
    blocks: choices?.wholePage ? blocks : withFurnitureLines(blocks),
    pageStarts: [],
    pages: null,
    metadata: facts.metadata,
    warnings: encodingWarnings(decoded),
  });
}

/** The refusal of markup so deeply nested that walking it would exhaust the stack; `null` when it is not. */
export function depthFailure(page: MarkupNode, name: string) {
  for (const { depth } of elementsIn(page)) if (depth > limits.markupDepth) return tooDeep(name, limits.markupDepth);
  return null;
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION_BYTES));
  return /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ?? xmlEncoding(head);
}

function xmlEncoding(head: string): string | null {
  return /^\s*<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i.exec(head)?.[1] ?? null;
}
