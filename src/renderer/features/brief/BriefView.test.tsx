import { parseHTML } from 'linkedom';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { AnnotationView, SourceView, TagView } from '../../../shared/ipc/views.ts';
import { firstPanes } from '../../../shared/model/preferences.ts';
import type { PanesState } from '../../ui/ResizablePanes.tsx';
import { BriefStatus } from './BriefStatus.tsx';
import { BriefView, type BriefViewProps } from './BriefView.tsx';

const reviewer = { id: 'dara', name: 'Dara' };
const gap: TagView = {
  id: 'gap',
  name: 'Gap',
  definition: '',
  useWhen: '',
  notWhen: '',
  example: '',
  look: { colour: 'ochre', pattern: 'dashed' },
  key: 2,
  order: 2,
  deleted: false,
  conflicts: [],
};
const source = { id: 's1', title: 'Routes home' } as SourceView;

function annotation(id: string, change: Partial<AnnotationView> = {}): AnnotationView {
  return {
    id,
    sourceId: 's1',
    state: 'exact',
    start: 0,
    end: 9,
    quote: `Quote ${id}`,
    locator: 'p. 7',
    tagIds: ['gap'],
    memo: '',
    creator: reviewer,
    created: '2026-02-03T00:00:00.000Z',
    conflicts: [],
    ...change,
  };
}

const citation = {
  annotationId: 'one',
  sourceId: 's1',
  quote: 'Quote one',
  sourceTitle: 'Routes home',
  locator: 'p. 7',
};
const written = {
  id: 'brief-1',
  title: 'After return',
  doc: {
    type: 'doc',
    content: [
      { type: 'title', content: [{ type: 'text', text: 'After return' }] },
      { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'Findings' }] },
      { type: 'paragraph', content: [{ type: 'citation', attrs: citation }] },
    ],
  },
};

const panes: PanesState = {
  sizes: firstPanes,
  rails: [],
  over: null,
  onResized: () => undefined,
  onRestore: () => undefined,
  onToggle: () => undefined,
  onShow: () => undefined,
  onClose: () => undefined,
};
const entry = { id: 'brief-1', title: 'After return', created: '2026-02-03T00:00:00.000Z' };

function shown(change: Partial<BriefViewProps> = {}) {
  const nothing = () => undefined;
  const props: BriefViewProps = {
    brief: written,
    briefs: [entry],
    deletedBriefs: [],
    annotations: [annotation('one'), annotation('two')],
    tags: [gap],
    sources: [source],
    saved: 'saved',
    panes,
    onAdd: nothing,
    onOpen: nothing,
    onDuplicate: nothing,
    onDelete: nothing,
    onRestore: nothing,
    onSave: nothing,
    exporting: null,
    onExport: nothing,
    onCancelExport: nothing,
    onOpenPassage: nothing,
    ...change,
  };
  return parseHTML(`<html><body>${renderToStaticMarkup(<BriefView {...props} />)}</body></html>`).document;
}

function words(element: { textContent: string | null } | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

describe('the brief view', () => {
  test('without a brief offers to draft one', () => {
    const page = shown({ brief: null });
    expect(words(page.querySelector('h2'))).toBe('No brief yet');
    expect([...page.querySelectorAll('button')].map(words)).toEqual(['Draft a brief', 'New blank brief']);
    expect(page.querySelector('.deleted-briefs')).toBeNull();
  });

  test('without a brief lists those that were deleted, to be taken back', () => {
    const page = shown({ brief: null, briefs: [], deletedBriefs: [entry] });
    const back = page.querySelector('.deleted-briefs button');
    expect(back?.getAttribute('aria-label')).toBe('Take back “After return”');
  });

  test('says so when the stored text is not a brief, and shows no editor that could overwrite it', () => {
    const page = shown({ brief: { ...written, doc: { type: 'doc', content: [] } } });
    expect(words(page.querySelector('[role=alert]'))).toContain('This brief could not be opened');
    expect(page.querySelector('.brief-page')).toBeNull();
  });

  test('has the outline, the text and the evidence as three named panes', () => {
    const page = shown();
    expect([...page.querySelectorAll('.pane-place, main')].map((pane) => pane.getAttribute('aria-label'))).toEqual([
      'Outline',
      'Brief',
      'Evidence',
    ]);
    expect([...page.querySelectorAll('nav li')].map(words)).toEqual(['After return', 'Findings']);
  });

  test('shows each passage with tag, words and place, and says which is cited', () => {
    const page = shown();
    const cards = [...page.querySelectorAll('.evidence-card')];
    expect(cards.map((card) => words(card.querySelector('.names')))).toEqual(['Gapcited', 'Gap']);
    expect(words(cards[1]?.querySelector('.words'))).toBe('Quote two');
    expect(words(cards[1]?.querySelector('.place'))).toBe('Routes home, p. 7');
    expect(words(page.querySelector('.pane-place.right .pane-head'))).toBe('Evidence2 passages, 1 not used');
  });

  test('a passage that was not found cannot be cited, and says why', () => {
    const page = shown({ annotations: [annotation('lost', { state: 'orphan' })] });
    const card = page.querySelector('.evidence-card');
    expect(words(card)).toContain('Not found in its report, so it cannot be cited.');
    expect(card?.querySelector('[data-cite]')?.getAttribute('aria-disabled')).toBe('true');
  });

  test('counts the citations that are out of date', () => {
    const page = shown({ annotations: [annotation('one', { quote: 'Quote one, changed' })] });
    expect(words(page.querySelector('.to-check'))).toBe('1 to check: changed or not found since cited');
    expect(shown().querySelector('.to-check')).toBeNull();
  });

  test('the list of passages is one tab stop', () => {
    const stops = [...shown().querySelectorAll('[data-cite]')].map((button) => button.getAttribute('tabindex'));
    expect(stops).toEqual(['0', '-1']);
  });

  test('draws a hundred passages at once and offers the rest', () => {
    const page = shown({ annotations: Array.from({ length: 130 }, (_, index) => annotation(`n${index}`)) });
    expect(page.querySelectorAll('.evidence-card')).toHaveLength(100);
    expect(words(page.querySelector('.more'))).toBe('Show 30 more of 130');
  });
});

describe('whether it is saved', () => {
  const status = (saved: 'saved' | 'saving' | 'failed' | 'unsaved') =>
    renderToStaticMarkup(<BriefStatus words={1} places={[]} saved={saved} onSaveAgain={() => undefined} />);

  test('is claimed only when the disk has confirmed', () => {
    expect(status('saved')).toContain('Saved');
    for (const saved of ['saving', 'unsaved'] as const) expect(status(saved)).not.toContain('Saved');
  });

  test('and when it failed, says that nothing is lost and what to do', () => {
    expect(status('failed')).toContain('Not saved. Your text is still here.');
    expect(status('failed')).toContain('Save again');
  });
});
