/** One act of each kind, as the window asks main for it, and what a project shows: for killing the program in the middle. */

import type { Page } from '@playwright/test';
import type { CallInput } from '../src/shared/ipc/contract.ts';
import type { AnnotationView, BriefView, ProjectView, RemovedSourceView } from '../src/shared/ipc/views.ts';

type Called =
  | 'annotation.add'
  | 'annotation.memo'
  | 'annotation.tag'
  | 'annotation.remove'
  | 'tag.rename'
  | 'tag.delete'
  | 'source.edit'
  | 'source.remove'
  | 'source.erase'
  | 'brief.add'
  | 'brief.save'
  | 'history.undo'
  | 'tag.restore'
  | 'import.chooseFiles'
  | 'exchange.apply';

/** A project as the window gets it. */
export interface Seen {
  readonly view: ProjectView;
  readonly annotations: readonly AnnotationView[];
  readonly removed: readonly RemovedSourceView[];
  readonly briefs: readonly BriefView[];
}

/** What is done, in words; the call; and what it is called with in the project as it stands. */
export interface Act {
  readonly what: string;
  readonly call: Called;
  readonly input: (seen: Seen) => unknown;
}

function act<Name extends Called>(what: string, call: Name, input: (seen: Seen) => CallInput<Name>): Act {
  return { what, call, input };
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

/** Each fits the project that the one before leaves. It begins with two reports and the passage “hill districts”. */
export const acts: readonly Act[] = [
  act('tagging a passage', 'annotation.add', (seen) => ({
    sourceId: report(seen, 'visits.md'),
    start: 2,
    end: 12,
    tagIds: ['tag-success'],
  })),
  act('writing a memo', 'annotation.memo', (seen) => ({
    ...passage(seen, 'hill'),
    memo: 'Ask who was told, and when.',
  })),
  act('adding a tag', 'annotation.tag', (seen) => ({ ...passage(seen, 'hill'), tagId: 'tag-success', applied: true })),
  act('renaming a tag', 'tag.rename', () => ({ tagId: 'tag-gap', name: 'Gap in services' })),
  act('drafting a brief', 'brief.add', () => ({ from: 'passages' })),
  act('typing in a brief', 'brief.save', ({ briefs: [brief] }) => ({
    briefId: brief?.id ?? '',
    title: 'What families say',
    doc: typed(brief?.doc ?? {}),
  })),
  act('renaming a report', 'source.edit', (seen) => ({
    sourceId: report(seen, 'schools.md'),
    details: { title: 'Schools, second round' },
  })),
  act('writing details', 'source.edit', (seen) => ({
    sourceId: report(seen, 'visits.md'),
    details: { authors: ['Mali Sok', 'ดารา จันทร์'], publisher: 'Provincial office' },
  })),
  act('removing an annotation', 'annotation.remove', (seen) => passage(seen, 'eping')),
  act('deleting a tag', 'tag.delete', () => ({ tagId: 'tag-gap' })),
  act('undoing', 'history.undo', () => ({})),
  act('importing several reports', 'import.chooseFiles', () => ({})),
  act('merging a set', 'exchange.apply', () => ({ decisions: [] })),
  act('removing a report', 'source.remove', (seen) => ({ ids: [report(seen, 'schools.md')] })),
  act('erasing a report', 'source.erase', ({ removed: [first] }) => ({ sourceId: first?.id ?? '' })),
];

/** Does `act` through the page; resolves once it is acknowledged, an import once nothing waits any more. */
export async function perform(page: Page, { call, input }: Act): Promise<void> {
  const seen = await look(page);
  const failure = await page.evaluate(
    async ([name, given]) => {
      const done = await window.workbench.call(name, given as never);
      const isReading = async () => {
        const importing = await window.workbench.call('import.view', {});
        return importing.ok && importing.value !== null && importing.value.state !== 'finished';
      };
      while (name === 'import.chooseFiles' && (await isReading())) await new Promise((next) => setTimeout(next, 10));
      return done.ok ? null : done.error.message;
    },
    [call, input(seen)] as const,
  );
  if (failure !== null) throw new Error(`${call}: ${failure}`);
}

/** The project as main shows it now. */
export function look(page: Page): Promise<Seen> {
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
    return { view, annotations, removed: value(await workbench.call('source.removed', {})), briefs };
  });
}

/** What an analyst would say is in it: without ids and times, in an order that does not depend on who was first. */
export function shownOf({ view, annotations, removed, briefs }: Seen) {
  const tagName = (id: string) => view.tags.find((tag) => tag.id === id)?.name ?? id;
  return {
    tags: view.tags.map(({ name, deleted }) => ({ name, deleted })),
    reports: view.sources
      .map(({ id, file, title, authors, publisher }) => ({
        file,
        title,
        authors: [...authors],
        publisher,
        passages: annotations
          .filter(({ sourceId }) => sourceId === id)
          .map(({ quote, memo, tagIds }) => ({ quote, memo, tags: tagIds.map(tagName).sort() })),
      }))
      .sort((a, b) => (a.file < b.file ? -1 : 1)),
    removed: removed.map(({ file }) => file),
    briefs: briefs.map(({ title, doc }) => ({ title, words: wordsIn(doc) })),
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
