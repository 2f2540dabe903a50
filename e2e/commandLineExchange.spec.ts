/** Annotation sets by the command line: hostile ones are refused whole, edits made at once come together. */

import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { annotationsIn, checkOf, type Merged, projectWith, report, told } from './commands.ts';
import { commandLine } from './disk.ts';
import { expect, test } from './fixtures.ts';

test('a file that is no annotation set, or a damaged or newer one, is refused whole, by its name', async ({
  folder,
}) => {
  const { project, set } = await projectAndSet(folder);
  const { schemaVersion, workbench, first } = JSON.parse(set);
  const [item] = first.items;
  const changed = (change: object) => JSON.stringify({ ...JSON.parse(set), ...change });
  const refused: Record<string, string> = {
    'no JSON': 'hello',
    'nothing in it': '',
    'another object': '{"name":"something else"}',
    'cut in half': set.slice(0, set.length / 2),
    'nested without end': '['.repeat(100_000),
    'a later version': changed({ schemaVersion: schemaVersion + 1 }),
    'no version at all': changed({ schemaVersion: 'one' }),
    'a clock years ahead': set.replace(/"stamp":"\d{13}/g, '"stamp":"9999999999999'),
    'an id that is a path': set.replaceAll(workbench.sources[0].id, '../../../outside'),
    'one annotation twice': changed({ first: { ...first, items: [item, item] } }),
    'a tag that it does not name': changed({ workbench: { ...workbench, tags: [] } }),
    'a passage that ends before it starts': set.replace(/"start":\d+,"end":\d+,"exact"/, '"start":9,"end":3,"exact"'),
  };
  const file = join(folder, 'set from Dara.json');
  for (const [what, content] of Object.entries(refused)) {
    await writeFile(file, content);
    const ran = await commandLine('exchange', 'import', project, file, '--json');
    expect({ what, code: ran.code, out: ran.out }).toEqual({ what, code: 1, out: '' });
    expect({ what, err: ran.err }).toMatchObject({ what, err: expect.stringContaining('“set from Dara.json”') });
    expect(ran.err).not.toMatch(/\n\s+at /);
  }
  expect(await annotationsIn(project)).toEqual([]);
  expect(await checkOf(project)).toMatchObject({ code: 0, err: '' });
});

test('hostile names and words in an annotation set are taken as words', async ({ folder }) => {
  const { project, set } = await projectAndSet(folder);
  const { first, workbench } = JSON.parse(set);
  const gap = workbench.tags.find((tag: { id: string }) => tag.id === 'tag-gap');
  const hostile = set
    .replaceAll(first.items[0].workbench.record.id, '__proto__')
    .replaceAll(workbench.sources[0].id, 'constructor')
    .replaceAll(gap.id, 'toString')
    .replaceAll('"from Dara"', '"<img src=x onerror=alert(1)> \\u001b[31m =1+1"')
    .replace('{', '{"__proto__":{"polluted":true},');
  const file = join(folder, 'hostile.json');
  await writeFile(file, hostile);
  expect(told(await commandLine('exchange', 'import', project, file, '--json'))).toMatchObject({ added: 1 });
  expect(told(await commandLine('exchange', 'import', project, file, '--json'))).toMatchObject({ unchanged: 1 });
  expect(await annotationsIn(project)).toMatchObject([{ id: '__proto__', tags: ['Gap'] }]);
  const brief = join(folder, 'brief.html');
  expect(await commandLine('brief', project, brief)).toMatchObject({ code: 0 });
  expect(await readFile(brief, 'utf8')).not.toContain('<img');
  expect(await checkOf(project)).toMatchObject({ code: 0, err: '' });
});

/** An empty-handed project and the content of a colleague's set with one annotation of the same report. */
async function projectAndSet(folder: string): Promise<{ project: string; set: string }> {
  const theirs = await projectWith(folder, 'Theirs', report);
  const words = ['--tag', 'Gap', '--memo', 'from Dara', '--creator', 'Dara'];
  await commandLine('tag', theirs, 'visits.md', '--quote', 'hill districts', ...words);
  const file = join(folder, 'theirs.json');
  await commandLine('exchange', 'export', theirs, file, '--creator', 'Dara');
  return { project: await projectWith(folder, 'Mine', report), set: await readFile(file, 'utf8') };
}

test('two projects that were edited at once come together: all kept, conflicts counted, a second time no change', async ({
  folder,
}) => {
  const { project: mine, set } = await projectAndSet(folder);
  const theirs = join(folder, 'Theirs');
  const edited = async (memo: string, stamp: string) => {
    const file = join(folder, `${memo}.json`);
    await writeFile(
      file,
      set.replaceAll(
        /"memo":\{"values":\[\{"value":"from Dara","stamp":"([^"]+)"\}\],"overwritten":\[\]/g,
        (_, old) =>
          `"memo":{"values":[{"value":"${memo}","stamp":"${old.slice(0, 13)}-${stamp}"}],"overwritten":["${old}"]`,
      ),
    );
    return file;
  };
  await take(mine, await edited('Mali wrote', 'zzz1-mali'));
  await take(theirs, await edited('Dara wrote', 'zzz2-dara'));
  await commandLine('tag', mine, 'visits.md', '--quote', 'same caseworker', '--tag', 'Success');
  const give = async (from: string, to: string) => {
    const file = join(folder, 'between.json');
    await commandLine('exchange', 'export', from, file);
    return take(to, file);
  };
  expect(await give(mine, theirs)).toMatchObject({ added: 1, updated: 1, conflicts: 1, orphans: 0 });
  expect(await give(theirs, mine)).toMatchObject({ added: 0, updated: 1, unchanged: 1, conflicts: 1 });
  for (const [from, to] of [[mine, theirs] as const, [theirs, mine] as const])
    expect(await give(from, to)).toMatchObject({
      added: 0,
      updated: 0,
      unchanged: 2,
      conflicts: 0,
      orphans: 0,
      absent: [],
    });
  const both = await Promise.all([annotationsIn(mine), annotationsIn(theirs)]);
  const [here, there] = both.map((all) => all.map(({ sourceId: _, ...rest }) => rest));
  expect(here).toEqual(there);
  expect(here).toMatchObject([{ quote: 'same caseworker' }, { quote: 'hill districts', memo: 'Dara wrote' }]);
  for (const file of ['Mali wrote', 'Dara wrote']) expect(await journalsOf(mine)).toContain(file);
});

const take = async (project: string, file: string) =>
  told<Merged>(await commandLine('exchange', 'import', project, file, '--json'));

async function journalsOf(project: string): Promise<string> {
  const names = (await readdir(project, { recursive: true })).filter((name) =>
    /annotations\.\d+\.(snap|jnl)$/.test(name),
  );
  return (await Promise.all(names.map((name) => readFile(join(project, name), 'utf8')))).join('\n');
}

test('annotations find their place in another format of the same report, and a report that is absent is named', async ({
  folder,
}) => {
  const theirs = await projectWith(folder, 'Theirs', report);
  for (const quote of ['hill districts', 'เด็กกล้าเล่า', 'Families said'])
    await commandLine('tag', theirs, 'visits.md', '--quote', quote, '--tag', 'Gap');
  const set = join(folder, 'set.json');
  await commandLine('exchange', 'export', theirs, set);
  const mine = await projectWith(folder, 'Mine');
  const absent = { added: 0, absent: ['Keeping in touch after the return'] };
  expect(await take(mine, set)).toMatchObject(absent);

  const paragraphs = (await readFile(report, 'utf8')).replace(/^#+ /gm, '').split('\n\n');
  const page = join(folder, 'visits.html');
  await writeFile(page, `<h1>A copy</h1><main>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</main>`);
  await commandLine('import', mine, page);
  const none = { updated: 0, unchanged: 0, moved: 0, orphans: 0, conflicts: 0, skipped: 0 };
  const wanted = { added: 3, ...none, absent: [], seen: null };
  expect(told(await commandLine('exchange', 'import', mine, set, '--dry-run', '--json'))).toEqual(wanted);
  expect(await annotationsIn(mine)).toEqual([]);
  expect(await take(mine, set)).toEqual(wanted);
  const text = (await commandLine('text', mine, 'visits.html')).out;
  for (const { start, end, quote, state } of await annotationsIn(mine))
    expect({ found: text.slice(start, end), state }).toEqual({ found: quote, state: 'exact' });
});
