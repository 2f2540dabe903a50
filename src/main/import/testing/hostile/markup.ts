/** Hostile web pages and Markdown: scripts, handlers, markup that parsers read in two ways, references to outside. */

import { bytesOf, HARMLESS, type HostileReport, type Listener, TRIPWIRE } from './hostileReport.ts';

const RUN = TRIPWIRE.replaceAll('&', '&amp;');

/** A page around `body`, with `head` in its head. */
function htmlPage(body: string, head = ''): string {
  return `<!doctype html><html><head><title>Report</title>${head}</head><body><p>${HARMLESS}</p>${body}</body></html>`;
}

const scripts = [
  `<script>${TRIPWIRE}</script>`,
  `<SCRIPT SRC="data:text/javascript,${TRIPWIRE}"></SCRIPT>`,
  `<script type="module">${TRIPWIRE}</script>`,
  `<script>/*<![CDATA[*/${TRIPWIRE}/*]]>*/</script>`,
  `<script
  >${TRIPWIRE}</script
  >`,
  `<scr<script>ipt>${TRIPWIRE}</scr</script>ipt>`,
  `<noscript><p title="</noscript><script>${TRIPWIRE}</script>"></noscript>`,
  `<template><script>${TRIPWIRE}</script></template>`,
  `<style><!--</style><script>${TRIPWIRE}//--></script>`,
  `<textarea></textarea><script>${TRIPWIRE}</script>`,
  `<title></title><script>${TRIPWIRE}</script>`,
  `<xmp><script>${TRIPWIRE}</script></xmp>`,
  `<plaintext><script>${TRIPWIRE}</script>`,
  `<iframe srcdoc="<script>${RUN}</script>"></iframe>`,
  `<iframe src="javascript:${RUN}"></iframe>`,
  `<object data="data:text/html,<script>${RUN}</script>"></object>`,
  `<embed src="data:text/html,<script>${RUN}</script>">`,
  `<meta http-equiv="refresh" content="0;url=javascript:${RUN}">`,
  `<base href="javascript:${RUN}//"><a href="#">x</a>`,
  `<a href="javascript:${RUN}">link</a>`,
  `<a href="JaVaScRiPt:${RUN}">link</a>`,
  `<a href="&#106;avascript:${RUN}">link</a>`,
  `<a href="java&#10;script:${RUN}">link</a>`,
  `<a href="data:text/html,<script>${RUN}</script>">link</a>`,
  `<a href="vbscript:msgbox(1)">link</a>`,
  `<form action="javascript:${RUN}"><button>x</button></form>`,
  `<button formaction="javascript:${RUN}">x</button>`,
  `<math href="javascript:${RUN}">x</math>`,
] as const;

const handlers = [
  ['img', 'src="x:" onerror'],
  ['img', 'src=x: onerror'],
  ['image', 'src="x:" onerror'],
  ['body', 'onload'],
  ['body', 'onpageshow'],
  ['body', 'onhashchange'],
  ['div', 'onclick'],
  ['div', 'onmouseover'],
  ['div', 'onpointerenter'],
  ['div', 'style="animation:x 1s" onanimationstart'],
  ['div', 'ONCLICK'],
  ['input', 'autofocus onfocus'],
  ['details', 'open ontoggle'],
  ['video', 'src="x:" onerror'],
  ['audio', 'src="x:" onerror'],
  ['source', 'onerror'],
  ['marquee', 'onstart'],
  ['svg', 'onload'],
  ['select', 'autofocus onfocus'],
  ['a', 'href="#" onclick'],
  ['table', 'background="x:" onclick'],
  ['p', '/onclick'],
  ['p', 'x onmouseover'],
  ['dialog', 'open oncancel'],
] as const;

