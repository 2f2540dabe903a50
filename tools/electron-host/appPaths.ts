/** `app.getPath` by Electron's rules for Linux. */
import { homedir, tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { host } from './host.ts';

const homeFolders: { readonly [name: string]: string } = {
  documents: 'Documents',
  desktop: 'Desktop',
  downloads: 'Downloads',
  music: 'Music',
  pictures: 'Pictures',
  videos: 'Videos',
};

/** The named folders of the app; what `set` was given goes before the defaults. */
export class AppPaths {
  readonly #set = new Map<string, string>();

  set(name: string, path: string): void {
    if (!isAbsolute(path)) throw new Error('Path must be absolute');
    this.#set.set(name, path);
  }

  get(name: string): string {
    return this.#set.get(name) ?? this.#default(name);
  }

  #default(name: string): string {
    switch (name) {
      case 'home':
        return homedir();
      case 'appData':
        return process.env.XDG_CONFIG_HOME || join(homedir(), '.config');
      case 'userData':
        return host.switches.get('user-data-dir') || join(this.get('appData'), host.app.getName());
      case 'sessionData':
        return this.get('userData');
      case 'logs':
        return join(this.get('userData'), 'logs');
      case 'crashDumps':
        return join(this.get('userData'), 'Crashpad');
      case 'temp':
        return tmpdir();
      case 'exe':
      case 'module':
        return process.execPath;
      default:
        return this.#homeFolder(name);
    }
  }

  #homeFolder(name: string): string {
    const folder = Object.hasOwn(homeFolders, name) ? homeFolders[name] : undefined;
    if (folder === undefined) throw new Error(`Failed to get '${name}' path`);
    return join(this.get('home'), folder);
  }
}
