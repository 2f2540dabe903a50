/** The events of each emitter: those the host emits, and those that may be listened to but cannot happen here. */
import type { EmitterNames } from './loud.ts';

/** Of `app`. */
export const appEvents: EmitterNames = {
  name: 'app',
  emits: [
    'will-finish-launching',
    'ready',
    'before-quit',
    'will-quit',
    'quit',
    'window-all-closed',
    'second-instance',
    'browser-window-created',
    'web-contents-created',
    'session-created',
  ],
  neverHappens: [
    'activate',
    'open-file',
    'open-url',
    'render-process-gone',
    'child-process-gone',
    'certificate-error',
    'select-client-certificate',
    'login',
    'browser-window-focus',
    'browser-window-blur',
  ],
  absent: ['dock', 'applicationMenu'],
};

/** Of `BrowserWindow`. */
export const windowEvents: EmitterNames = {
  name: 'BrowserWindow',
  emits: [
    'ready-to-show',
    'close',
    'closed',
    'show',
    'hide',
    'focus',
    'blur',
    'resize',
    'resized',
    'move',
    'moved',
    'maximize',
    'unmaximize',
    'minimize',
    'restore',
    'enter-full-screen',
    'leave-full-screen',
  ],
  neverHappens: [
    'unresponsive',
    'responsive',
    'session-end',
    'query-session-end',
    'app-command',
    'page-title-updated',
    'will-resize',
  ],
};

/** Of `webContents`. */
export const contentsEvents: EmitterNames = {
  name: 'webContents',
  emits: [
    'did-finish-load',
    'dom-ready',
    'did-start-loading',
    'did-stop-loading',
    'did-fail-load',
    'did-navigate',
    'did-navigate-in-page',
    'will-navigate',
    'will-frame-navigate',
    'will-redirect',
    'will-prevent-unload',
    'destroyed',
    'render-process-gone',
    'ipc-message',
    'console-message',
    'preload-error',
  ],
  neverHappens: [
    'will-attach-webview',
    'did-attach-webview',
    'did-create-window',
    'context-menu',
    'devtools-opened',
    'unresponsive',
    'responsive',
    'before-input-event',
    'zoom-changed',
    'page-title-updated',
  ],
};

/** Of `session`. */
export const sessionEvents: EmitterNames = {
  name: 'session',
  emits: [],
  neverHappens: [
    'will-download',
    'select-hid-device',
    'select-serial-port',
    'select-usb-device',
    'preconnect',
    'spellcheck-dictionary-download-begin',
  ],
};
