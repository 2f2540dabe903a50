/** The desk of a brief: outline at the left, text in the middle, evidence at the right. */

import { TableOfContents, TextQuote } from 'lucide-react';
import type { Node } from 'prosemirror-model';
import type { Command } from 'prosemirror-state';
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { citationStates } from '../../../shared/evidence/citationStates.ts';
import type { AnnotationView, BriefView as Brief, SourceView } from '../../../shared/ipc/views.ts';
import { briefTitle, type Citation } from '../../../shared/schema/briefSchema.ts';
import { insertCitation, insertQuote, selectTitle } from '../../editor/brief/briefCommands.ts';
import type { BriefEditor } from '../../editor/brief/createBriefEditor.ts';
import { ResizablePanes } from '../../ui/ResizablePanes.tsx';
import { words } from '../../words/brief.ts';
import { createAutosave } from './autosave.ts';
import { BriefOutline } from './BriefOutline.tsx';
import { BriefStatus } from './BriefStatus.tsx';
import { BriefSwitcher } from './BriefSwitcher.tsx';
import { BriefToolbar } from './BriefToolbar.tsx';
import type { BriefFormat, BriefViewProps } from './BriefView.tsx';
import { citedIds, outlineOf, wordsOf } from './briefSummary.ts';
import { EvidenceTray } from './EvidenceTray.tsx';
import { useBriefEditor } from './useBriefEditor.ts';

export function WritingDesk(props: BriefViewProps & { readonly brief: Brief; readonly doc: Node }) {
  const { annotations, sources, tags, saved, onOpenPassage } = props;
  const place = useRef<HTMLDivElement>(null);
  const { unsaved, change, flush, again } = useAutosave(props);
  const evidence = useMemo(() => new Map(annotations.map((each) => [each.id, each])), [annotations]);
  const { editor, state } = useBriefEditor(place, {
    doc: props.doc,
    evidence,
    onChange: change,
    onOpenCitation: ({ sourceId, annotationId }) => onOpenPassage(sourceId, annotationId),
  });
  const { said, cite } = useCiting(editor, sources);
  const doc = state?.doc ?? props.doc;
  const outline = useMemo(() => outlineOf(doc), [doc]);
  const length = useMemo(() => wordsOf(doc), [doc]);
  const places = useMemo(() => citationStates(doc, evidence), [doc, evidence]);
  // As one string, so that the tray is not drawn anew at every key.
  const cited = citedIds(doc).join(' ');
  const run = (command: Command) => {
    editor.current?.run(command);
    editor.current?.view.focus();
  };
  const exportAs = async (format: BriefFormat) => {
    await flush();
    props.onExport(format);
  };
  const contents = {
    label: words.outline,
    icon: <TableOfContents aria-hidden="true" />,
    content: (
      <>
        <BriefSwitcher
          {...props}
          open={{ id: props.brief.id, title: briefTitle(doc) }}
          onRename={() => run(selectTitle)}
          before={flush}
        />
        <BriefOutline
          entries={outline}
          onGo={(position) => {
            props.panes.onClose();
            editor.current?.goTo(position);
          }}
        />
      </>
    ),
  };
  const tray = {
    label: 'Evidence',
    icon: <TextQuote aria-hidden="true" />,
    content: (
      <EvidenceTray
        annotations={annotations}
        tags={tags}
        sources={sources}
        cited={cited}
        onCite={cite}
        onOpenPassage={onOpenPassage}
      />
    ),
  };
  return (
    <ResizablePanes panes={props.panes} left={contents} right={tray}>
      <main className="work" data-pane aria-label="Brief">
        <BriefToolbar
          state={state}
          exporting={props.exporting}
          onRun={run}
          onExport={exportAs}
          onCancelExport={props.onCancelExport}
        />
        <div className="brief-scroller">
          <div ref={place} className="brief-page" />
        </div>
        <BriefStatus words={length} places={places} saved={unsaved ? 'unsaved' : saved} onSaveAgain={again} />
        <p className="visually-hidden" role="status">
          {said}
        </p>
      </main>
    </ResizablePanes>
  );
}

/** Puts a passage where the caret is; `said` is what a screen reader hears of it. */
function useCiting(editor: RefObject<BriefEditor | null>, sources: readonly SourceView[]) {
  const [said, setSaid] = useState('');
  const cite = useCallback(
    (annotation: AnnotationView, how: 'cite' | 'quote') => {
      const insert = how === 'cite' ? insertCitation : insertQuote;
      const done = editor.current?.run(insert(citationFor(annotation, sources))) ?? false;
      const [past, infinitive] = how === 'cite' ? ['Cited', 'cited'] : ['Quoted', 'quoted'];
      const refused = `Nothing can be ${infinitive} here. Put the caret into the text first.`;
      setSaid(done ? `${past}: ${annotation.quote.slice(0, 80)}` : refused);
    },
    [editor, sources],
  );
  return { said, cite };
}

/** Saves the text a moment after each change, and what is left when the view is closed. */
function useAutosave({ brief, onSave }: Pick<BriefViewProps, 'onSave'> & { readonly brief: Brief }) {
  const [unsaved, setUnsaved] = useState(false);
  const [autosave] = useState(() => createAutosave(setUnsaved));
  useEffect(() => {
    const flush = () => void autosave.flush();
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [autosave]);
  const change = (doc: Node) =>
    autosave.change(() => onSave({ briefId: brief.id, title: briefTitle(doc), doc: doc.toJSON() }));
  return { unsaved, change, flush: autosave.flush, again: autosave.again };
}

function citationFor(annotation: AnnotationView, sources: readonly SourceView[]): Citation {
  const { id, sourceId, quote, locator } = annotation;
  const sourceTitle = sources.find((source) => source.id === sourceId)?.title ?? 'Report not in this project';
  return { annotationId: id, sourceId, quote, sourceTitle, locator };
}
