/** All commands of the command line. */

import { briefCommands } from './briefCommands.ts';
import { codebookCommands } from './codebookCommands.ts';
import type { Command } from './command.ts';
import { exchangeCommands } from './exchangeCommands.ts';
import { projectCommands } from './projectCommands.ts';
import { recogniseCommands } from './recogniseCommands.ts';
import { referenceCommands } from './referenceCommands.ts';
import { rereadCommands } from './rereadCommands.ts';
import { sourceCommands } from './sourceCommands.ts';
import { tagCommands } from './tagCommands.ts';

export const commands: readonly Command[] = [
  ...projectCommands,
  ...sourceCommands,
  ...rereadCommands,
  ...referenceCommands,
  ...recogniseCommands,
  ...tagCommands,
  ...codebookCommands,
  ...exchangeCommands,
  ...briefCommands,
];
