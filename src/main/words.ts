/** The words of the native menu and of the system's dialogs; commands have theirs in `shared/commands.ts`. */

export const words = {
  program: 'Evidence Workbench',
  menu: {
    file: 'File',
    edit: 'Edit',
    view: 'View',
    go: 'Go',
    window: 'Window',
    help: 'Help',
    recent: 'Recent projects',
    zoomIn: 'Zoom window in',
    zoomOut: 'Zoom window out',
  },
  dialogs: {
    importReports: 'Import reports',
    importFolder: 'Import all reports in a folder',
    chooseEdition: 'Choose the new edition of the report',
    chooseReferences: 'Add details from a reference file',
    importSet: 'Import annotations',
    reports: 'Reports',
    references: 'Reference files (RIS, BibTeX, CSL-JSON)',
    sets: 'Annotation sets',
    addLanguage: 'Add a language for recognising text',
    languages: 'Languages for Tesseract',
    openProject: 'Open a project folder',
    projectPlace: 'Choose where the project’s folder is made',
    locateProject: 'Where is this project’s folder now?',
    exportBrief: 'Export brief',
    exportSet: 'Export annotations',
  },
} as const;
