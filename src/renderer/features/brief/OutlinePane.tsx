/** The pane before the text: which brief is open, and its headings. */

import type { Node } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import type { BriefView as Brief } from '../../../shared/ipc/views.ts';
import { briefTitle } from '../../../shared/schema/briefSchema.ts';
import { BriefOutline } from './BriefOutline.tsx';
import { BriefSwitcher } from './BriefSwitcher.tsx';
import type { BriefViewProps } from './briefProps.ts';
import type { Summary } from './useSummary.ts';

export function OutlinePane(
  props: BriefViewProps & {
    readonly brief: Brief;
    readonly doc: Node;
    readonly state: EditorState | null;
    readonly summary: Summary;
    readonly onRename: () => void;
    readonly before: () => Promise<void>;
    readonly onGo: (position: number) => void;
  },
) {
  const { brief, doc, state, summary, onRename, before, onGo } = props;
  return (
    <>
      <BriefSwitcher
        {...props}
        open={{ id: brief.id, title: briefTitle(state?.doc ?? doc) }}
        onRename={onRename}
        before={before}
      />
      <BriefOutline
        sections={summary.sections}
        current={summary.current}
        toCheck={summary.checks.map(({ from }) => from)}
        onGo={onGo}
      />
    </>
  );
}
