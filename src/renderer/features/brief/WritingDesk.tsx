/** The desk of a brief: outline at the left, text in the middle, evidence at the right. */

import { TableOfContents, TextQuote } from 'lucide-react';
import type { Node } from 'prosemirror-model';
import type { Command } from 'prosemirror-state';
import { useCallback, useMemo, useRef } from 'react';
import type { BriefCheck } from '../../../shared/evidence/checkBrief.ts';
import type { BriefView as Brief } from '../../../shared/ipc/views.ts';
import {
  removeCitation,
  replaceCitation,
  selectTitle,
  setConfidentiality,
  setGoal,
} from '../../editor/brief/briefCommands.ts';
import { ResizablePanes } from '../../ui/ResizablePanes.tsx';
import { words } from '../../words/brief.ts';
import { BriefStatus } from './BriefStatus.tsx';
import { BriefToolbar } from './BriefToolbar.tsx';
import type { BriefFormat, BriefViewProps } from './briefProps.ts';
import { CitationCheck } from './CitationCheck.tsx';
import { citationFor } from './citationFor.ts';
import { OutlinePane } from './OutlinePane.tsx';
import { SidePane } from './SidePane.tsx';
import { useAskedCitation } from './useAskedCitation.ts';
import { useAutosave } from './useAutosave.ts';
import { useBeside } from './useBeside.ts';
import { useBriefEditor } from './useBriefEditor.ts';
import { useCiting } from './useCiting.ts';
import { useGenerated } from './useGenerated.ts';
import { useSummary } from './useSummary.ts';
import { useWritingCommands } from './useWritingCommands.ts';
import './briefText.css';

export function WritingDesk(props: BriefViewProps & { readonly brief: Brief; readonly doc: Node }) {
  const { annotations, sources, tags, saved, panes, onOpenPassage } = props;
  const place = useRef<HTMLDivElement>(null);
  const { unsaved, change, flush } = useAutosave(props);
  const evidence = useMemo(() => new Map(annotations.map((each) => [each.id, each])), [annotations]);
  const facts = useMemo(() => ({ tags, reports: sources, annotations }), [tags, sources, annotations]);
  const { editor, state } = useBriefEditor(place, {
    briefId: props.brief.id,
    doc: props.doc,
    evidence,
    facts,
    onChange: change,
    onCitation: (act, position) => ask(act, position),
  });
  const beside = useBeside(panes);
  const { asked, ask, settle, leave } = useAskedCitation(editor, evidence, {
    show: beside.showPassage,
    open: onOpenPassage,
  });
  const { said, cite } = useCiting(editor, sources);
  const summary = useSummary(state, props.doc, evidence);
  useGenerated(editor, facts, summary.cited);
  const run = (command: Command) => {
    editor.current?.run(command);
    editor.current?.view.focus();
  };
  const exportAs = async (format: BriefFormat) => {
    await flush();
    props.onExport(format);
  };
  useWritingCommands({ run, beside, exportAs });
  const goTo = (position: number) => {
    panes.onClose();
    editor.current?.goTo(position);
  };
  const goToCheck = ({ kind, from, to }: BriefCheck) => {
    panes.onClose();
    editor.current?.select(from, to);
    if (kind === 'citation') ask('show', from);
  };
  const leaveTray = useCallback(() => editor.current?.view.focus(), [editor]);
  const outline = (
    <OutlinePane
      {...props}
      state={state}
      summary={summary}
      onRename={() => run(selectTitle)}
      before={flush}
      onGo={goTo}
    />
  );
  const tray = (
    <SidePane
      annotations={annotations}
      unread={props.unread}
      tags={tags}
      sources={sources}
      cited={summary.cited}
      shown={beside.shown}
      search={beside.search}
      onCite={cite}
      onOpenPassage={onOpenPassage}
      onLeave={leaveTray}
      side={beside.side}
      onSide={beside.setSide}
      checks={summary.checks}
      onGo={goToCheck}
    />
  );
  return (
    <ResizablePanes
      panes={panes}
      left={{ label: words.outline, icon: <TableOfContents aria-hidden="true" />, content: outline }}
      right={{ label: words.evidence, icon: <TextQuote aria-hidden="true" />, content: tray }}
    >
      <main className="work" data-pane aria-label={words.pane}>
        <BriefToolbar
          state={state}
          onRun={run}
          exporting={props.exporting}
          onCheck={() => beside.show('checks')}
          onExport={exportAs}
          onCancelExport={props.onCancelExport}
        />
        <div className="brief-scroller">
          <div ref={place} className="brief-page" />
        </div>
        <BriefStatus
          summary={summary}
          saved={unsaved ? 'unsaved' : saved}
          onGoal={(goal) => editor.current?.run(setGoal(goal))}
          onConfidentiality={(line) => editor.current?.run(setConfidentiality(line))}
          onCheck={() => beside.show('checks')}
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
            onClose={leave}
          />
        )}
      </main>
    </ResizablePanes>
  );
}
