/** Every act of the contract, as the window asks main for it, and what a project shows: for killing the program in the middle. */

import { expect, type Page } from '@playwright/test';
import type { CallName } from '../src/shared/ipc/channels.ts';
import type { CallInput, CallOutput } from '../src/shared/ipc/contract.ts';
import type { AnnotationView, BriefView, ProjectView, RemovedSourceView } from '../src/shared/ipc/views.ts';

/**
 * What the tests of killing say of each call: `act` changes the open project and has a case below; `make` makes a project,
 * with a case of its own; `look` changes nothing that is acknowledged work; a name: does what that call does, by the same code.
 */
export const kinds = {
  'project.view': 'look',
  'project.listen': 'look',
  'project.open': 'look',
  'project.openDropped': 'look',
  'project.choosePlace': 'look',
  'project.create': 'make',
  'start.view': 'look',
  'start.show': 'look',
  'start.openRecent': 'look',
  'start.locate': 'look',
  'start.forget': 'look',
  'start.openSample': 'make',
  'start.nameReviewer': 'look',
  'preferences.read': 'look',
  'preferences.write': 'look',
  'preferences.writeForProject': 'look',
  'source.edit': 'act',
  'source.settle': 'act',
  'source.leaveOut': 'act',
  'source.resetFurniture': 'act',
  'source.remove': 'act',
  'source.putBack': 'act',
  'source.removed': 'look',
  'source.erase': 'act',
  'source.openOriginal': 'look',
  'source.unlockOriginal': 'look',
  'source.showOriginal': 'look',
  'source.chooseEdition': 'look',
  'source.tryReading': 'look',
  'source.stopReading': 'look',
  'source.readAgain': 'act',
  'source.showVersion': 'act',
  'reference.choose': 'look',
  'reference.preview': 'look',
  'reference.apply': 'act',
  'import.chooseFiles': 'act',
  'import.chooseFolder': 'import.chooseFiles',
  'import.drop': 'import.chooseFiles',
  'import.paste': 'act',
  'import.view': 'look',
  'import.pause': 'look',
  'import.continue': 'import.chooseFiles',
  'import.cancel': 'look',
  'import.retry': 'import.chooseFiles',
  'import.unlock': 'import.chooseFiles',
  'import.close': 'look',
  'recognition.languages': 'look',
  'recognition.addLanguage': 'look',
  'recognition.removeLanguage': 'look',
  'recognition.start': 'act',
  'recognition.view': 'look',
  'recognition.pause': 'look',
  'recognition.continue': 'recognition.start',
  'recognition.cancel': 'look',
  'annotation.list': 'look',
  'annotation.gather': 'look',
  'annotation.add': 'act',
  'annotation.tag': 'act',
  'annotation.memo': 'act',
  'annotation.place': 'act',
  'annotation.remove': 'act',
  'annotation.settle': 'act',
  'tag.add': 'act',
  'tag.rename': 'act',
  'tag.define': 'act',
  'tag.recolour': 'act',
  'tag.key': 'act',
  'tag.move': 'act',
  'tag.delete': 'act',
  'tag.restore': 'act',
  'tag.settle': 'act',
  'history.undo': 'act',
  'history.redo': 'act',
  'exchange.describe': 'look',
  'exchange.export': 'look',
  'exchange.choose': 'look',
  'exchange.preview': 'look',
  'exchange.cancel': 'look',
  'exchange.conflicts': 'look',
  'exchange.conflict': 'look',
  'exchange.apply': 'act',
  'exchange.settle': 'act',
  'exchange.close': 'look',
  'exchange.replan': 'look',
  'brief.add': 'act',
  'brief.duplicate': 'act',
  'brief.setDeleted': 'act',
  'brief.read': 'look',
  'brief.save': 'act',
  'brief.export': 'look',
  'brief.cancelExport': 'look',
  'window.close': 'look',
  'window.menu': 'look',
  'window.showExported': 'look',
} as const satisfies Readonly<Record<CallName, 'act' | 'make' | 'look' | CallName>>;

