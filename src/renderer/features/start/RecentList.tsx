/** The other projects of this computer: Enter opens, Delete takes off the list. One that is not where it was can be located. */

import { Folder, TriangleAlert, X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { Button, GridList, GridListItem, Text } from 'react-aria-components';
import type { StartView } from '../../../shared/ipc/views.ts';
import { named } from '../../ui/written.ts';
import { whenInWords } from '../../words/moments.ts';
import { words } from '../../words/start.ts';
import type { StartActs } from './StartView.tsx';

type Project = StartView['recent'][number];

export function RecentList({ projects, acts }: { readonly projects: readonly Project[]; readonly acts: StartActs }) {
  if (!projects.length) return null;
  const choose = (id: string) => {
    const missing = projects.find((project) => project.id === id)?.missing;
    if (missing) acts.onLocate(id);
    else acts.onOpenRecent(id);
  };
  // The list itself has no key for it.
  const forget = ({ key, target }: KeyboardEvent) => {
    const id = target instanceof HTMLElement && target.role === 'row' ? target.dataset.key : undefined;
    if (id !== undefined && (key === 'Delete' || key === 'Backspace')) acts.onForget(id);
  };
  return (
    <section className="recent" aria-labelledby="recent-head" onKeyDownCapture={forget}>
      <div className="recent-head">
        <h2 id="recent-head">{words.recent}</h2>
        <span className="quiet">{words.recentKeys}</span>
      </div>
      <GridList
        className="recent-list"
        aria-labelledby="recent-head"
        items={projects}
        onAction={(id) => choose(String(id))}
        keyboardNavigationBehavior="tab"
      >
        {(project) => <Row project={project} acts={acts} />}
      </GridList>
    </section>
  );
}

function Row({ project, acts }: { readonly project: Project; readonly acts: StartActs }) {
  const { id, name, place, missing } = project;
  return (
    <GridListItem id={id} className="recent-row" textValue={name}>
      <Folder aria-hidden="true" />
      <div>
        <Text className="name" {...named(name)}>
          {name}
        </Text>
        <span className="quiet place">{place}</span>
      </div>
      <State project={project} />
      <span className="quiet numbers when">
        {missing ? (
          <Button className="link-button" aria-label={words.locateNamed(name)} onPress={() => acts.onLocate(id)}>
            {words.locate}
          </Button>
        ) : (
          whenInWords(new Date(project.opened), new Date())
        )}
      </span>
      <Button
        className="button plain icon small forget"
        aria-label={words.forgetNamed(name)}
        onPress={() => acts.onForget(id)}
      >
        <X aria-hidden="true" />
      </Button>
    </GridListItem>
  );
}

function State({ project }: { readonly project: Project }) {
  if (project.missing)
    return (
      <span className="state missing">
        <TriangleAlert aria-hidden="true" />
        {words.missing}
      </span>
    );
  if (project.open) return <span className="state">{words.openElsewhere}</span>;
  return <span className="state quiet numbers">{words.counts(project.reports, project.passages)}</span>;
}
