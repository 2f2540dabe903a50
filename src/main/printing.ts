/**
 * Prints pages as PDF: in a hidden window of its own, without preload, that shows one page from memory and is destroyed
 * afterwards. The page comes over the program's own protocol, because only from there can it reach the faces of all scripts;
 * its policy lets nothing run.
 */

import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app, BrowserWindow, type PrintToPDFOptions } from 'electron';
import { fail, ok, type Result } from '../shared/result.ts';
import { HOST, SCHEME } from './addresses.ts';
import type { PrintedPage } from './export/exportBrief.ts';
import { footerTemplate, headerTemplate } from './export/pageMargins.ts';
import { pagePreferences } from './pagePreferences.ts';

/** The pages that are being printed, by the random name in their address. */
const pages = new Map<string, string>();

/** The page being printed under `name`; null when there is none. */
export function printedPage(name: string): string | null {
  return pages.get(name) ?? null;
}

/** A print job that a stop ends; what was asked for is then not written. */
export type Print = (page: PrintedPage, signal: AbortSignal) => Promise<Result<Uint8Array>>;

/** Prints with the window files in `rendererFolder`, which hold the template. */
export function printer(rendererFolder: string): Print {
  return async (page, signal) => {
    const template = await readFile(join(rendererFolder, 'print.html'), 'utf8').catch(() => null);
    if (template === null)
      return fail('not-found', 'The program’s own print template is missing, so no PDF was written. Install it again.');
    const name = randomBytes(16).toString('hex');
    pages.set(name, page.html(template));
    try {
      return await print(name, page.foot, signal);
    } finally {
      pages.delete(name);
    }
  };
}

async function print(name: string, foot: string | null, signal: AbortSignal): Promise<Result<Uint8Array>> {
  const cancelled = fail('cancelled', 'The PDF was cancelled. Nothing was written.');
  if (signal.aborted) return cancelled;
  const window = new BrowserWindow({ show: false, webPreferences: pagePreferences });
  const stop = () => window.destroy();
  signal.addEventListener('abort', stop);
  try {
    await window.loadURL(`${SCHEME}://${HOST}/print-${name}.html`);
    // Printing does not wait for faces that are still being read.
    await window.webContents.executeJavaScript('document.fonts.ready.then(() => true)');
    return ok(await window.webContents.printToPDF(options(foot)));
  } catch (error) {
    if (signal.aborted) return cancelled;
    console.error(error);
    return fail('storage', 'The PDF could not be made. The brief is safe. Try again, or export a Word document.');
  } finally {
    signal.removeEventListener('abort', stop);
    if (!window.isDestroyed()) window.destroy();
  }
}

/** Tagged, with an outline; margins in inches. */
function options(foot: string | null): PrintToPDFOptions {
  return {
    pageSize: usesLetter() ? 'Letter' : 'A4',
    margins: { top: 0.95, bottom: 0.95, left: 0.9, right: 0.9 },
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    displayHeaderFooter: true,
    headerTemplate,
    footerTemplate: footerTemplate(foot),
  };
}

/** Where paper is in inches (CLDR, supplemental data, paperSize US-Letter: its larger countries). */
function usesLetter(): boolean {
  const { region } = new Intl.Locale(app.getLocale() || 'en-GB').maximize();
  return ['US', 'CA', 'MX', 'PH', 'CL', 'CO', 'CR', 'GT', 'PA', 'PR', 'SV', 'VE', 'NI', 'BZ'].includes(region ?? '');
}
