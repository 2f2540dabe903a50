/** The words of the start screen and of what is asked before work begins. */

import { isolated } from '../../shared/text/script.ts';
import { counted } from './numbers.ts';

export const words = {
  title: 'Evidence Workbench',
  purpose: 'Read reports, mark what they say, and show in a brief where every sentence comes from.',
  create: 'New project…',
  open: 'Open a project folder…',
  openSet: 'Open a colleague’s annotation set…',
  openSetInto: (project: string) => `Goes into “${isolated(project)}”. You see what is new before anything changes.`,
  openSetNeedsProject:
    'An annotation set belongs to reports. Open or make a project that holds the same reports, then choose Exchange there.',
  sample: 'Open the sample project',
  sampleWhy: 'Two articles about one study, with passages marked already.',
  private: 'Projects are folders on this computer. Nothing is sent anywhere unless you export it.',
  continueHead: 'Continue where you stopped',
  continue: 'Continue',
  continueWith: (project: string) => `Continue with ${project}`,
  recent: 'Recent projects',
  recentKeys: 'Enter opens, Delete takes off this list',
  projects: 'Projects',
  counts: (reports: number, passages: number) => `${counted(reports, 'report')}, ${counted(passages, 'passage')}`,
  missing: 'Folder not found',
  openElsewhere: 'Open in another window',
  locate: 'Locate…',
  locateNamed: (project: string) => `Locate ${project}…`,
  forget: 'Take off this list',
  forgetNamed: (project: string) => `Take ${project} off this list`,
  forgot: (project: string) => `“${isolated(project)}” is off the list. Its folder stays as it is.`,
  drop: 'Drop a project folder here to open it, or reports to begin a new project with them',
  dropHere: 'Drop a project folder to open it, or reports to begin a new project',
  opening: (what: string) => `Opening ${what}…`,
  theFolder: 'a project folder',
  theSample: 'the sample project',
  couldNotOpen: 'The project could not be opened',
  dropThere: (project: string) =>
    `“${project}” has a window of its own. The reports were not imported: drop them on that window.`,
  synced: (program: string) =>
    `${program} copies this project’s folder to other computers. Nothing is sent by this program, but ${program} sends ` +
    'what lies there. For sensitive reports, move the folder elsewhere; never open it on two computers at once.',

  nameTitle: 'Your name',
  nameWhy:
    'It stands beside every passage you mark, and in the annotation sets you give to colleagues, so that everybody knows whose reading it is. It stays on this computer until you export something.',
  nameLabel: 'Name or initials',
  nameSave: 'Use this name',
  nameLater: 'Later',
  nameHolds: 'It holds from now on, in open projects too. What was marked before keeps the name it was marked under.',
  named: (name: string) => `“${isolated(name)}” stands beside what you mark from now on`,

  newTitle: 'New project',
  newLabel: 'What is it called?',
  newHint: 'For example: Return and reintegration 2026',
  newPlace: (place: string) => `Its folder is made in ${place}.`,
  newChange: 'Choose another place…',
  newReports: (reports: number) => `${counted(reports, 'report')} will be imported into it.`,
  newMake: 'Make project',
  cancel: 'Cancel',
  today: 'today',
  yesterday: 'yesterday',
};
