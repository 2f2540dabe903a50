/** The start screen, joined to the session. */

import { keysOf } from './commands/keys.ts';
import { StartView } from './features/start/StartView.tsx';
import { tellFailure } from './state/notices.ts';
import { chooseProject, locate, openForExchange, openRecent, openSample } from './state/projects.ts';
import { session } from './state/session.ts';
import { askForProject, forget, starting } from './state/starting.ts';
import { useStore } from './state/store.ts';
import { words } from './words/start.ts';

const keys = { create: keysOf('project.create') ?? '', open: keysOf('project.open') ?? '' };

const acts = {
  onCreate: () => askForProject(),
  onOpen: chooseProject,
  onOpenSet: openSet,
  onOpenSample: openSample,
  onOpenRecent: openRecent,
  onLocate: locate,
  onForget: forget,
};

export function StartPage() {
  const { view, opening, asked } = useStore(starting, (value) => value);
  const failure = useStore(session, (value) => value.failure);
  if (!view) return <main className="work" />;
  return (
    <StartView
      start={view}
      failure={failure?.message ?? null}
      opening={opening}
      keys={keys}
      busy={asked !== null}
      acts={acts}
    />
  );
}

/** A colleague's annotations go into a project that has the reports: the one used last. */
function openSet(): void {
  const latest = starting.get().view?.recent.find(({ missing, open }) => !missing && !open);
  if (latest) void openForExchange(latest.id);
  else tellFailure(words.openSetNeedsProject);
}
