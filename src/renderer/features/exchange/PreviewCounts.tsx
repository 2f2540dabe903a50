/** What a set would bring, counted: what it changes, what it leaves, what wants a look. */

import {
  Check,
  CircleHelp,
  CornerDownLeft,
  FileText,
  FileX2,
  GitCompare,
  Pencil,
  Plus,
  SkipForward,
  Tags,
  Users,
} from 'lucide-react';
import type { PreviewView } from '../../../shared/ipc/exchangeViews.ts';
import { words } from '../../words/exchange.ts';
import { dayOf } from '../../words/moments.ts';
import { grouped } from '../../words/numbers.ts';
import { nameOf } from './names.ts';

export function PreviewCounts(props: {
  readonly preview: PreviewView;
  /** How many decisions are open again since the project has changed; null: it has not. */
  readonly reopened: number | null;
  readonly onShow: () => void;
}) {
  const { preview, reopened, onShow } = props;
  const { creator, created, conflicts, orphans, absent } = preview;
  const missing = absent.reduce((sum, { annotations }) => sum + annotations, 0);
  const rows = [
    { count: preview.unchanged, icon: Check, label: words.preview.unchanged, always: true },
    { count: preview.added, icon: Plus, label: words.preview.added, always: true },
    { count: preview.updated, icon: Pencil, label: words.preview.updated, always: true },
    { count: preview.tags, icon: Tags, label: words.preview.tags },
    { count: preview.reports, icon: FileText, label: words.preview.reports },
    { count: preview.atOnce.length, icon: Users, label: words.preview.atOnce, list: true },
    { count: preview.moved, icon: CornerDownLeft, label: words.preview.moved },
    { count: orphans.length, icon: CircleHelp, label: words.preview.orphans, list: true },
    { count: missing, icon: FileX2, label: words.preview.absent, list: true },
    { count: preview.skipped, icon: SkipForward, label: words.preview.skipped },
    { count: conflicts.length, icon: GitCompare, label: words.preview.conflicts, always: true, warn: true },
  ];
  return (
    <>
      <div className="pane-head">
        <h2 data-name="">{creator ? words.preview.from(nameOf(creator)) : words.preview.foreign}</h2>
        <span className="space" />
        {created && <span className="quiet">{words.preview.exported(dayOf(created))}</span>}
      </div>
      <ul className="counts" aria-label={words.preview.counts}>
        {rows
          .filter(({ count, always }) => count > 0 || always)
          .map(({ count, icon: Icon, label, list, warn }) => (
            <li key={label} className={warn && count > 0 ? 'warn' : undefined}>
              <b className="numbers">{grouped(count)}</b>
              <Icon aria-hidden="true" />
              {list ? (
                <button type="button" className="link-button" onClick={onShow}>
                  {label}
                </button>
              ) : (
                <span>{label}</span>
              )}
            </li>
          ))}
      </ul>
      {reopened !== null && (
        <p className="anew" role="status">
          {words.preview.anew} {reopened > 0 && words.preview.reopened(reopened)}
        </p>
      )}
    </>
  );
}
