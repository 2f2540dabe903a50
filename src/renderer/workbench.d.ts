import type { Workbench } from '../shared/ipc/contract.ts';

declare global {
  interface Window {
    /** Put there by the preload. */
    readonly workbench: Workbench;
  }
}
