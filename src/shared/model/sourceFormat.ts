/** The formats that reports come in. */

/** The formats that can be imported, by the ending of the original's file name. */
export const sourceFormats = ['text', 'markdown', 'html', 'docx', 'odt', 'rtf', 'epub', 'pdf'] as const;

export type SourceFormat = (typeof sourceFormats)[number];
