/** Loaded first in a utility process: `process.parentPort` on top of Node's channel to the parent. */
import { EventEmitter } from 'node:events';

/** Messages wait until the first listener is there, as in Electron. */
class ParentPort extends EventEmitter {
  #waiting: unknown[] = [];

  constructor() {
    super();
    this.on('newListener', (event) => {
      if (event === 'message') queueMicrotask(() => this.#deliverWaiting());
    });
  }

  postMessage(message: unknown): void {
    process.send?.({ message });
  }

  receive(message: unknown): void {
    this.#waiting.push(message);
    if (this.listenerCount('message') > 0) this.#deliverWaiting();
  }

  #deliverWaiting(): void {
    const messages = this.#waiting;
    this.#waiting = [];
    for (const data of messages) this.emit('message', { data, ports: [] });
  }
}

const parentPort = new ParentPort();
process.on('message', ({ message }: { message: unknown }) => parentPort.receive(message));
// The app has ended, even if it was killed: its children go with it.
process.on('disconnect', () => process.exit(0));
Object.defineProperty(process, 'parentPort', { value: parentPort });
Object.defineProperty(process, 'type', { value: 'utility' });
