/** What every handler is made of. */

import type { Handlers } from '../../../shared/ipc/contract.ts';
import type { Result } from '../../../shared/result.ts';
import type { Desk } from '../../desk.ts';

/** The handlers whose names begin with `Prefix`. */
export type Some<Prefix extends string> = Pick<Handlers, Extract<keyof Handlers, `${Prefix}.${string}`>>;

/** Does `act` on the open project, closing waiting for it; the failure when none is open. */
export async function onProject<T>(
  desk: Desk,
  act: (work: Extract<Desk['work'], { ok: true }>['value']) => Promise<Result<T>>,
): Promise<Result<T>> {
  return desk.work.ok ? desk.during(act(desk.work.value)) : desk.work;
}
