/** What each call does: straight to the project, no logic here. Dialogs come in as an argument. */

import type { CallInput, Handlers } from '../../shared/ipc/contract.ts';
import { ok } from '../../shared/result.ts';
import type { CloseAnswer } from '../closeWhenSaved.ts';
import type { Desk, Tell } from '../desk.ts';
import type { SetReader } from '../exchange/readSet.ts';
import type { ExportedFiles } from '../exportedFiles.ts';
import type { Originals } from '../originals.ts';
import type { PreferencesFile } from '../preferencesFile.ts';
import type { Print } from '../printing.ts';
import type { ProjectActs } from '../projectActs.ts';
import type { Languages } from '../recognition/languages.ts';
import type { ReferenceReader } from '../references/referenceReader.ts';
import { annotationHandlers } from './handlers/annotationHandlers.ts';
import { briefHandlers } from './handlers/briefHandlers.ts';
import { exchangeHandlers } from './handlers/exchangeHandlers.ts';
import { historyHandlers } from './handlers/historyHandlers.ts';
import { importHandlers } from './handlers/importHandlers.ts';
import { preferenceHandlers, type Shared } from './handlers/preferenceHandlers.ts';
import { projectHandlers } from './handlers/projectHandlers.ts';
import { recognitionHandlers } from './handlers/recognitionHandlers.ts';
import { referenceHandlers } from './handlers/referenceHandlers.ts';
import { sourceHandlers } from './handlers/sourceHandlers.ts';
import { startHandlers } from './handlers/startHandlers.ts';
import { tagHandlers } from './handlers/tagHandlers.ts';

/** The system's dialogs; each gives null when the analyst thought better of it. */
export interface Dialogs {
  chooseReports(): Promise<readonly string[] | null>;
  chooseReport(): Promise<string | null>;
  chooseReportFolder(): Promise<readonly string[] | null>;
  chooseProjectFolder(title: string): Promise<string | null>;
  chooseReferences(): Promise<string | null>;
  chooseAnnotationSet(): Promise<string | null>;
  chooseLanguage(): Promise<string | null>;
  saveAs(title: string, name: string, ending: string): Promise<string | null>;
}

/** What the commands of the native menu are called now, and which can be done. */
export type MenuCommands = CallInput<'window.menu'>['commands'];

/** What the handlers of one window work on. */
export interface Workplace {
  readonly desk: Desk;
  readonly dialogs: Dialogs;
  readonly projects: Pick<ProjectActs, keyof ProjectActs>;
  readonly preferences: PreferencesFile;
  readonly exported: ExportedFiles;
  readonly originals: Originals;
  readonly print: Print;
  /** Tells the other windows which preferences were changed. */
  readonly shared: Shared;
  /** What the page says when it is told that its window closes. */
  readonly close: (answer: CloseAnswer) => void;
  /** Where annotation sets are read. */
  readonly readSet: SetReader;
  /** Where reference files are read. */
  readonly readReferences: ReferenceReader;
  /** The languages that text can be recognised in. */
  readonly languages: Languages;
  readonly tell: Tell;
  /** What the native menu says for this window. */
  readonly menu: (commands: MenuCommands) => void;
}

/** All handlers of one window. */
export function makeHandlers(workplace: Workplace): Handlers {
  const { desk, dialogs, projects, preferences, shared, exported, originals, close, menu, languages } = workplace;
  return {
    'window.close': async ({ answer }) => {
      close(answer);
      return ok(null);
    },
    'window.showExported': async ({ fileId }) => exported.show(fileId),
    'window.menu': async ({ commands }) => {
      menu(commands);
      return ok(null);
    },
    ...projectHandlers(desk, dialogs, projects),
    ...startHandlers(dialogs, projects),
    ...preferenceHandlers(preferences, shared),
    ...sourceHandlers(desk, originals, dialogs),
    ...importHandlers(desk, dialogs),
    ...referenceHandlers(workplace),
    ...recognitionHandlers(desk, dialogs, languages),
    ...annotationHandlers(desk),
    ...tagHandlers(desk),
    ...historyHandlers(desk),
    ...exchangeHandlers(workplace),
    ...briefHandlers(workplace),
  };
}
