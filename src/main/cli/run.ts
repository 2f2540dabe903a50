/** Reads the command line, runs one command, prints its outcome. Exit: 0 done, 1 work failed, 2 wrong use. */

import { parseArgs } from 'node:util';
import { LONGEST_GUIDANCE } from '../../shared/model/tag.ts';
import type { Failure } from '../../shared/result.ts';
import type { Command, Given } from './command.ts';
import { commands } from './commands.ts';
import { plainText } from './plainText.ts';

/** Where a command's words go. */
export interface Output {
  print(text: string): void;
  complain(text: string): void;
}

const options = {
  json: { type: 'boolean' },
  help: { type: 'boolean' },
  quote: { type: 'string' },
  tag: { type: 'string', multiple: true },
  memo: { type: 'string' },
  occurrence: { type: 'string' },
  creator: { type: 'string' },
  name: { type: 'string' },
  'dry-run': { type: 'boolean' },
  definition: { type: 'string' },
  'use-when': { type: 'string' },
  'not-when': { type: 'string' },
  example: { type: 'string' },
  colour: { type: 'string' },
  pattern: { type: 'string' },
  before: { type: 'string' },
  last: { type: 'boolean' },
  file: { type: 'string' },
  encoding: { type: 'string' },
  language: { type: 'string', multiple: true },
  'language-folder': { type: 'string' },
  'whole-page': { type: 'boolean' },
  changes: { type: 'string' },
  'password-file': { type: 'string' },
} as const;

/** The longest that the model takes, in UTF-16 units: said before anything is done. */
const longest = {
  creator: 200,
  name: 200,
  memo: 100_000,
  definition: LONGEST_GUIDANCE,
  'use-when': LONGEST_GUIDANCE,
  'not-when': LONGEST_GUIDANCE,
  example: LONGEST_GUIDANCE,
} as const;

/** An option without a word would be passed over; a memo or a rule may well be empty. */
const neverEmpty = ['creator', 'name', 'before', 'file', 'password-file', 'language-folder'] as const;

/** Runs `words` (the command line without program and script). Gives the exit code. */
export async function runCommandLine(words: readonly string[], output: Output): Promise<number> {
  let given: Given;
  try {
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
    given = { ...values, json: values.json ?? false, words: positionals };
  } catch (error) {
    return misused(output, error instanceof Error ? (error.message.split('.')[0] ?? '') : String(error));
  }
  if (given.help || given.words[0] === 'help') {
    output.print(usage());
    return 0;
  }
  const command = commandFor(given.words);
  if (!command)
    return misused(
      output,
      given.words.length ? `There is no command “${given.words.join(' ')}”` : 'No command was given',
    );
  return perform(command, { ...given, words: given.words.slice(command.words.length) }, output);
}

/** Of `tags` and `tags add`, the one that takes more of the words. */
function commandFor(words: readonly string[]): Command | undefined {
  const [first] = commands
    .filter((each) => each.words.every((word, place) => words[place] === word))
    .toSorted((a, b) => b.words.length - a.words.length);
  return first;
}

async function perform(command: Command, given: Given, output: Output): Promise<number> {
  const { least, most } = command.takes;
  if (given.words.length < least || given.words.length > most || !command.needs.every((option) => given[option]))
    return misused(output, `Use: evidence-workbench ${command.usage}`);
  const misuse = wrongWords(given) ?? command.misuse?.(given);
  if (misuse) return misused(output, misuse);
  const outcome = await command.run(given);
  if (!outcome.ok) return failed(output, outcome.error);
  const { json, text, problems = [] } = outcome.value;
  output.print(given.json ? `${JSON.stringify(json, null, 2)}\n` : text);
  for (const problem of problems) output.complain(`${plainText(problem)}\n`);
  return problems.length ? 1 : 0;
}

/** An empty word would name the folder one stands in. */
function wrongWords(given: Given): string | null {
  if (given.words.includes('')) return 'One of the words is empty';
  const options = Object.keys(longest) as (keyof typeof longest)[];
  const tooLong = options.find((option) => (given[option]?.length ?? 0) > longest[option]);
  if (tooLong) return `--${tooLong} takes ${longest[tooLong]} characters at most, not ${given[tooLong]?.length}`;
  const empty = neverEmpty.find((option) => given[option]?.trim() === '');
  return empty ? `--${empty} is empty` : null;
}

function misused(output: Output, message: string): number {
  output.complain(`${plainText(message)}. “evidence-workbench --help” lists the commands.\n`);
  return 2;
}

function failed(output: Output, { message }: Failure): number {
  output.complain(`${plainText(message)}\n`);
  return 1;
}

const ofAll = `With --json each command prints one object.
Undo lives in a window and ends with it: what a command did, another one takes back, such as “tags restore” or “tags rename”.`;

function usage(): string {
  const lines = commands.map((command) => `  ${command.usage}\n      ${command.about}`);
  return `evidence-workbench COMMAND …\n\n${lines.join('\n')}\n\n${ofAll}\n`;
}
