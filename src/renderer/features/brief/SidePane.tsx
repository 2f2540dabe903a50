/** The pane beside the text: the evidence, and what is to be checked. */

import { type ComponentProps, useMemo } from 'react';
import type { BriefCheck } from '../../../shared/evidence/checkBrief.ts';
import { SidePanel, SideTabs } from '../../ui/SideTabs.tsx';
import { words } from '../../words/brief.ts';
import { CheckList } from './CheckList.tsx';
import { EvidenceTray } from './EvidenceTray.tsx';

export type Side = 'evidence' | 'checks';

export function SidePane(
  props: ComponentProps<typeof EvidenceTray> & {
    readonly side: Side;
    readonly onSide: (side: Side) => void;
    readonly checks: readonly BriefCheck[];
    readonly onGo: (check: BriefCheck) => void;
  },
) {
  const { side, onSide, checks, onGo, ...tray } = props;
  const unused = useMemo(() => {
    const cited = new Set(tray.cited.split(' '));
    return tray.annotations.filter(({ id }) => !cited.has(id)).length;
  }, [tray.annotations, tray.cited]);
  return (
    <>
      <div className="pane-head">
        <SideTabs
          chosen={side}
          onChoose={onSide}
          tabs={[
            { id: 'evidence', label: words.evidence, count: tray.annotations.length },
            { id: 'checks', label: words.toCheck, count: checks.length },
          ]}
        />
        <span className="space" />
        {side === 'evidence' && <span className="quiet numbers tray-count">{words.unused(unused)}</span>}
      </div>
      <SidePanel id="evidence" chosen={side}>
        <EvidenceTray {...tray} />
      </SidePanel>
      <SidePanel id="checks" chosen={side}>
        <CheckList checks={checks} onGo={onGo} />
      </SidePanel>
    </>
  );
}
