/** The words of the frame: title bar, panes, status bar, notices. */

import { counted, grouped } from './numbers.ts';

export const words = {
  program: 'Evidence Workbench',
  project: (name: string) => `Project ${name}`,
  views: { label: 'Views', read: 'Read', brief: 'Brief', exchange: 'Exchange' },
  searchOrRun: 'Search or run …',
  place: (page: string | null, pages: number, paragraph: number | null) =>
    [page === null ? null : `p. ${page} of ${grouped(pages)}`, paragraph === null ? null : `¶ ${paragraph}`]
      .filter(Boolean)
      .join(', '),
  reports: (count: number) => counted(count, 'report'),
  annotationsHere: (count: number) => `${counted(count, 'annotation')} here`,
  importing: (done: number, all: number) => `Import: ${grouped(done)} of ${grouped(all)} done`,
  undo: (act: string) => `Undo: ${act}`,
  noNetwork: 'No network: nothing leaves this computer',
  saving: 'Saving',
  version: (version: string) => `Evidence Workbench ${version}`,
  noAccount: 'No account, no sign-in',
  saved: (at: string) => `Saved ${at}`,
  notSaved: 'Not saved',
  readingPassages: (reports: number) => `Reading passages: ${counted(reports, 'report')} left`,
  divider: (pane: string) => `Width of ${pane}`,
  paneOnRail: (pane: string, open: boolean) => (open ? `Close ${pane}` : `Open ${pane}`),
};