type Called = { [Name in CallName]: (typeof kinds)[Name] extends 'act' ? Name : never }[CallName];

/** A project as the window gets it. */
export interface Seen {
  readonly view: ProjectView;
  readonly annotations: readonly AnnotationView[];
  readonly removed: readonly RemovedSourceView[];
  readonly briefs: readonly BriefView[];
  readonly conflicts: CallOutput<'exchange.conflicts'>;
}

/** A call with what it is given in the project as it stands. */
interface Doing {
  readonly call: Called;
  readonly input: (seen: Seen) => unknown;
}

/** What is done, in words. */
export interface Act extends Doing {
  readonly what: string;
  /** What is done before it in the same run, undisturbed. */
  readonly first: readonly Doing[];
  /** What does the same after a new start, where history is empty. */
  readonly again: Doing;
}

function doing<Name extends Called>(call: Name, input: (seen: Seen) => CallInput<Name>): Doing {
  return { call, input };
}

function act<Name extends Called>(what: string, call: Name, input: (seen: Seen) => CallInput<Name>): Act {
  const itself = doing(call, input);
  return { what, ...itself, first: [], again: itself };
}

const report = ({ view }: Seen, file: string) => view.sources.find((source) => source.file === file)?.id ?? '';
const passage = ({ annotations }: Seen, start: string) => {
  const found = annotations.find(({ quote }) => quote.startsWith(start));
  return { sourceId: found?.sourceId ?? '', annotationId: found?.id ?? '' };
};
const typed = (doc: Record<string, unknown>) => {
  const paragraph = { type: 'paragraph', content: [{ type: 'text', text: 'Typed a moment ago.' }] };
  return { ...doc, content: [...(doc.content as unknown[]), paragraph] };
};
const gap = { tagId: 'tag-gap' };
const calledHousing = ({ view }: Seen) => ({ tagId: view.tags.find(({ name }) => name === 'Housing')?.id ?? '' });
const keepMine = ({ conflicts }: Seen): CallInput<'exchange.settle'>['decisions'] =>
  conflicts.map(({ annotationId, seen, fields }) => ({
    annotationId,
    seen: [...seen],
    fields: fields.map(({ field, tagId }) => ({ field, ...(tagId ? { tagId } : {}), keep: 'yours' })),
  }));

