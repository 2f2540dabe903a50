/** What a command of the command line is. */

import type { Result } from '../../shared/result.ts';

/** What was given after the command's own words. */
export interface Given {
  readonly words: readonly string[];
  readonly json: boolean;
  readonly help?: boolean | undefined;
  readonly quote?: string | undefined;
  readonly tag?: readonly string[] | undefined;
  readonly memo?: string | undefined;
  readonly occurrence?: string | undefined;
  readonly creator?: string | undefined;
  readonly name?: string | undefined;
  readonly 'dry-run'?: boolean | undefined;
  readonly definition?: string | undefined;
  readonly 'use-when'?: string | undefined;
  readonly 'not-when'?: string | undefined;
  readonly example?: string | undefined;
  readonly colour?: string | undefined;
  readonly pattern?: string | undefined;
  readonly before?: string | undefined;
  readonly last?: boolean | undefined;
  readonly file?: string | undefined;
  readonly encoding?: string | undefined;
  readonly language?: readonly string[] | undefined;
  readonly 'language-folder'?: string | undefined;
  readonly 'whole-page'?: boolean | undefined;
  readonly changes?: string | undefined;
  readonly 'password-file'?: string | undefined;
}

/** What a command has to say: as one object, as text, and what went wrong in part (exit 1). */
export interface Told {
  readonly json: object;
  readonly text: string;
  readonly problems?: readonly string[];
}

export interface Command {
  /** The words that call it. */
  readonly words: readonly string[];
  readonly usage: string;
  readonly about: string;
  /** How many words follow. */
  readonly takes: { readonly least: number; readonly most: number };
  /** Options it cannot do without. */
  readonly needs: readonly (keyof Given)[];
  /** What is wrong with how it was called, if anything can be told before the work begins. */
  misuse?(given: Given): string | null;
  run(given: Given): Promise<Result<Told>>;
}
