/** The title bar: the project's name and the views there are. */

import { ArrowLeftRight, BookOpenText, FolderOpen, PencilLine } from 'lucide-react';
import type { ProjectView } from '../shared/ipc/views.ts';
import { chooseProject } from './state/actions.ts';
import type { ViewName } from './state/session.ts';

const views = [
  { name: 'read', label: 'Read', icon: BookOpenText },
  { name: 'brief', label: 'Brief', icon: PencilLine },
  { name: 'exchange', label: 'Exchange', icon: ArrowLeftRight },
] as const;

export function TitleBar(props: {
  readonly project: ProjectView | null;
  readonly view: ViewName;
  readonly onView: (view: ViewName) => void;
}) {
  const { project, view, onView } = props;
  return (
    <header className="title-bar">
      <div className="project-name">
        <h1 dir="auto">{project?.name ?? 'Evidence Workbench'}</h1>
      </div>
      <nav className="views" aria-label="Views">
        {project &&
          views.map(({ name, label, icon: Icon }) => (
            <button
              key={name}
              type="button"
              aria-current={view === name ? 'page' : undefined}
              onClick={() => onView(name)}
            >
              <Icon aria-hidden="true" />
              {label}
            </button>
          ))}
      </nav>
      <div className="end">
        <button type="button" className="button plain small" onClick={() => chooseProject('project.open')}>
          <FolderOpen aria-hidden="true" />
          Open project…
        </button>
        <button type="button" className="button plain small" onClick={() => chooseProject('project.create')}>
          New project…
        </button>
      </div>
    </header>
  );
}
