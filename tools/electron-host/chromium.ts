/** Starts Chromium, opens its windows and ends it. When this process dies the pipe closes, and Chromium ends by itself. */
import { type ChildProcess, spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import { Readable, Writable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { CdpConnection, type CdpSession } from './cdp.ts';
import { chromiumArguments, firstProcessArguments, parseFlags, type Switches } from './chromiumFlags.ts';
import { prepareProfile } from './chromiumProfile.ts';
import { debug, report, traceFailure } from './log.ts';

/** Whether windows are real ones (X or Wayland display) or headless. */
export const HEADFUL =
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY) && !process.env.ELECTRON_HOST_HEADLESS;

/** The Debian binary itself comes first: its wrapper in /usr/bin adds flags of its own. */
const candidates = ['/usr/lib/chromium/chromium', '/usr/bin/chromium', '/usr/bin/google-chrome'];

const OPEN_LIMIT_MS = 20_000;
const CLOSE_LIMIT_MS = 3_000;

/** In pixels of the screen. */
export type WindowBounds = { x: number; y: number; width: number; height: number };
/** A window's page, paused before its first document. */
export type OpenedWindow = { targetId: string; session: CdpSession };

function executable(): string {
  return process.env.ELECTRON_HOST_CHROMIUM || (candidates.find((file) => existsSync(file)) ?? 'chromium');
}

/** Passes on the lines that Playwright waits for; the rest of Chromium's talk is only traced. */
function relayStderr(stream: Readable): void {
  let rest = '';
  stream.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (line.startsWith('DevTools listening')) process.stderr.write(`${line}\n`);
      else if (/X display|Missing X server/.test(line)) process.stderr.write('Unable to open X display\n');
      else debug('chromium:', line);
    }
  });
}

function connectionOf(child: ChildProcess): CdpConnection {
  const [toChromium, fromChromium] = [child.stdio[3], child.stdio[4]];
  if (!(toChromium instanceof Writable) || !(fromChromium instanceof Readable)) throw new Error('no pipe to Chromium');
  return new CdpConnection(toChromium, fromChromium);
}

/** The running browser. Emits `exit`, and `stray-page` with a target that no window of the app asked for. */
export class Chromium extends EventEmitter<{ exit: []; 'stray-page': [targetId: string, url: string] }> {
  readonly #child: ChildProcess;
  readonly #arguments: readonly string[];
  readonly #connection: CdpConnection;
  readonly #waiting: ((opened: OpenedWindow) => void)[] = [];
  #queue: Promise<unknown> = Promise.resolve();
  #exited = false;

  private constructor(child: ChildProcess, args: readonly string[]) {
    super();
    this.#child = child;
    this.#arguments = args;
    this.#connection = connectionOf(child);
    if (child.stderr !== null) relayStderr(child.stderr);
    child.on('error', (error) => {
      report(`Chromium could not be started: ${error.message}`);
      process.exit(1);
    });
    child.on('exit', () => {
      this.#exited = true;
      this.#connection.close();
      this.emit('exit');
    });
  }

  /** Starts Chromium on the folder `profile` with the app's `switches`. */
  static async launch(profile: string, switches: Switches): Promise<Chromium> {
    await prepareProfile(profile);
    const extra = parseFlags(process.env.ELECTRON_HOST_FLAGS ?? '');
    const args = chromiumArguments(profile, switches, process.getuid?.() === 0, extra);
    const first = [...args, ...firstProcessArguments(switches, HEADFUL)];
    debug(executable(), first.join(' '));
    const child = spawn(executable(), first, { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'], detached: true });
    const chromium = new Chromium(child, args);
    await chromium.#attachToPages();
    return chromium;
  }

  /** The session of the browser itself. */
  get session(): CdpSession {
    return this.#connection.browser;
  }

  /** The version number, such as 156.0.8078.79. */
  async version(): Promise<string> {
    const { product } = await this.session.send('Browser.getVersion');
    return product.split('/')[1] ?? '0.0.0.0';
  }

  /** Opens one window without tabs and address bar; its page is paused before the first document. One at a time. */
  openWindow(url: string, bounds: WindowBounds): Promise<OpenedWindow> {
    const opening = this.#queue.then(() => this.#openNow(url, bounds));
    this.#queue = opening.catch(traceFailure);
    return opening;
  }

  /** Closes a page without asking it. */
  async closePage(targetId: string): Promise<void> {
    await this.session.send('Target.closeTarget', { targetId }).catch(traceFailure);
  }

  /** Ends Chromium and resolves when it has gone. */
  async close(): Promise<void> {
    if (this.#exited) return;
    const gone = new Promise<void>((resolve) => this.once('exit', () => resolve()));
    this.session.send('Browser.close').catch(traceFailure);
    await Promise.race([gone, delay(CLOSE_LIMIT_MS, undefined, { ref: false })]);
    if (this.#exited) return;
    this.#child.kill('SIGKILL');
    await gone;
  }

  async #attachToPages(): Promise<void> {
    this.session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
      const session = this.#connection.adoptSession(sessionId);
      debug('attached to', targetInfo.type, targetInfo.url);
      const owner = targetInfo.type === 'page' && !targetInfo.openerId ? this.#waiting.shift() : undefined;
      if (owner !== undefined) {
        owner({ targetId: targetInfo.targetId, session });
        return;
      }
      session.send('Runtime.runIfWaitingForDebugger').catch(traceFailure);
      if (targetInfo.type === 'page') this.emit('stray-page', targetInfo.targetId, targetInfo.url);
    });
    await this.session.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: true,
      flatten: true,
      filter: [{ type: 'page' }],
    });
  }

  #openNow(url: string, { x, y, width, height }: WindowBounds): Promise<OpenedWindow> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('[electron-host] no window within 20 s')), OPEN_LIMIT_MS);
      this.#waiting.push((opened) => {
        clearTimeout(timer);
        resolve(opened);
      });
      if (HEADFUL) {
        // A second process hands over to the running one and ends.
        const place = [`--app=${url}`, `--window-size=${width},${height}`, `--window-position=${x},${y}`];
        spawn(executable(), [...this.#arguments, ...place], { stdio: 'ignore' }).on('error', reject);
      } else {
        const target = { url, newWindow: true, width, height, left: x, top: y };
        this.session.send('Target.createTarget', target).catch(reject);
      }
    });
  }
}
