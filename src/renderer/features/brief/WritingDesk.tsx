/** The desk of a brief: outline at the left, text in the middle, evidence at the right. */

import { TableOfContents, TextQuote } from 'lucide-react';
import type { Node } from 'prosemirror-model';
import type { Command } from 'prosemirror-state';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { BriefCheck } from '../../../shared/evidence/checkBrief.ts';
import { citationState, isToCheck } from '../../../shared/evidence/citationStates.ts';
import type { BriefView as Brief } from '../../../shared/ipc/views.ts';
import { briefTitle, citationOf } from '../../../shared/schema/briefSchema.ts';
import { useCommand } from '../../commands/running.ts';
import {
  removeCitation,
  replaceCitation,
  selectTitle,
  setGoal,
  toggleOwnView,
} from '../../editor/brief/briefCommands.ts';
import type { CitationAct } from '../../editor/brief/citationViews.ts';
import type { BriefEditor } from '../../editor/brief/createBriefEditor.ts';
import { insertGenerated } from '../../editor/brief/generatedCommands.ts';
import { insertTable } from '../../editor/brief/tableCommands.ts';
import { ResizablePanes } from '../../ui/ResizablePanes.tsx';
import { words } from '../../words/brief.ts';
import { afterOverlay } from './afterOverlay.ts';
import { BriefOutline } from './BriefOutline.tsx';
import { BriefStatus } from './BriefStatus.tsx';
import { BriefSwitcher } from './BriefSwitcher.tsx';
import { BriefToolbar } from './BriefToolbar.tsx';
import type { BriefFormat, BriefViewProps } from './BriefView.tsx';
import { type AskedCitation, CitationCheck } from './CitationCheck.tsx';
import { citationFor } from './citationFor.ts';
import { type Side, SidePane } from './SidePane.tsx';
import { useAutosave } from './useAutosave.ts';
import { useBriefEditor } from './useBriefEditor.ts';
import { useCiting } from './useCiting.ts';
import { useGenerated } from './useGenerated.ts';
import { useSummary } from './useSummary.ts';
import './briefText.css';

