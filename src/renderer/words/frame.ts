/** The words of the frame: title bar, panes, status bar, notices. */

export const words = {
  divider: (pane: string) => `Width of ${pane}`,
  paneOnRail: (pane: string, open: boolean) => (open ? `Close ${pane}` : `Open ${pane}`),
};