const foreign = [
  `<svg><script>${TRIPWIRE}</script></svg>`,
  `<svg><script href="data:text/javascript,${TRIPWIRE}"/></svg>`,
  `<svg><animate onbegin="${RUN}" attributeName="x" dur="1s"></svg>`,
  `<svg><set attributeName="onmouseover" to="${RUN}"></svg>`,
  `<svg><a xlink:href="javascript:${RUN}"><text y="1">x</text></a></svg>`,
  `<svg><foreignObject><script>${TRIPWIRE}</script></foreignObject></svg>`,
  `<svg><use href="data:image/svg+xml,<svg id='x' xmlns='http://www.w3.org/2000/svg'><script>${RUN}</script></svg>#x"/></svg>`,
  `<svg><image href="x:" onerror="${RUN}"/></svg>`,
  `<svg><style>*{background:url(x:)}</style></svg>`,
  `<math><mtext><script>${TRIPWIRE}</script></mtext></math>`,
  `<math><annotation-xml encoding="text/html"><script>${TRIPWIRE}</script></annotation-xml></math>`,
  `<svg><desc><script>${TRIPWIRE}</script></desc></svg>`,
] as const;

/** Markup that is read one way when it is cleaned and another way when it is shown. */
const twoFaced = [
  `<noscript><style></noscript><img src=x: onerror="${RUN}"></style></noscript>`,
  `<svg></p><style><a id="</style><img src=x: onerror='${RUN}'>">`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x: onerror=${RUN}&gt;">`,
  `<form><math><mtext></form><form><mglyph><style></math><img src onerror="${RUN}">`,
  `<svg><style>&lt;img src=x: onerror=${RUN}&gt;</style></svg>`,
  `<p id="x" title='"><img src=x: onerror=${RUN}>'>y</p>`,
  `<table><tr><td><svg><desc><td><script>${TRIPWIRE}</script></td></desc></svg></td></tr></table>`,
  `<select><template><style><!--</style><a rel="--></style></template></select><script>${TRIPWIRE}</script>">`,
  `<!--><script>${TRIPWIRE}</script>-->`,
  `<!--!><img src=x: onerror="${RUN}">--!>`,
  `<![CDATA[<script>${TRIPWIRE}</script>]]>`,
  `<?xml-stylesheet href="data:text/css,*{}"?><p>x</p>`,
  `<a href="x\`y" onclick\`=${RUN}>z</a>`,
  `<img src="x:" alt="&quot;&gt;&lt;script&gt;${RUN}&lt;/script&gt;">`,
  `<p>&lt;script&gt;${RUN}&lt;/script&gt;</p>`,
  `<div is="x-frame" onclick="${RUN}">x</div>`,
  `<style>@import "x:"; *{-moz-binding:url(x:)}</style>`,
  `<isindex type=image src=x: onerror="${RUN}">`,
  `<title>${'<b>'.repeat(50)}</title>`,
] as const;

/** Elements that fetch, or may be made to; `out` is where they would arrive. */
function fetching(out: Listener): readonly (readonly [string, string])[] {
  return [
    ['image', `<img src="${out}/img">`],
    ['srcset', `<img srcset="${out}/srcset 2x">`],
    ['picture', `<picture><source srcset="${out}/source"><img></picture>`],
    ['input-image', `<input type="image" src="${out}/input">`],
    ['style-link', `<link rel="stylesheet" href="${out}/css">`],
    ['style-import', `<style>@import "${out}/import";</style>`],
    ['style-background', `<style>body{background:url(${out}/bg)}</style>`],
    ['style-attribute', `<p style="background:url(${out}/attribute)">x</p>`],
    ['style-font', `<style>@font-face{font-family:x;src:url(${out}/font)}p{font-family:x}</style>`],
    ['preload', `<link rel="preload" as="script" href="${out}/preload">`],
    ['prefetch', `<link rel="prefetch" href="${out}/prefetch">`],
    ['dns', `<link rel="dns-prefetch" href="//secret.evil.test">`],
    ['preconnect', `<link rel="preconnect" href="${out}">`],
    ['icon', `<link rel="icon" href="${out}/icon">`],
    ['manifest', `<link rel="manifest" href="${out}/manifest">`],
    ['iframe', `<iframe src="${out}/iframe"></iframe>`],
    ['frameset', `<frameset><frame src="${out}/frame"></frameset>`],
    ['object', `<object data="${out}/object"></object>`],
    ['embed', `<embed src="${out}/embed">`],
    ['applet', `<applet code="x" codebase="${out}/applet"></applet>`],
    ['video', `<video src="${out}/video" poster="${out}/poster" autoplay></video>`],
    ['audio', `<audio src="${out}/audio" autoplay></audio>`],
    ['track', `<video><track default src="${out}/track"></video>`],
    ['table', `<table background="${out}/table"><tr><td>x</td></tr></table>`],
    ['body', `<body background="${out}/body">`],
    ['form', `<form action="${out}/form"><input autofocus></form>`],
    ['ping', `<a href="#" ping="${out}/ping">x</a>`],
    ['link', `<a href="${out}/link">x</a>`],
    ['refresh', `<meta http-equiv="refresh" content="0;url=${out}/refresh">`],
    ['script', `<script src="${out}/script"></script>`],
    ['base', `<base href="${out}/"><img src="base">`],
    ['svg-image', `<svg><image href="${out}/svg"/></svg>`],
    ['svg-use', `<svg><use href="${out}/use#x"/></svg>`],
    ['svg-filter', `<svg><filter><feImage href="${out}/filter"/></filter></svg>`],
    ['portal', `<portal src="${out}/portal"></portal>`],
    ['file', '<img src="file:///etc/passwd"><iframe src="file:///etc/hostname"></iframe>'],
    ['share', '<img src="\\\\evil.test\\share\\x.png">'],
  ];
}

