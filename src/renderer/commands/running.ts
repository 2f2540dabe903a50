/** Runs commands, whoever asks: key, menu, palette or button. */

import { useEffect, useEffectEvent } from 'react';
import { type CommandId, commandDescription } from '../../shared/commands.ts';
import { session } from '../state/session.ts';
import { acts } from './acts.ts';

/** What components that stand now do for a command, the newest last. */
const offers = new Map<CommandId, readonly (() => unknown)[]>();

/** A command as it stands now. */
export interface CommandNow {
  readonly label: string;
  /** Why it cannot be done; null when it can. */
  readonly whyNot: string | null;
}

/** What a command is called now, and whether it can be done. */
export function commandNow(id: CommandId): CommandNow {
  const { whyNot, label } = acts[id];
  const now = session.get();
  return {
    label: label?.(now) ?? commandDescription(id).label,
    whyNot: offers.has(id) ? null : (whyNot?.(now) ?? null),
  };
}

/** Does what a command says; nothing when it cannot be done now. */
export function runCommand(id: CommandId): void {
  const offered = offers.get(id)?.at(-1);
  if (offered) offered();
  else if (commandNow(id).whyNot === null) acts[id].run();
}

/** Carries out a command for as long as the component stands; not while `possible` is false. */
export function useCommand(id: CommandId, run: () => unknown, possible = true): void {
  const offer = useEffectEvent(run);
  useEffect(() => {
    if (!possible) return;
    const offered = () => offer();
    offers.set(id, [...(offers.get(id) ?? []), offered]);
    return () => {
      const left = (offers.get(id) ?? []).filter((each) => each !== offered);
      if (left.length) offers.set(id, left);
      else offers.delete(id);
    };
  }, [id, possible]);
}