export function WritingDesk(props: BriefViewProps & { readonly brief: Brief; readonly doc: Node }) {
  const { annotations, sources, tags, saved, panes, onOpenPassage } = props;
  const place = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const [side, setSide] = useState<Side>('evidence');
  const [shown, setShown] = useState<{ readonly id: string } | null>(null);
  const [asked, setAsked] = useState<AskedCitation | null>(null);
  const { unsaved, change, flush, again } = useAutosave(props);
  const evidence = useMemo(() => new Map(annotations.map((each) => [each.id, each])), [annotations]);
  const facts = useMemo(() => ({ tags, reports: sources, annotations }), [tags, sources, annotations]);
  const { editor, state } = useBriefEditor(place, {
    briefId: props.brief.id,
    doc: props.doc,
    evidence,
    facts,
    onChange: change,
    onCitation: (act, position) => onCitation(act, position),
  });
  const { said, cite } = useCiting(editor, sources);
  const summary = useSummary(state, props.doc, evidence);
  useGenerated(editor, facts, summary.cited);
  const run = (command: Command) => {
    editor.current?.run(command);
    editor.current?.view.focus();
  };
  const show = (which: Side) => {
    setSide(which);
    panes.onShow('right');
  };
  const onCitation = (act: CitationAct, position: number) => {
    const found = citationAt(editor.current, position);
    if (!found) return;
    const { citation, element } = found;
    const { sourceId, annotationId } = citation;
    const standing = citationState(citation, evidence.get(annotationId));
    if (isToCheck(standing) && act !== 'open') return setAsked({ position, citation, state: standing, element });
    if (act !== 'show') return onOpenPassage(sourceId, annotationId);
    show('evidence');
    setShown({ id: annotationId });
  };
  const goToCheck = ({ kind, from, to }: BriefCheck) => {
    panes.onClose();
    editor.current?.select(from, to);
    if (kind === 'citation') onCitation('show', from);
  };
  const settle = (command: Command) => {
    setAsked(null);
    editor.current?.run(command);
    afterOverlay(() => editor.current?.view.focus());
  };
  const searchEvidence = () => {
    show('evidence');
    // The pane may have to be drawn first.
    requestAnimationFrame(() => search.current?.select());
  };
  useCommand('brief.cite', searchEvidence);
  useCommand('brief.check', () => show('checks'));
  useCommand('brief.ownView', () => run(toggleOwnView));
  useCommand('brief.table', () => run(insertTable));
  useCommand('brief.methods', () => run(insertGenerated('methods')));
  useCommand('brief.references', () => run(insertGenerated('references')));
  useCommand('brief.rename', () => run(selectTitle));
  const leaveTray = useCallback(() => editor.current?.view.focus(), [editor]);
  const contents = {
    label: words.outline,
    icon: <TableOfContents aria-hidden="true" />,
    content: (
      <>
        <BriefSwitcher
          {...props}
          open={{ id: props.brief.id, title: briefTitle(state?.doc ?? props.doc) }}
          onRename={() => run(selectTitle)}
          before={flush}
        />
        <BriefOutline
          sections={summary.sections}
          current={summary.current}
          toCheck={summary.checks.map(({ from }) => from)}
          onGo={(position) => {
            panes.onClose();
            editor.current?.goTo(position);
          }}
        />
      </>
    ),
  };
  const beside = {
    label: words.evidence,
    icon: <TextQuote aria-hidden="true" />,
    content: (
      <SidePane
        annotations={annotations}
        unread={props.unread}
        tags={tags}
        sources={sources}
        cited={summary.cited}
        shown={shown}
        search={search}
        onCite={cite}
        onOpenPassage={onOpenPassage}
        onLeave={leaveTray}
        side={side}
        onSide={setSide}
        checks={summary.checks}
        onGo={goToCheck}
      />
    ),
  };
  const exportAs = async (format: BriefFormat) => {
    await flush();
    props.onExport(format);
  };
  useCommand('brief.exportPdf', () => exportAs('pdf'));
  useCommand('brief.exportWord', () => exportAs('docx'));
  useCommand('brief.exportWeb', () => exportAs('html'));
  useCommand('brief.exportMarkdown', () => exportAs('md'));
  return (
    <ResizablePanes panes={panes} left={contents} right={beside}>
      <main className="work" data-pane aria-label={words.pane}>
        <BriefToolbar
          state={state}
          onRun={run}
          exporting={props.exporting}
          onCheck={() => show('checks')}
          onExport={exportAs}
          onCancelExport={props.onCancelExport}
        />
        <div className="brief-scroller">
          <div ref={place} className="brief-page" />
        </div>
        <BriefStatus
          length={summary.length}
          goal={summary.goal}
          places={summary.places}
          unsupported={summary.sentences.length}
          saved={unsaved ? 'unsaved' : saved}
          onGoal={(goal) => editor.current?.run(setGoal(goal))}
          onCheck={() => show('checks')}
          onSaveAgain={again}
        />
        <p className="visually-hidden" role="status">
          {said}
        </p>
        {asked && (
          <CitationCheck
            asked={asked}
            today={evidence.get(asked.citation.annotationId)}
            onReplace={(citation) => settle(replaceCitation(asked.position, citation))}
            onUpdate={(today) => settle(replaceCitation(asked.position, citationFor(today, sources)))}
            onRemove={() => settle(removeCitation(asked.position))}
            onOpen={() => onOpenPassage(asked.citation.sourceId, asked.citation.annotationId)}
            onClose={() => setAsked(null)}
          />
        )}
      </main>
    </ResizablePanes>
  );
}

/** The citation or quote at a position, and its chip. */
function citationAt(editor: BriefEditor | null, position: number) {
  const node = editor?.view.state.doc.nodeAt(position);
  const dom = editor?.view.nodeDOM(position);
  if (!node || !(dom instanceof HTMLElement)) return null;
  const element = dom.matches('.citation') ? dom : dom.querySelector<HTMLElement>('.citation');
  return element && { citation: citationOf(node), element };
}
