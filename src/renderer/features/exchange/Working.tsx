/** What takes a while: what it is, how far it has come, and a way to stop it where nothing is half done. */

import { ProgressBar } from 'react-aria-components';
import { words } from '../../words/exchange.ts';

export interface WorkingShown {
  readonly doing: 'reading' | 'planning' | 'merging' | 'exporting';
  /** 0 to 1. */
  readonly done: number;
}

export function Working({ working, onCancel }: { readonly working: WorkingShown; readonly onCancel: () => void }) {
  const { doing, done } = working;
  return (
    <div className="working" role="status">
      <ProgressBar aria-label={words.receive[doing]} value={done * 100} isIndeterminate={done === 0}>
        {({ valueText }) => (
          <>
            <span>
              {words.receive[doing]} {done > 0 && valueText}
            </span>
            <progress max={1} {...(done > 0 ? { value: done } : {})} aria-hidden="true" />
          </>
        )}
      </ProgressBar>
      {doing !== 'merging' && (
        <button type="button" className="button small" onClick={onCancel}>
          {words.receive.cancel}
        </button>
      )}
    </div>
  );
}
