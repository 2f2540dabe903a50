/** `protocol`: privileged schemes, and the handlers that answer requests with a Response. */
import type * as E from 'electron';
import { host } from './host.ts';
import { LoudObject } from './loud.ts';

type Handler = (request: Request) => Response | Promise<Response>;

/** The handlers of one session. */
export class ProtocolHandlers
  extends LoudObject
  implements Pick<E.Protocol, 'handle' | 'unhandle' | 'isProtocolHandled'>
{
  readonly #handlers = new Map<string, Handler>();

  constructor() {
    super('session.protocol');
  }

  handle(scheme: string, handler: (request: GlobalRequest) => GlobalResponse | Promise<GlobalResponse>): void {
    if (this.#handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    this.#handlers.set(scheme, handler as Handler);
  }

  unhandle(scheme: string): void {
    if (!this.#handlers.delete(scheme)) throw new Error(`Failed to unhandle protocol: ${scheme}`);
  }

  isProtocolHandled(scheme: string): boolean {
    return this.#handlers.has(scheme);
  }

  handlerFor(scheme: string): Handler | undefined {
    return this.#handlers.get(scheme);
  }
}

/** Electron's rule: only before `ready`. Schemes that are not standard stay as they are. */
export function registerSchemesAsPrivileged(schemes: readonly E.CustomScheme[]): void {
  if (host.ready) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
  for (const { scheme, privileges } of schemes) if (privileges?.standard) host.standardSchemes.add(scheme);
}
