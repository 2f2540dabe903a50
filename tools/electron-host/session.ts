/** `session`: what the app lays down about requests, permissions and protocols. All sessions share one Chromium profile. */
import type * as E from 'electron';
import { sessionEvents } from './eventNames.ts';
import { host } from './host.ts';
import { debug } from './log.ts';
import { LoudEmitter, loud } from './loud.ts';
import { type ElectronPermission, permissionSettings } from './permissions.ts';
import { ProtocolHandlers } from './protocol.ts';
import type { WebContents } from './webContents.ts';
import { WebRequest } from './webRequest.ts';

type Handlers = {
  request: Parameters<E.Session['setPermissionRequestHandler']>[0];
  check: Parameters<E.Session['setPermissionCheckHandler']>[0];
};

type SessionApi = Pick<
  E.Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setSpellCheckerEnabled'
  | 'setSpellCheckerLanguages'
  | 'setSpellCheckerDictionaryDownloadURL'
  | 'isSpellCheckerEnabled'
  | 'spellCheckerEnabled'
  | 'isPersistent'
  | 'storagePath'
  | 'clearCache'
  | 'clearStorageData'
>;

/** One session; `webRequest`, `protocol` and the permission handlers are its own, storage is shared by all. */
export class Session extends LoudEmitter implements SessionApi {
  readonly webRequest = new WebRequest();
  readonly protocol = new ProtocolHandlers();
  readonly storagePath = null;
  spellCheckerEnabled = true;
  readonly #partition: string;
  readonly #handlers: Handlers = { request: null, check: null };

  constructor(partition: string) {
    super(sessionEvents);
    this.#partition = partition;
  }

  setPermissionRequestHandler(handler: Handlers['request']): void {
    this.#handlers.request = handler;
  }

  setPermissionCheckHandler(handler: Handlers['check']): void {
    this.#handlers.check = handler;
  }

  /** Recorded only: the host cancels every prompt for a device (see README). */
  setDevicePermissionHandler(): void {}

  /** Recorded only: the host has no streams to hand out, screen capture is always denied (see README). */
  setDisplayMediaRequestHandler(): void {}

  setSpellCheckerEnabled(enabled: boolean): void {
    this.spellCheckerEnabled = enabled;
  }

  isSpellCheckerEnabled(): boolean {
    return this.spellCheckerEnabled;
  }

  setSpellCheckerLanguages(): void {}

  setSpellCheckerDictionaryDownloadURL(): void {}

  isPersistent(): boolean {
    return this.#partition === '' || this.#partition.startsWith('persist:');
  }

  async clearCache(): Promise<void> {}

  async clearStorageData(): Promise<void> {}

  /** Applies what the handlers say about `webContents`. Awaited before the window's first document. */
  async applyPermissions(webContents: WebContents): Promise<void> {
    const settings = permissionSettings((permission) => !this.#allows(webContents, permission));
    const screenCapture = { permission: { name: 'display-capture' }, setting: 'denied' } as const;
    const sent = [...settings, screenCapture].map((parameters) =>
      host.chromium.session
        .send('Browser.setPermission', parameters)
        .catch((error) => debug('permission', parameters.permission.name, error)),
    );
    await Promise.all(sent);
  }

  #allows(webContents: WebContents, permission: ElectronPermission): boolean {
    const { check, request } = this.#handlers;
    const contents = webContents as unknown as E.WebContents;
    const details = { isMainFrame: true, requestingUrl: '', securityOrigin: '' };
    if (check !== null && !check(contents, permission, '', details)) return false;
    if (request === null) return true;
    // A handler that answers later would come too late; until it does, the answer is no.
    let granted = false;
    request(contents, permission, (answer) => (granted = answer), details);
    return granted;
  }
}

const sessions = new Map<string, Session>();

function sessionFor(partition: string): Session {
  const known = sessions.get(partition);
  if (known !== undefined) return known;
  if (!host.hasChromium) throw new Error('Session can only be received when app is ready');
  const created = new Session(partition);
  sessions.set(partition, created);
  host.app.emit('session-created', created);
  return created;
}

/** Makes the default session known to the app, as Electron does before `ready`. */
export function createDefaultSession(): void {
  sessionFor('');
}

/** The session that `webPreferences` name. */
export function sessionOf({ session: given, partition }: E.WebPreferences): Session {
  return given instanceof Session ? given : sessionFor(partition ?? '');
}

/** Electron's `session` module. */
export const session = loud(
  {
    get defaultSession(): Session {
      return sessionFor('');
    },
    fromPartition: (partition: string): Session => sessionFor(partition),
  } satisfies { [name in keyof Pick<typeof E.session, 'defaultSession' | 'fromPartition'>]: unknown },
  'session',
);