function markdowns(out: Listener): readonly string[] {
  return [
    `<script>${TRIPWIRE}</script>`,
    `![x](${out}/md-image)`,
    `![x](x: "y" onerror=${TRIPWIRE})`,
    `[x](javascript:${TRIPWIRE})`,
    `[x](<javascript:${TRIPWIRE}>)`,
    `<javascript:${TRIPWIRE}>`,
    `[x]: javascript:${TRIPWIRE}\n\n[x]`,
    `[x](data:text/html;base64,PHNjcmlwdD4=)`,
    `<img src=x: onerror="${TRIPWIRE}">`,
    `<iframe src="${out}/md-frame"></iframe>`,
    `\`\`\`js\n${TRIPWIRE}\n\`\`\``,
    `| <script>${TRIPWIRE}</script> |\n| --- |\n| x |`,
    `# <svg onload=${TRIPWIRE}>`,
    `&lt;script&gt;${TRIPWIRE}&lt;/script&gt;`,
    `<style>@import "${out}/md-css"</style>`,
    `---\ntitle: "<script>${TRIPWIRE}</script>"\n---`,
    `[__proto__]: x\n\n[__proto__] [constructor] [toString]`,
    `${'> '.repeat(150)}deep`,
    `${'*'.repeat(5_000)}x`,
    `${'['.repeat(5_000)}x`,
    `${'`'.repeat(5_000)}x`,
    `${'<!-'.repeat(5_000)}x`,
  ];
}

/** All of them; `out` is where the attacker listens. */
export function hostileMarkup(out: Listener): HostileReport[] {
  const page = (group: string, name: string, html: string): HostileReport => ({
    group,
    name: `${name}.html`,
    bytes: () => bytesOf(html),
    verdict: 'read',
  });
  return [
    ...scripts.map((body, at) => page('scripts in pages', `script-${at}`, htmlPage(body))),
    ...handlers.map(([tag, attribute], at) =>
      page('handlers in pages', `handler-${at}-${tag}`, htmlPage(`<${tag} ${attribute}="${RUN}">x</${tag}>`)),
    ),
    ...foreign.map((body, at) => page('pictures and formulas in pages', `foreign-${at}`, htmlPage(body))),
    {
      ...page('markup with two faces', 'prototype', htmlPage('<p __proto__="x" constructor="y">polluted</p>')),
      // With a frozen prototype the parser refuses the name.
      verdict: ['read', 'corrupt'],
    },
    ...twoFaced.map((body, at) => page('markup with two faces', `two-faced-${at}`, htmlPage(body))),
    ...fetching(out).map(([name, element]) => page('references to outside', `fetch-${name}`, htmlPage(element))),
    ...fetching(out)
      .filter(([, element]) => /^<(link|style|meta|base|script)/.test(element))
      .map(([name, element]) => page('references to outside', `head-${name}`, htmlPage('', element))),
    ...markdowns(out).map(
      (body, at): HostileReport => ({
        group: 'Markdown',
        name: `markdown-${at}.md`,
        bytes: () => bytesOf(body.startsWith('---') ? `${body}\n\n${HARMLESS}` : `${HARMLESS}\n\n${body}`),
        verdict: 'read',
      }),
    ),
  ];
}
