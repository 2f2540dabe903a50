/** The title bar: the project's name with what can be done with projects, the views there are, and the way to everything. */

import {
  ArrowLeftRight,
  BookOpenText,
  ChevronDown,
  FolderOpen,
  FolderPlus,
  House,
  type LucideIcon,
  PencilLine,
  Search,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { type CommandId, commandDescription } from '../shared/commands.ts';
import type { ProjectView } from '../shared/ipc/views.ts';
import { keysOf } from './commands/keys.ts';
import { runCommand } from './commands/running.ts';
import type { ViewName } from './state/session.ts';
import { MenuButton } from './ui/MenuButton.tsx';
import { named } from './ui/written.ts';
import { words } from './words/frame.ts';

const views: readonly { readonly name: ViewName; readonly label: string; readonly icon: LucideIcon }[] = [
  { name: 'read', label: words.views.read, icon: BookOpenText },
  { name: 'brief', label: words.views.brief, icon: PencilLine },
  { name: 'exchange', label: words.views.exchange, icon: ArrowLeftRight },
];

const entry = (id: CommandId, icon: ReactNode) => {
  const keys = keysOf(id);
  return {
    id,
    icon,
    label: commandDescription(id).label,
    ...(keys ? { keys } : {}),
    onChoose: () => runCommand(id),
  };
};

const projectMenu = [
  entry('start.show', <House aria-hidden="true" />),
  entry('project.open', <FolderOpen aria-hidden="true" />),
  entry('project.create', <FolderPlus aria-hidden="true" />),
];

export function TitleBar(props: {
  readonly project: ProjectView | null;
  readonly view: ViewName;
  readonly onView: (view: ViewName) => void;
}) {
  const { project, view, onView } = props;
  return (
    <header className="title-bar">
      <div className="project-name">
        <h1>
          <MenuButton
            {...(project ? { label: words.project(project.name) } : {})}
            className="button plain project-button"
            entries={projectMenu}
          >
            <span className="project-title" {...named(project?.name ?? words.program)}>
              {project?.name ?? words.program}
            </span>
            <ChevronDown aria-hidden="true" />
          </MenuButton>
        </h1>
      </div>
      {project ? (
        <nav className="views" aria-label={words.views.label}>
          {views.map(({ name, label, icon: Icon }) => (
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
      ) : (
        <span />
      )}
      <div className="end">
        {/* Pressed as the menus are, so that the focus comes back here when the palette goes. */}
        <Button className="search-or-run" aria-haspopup="dialog" onPress={() => runCommand('palette.open')}>
          <Search aria-hidden="true" />
          <span>{words.searchOrRun}</span>
          <kbd>{keysOf('palette.open')}</kbd>
        </Button>
      </div>
    </header>
  );
}
