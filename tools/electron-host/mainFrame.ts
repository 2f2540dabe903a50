/** `webContents.mainFrame`, the same object that messages carry as `senderFrame`. */
import { loud } from './loud.ts';
import type { Page } from './page.ts';
import { originOf } from './urls.ts';

/** The one frame the host knows by itself; the preload runs in no other. */
export function createMainFrame(page: Page, id: number) {
  const frame = loud(
    {
      name: '',
      parent: null,
      frames: [],
      detached: false,
      processId: id,
      routingId: 1,
      frameTreeNodeId: id,
      get url(): string {
        return page.url;
      },
      get origin(): string {
        return originOf(page.url);
      },
      get top(): object {
        return frame;
      },
      isDestroyed: (): boolean => false,
    },
    'WebFrameMain',
  );
  return frame;
}
