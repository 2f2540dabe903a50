/** The start screen: go on where you stopped, open another project, or begin one. */

import { Download, FolderOpen, FolderPlus, Shield } from 'lucide-react';
import type { ReactNode } from 'react';
import icon from '../../../../resources/icon/icon.svg';
import type { StartView as Start } from '../../../shared/ipc/views.ts';
import { words } from '../../words/start.ts';
import { ContinueCard } from './ContinueCard.tsx';
import { RecentList } from './RecentList.tsx';
import './start.css';

export interface StartActs {
  readonly onCreate: () => void;
  readonly onOpen: () => void;
  readonly onOpenSet: () => void;
  readonly onOpenSample: () => void;
  readonly onOpenRecent: (id: string) => void;
  readonly onLocate: (id: string) => void;
  readonly onForget: (id: string) => void;
}

export function StartView(props: {
  readonly start: Start;
  /** Why the project asked for is not open. */
  readonly failure: string | null;
  /** What is being opened. */
  readonly opening: string | null;
  /** Keys of the first two acts, as they are shown. */
  readonly keys: { readonly create: string; readonly open: string };
  /** Whether something else has the focus, such as a question over the screen. */
  readonly busy: boolean;
  readonly acts: StartActs;
}) {
  const { start, failure, opening, keys, busy, acts } = props;
  const [latest, ...others] = start.recent;
  const goesOn = latest && !latest.missing && !latest.open ? latest : null;
  return (
    <main className={latest ? 'start' : 'start alone'}>
      <section className="start-acts" aria-label={words.title} data-pane>
        <div>
          <img className="start-icon" src={icon} alt="" />
          <h2 className="start-title">{words.title}</h2>
          <p className="start-purpose">{words.purpose}</p>
        </div>
        <div className="start-buttons">
          <Act icon={<FolderPlus aria-hidden="true" />} keys={keys.create} onPress={acts.onCreate} first={!goesOn}>
            {words.create}
          </Act>
          <Act icon={<FolderOpen aria-hidden="true" />} keys={keys.open} onPress={acts.onOpen}>
            {words.open}
          </Act>
          <Act icon={<Download aria-hidden="true" />} onPress={acts.onOpenSet}>
            {words.openSet}
          </Act>
          <p className="quiet">{goesOn ? words.openSetInto(goesOn.name) : words.openSetNeedsProject}</p>
        </div>
        <div>
          <button type="button" className="link-button" onClick={acts.onOpenSample}>
            {words.sample}
          </button>
          <p className="quiet">{words.sampleWhy}</p>
        </div>
        {!latest && <Saying failure={failure} opening={opening} />}
        <p className="start-private">
          <Shield aria-hidden="true" />
          {words.private}
        </p>
      </section>
      {latest && (
        <section className="start-projects" aria-label={words.projects} data-pane>
          <Saying failure={failure} opening={opening} />
          {goesOn && <ContinueCard key={goesOn.id} project={goesOn} focused={!busy} acts={acts} />}
          <RecentList projects={goesOn ? others : start.recent} acts={acts} />
          <p className="start-drop">{words.drop}</p>
        </section>
      )}
    </main>
  );
}

function Act(props: {
  readonly icon: ReactNode;
  readonly keys?: string;
  readonly first?: boolean;
  readonly onPress: () => void;
  readonly children: string;
}) {
  const { icon, keys, first = false, onPress, children } = props;
  return (
    <button type="button" className="button" onClick={onPress} data-pane-focus={first ? '' : undefined}>
      {icon}
      {children}
      {keys && (
        <span className="keys" aria-hidden="true">
          <kbd>{keys}</kbd>
        </span>
      )}
    </button>
  );
}

/** What is going on, or what went wrong: in place, where the analyst looks. */
function Saying({ failure, opening }: { readonly failure: string | null; readonly opening: string | null }) {
  return (
    <>
      <p role="status" className="start-opening">
        {opening && words.opening(opening)}
      </p>
      {failure && (
        <div className="hint bad start-failure">
          <div>
            <h2>{words.couldNotOpen}</h2>
            <p role="alert">{failure}</p>
          </div>
        </div>
      )}
    </>
  );
}
