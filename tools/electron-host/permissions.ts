/**
 * Electron asks the app's handlers when a page wants a permission; Chromium asks nobody here, it has settings.
 * So the host asks the handlers for every permission in advance and sets what they say. Pure.
 */
import type * as E from 'electron';
import type { Protocol } from './cdp.ts';

type CheckHandler = NonNullable<Parameters<E.Session['setPermissionCheckHandler']>[0]>;

/** Electron's name of a permission. */
export type ElectronPermission = Parameters<CheckHandler>[1];

type Descriptor = Protocol.Browser.PermissionDescriptor;

const named = (...names: string[]): Descriptor[] => names.map((name) => ({ name }));

/** Chromium's settings behind each of Electron's permissions; those without a setting are missing (see README). */
export const descriptorsOf: { readonly [permission in ElectronPermission]?: readonly Descriptor[] } = {
  'background-fetch': named('background-fetch'),
  'background-sync': named('background-sync'),
  'captured-surface-control': named('captured-surface-control'),
  'clipboard-read': named('clipboard-read'),
  'clipboard-sanitized-write': named('clipboard-write'),
  geolocation: named('geolocation'),
  'idle-detection': named('idle-detection'),
  keyboardLock: named('keyboard-lock'),
  'local-fonts': named('local-fonts'),
  'local-network': named('local-network'),
  'local-network-access': named('local-network-access'),
  'loopback-network': named('loopback-network'),
  media: named('camera', 'microphone'),
  midi: named('midi'),
  midiSysex: [{ name: 'midi', sysex: true }],
  nfc: named('nfc'),
  notifications: named('notifications'),
  'payment-handler': named('payment-handler'),
  'periodic-background-sync': named('periodic-background-sync'),
  'persistent-storage': named('persistent-storage'),
  pointerLock: named('pointer-lock'),
  'screen-wake-lock': named('screen-wake-lock'),
  sensors: named('accelerometer', 'gyroscope', 'magnetometer', 'ambient-light-sensor'),
  'speaker-selection': named('speaker-selection'),
  'storage-access': named('storage-access'),
  'system-wake-lock': named('system-wake-lock'),
  'top-level-storage-access': named('top-level-storage-access'),
  'web-app-installation': named('web-app-installation'),
  'window-management': named('window-management'),
};

/** What Chromium is told about one descriptor. */
export type PermissionSetting = { permission: Descriptor; setting: 'granted' | 'denied' };

/** The settings that follow from the app's handlers; as in Electron, what no handler refuses is granted. */
export function permissionSettings(refuses: (permission: ElectronPermission) => boolean): PermissionSetting[] {
  const permissions = Object.keys(descriptorsOf) as ElectronPermission[];
  return permissions.flatMap((name) => {
    const setting = refuses(name) ? 'denied' : 'granted';
    return (descriptorsOf[name] ?? []).map((permission) => ({ permission, setting }) as const);
  });
}
