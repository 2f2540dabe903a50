/** The languages that text can be recognised in: two come with the program, more are added from files and kept with the preferences. */

import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fail, ok, type Result } from '../../shared/result.ts';
import { languageName } from '../../shared/text/languageName.ts';
import { storageFailure } from '../store/storageFailure.ts';
import { writeFileDurably } from '../store/writeFile.ts';
import type { LanguageData } from './engine.ts';
import { languageMissing } from './failures.ts';
import { languageLimits, problemOf, unpacked } from './trainedData.ts';

/** A language that is at hand. */
export interface RecognitionLanguage {
  /** As Tesseract calls it. */
  readonly code: string;
  readonly name: string;
  /** Those that come with the program cannot be removed. */
  readonly own: boolean;
}

const ENDING = '.traineddata';
const NAME = /^([a-z]{3}(?:_[a-z]{3,8}){0,3})\.traineddata(?:\.gz)?$/i;
const UNCHANGED = 'No language was added.';

/** Those that come with the program. */
const shipped = ['eng', 'fra'];

/** The packages hold several sizes of each language; the smallest is as good as the largest, and the only one that is shipped. */
async function shippedFile(code: string): Promise<string | null> {
  const packed =
    code === 'eng'
      ? await import('@tesseract.js-data/eng')
      : code === 'fra'
        ? await import('@tesseract.js-data/fra')
        : null;
  return packed && join(dirname(packed.default.langPath), '4.0.0_best_int', `${code}${ENDING}.gz`);
}

export class Languages {
  readonly #folder: string;

  /** `folder`: where added ones are kept. It need not be there yet. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** All of them by name. */
  async all(): Promise<RecognitionLanguage[]> {
    const files = await readdir(this.#folder).catch((): string[] => []);
    const added = files.flatMap((file) => codeOf(file) ?? []).filter((code) => !shipped.includes(code));
    return [
      ...shipped.map((code) => ({ code, name: languageName(code), own: false })),
      ...added.map((code) => ({ code, name: languageName(code), own: true })),
    ].sort((a, b) => a.name.localeCompare(b.name, 'en'));
  }

  /** Copies a language file here, unpacked and checked; one that is there already is replaced. */
  async add(path: string): Promise<Result<RecognitionLanguage>> {
    const name = basename(path);
    const code = codeOf(name);
    if (!code)
      return fail(
        'unsupported',
        `“${name}” is no language file by its name, such as “tha.traineddata”. ${UNCHANGED} Keep the name that it was published under.`,
      );
    if (shipped.includes(code))
      return fail('already-there', `${languageName(code)} comes with the program. ${UNCHANGED}`);
    const data = await readData(path, name);
    if (!data.ok) return data;
    try {
      await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    } catch (error) {
      return storageFailure(error, this.#folder);
    }
    const written = await writeFileDurably(this.#file(code), data.value);
    return written.ok ? ok({ code, name: languageName(code), own: true }) : written;
  }

  /** Takes an added language away again. */
  async remove(code: string): Promise<Result<null>> {
    if (shipped.includes(code) || codeOf(`${code}${ENDING}`) === null)
      return fail('invalid-input', `${languageName(code)} comes with the program and cannot be removed.`);
    try {
      await rm(this.#file(code));
      return ok(null);
    } catch (error) {
      return storageFailure(error, this.#file(code));
    }
  }

  /** The data of `codes`, in their order. */
  async read(codes: readonly string[]): Promise<Result<LanguageData[]>> {
    const read: LanguageData[] = [];
    for (const code of codes) {
      const file = (await shippedFile(code)) ?? (codeOf(`${code}${ENDING}`) === null ? null : this.#file(code));
      const bytes = file === null ? null : await readFile(file).catch(() => null);
      const data = bytes && (await unpacked(bytes));
      if (!data || problemOf(data) !== null) return languageMissing(code);
      read.push({ code, data });
    }
    return ok(read);
  }

  #file(code: string): string {
    return join(this.#folder, `${code}${ENDING}`);
  }
}

function codeOf(file: string): string | null {
  return NAME.exec(file)?.[1]?.toLowerCase() ?? null;
}

async function readData(path: string, name: string): Promise<Result<Uint8Array>> {
  try {
    const found = await stat(path);
    if (!found.isFile()) return fail('unsupported', `“${name}” is not a file. ${UNCHANGED}`);
    if (found.size > languageLimits.bytes) return fail('limit', `“${name}” is larger than any language. ${UNCHANGED}`);
    const data = await unpacked(await readFile(path));
    const problem = data ? problemOf(data) : 'is damaged, or larger than any language when unpacked';
    if (data && problem === null) return ok(data);
    return fail(
      'corrupt',
      `“${name}” ${problem}. ${UNCHANGED} Fetch it again where languages for Tesseract 4 or 5 are published.`,
    );
  } catch (error) {
    return storageFailure(error, path, 'read');
  }
}
