/** What a sandboxed preload finds in its isolated world: `require('electron')`, `process`, and the host behind them. */
import { exposeApi, WorldBridge } from './bridge.ts';
import { IpcRenderer, type PreloadMessage, type SynchronousQuestion } from './ipcRenderer.ts';

/** What the host tells the isolated world of one window. */
export type IsolatedWorldSettings = {
  readonly token: string;
  /** Name of the binding that brings text to the host. */
  readonly binding: string;
  /** Name of the global by which the host reaches this world. */
  readonly hook: string;
  readonly process: object;
};

/** How the host speaks to the isolated world. */
export type IsolatedWorldHook = Pick<IpcRenderer, 'settle' | 'deliver'>;

/** Asks the host and waits for its answer, with the page standing still; `file` is what the question is about. */
type AskHost = (question: SynchronousQuestion, file?: File) => string;

type RunPreload = (require: (id: string) => unknown, module: object, exports: object, process: object) => void;

function loudObject(target: object, name: string): object {
  return new Proxy(target, {
    get(object, member) {
      const quiet = typeof member === 'symbol' || ['then', 'toJSON', '__esModule', 'default'].includes(member);
      if (!quiet && !(member in object)) throw new Error(`[electron-host] ${name}.${member} is not implemented`);
      const value: unknown = Reflect.get(object, member);
      return typeof value === 'function' ? value.bind(object) : value;
    },
  });
}

function electronForPreload(ipcRenderer: IpcRenderer, bridge: WorldBridge, askHost: AskHost): object {
  const contextBridge = {
    exposeInMainWorld(key: string, api: unknown): void {
      if (typeof key !== 'string') throw new TypeError('contextBridge key must be a string');
      exposeApi(bridge, key, api);
    },
    executeInMainWorld({ func, args = [] }: { func: (...args: unknown[]) => unknown; args?: unknown[] }): unknown {
      askHost({ kind: 'place-function', source: String(func) });
      bridge.post('execute', bridge.wrap(args));
      return bridge.takeAnswer();
    },
  };
  const webUtils = {
    getPathForFile(file: File): string {
      if (!(file instanceof File)) throw new TypeError('getPathForFile expected a File');
      return askHost({ kind: 'path-for-file' }, file);
    },
  };
  return loudObject(
    {
      ipcRenderer: loudObject(ipcRenderer, 'ipcRenderer'),
      contextBridge: loudObject(contextBridge, 'contextBridge'),
      webUtils: loudObject(webUtils, 'webUtils'),
    },
    'electron (renderer)',
  );
}

/** Installs the isolated world's side and runs the preload in it. */
export function installIsolatedWorld(settings: IsolatedWorldSettings, askHost: AskHost, preload: RunPreload): void {
  const binding = Reflect.get(globalThis, settings.binding) as (text: string) => void;
  Reflect.deleteProperty(globalThis, settings.binding);
  const tell = (message: PreloadMessage): void => binding(JSON.stringify(message));
  const bridge = new WorldBridge(settings.token, 'isolated', window);
  const ipcRenderer = new IpcRenderer(tell, askHost);
  const hook: IsolatedWorldHook = {
    settle: (...answer) => ipcRenderer.settle(...answer),
    deliver: (...event) => ipcRenderer.deliver(...event),
  };
  Object.defineProperty(globalThis, settings.hook, { value: hook });
  bridge.receive('open', (detail) =>
    tell({ kind: 'open', ...(detail as { url: string; name: string; features: string }) }),
  );
  bridge.receive('close', () => tell({ kind: 'close' }));

  const electron = electronForPreload(ipcRenderer, bridge, askHost);
  const require = (id: string): unknown => {
    if (/^electron(\/renderer|\/common)?$/.test(id)) return electron;
    throw new Error(`[electron-host] a sandboxed preload cannot require('${id}') on the development host`);
  };
  const module = { exports: {} };
  try {
    preload(require, module, module.exports, { ...settings.process, on() {}, once() {} });
  } catch (error) {
    tell({ kind: 'preload-error', message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    throw error;
  }
}
