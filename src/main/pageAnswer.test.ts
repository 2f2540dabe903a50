import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { isInside } from './addresses.ts';
import { answerRequest, CONTENT_SECURITY_POLICY, PRINT_POLICY } from './pageAnswer.ts';

const PRINTED = '0123456789abcdef0123456789abcdef';

let folder: string;
const document = new TextEncoder().encode('{"doc":1}');
const answer = (address: string) =>
  answerRequest(
    address,
    join(folder, 'window'),
    async (key, id, wanted) => {
      if (key !== 'ab12' || id !== 'known') return null;
      return wanted.kind === 'document' ? document : new TextEncoder().encode(JSON.stringify(wanted));
    },
    (name) => (name === PRINTED ? '<p>brief</p>' : null),
  );

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'page-'));
  await mkdir(join(folder, 'window/assets'), { recursive: true });
  await writeFile(join(folder, 'window/index.html'), '<p>page</p>');
  await writeFile(join(folder, 'window/assets/a.js'), 'script');
  await writeFile(join(folder, 'secret.js'), 'secret');
  await writeFile(join(folder, 'window/project.jnl'), 'journal');
});

describe('18: the protocol of the window', () => {
  test('serves the page and its files with their type and the content security policy', async () => {
    const page = await answer('app://workbench/index.html');
    expect(await page.text()).toBe('<p>page</p>');
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(page.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY);
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await answer('app://workbench/assets/a.js')).headers.get('content-type')).toContain('text/javascript');
  });

  test('serves the document of a source of the project opened under its key, and of no other', async () => {
    expect(await (await answer('app://workbench/projects/ab12/sources/known/document.json')).text()).toBe('{"doc":1}');
    expect((await answer('app://workbench/projects/ab12/sources/unknown/document.json')).status).toBe(404);
    expect((await answer('app://workbench/projects/cd34/sources/known/document.json')).status).toBe(404);
  });

  test('serves the pages of an original and their pictures, of that project only', async () => {
    const of = 'app://workbench/projects/ab12/sources/known';
    expect(await (await answer(`${of}/pages.json`)).json()).toEqual({ kind: 'pages' });
    expect(await (await answer(`${of}/pages/11.json`)).json()).toEqual({ kind: 'page', page: 11 });
    const picture = await answer(`${of}/pages/11.png?width=800`);
    expect(await picture.json()).toEqual({ kind: 'picture', page: 11, width: 800 });
    expect(picture.headers.get('content-type')).toBe('image/png');
    expect((await answer('app://workbench/projects/cd34/sources/known/pages/11.png?width=800')).status).toBe(404);
  });

  test('serves a page that is being printed, under a policy that lets nothing run', async () => {
    const page = await answer(`app://workbench/print-${PRINTED}.html`);
    expect(await page.text()).toBe('<p>brief</p>');
    expect(page.headers.get('content-security-policy')).toBe(PRINT_POLICY);
    expect(PRINT_POLICY).not.toContain('script');
    expect((await answer(`app://workbench/print-${'f'.repeat(32)}.html`)).status).toBe(404);
  });

  test.each([
    'app://workbench/../secret.js',
    'app://workbench/%2e%2e/secret.js',
    'app://workbench/..%2fsecret.js',
    'app://workbench/assets/..%2f..%2fsecret.js',
    'app://workbench/..%5csecret.js',
    'app://workbench/assets%00/a.js',
    'app://workbench/%',
    'app://workbench/project.jnl',
    'app://workbench/',
    `app://workbench/${'a'.repeat(10_000)}.js`,
    'app://other/index.html',
    'app://workbench/sources/known/document.json',
    'app://workbench/projects/ab12/sources/..%2fknown/document.json',
    'app://workbench/projects/..%2fab12/sources/known/document.json',
    'app://workbench/projects/ab12/sources/known/original.pdf',
    'app://workbench/projects/ab12/sources/known/pages/0.png',
    'app://workbench/projects/ab12/sources/known/pages/0.png?width=1e9',
    'app://workbench/projects/ab12/sources/known/pages/0.png?width=100000',
    'app://workbench/projects/ab12/sources/known/pages/-1.json',
    'app://workbench/projects/ab12/sources/known/pages/../document.json/..',
    'file:///etc/passwd',
    'https://workbench/index.html',
  ])('has nothing at %s', async (address) => {
    expect((await answer(address)).status).toBe(404);
  });
});

test('7: no script, style, font, connection or frame may come from anywhere else', () => {
  expect(CONTENT_SECURITY_POLICY).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
      "connect-src 'self'; worker-src 'self'; media-src 'none'; object-src 'none'; frame-src 'none'; " +
      "form-action 'none'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; " +
      "trusted-types ProseMirrorClipboard 'allow-duplicates'",
  );
});

test.each([
  ['app://workbench/index.html', true],
  ['data:image/png;base64,AA', true],
  ['blob:app://workbench/1', true],
  ['https://example.org/', false],
  ['http://127.0.0.1/', false],
  ['ws://127.0.0.1/', false],
  ['file:///etc/passwd', false],
  ['ftp://example.org/', false],
  ['not an address', false],
])('a request to %s goes on: %s', (address, goesOn) => {
  expect(isInside(address)).toBe(goesOn);
});
