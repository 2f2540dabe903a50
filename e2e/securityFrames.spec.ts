/** No fresh realm: whatever a script of an attacker tries inside the page, no frame comes that brings connections back. */

import { expect, test } from './fixtures.ts';

/** Ways to a frame element; each runs in the page, and none may leave one in the document. */
type Ways = Readonly<Record<string, () => unknown>>;

/** Tries them all in the page; gives the names of those that ended with a frame in the document. */
function tryAll(): string[] {
  const html = 'http://www.w3.org/1999/xhtml';
  const policy = (rules: object) =>
    (
      window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): never } }
    ).trustedTypes.createPolicy('ProseMirrorClipboard', rules) as unknown as { createHTML(markup: string): string };
  const asIs = () => policy({ createHTML: (markup: string) => markup });
  const trusted = (markup: string) => asIs().createHTML(markup);
  const body = document.body;
  const range = () => document.createRange();
  const ways: Ways = {
    policyInnerHTML: () => {
      body.appendChild(document.createElement('div')).innerHTML = trusted('<iframe></iframe>');
    },
    policyUpperCase: () => body.insertAdjacentHTML('beforeend', trusted('<IFRAME/src=about:blank>')),
    policyTwice: () => body.insertAdjacentHTML('beforeend', trusted('<ifr<iframe>ame></iframe>')),
    policyFragment: () => body.append(range().createContextualFragment(trusted('<object></object>'))),
    policyParser: () =>
      body.append(...new DOMParser().parseFromString(trusted('<iframe></iframe>'), 'text/html').body.children),
    policyXml: () =>
      body.append(
        new DOMParser().parseFromString(trusted(`<x:iframe xmlns:x="${html}"/>`), 'application/xml').documentElement,
      ),
    policyEntity: () =>
      body.append(
        new DOMParser().parseFromString(
          trusted(`<!DOCTYPE d [<!ENTITY f "&#60;iframe xmlns='${html}'/>">]><d>&f;</d>`),
          'application/xml',
        ).documentElement,
      ),
    policyTemplate: () => {
      const template = document.createElement('template');
      template.innerHTML = trusted('<iframe></iframe>');
      body.append(template.content);
    },
    policyTwoFaced: () => {
      const policyNames = ['x', '<iframe></iframe>'];
      body.insertAdjacentHTML('beforeend', trusted({ toString: () => policyNames.shift() } as unknown as string));
    },
    unsafely: () =>
      (body as unknown as { setHTMLUnsafe(markup: string): void }).setHTMLUnsafe(trusted('<iframe></iframe>')),
    safely: () => {
      const place = body.appendChild(document.createElement('div'));
      (place as unknown as { setHTML(markup: string, options: object): void }).setHTML('<iframe></iframe>', {
        sanitizer: { elements: ['iframe'] },
      });
    },
    newDocument: () => body.append(document.implementation.createDocument(html, 'iframe').documentElement),
    stylesheet: () => {
      const xsl = 'http://www.w3.org/1999/XSL/Transform';
      const sheet = document.implementation.createDocument(xsl, 'xsl:stylesheet');
      sheet.documentElement.setAttribute('version', '1.0');
      const template = sheet.documentElement.appendChild(sheet.createElementNS(xsl, 'xsl:template'));
      template.setAttribute('match', '/');
      const element = template.appendChild(sheet.createElementNS(xsl, 'xsl:element'));
      element.setAttribute('name', 'iframe');
      element.setAttribute('namespace', html);
      const processor = new XSLTProcessor();
      processor.importStylesheet(sheet);
      body.append(processor.transformToFragment(sheet, document));
    },
    command: () => {
      const field = body.appendChild(document.createElement('div'));
      field.contentEditable = 'true';
      field.focus();
      document.execCommand('insertHTML', false, trusted('<iframe></iframe>'));
    },
  };
  return Object.keys(ways).filter((way) => {
    try {
      ways[way]?.();
    } catch {}
    const framed = window.length > 0 || document.querySelector('iframe, frame, object, embed') !== null;
    for (const frame of document.querySelectorAll('iframe, frame, object, embed')) frame.remove();
    return framed;
  });
}

test('markup of a policy of one’s own, other documents and style sheets for XML bring no frame', async ({ start }) => {
  const { page } = await start();
  expect(await page.evaluate(tryAll)).toEqual([]);
});
