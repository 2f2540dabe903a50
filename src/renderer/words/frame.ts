/** The words of the frame: title bar, panes, status bar, notices. */

export const words = {
  program: 'Evidence Workbench',
  project: (name: string) => `Project ${name}`,
  views: { label: 'Views', read: 'Read', brief: 'Brief', exchange: 'Exchange' },
  searchOrRun: 'Search or run …',
  divider: (pane: string) => `Width of ${pane}`,
  paneOnRail: (pane: string, open: boolean) => (open ? `Close ${pane}` : `Open ${pane}`),
};
