/** The title bar: the project's name and the views there are. */

import { ArrowLeftRight, BookOpenText, ChevronDown, FolderOpen, FolderPlus, PencilLine } from 'lucide-react';
import { commandDescription } from '../shared/commands.ts';
import type { ProjectView } from '../shared/ipc/views.ts';
import { runCommand } from './commands/running.ts';
import type { ViewName } from './state/session.ts';
import { MenuButton } from './ui/MenuButton.tsx';

const views = [
  { name: 'read', label: 'Read', icon: BookOpenText },
  { name: 'brief', label: 'Brief', icon: PencilLine },
  { name: 'exchange', label: 'Exchange', icon: ArrowLeftRight },
] as const;

const projectMenu = (
  [
    { id: 'project.open', icon: <FolderOpen aria-hidden="true" /> },
    { id: 'project.create', icon: <FolderPlus aria-hidden="true" /> },
  ] as const
).map(({ id, icon }) => ({ id, icon, label: commandDescription(id).label, onChoose: () => runCommand(id) }));

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
        <MenuButton label="Project" className="button plain icon small" entries={projectMenu}>
          <ChevronDown aria-hidden="true" />
        </MenuButton>
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
      <div className="end" />
    </header>
  );
}
