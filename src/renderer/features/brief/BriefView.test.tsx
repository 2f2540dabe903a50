import { parseHTML } from 'linkedom';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { AnnotationView, SourceView, TagView } from '../../../shared/ipc/views.ts';
import { firstPanes } from '../../../shared/model/preferences.ts';
import type { PanesState } from '../../ui/ResizablePanes.tsx';
import { BriefStatus } from './BriefStatus.tsx';
import { BriefView } from './BriefView.tsx';
import type { BriefViewProps } from './briefProps.ts';
import { EvidenceCard } from './EvidenceCard.tsx';

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
    recognised: null,
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
    unread: 0,
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
    expect([...page.querySelectorAll('nav li')].map(words)).toEqual(['Findings11 citation']);
  });

  test('counts the citations that are out of date, and lists them', () => {
    const page = shown({ annotations: [annotation('one', { quote: 'Quote one, changed' })] });
    expect(words(page.querySelector('.brief-status .to-check'))).toBe('1 to check');
    expect([...page.querySelectorAll('.check-list h3')].map(words)).toEqual(['1 citation to check']);
    expect(shown().querySelector('.brief-status .to-check')).toBeNull();
  });
});

describe('a card of the evidence', () => {
  const card = (change: Partial<AnnotationView>, cited = false) => {
    const nothing = () => undefined;
    const element = (
      <EvidenceCard
        annotation={annotation('two', change)}
        tags={[gap]}
        source={source}
        cited={cited}
        onCite={nothing}
        onOpenPassage={nothing}
      />
    );
    return parseHTML(`<html><body>${renderToStaticMarkup(element)}</body></html>`).document;
  };

  test('shows a passage with tag, words and place, and says when it is cited', () => {
    expect(words(card({}).querySelector('.names'))).toBe('Gap');
    expect(words(card({}, true).querySelector('.names'))).toBe('Gapcited');
    expect(words(card({}).querySelector('.words'))).toBe('Quote two');
    expect(words(card({}).querySelector('.place'))).toBe('Routes home, p. 7');
  });

  test('a passage that was not found cannot be cited, and says why', () => {
    const lost = card({ state: 'orphan' });
    expect(words(lost.body)).toContain('Not found in its report, so it cannot be cited.');
    const disabled = [...lost.querySelectorAll('button')].map((button) => button.hasAttribute('disabled'));
    expect(disabled).toEqual([true, true, false]);
  });
});

describe('whether it is saved', () => {
  const status = (saved: 'saved' | 'saving' | 'failed' | 'unsaved') =>
    renderToStaticMarkup(
      <BriefStatus
        summary={{ length: 1, goal: null, confidentiality: null, places: [], sentences: [] }}
        saved={saved}
        onGoal={() => undefined}
        onConfidentiality={() => undefined}
        onCheck={() => undefined}
      />,
    );

  test('is claimed only when the disk has confirmed', () => {
    expect(status('saved')).toContain('Saved');
    for (const saved of ['saving', 'unsaved'] as const) expect(status(saved)).not.toContain('Saved');
  });

  test('and when it failed, says that nothing is lost', () => {
    expect(status('failed')).toContain('Not saved. Your text is still here.');
  });
});