/** Each fits the project that the one before leaves. It begins with two reports, two passages and three tags. */
export const acts: readonly Act[] = [
  act('tagging a passage', 'annotation.add', (seen) => ({
    sourceId: report(seen, 'visits.md'),
    start: 2,
    end: 12,
    tagIds: ['tag-success'],
  })),
  act('writing a memo', 'annotation.memo', (seen) => ({
    ...passage(seen, 'eping'),
    memo: 'Ask who was told, and when.',
  })),
  act('adding a tag', 'annotation.tag', (seen) => ({ ...passage(seen, 'hill'), tagId: 'tag-success', applied: true })),
  act('making a tag', 'tag.add', () => ({ name: 'Shelter' })),
  act('renaming a tag', 'tag.rename', ({ view }) => ({
    tagId: view.tags.find(({ name }) => name === 'Shelter')?.id ?? '',
    name: 'Housing',
  })),
  act('defining a tag', 'tag.define', (seen) => ({ ...calledHousing(seen), useWhen: 'The passage speaks of a roof.' })),
  act('recolouring a tag', 'tag.recolour', () => ({ ...gap, look: { colour: 'plum', pattern: 'dotted' } })),
  act('giving a tag another’s key', 'tag.key', (seen) => ({ ...calledHousing(seen), key: 2 })),
  act('moving a tag', 'tag.move', (seen) => ({ ...calledHousing(seen), beforeId: 'tag-success' })),
  act('drafting a brief', 'brief.add', () => ({ from: 'passages' })),
  act('typing in a brief', 'brief.save', ({ briefs: [brief] }) => ({
    briefId: brief?.id ?? '',
    title: 'What families say',
    doc: typed(brief?.doc ?? {}),
  })),
  act('duplicating a brief', 'brief.duplicate', ({ briefs: [brief] }) => ({ briefId: brief?.id ?? '' })),
  act('deleting a brief', 'brief.setDeleted', ({ briefs: [brief] }) => ({ briefId: brief?.id ?? '', deleted: true })),
  act('renaming a report', 'source.edit', (seen) => ({
    sourceId: report(seen, 'schools.md'),
    details: { title: 'Schools, second round' },
  })),
  act('writing details', 'source.edit', (seen) => ({
    sourceId: report(seen, 'visits.md'),
    details: { authors: ['Mali Sok', 'ดารา จันทร์'], publisher: 'Provincial office' },
  })),
  act('leaving out of the text', 'source.leaveOut', (seen) => ({
    sourceId: report(seen, 'schools.md'),
    start: 0,
    end: 5,
    leftOut: true,
  })),
  act('undoing all clean-up', 'source.resetFurniture', (seen) => ({ sourceId: report(seen, 'schools.md') })),
  act('adding details from a reference file', 'reference.apply', (seen) => ({
    changes: [
      { sourceId: report(seen, 'visits.md'), details: { published: '2024-05-01' } },
      { sourceId: report(seen, 'schools.md'), details: { publisher: 'River Press', authors: ['Ana Silva'] } },
    ],
  })),
  act('removing an annotation', 'annotation.remove', (seen) => passage(seen, 'eping')),
  act('deleting a tag', 'tag.delete', () => gap),
  act('putting a tag back', 'tag.restore', () => gap),
  {
    ...act('undoing', 'history.undo', () => ({})),
    first: [doing('tag.define', () => ({ ...gap, example: 'Nobody was told why.' }))],
    again: doing('tag.define', () => ({ ...gap, example: '' })),
  },
  {
    ...act('doing again', 'history.redo', () => ({})),
    first: [doing('tag.define', () => ({ ...gap, example: 'No list was kept.' })), doing('history.undo', () => ({}))],
    again: doing('tag.define', () => ({ ...gap, example: 'No list was kept.' })),
  },
  act('recognising a scan', 'recognition.start', (seen) => ({ ids: [report(seen, 'scan.pdf')], languages: ['eng'] })),
  act('importing several reports', 'import.chooseFiles', () => ({})),
  act('making a report of what was pasted', 'import.paste', () => ({
    title: 'A mail',
    text: 'Two families wrote that they have come home.',
    html: null,
  })),
  act('merging a set', 'exchange.apply', () => ({ decisions: [] })),
  act('settling a tag', 'tag.settle', () => ({ tagId: 'tag-child-specific-need', field: 'name', keep: 1 })),
  act('settling details of a report', 'source.settle', (seen) => ({
    sourceId: report(seen, 'visits.md'),
    field: 'publisher',
    keep: 1,
  })),
  act('settling a memo', 'annotation.settle', (seen) => ({ ...passage(seen, 'hill'), field: 'memo', keep: 1 })),
  act('confirming a passage', 'annotation.place', (seen) => {
    const { start = 0, end = 0 } = seen.annotations.find(({ state }) => state === 'moved') ?? {};
    return { ...passage(seen, 'knowing'), start, end };
  }),
  act('selecting a passage anew', 'annotation.place', (seen) => ({ ...passage(seen, 'hill'), start: 2, end: 12 })),
  act('deciding conflicts', 'exchange.settle', (seen) => ({ decisions: keepMine(seen) })),
  act('reading a report again', 'source.readAgain', (seen) => ({
    sourceId: report(seen, 'schools.md'),
    from: 'shown',
    choices: { encoding: 'utf-8' },
  })),
  act('showing the version before', 'source.showVersion', (seen) => ({
    sourceId: report(seen, 'schools.md'),
    version: 1,
  })),
  act('removing a report', 'source.remove', (seen) => ({ ids: [report(seen, 'schools.md')] })),
  act('putting a report back', 'source.putBack', ({ removed }) => ({ ids: removed.map(({ id }) => id) })),
  {
    ...act('erasing a report', 'source.erase', ({ removed: [first] }) => ({ sourceId: first?.id ?? '' })),
    first: [doing('source.remove', (seen) => ({ ids: [report(seen, 'schools.md')] }))],
  },
];

