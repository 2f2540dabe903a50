/** Words of exporting a brief. */

export const words = {
  export: 'Export',
  cancel: 'Cancel',
  formats: {
    pdf: { name: 'PDF', note: 'For reading and printing, with headings to jump to' },
    docx: { name: 'Word document', note: 'For editing on' },
    html: { name: 'Web page', note: 'One file, nothing in it loads anything' },
    md: { name: 'Markdown text', note: 'Plain text with marks' },
  },
  writing: {
    pdf: 'Writing the PDF',
    docx: 'Writing the Word document',
    html: 'Writing the web page',
    md: 'Writing the text',
  },
  written: (file: string) => `Brief written to “${file}”`,
  unsaved: 'The brief is not saved yet, so what would be exported is older. Save it again first.',
  another: 'A brief is still being written to a file. Wait for it, or cancel it first.',
  cancelled: 'Export cancelled. Nothing was written.',
  none: 'Open a brief first',
} as const;
