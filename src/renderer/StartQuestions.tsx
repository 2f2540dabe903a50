/** What is asked over any view before work begins: who works here, and what a new project is called. */

import { useEffect, useState } from 'react';
import { NameDialog } from './features/start/NameDialog.tsx';
import { NewProjectDialog, type Place } from './features/start/NewProjectDialog.tsx';
import { call } from './state/calling.ts';
import { createProject } from './state/projects.ts';
import { nameReviewer, starting, stopAsking } from './state/starting.ts';
import { useStore } from './state/store.ts';

export function StartQuestions() {
  const { asked, view } = useStore(starting, (value) => value);
  if (asked?.what === 'name')
    return (
      <NameDialog
        name={view?.reviewer ?? view?.systemUser ?? ''}
        renames={view?.reviewer !== null}
        onName={nameReviewer}
        onClose={stopAsking}
      />
    );
  return asked?.what === 'project' ? <NewProject reports={asked.reports} /> : null;
}

function NewProject({ reports }: { readonly reports: readonly File[] }) {
  const [place, setPlace] = useState<Place | null>(null);
  const find = async (ask: boolean) => {
    const found = await call('project.choosePlace', { ask });
    if (found) setPlace(found);
  };
  useEffect(() => {
    void call('project.choosePlace', { ask: false }).then(setPlace);
  }, []);
  return (
    <NewProjectDialog
      place={place}
      reports={reports.length}
      onChoosePlace={() => void find(true)}
      onMake={(name) => void createProject(name, reports)}
      onClose={stopAsking}
    />
  );
}
