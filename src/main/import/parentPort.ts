/** The way from a reader process to the program: Electron's port in a utility process, Node's channel in a child. */

export interface Port {
  postMessage(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
}

/** What Electron puts on `process` in a utility process; the message comes wrapped in an event. */
interface ParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

/** The port of this process. */
export function parentPort(): Port {
  const electron: ParentPort | undefined = Reflect.get(process, 'parentPort');
  if (electron)
    return {
      postMessage: (message) => electron.postMessage(message),
      onMessage: (listener) => electron.on('message', (event) => listener(event.data)),
    };
  return {
    postMessage: (message) => process.send?.(message),
    onMessage: (listener) => process.on('message', listener),
  };
}
