/** The program's own protocol: the window's files, and the documents of the open project. Nothing else has an address. */

import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol, type Session } from 'electron';
import { idSchema } from '../shared/model/ids.ts';

export const SCHEME = 'app';
export const ORIGIN = `${SCHEME}://workbench`;
/** The one page there is. */
export const PAGE = `${ORIGIN}/index.html`;

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

/** Must run before the app is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Answers `app:` from the folder of built window files, and `/sources/<id>/document.json` from `documentOf`. */
export function serve(
  session: Session,
  rendererFolder: string,
  documentOf: (sourceId: string) => Promise<Uint8Array | null>,
): void {
  session.protocol.handle(SCHEME, async (request) => answerRequest(request.url, rendererFolder, documentOf));
}

/** The answer to one address; 404 for anything outside. Exported for its tests. */
export async function answerRequest(
  address: string,
  rendererFolder: string,
  documentOf: (sourceId: string) => Promise<Uint8Array | null>,
): Promise<Response> {
  const url = URL.parse(address);
  if (!url || url.protocol !== `${SCHEME}:` || url.host !== 'workbench') return answerWith(null, '.html');
  const source = /^\/sources\/([^/]+)\/document\.json$/.exec(url.pathname)?.[1];
  if (source !== undefined)
    return answerWith(idSchema.safeParse(source).success ? await documentOf(source) : null, '.json');
  const file = fileFor(url.pathname, rendererFolder);
  return answerWith(file ? await readFile(file).catch(() => null) : null, extname(url.pathname));
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

function answerWith(body: Uint8Array | null, extension: string): Response {
  const headers = {
    'Content-Type': body ? (types[extension] ?? 'application/octet-stream') : 'text/plain',
    'Content-Security-Policy': CONTENT_SECURITY_POLICY,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
  };
  return body ? new Response(new Uint8Array(body), { headers }) : new Response('Not here', { status: 404, headers });
}
