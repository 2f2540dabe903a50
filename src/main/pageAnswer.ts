/** What the program's own protocol answers: the windows' files and the documents of their projects. 404 for all else. */

import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { idSchema } from '../shared/model/ids.ts';
import { pictureWidths } from '../shared/model/originalPage.ts';
import { HOST, SCHEME } from './addresses.ts';

/** The content security policy of every answer. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "media-src 'none'",
  "object-src 'none'",
  "frame-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types ProseMirrorClipboard 'allow-duplicates'",
].join('; ');

/** The policy of a page that is only printed: nothing runs, and only style and faces of the program are read. */
export const PRINT_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** What of a source is asked for: its document, or the pages of its original (counted from 0) with their words and pictures. */
export type OfSource =
  | { readonly kind: 'document' | 'pages' }
  | { readonly kind: 'page'; readonly page: number }
  | { readonly kind: 'picture'; readonly page: number; readonly width: number };

/** Of a source in the project that was opened under `key`; null when there is none. */
export type SourceBytes = (key: string, sourceId: string, wanted: OfSource) => Promise<Uint8Array | null>;

/** The answer to one address; what belongs to sources comes from `sourceBytes`, pages to print from `printedPage`. */
export async function answerRequest(
  address: string,
  rendererFolder: string,
  sourceBytes: SourceBytes,
  printedPage: (name: string) => string | null,
): Promise<Response> {
  const url = URL.parse(address);
  if (!url || url.protocol !== `${SCHEME}:` || url.host !== HOST) return answerWith(null, '.html');
  const [, key, source, named] = /^\/projects\/([0-9a-f]+)\/sources\/([^/]+)\/(.+)$/.exec(url.pathname) ?? [];
  if (key !== undefined && source !== undefined && named !== undefined) {
    const wanted = ofSource(named, url.searchParams);
    const known = wanted !== null && idSchema.safeParse(source).success;
    return answerWith(known ? await sourceBytes(key, source, wanted) : null, extname(named));
  }
  const printed = /^\/print-([0-9a-f]{32})\.html$/.exec(url.pathname)?.[1];
  if (printed !== undefined) {
    const page = printedPage(printed);
    return answerWith(page === null ? null : new TextEncoder().encode(page), '.html', PRINT_POLICY);
  }
  const file = fileFor(url.pathname, rendererFolder);
  return answerWith(file ? await readFile(file).catch(() => null) : null, extname(url.pathname));
}

/** What a file's name stands for; null when for nothing. A picture says how wide it is to be. */
function ofSource(file: string, asked: URLSearchParams): OfSource | null {
  if (file === 'document.json') return { kind: 'document' };
  if (file === 'pages.json') return { kind: 'pages' };
  const [, number, ending] = /^pages\/(\d{1,4})\.(json|png)$/.exec(file) ?? [];
  if (number === undefined) return null;
  if (ending === 'json') return { kind: 'page', page: Number(number) };
  const width = Number(asked.get('width'));
  const drawable = Number.isInteger(width) && width >= pictureWidths.min && width <= pictureWidths.max;
  return drawable ? { kind: 'picture', page: Number(number), width } : null;
}

function fileFor(pathname: string, folder: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (/[\0\\:]/.test(path) || !(extname(path) in types)) return null;
  const file = normalize(join(folder, path));
  return file.startsWith(folder + sep) ? file : null;
}

function answerWith(body: Uint8Array | null, extension: string, policy = CONTENT_SECURITY_POLICY): Response {
  const headers = {
    'Content-Type': body ? (types[extension] ?? 'application/octet-stream') : 'text/plain',
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
  };
  return body ? new Response(new Uint8Array(body), { headers }) : new Response('Not here', { status: 404, headers });
}