/** Does it through the page; resolves once it is acknowledged, an import once nothing waits any more. */
export async function perform(page: Page, { call }: Doing, input: unknown): Promise<void> {
  const failure = await page.evaluate(
    async ([name, given]) => {
      const done = await window.workbench.call(name, given as never);
      const isReading = async () => {
        const importing = await window.workbench.call('import.view', {});
        return importing.ok && importing.value !== null && importing.value.state !== 'finished';
      };
      while (name.startsWith('import.') && (await isReading())) await new Promise((next) => setTimeout(next, 10));
      const isRecognising = async () => {
        const recognition = await window.workbench.call('recognition.view', {});
        return recognition.ok && recognition.value !== null && recognition.value.state !== 'finished';
      };
      while (name === 'recognition.start' && (await isRecognising())) await new Promise((next) => setTimeout(next, 10));
      return done.ok ? null : done.error.message;
    },
    [call, input] as const,
  );
  if (failure !== null) throw new Error(`${call}: ${failure}`);
}

/** The project as main shows it now; a recognition that goes on where it was killed is waited for. */
export async function look(page: Page): Promise<Seen> {
  const recognition = () => page.evaluate(() => window.workbench.call('recognition.view', {}));
  await expect.poll(recognition, { timeout: 60_000 }).not.toMatchObject({ value: { state: 'running' } });
  return page.evaluate(async () => {
    const { workbench } = window;
    const value = <T>(result: { ok: true; value: T } | { ok: false; error: { message: string } }): T => {
      if (result.ok) return result.value;
      throw new Error(result.error.message);
    };
    const view = value(await workbench.call('project.view', {}))?.project;
    if (!view) throw new Error('no project is open');
    const gathered = await workbench.call('annotation.gather', { sourceIds: view.sources.map(({ id }) => id) });
    const { annotations, problems } = value(gathered);
    if (problems.length) throw new Error(problems.join(' '));
    const briefs = [];
    for (const { id } of view.briefs) briefs.push(value(await workbench.call('brief.read', { briefId: id })));
    const removed = value(await workbench.call('source.removed', {}));
    return { view, annotations, removed, briefs, conflicts: value(await workbench.call('exchange.conflicts', {})) };
  });
}

/** What an analyst would say is in it: without ids and times, in an order that does not depend on who was first. */
export function shownOf({ view, annotations, removed, briefs }: Seen) {
  const tagName = (id: string) => view.tags.find((tag) => tag.id === id)?.name ?? id;
  return {
    tags: view.tags.map(({ id: _id, order: _order, ...tag }) => tag),
    reports: view.sources
      .map(({ id, file, title, authors, publisher, version, furniture, conflicts: inConflict }) => ({
        file,
        furniture: [...furniture],
        version,
        title,
        authors: [...authors],
        publisher,
        inConflict,
        passages: annotations
          .filter(({ sourceId }) => sourceId === id)
          .map(({ quote, state, memo, tagIds, conflicts }) => ({
            quote,
            state,
            memo,
            tags: tagIds.map(tagName).sort(),
            inConflict: conflicts.map(({ field, values }) => [field, ...values]),
          })),
      }))
      .sort((a, b) => (a.file < b.file ? -1 : 1)),
    removed: removed.map(({ file }) => file),
    briefs: briefs.map(({ title, doc }) => ({ title, words: wordsIn(doc) })),
    deletedBriefs: view.deletedBriefs.map(({ title }) => title),
  };
}

export type Shown = ReturnType<typeof shownOf>;

function wordsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(wordsIn);
  if (!value || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, each]) =>
    key === 'text' && typeof each === 'string' ? [each] : wordsIn(each),
  );
}
