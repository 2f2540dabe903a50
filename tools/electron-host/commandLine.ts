/** Reads `electron [-r module] [--switches] <app> [arguments of the app]` as Electron does. Pure. */

/** What was asked for. */
export type CommandLine = {
  /** The app's folder or main file; empty if there is none. */
  readonly entry: string;
  /** Modules to load before the app (`-r`). */
  readonly preloads: readonly string[];
  /** Switches by name, without the dashes. */
  readonly switches: ReadonlyMap<string, string>;
};

/** `argv` without the program's own name. */
export function parseCommandLine(argv: readonly string[]): CommandLine {
  const preloads: string[] = [];
  const switches = new Map<string, string>();
  let entry = '';
  for (let index = 0; index < argv.length; index += 1) {
    const argument = argv[index] ?? '';
    const [, name, value = ''] = /^--([^=]+)(?:=(.*))?$/s.exec(argument) ?? [];
    if (argument === '-r' || argument === '--require') {
      index += 1;
      preloads.push(argv[index] ?? '');
    } else if (name === 'require') preloads.push(value);
    else if (name !== undefined) switches.set(name, value);
    else if (!argument.startsWith('-') && entry === '') entry = argument;
  }
  return { entry, preloads, switches };
}
