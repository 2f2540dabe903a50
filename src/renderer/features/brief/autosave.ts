/** Saves what is being written a moment after the last change, one save at a time, and never an older text last. */

/** Long enough not to save at every key, short enough to lose no thought. */
export const AUTOSAVE_DELAY_MS = 800;

/** One save of one state of the text. */
export type Save = () => void | Promise<void>;

export interface Autosave {
  /** Notes how to save the newest text; it is done after the delay. */
  change(save: Save): void;
  /** Saves at once what is not saved yet; settles when all saves are done. */
  flush(): Promise<void>;
}

/** `onUnsaved` hears whether there is text that no save has finished with. */
export function createAutosave(onUnsaved: (unsaved: boolean) => void): Autosave {
  let newest: Save | null = null;
  let due = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> = Promise.resolve();

  const flush = (): Promise<void> => {
    clearTimeout(timer);
    if (!newest || !due) return running;
    due = false;
    const save = newest;
    const once = async (): Promise<void> => {
      await save();
      if (!due) onUnsaved(false);
    };
    // Runs after the save before it, also when that one threw.
    running = running.then(once, once);
    return running;
  };
  return {
    change: (save) => {
      newest = save;
      due = true;
      onUnsaved(true);
      clearTimeout(timer);
      timer = setTimeout(flush, AUTOSAVE_DELAY_MS);
    },
    flush,
  };
}
