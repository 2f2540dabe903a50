/** What the main process does to a page over the DevTools protocol: picture, zoom, editing commands. */
import type * as E from 'electron';
import type { CdpSession } from './cdp.ts';
import { traceFailure } from './log.ts';
import { loud } from './loud.ts';

/** Names of Chromium's editing commands. */
export type EditCommand = 'undo' | 'redo' | 'cut' | 'copy' | 'paste' | 'selectAll';
/** The part of Electron's NativeImage that a picture of a page needs. */
export type CapturedImage = Pick<E.NativeImage, 'toPNG' | 'toDataURL' | 'isEmpty'> & { getSize(): E.Size };

/** The visible part of the page as PNG. */
export async function capturePage(session: CdpSession): Promise<CapturedImage> {
  const { data } = await session.send('Page.captureScreenshot', { format: 'png' });
  const png = Buffer.from(data, 'base64');
  const image: CapturedImage = {
    toPNG: () => png,
    toDataURL: () => `data:image/png;base64,${data}`,
    isEmpty: () => png.length === 0,
    // Width and height stand at fixed places in a PNG's first chunk.
    getSize: () => ({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) }),
  };
  return loud(image, 'NativeImage');
}

/** Zooms the layout by emulating a display of another density: fewer, larger CSS pixels in the same window. */
export async function zoomPage(session: CdpSession, factor: number, size: E.Size): Promise<void> {
  const metrics = {
    width: Math.round(size.width / factor),
    height: Math.round(size.height / factor),
    deviceScaleFactor: factor,
    mobile: false,
  };
  const zoomed =
    factor === 1
      ? session.send('Emulation.clearDeviceMetricsOverride')
      : session.send('Emulation.setDeviceMetricsOverride', metrics);
  await (zoomed as Promise<unknown>).catch(traceFailure);
}

/** Runs an editing command on the focused element, as a menu does. */
export async function runEditCommand(session: CdpSession, command: EditCommand): Promise<void> {
  const key = { key: 'Unidentified', commands: [command] };
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: 'Unidentified' });
}
