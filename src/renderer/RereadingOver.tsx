/** The dialog in which a report is read again, joined to the session. */

import { RereadDialog } from './features/rereading/RereadDialog.tsx';
import {
  chooseEdition,
  chooseReading,
  leaveReading,
  readAgain,
  readFrom,
  rereading,
  stopTrying,
  tryReading,
} from './state/rereading.ts';
import { session } from './state/session.ts';
import { useStore } from './state/store.ts';

export function RereadingOver() {
  const now = useStore(rereading, (value) => value.now);
  const project = useStore(session, (value) => value.project);
  const source = project?.sources.find(({ id }) => id === now?.sourceId);
  if (!now || !source) return null;
  return (
    <RereadDialog
      source={source}
      from={now.from}
      file={now.file}
      choices={now.choices}
      tried={now}
      onFrom={readFrom}
      onChooseFile={chooseEdition}
      onChoices={chooseReading}
      onTry={tryReading}
      onStop={stopTrying}
      onRead={readAgain}
      onClose={leaveReading}
    />
  );
}
