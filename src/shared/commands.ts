/**
 * Every command there is, once: its name, its keys and its place in the native menu. Keys, palette, shortcut sheet and
 * menu are all made from this list. To add one: describe it here, and say in `renderer/commands/acts.ts` what it does
 * (leaving that out does not compile); if only a component knows that, it says so with `useCommand` while it stands.
 */

export interface CommandDescription {
  /** What it does, as on a button: a verb first. An ellipsis when more input follows. */
  readonly label: string;
  /** Other words an analyst may look for. */
  readonly synonyms?: string;
  /** Keys such as `Mod+Shift+F`; `Mod` is Ctrl, on macOS Cmd. The first is shown. */
  readonly keys?: readonly string[];
  /**
   * `window`: anywhere; `outside`: not while writing in a field or editor, which have keys of their own. Keys without
   * Mod or Alt that write a character must be `outside`; the analyst can switch them off.
   */
  readonly scope: 'window' | 'outside';
  readonly menu?: 'file' | 'edit' | 'view' | 'go' | 'help';
}

export const commands = {
  'start.show': {
    label: 'All projects',
    synonyms: 'start screen recent switch home',
    keys: ['Mod+Shift+A'],
    scope: 'window',
    menu: 'file',
  },
  'project.open': { label: 'Open a project folder…', keys: ['Mod+O'], scope: 'window', menu: 'file' },
  'project.create': { label: 'New project…', keys: ['Mod+N'], scope: 'window', menu: 'file' },
  'start.openSample': {
    label: 'Open the sample project',
    synonyms: 'example learn training tutorial',
    scope: 'window',
    menu: 'help',
  },
  'reviewer.name': { label: 'Your name…', synonyms: 'reviewer user author initials', scope: 'window', menu: 'edit' },
  'reports.import': {
    label: 'Import reports…',
    synonyms: 'add files documents pdf word web',
    keys: ['Mod+I'],
    scope: 'outside',
    menu: 'file',
  },
  'reports.importFolder': {
    label: 'Import a folder…',
    synonyms: 'add all reports directory',
    scope: 'window',
    menu: 'file',
  },
  'reports.paste': {
    label: 'New report from pasted text…',
    synonyms: 'clipboard copied web page mail import',
    scope: 'window',
    menu: 'file',
  },
  'reports.references': {
    label: 'Add details from a reference file…',
    synonyms: 'ris bibtex bib csl json zotero endnote mendeley metadata authors citation',
    scope: 'window',
    menu: 'file',
  },
  'report.rename': { label: 'Rename this report', synonyms: 'title', keys: ['F2'], scope: 'outside' },
  'report.remove': { label: 'Remove this report', synonyms: 'delete', scope: 'window' },
  'report.recognise': {
    label: 'Recognise text of this report…',
    synonyms: 'ocr scan picture image text layer language',
    scope: 'window',
    menu: 'edit',
  },
  'report.readAgain': {
    label: 'Read this report again…',
    synonyms: 'import re-import new edition version encoding letters tracked changes whole page password',
    scope: 'window',
    menu: 'file',
  },
  'reports.removed': { label: 'Removed reports…', synonyms: 'deleted put back erase', scope: 'window' },
  'go.import': { label: 'Go to Import', synonyms: 'progress files coming in', scope: 'window', menu: 'go' },
  'palette.open': {
    label: 'Search or run…',
    synonyms: 'command palette find',
    keys: ['Mod+K', 'Mod+Shift+P'],
    scope: 'window',
    menu: 'go',
  },
  'palette.tags': { label: 'Tag by name…', synonyms: 'code annotate', keys: ['T'], scope: 'outside', menu: 'edit' },
  'history.undo': { label: 'Undo', keys: ['Mod+Z'], scope: 'outside', menu: 'edit' },
  'history.redo': { label: 'Redo', keys: ['Mod+Shift+Z', 'Mod+Y'], scope: 'outside', menu: 'edit' },
  'tag.create': {
    label: 'New tag…',
    synonyms: 'add code theme label category codebook',
    scope: 'window',
    menu: 'edit',
  },
  'go.read': { label: 'Go to Read', keys: ['Mod+1'], scope: 'window', menu: 'go' },
  'go.brief': { label: 'Go to Brief', keys: ['Mod+4'], scope: 'window', menu: 'go' },
  'read.copyQuote': {
    label: 'Copy quote with source',
    synonyms: 'cite reference clipboard',
    keys: ['Mod+Shift+C'],
    scope: 'outside',
    menu: 'edit',
  },
  'read.find': { label: 'Find in report', synonyms: 'search', keys: ['Mod+F'], scope: 'window', menu: 'edit' },
  'read.nextHit': { label: 'Next hit', synonyms: 'find again', keys: ['F3'], scope: 'window' },
  'read.previousHit': { label: 'Previous hit', keys: ['Shift+F3'], scope: 'window' },
  'read.goTo': {
    label: 'Go to page…',
    synonyms: 'paragraph number jump',
    keys: ['Mod+G', 'G'],
    scope: 'outside',
    menu: 'go',
  },
  'read.outline': { label: 'Outline', synonyms: 'headings contents chapters sections', scope: 'window', menu: 'go' },
  'read.comments': {
    label: 'Comments in the original',
    synonyms: 'margin notes reviewers authors word',
    scope: 'window',
    menu: 'go',
  },
  'annotation.confirm': {
    label: 'Confirm the passage',
    synonyms: 'moved right check yes here',
    keys: ['Y'],
    scope: 'outside',
    menu: 'edit',
  },
  'annotation.place': {
    label: 'Select the passage anew',
    synonyms: 'moved not found orphan place here by hand extend shorten',
    keys: ['P'],
    scope: 'outside',
    menu: 'edit',
  },
  'annotation.nextToCheck': {
    label: 'Next passage to check',
    synonyms: 'moved not found orphan doubt review',
    keys: ['N'],
    scope: 'outside',
    menu: 'go',
  },
  'read.back': {
    label: 'Back',
    synonyms: 'return previous place',
    keys: ['Alt+ArrowLeft'],
    scope: 'outside',
    menu: 'go',
  },
  'read.forward': { label: 'Forward', synonyms: 'next place', keys: ['Alt+ArrowRight'], scope: 'outside', menu: 'go' },
  'read.text': {
    label: 'Text settings',
    synonyms: 'font face size measure leading line spacing typography',
    scope: 'window',
    menu: 'view',
  },
  'read.larger': {
    label: 'Larger text',
    synonyms: 'zoom in font size',
    keys: ['Mod++', 'Mod+=', 'Mod+Shift++'],
    scope: 'window',
    menu: 'view',
  },
  'read.smaller': {
    label: 'Smaller text',
    synonyms: 'zoom out font size',
    keys: ['Mod+-'],
    scope: 'window',
    menu: 'view',
  },
  'read.firstSize': {
    label: 'Text size as at first',
    synonyms: 'reset zoom',
    keys: ['Mod+0'],
    scope: 'window',
    menu: 'view',
  },
  'read.leaveOut': {
    label: 'Not part of the text',
    synonyms: 'leave out furniture hide clean up remove block take in',
    keys: ['X'],
    scope: 'outside',
    menu: 'edit',
  },
  'read.resetFurniture': {
    label: 'Undo all my clean-up of this report',
    synonyms: 'furniture left out reset as imported',
    scope: 'window',
  },
  'read.furniture': {
    label: 'Show or hide left-out parts',
    synonyms: 'page furniture headers footers navigation hidden',
    keys: ['Mod+Shift+H'],
    scope: 'window',
    menu: 'view',
  },
  'read.original': {
    label: 'Show or hide the original page',
    synonyms: 'pdf picture scan facsimile beside',
    keys: ['O'],
    scope: 'outside',
    menu: 'view',
  },
  'original.next': {
    label: 'Next page of the original',
    synonyms: 'turn pdf picture',
    keys: ['Alt+PageDown'],
    scope: 'outside',
  },
  'original.previous': {
    label: 'Previous page of the original',
    synonyms: 'turn pdf picture',
    keys: ['Alt+PageUp'],
    scope: 'outside',
  },
  'original.larger': { label: 'Zoom in on the original page', synonyms: 'enlarge pdf picture', scope: 'window' },
  'original.smaller': { label: 'Zoom out of the original page', synonyms: 'reduce pdf picture', scope: 'window' },
  'original.fit': { label: 'Fit the original page to its width', synonyms: 'zoom whole pdf picture', scope: 'window' },
  'original.readHere': {
    label: 'Read the text from this page of the original',
    synonyms: 'go to follow pdf',
    scope: 'window',
  },
  'go.exchange': { label: 'Go to Exchange', keys: ['Mod+5'], scope: 'window', menu: 'go' },
  'pane.left': {
    label: 'Show or hide the left pane',
    synonyms: 'panel sidebar rail',
    keys: ['Mod+\\'],
    scope: 'window',
    menu: 'view',
  },
  'pane.right': {
    label: 'Show or hide the right pane',
    synonyms: 'panel sidebar rail',
    keys: ['Mod+Shift+\\'],
    scope: 'window',
    menu: 'view',
  },
  'brief.draft': { label: 'New brief from tagged passages', synonyms: 'draft write', scope: 'window', menu: 'file' },
  'brief.blank': { label: 'New blank brief', synonyms: 'empty write', scope: 'window', menu: 'file' },
  'brief.rename': { label: 'Rename brief', synonyms: 'title', scope: 'window' },
  'brief.cite': {
    label: 'Cite a passage…',
    synonyms: 'evidence search quote citation insert',
    keys: ['Mod+Shift+K'],
    scope: 'window',
  },
  'brief.ownView': {
    label: 'Mark sentence as own view',
    synonyms: 'recommendation no evidence unsupported',
    keys: ['Mod+Shift+O'],
    scope: 'window',
  },
  'brief.table': { label: 'Insert table in brief', synonyms: 'rows columns grid', scope: 'window' },
  'brief.link': { label: 'Link in brief…', synonyms: 'address url web page hyperlink', scope: 'window' },
  'brief.methods': { label: 'Insert methods in brief', synonyms: 'generated written for you counts', scope: 'window' },
  'brief.references': {
    label: 'Insert references in brief',
    synonyms: 'bibliography generated literature',
    scope: 'window',
  },
  'brief.confidentiality': {
    label: 'Say who may see the brief…',
    synonyms: 'confidential internal restricted classification marking footer',
    scope: 'window',
  },
  'brief.check': { label: 'Check before export', synonyms: 'stale empty sections evidence names', scope: 'window' },
  'brief.exportPdf': { label: 'Export brief as PDF…', synonyms: 'print paper', scope: 'window', menu: 'file' },
  'brief.exportWord': { label: 'Export brief for Word…', synonyms: 'docx', scope: 'window', menu: 'file' },
  'brief.exportWeb': { label: 'Export brief as web page…', synonyms: 'html', scope: 'window', menu: 'file' },
  'brief.exportMarkdown': { label: 'Export brief as Markdown…', synonyms: 'md text', scope: 'window', menu: 'file' },
  'exchange.export': {
    label: 'Export annotations…',
    synonyms: 'send share colleague annotation set codebook',
    scope: 'window',
    menu: 'file',
  },
  'exchange.import': {
    label: 'Import annotations…',
    synonyms: 'receive merge colleague annotation set preview',
    scope: 'window',
    menu: 'file',
  },
  'exchange.decide': { label: 'Decide open conflicts', synonyms: 'settle resolve merge both', scope: 'window' },
  'app.settings': {
    label: 'Settings…',
    synonyms: 'preferences options theme dark light contrast keys messages',
    keys: ['Mod+,'],
    scope: 'window',
    menu: 'edit',
  },
  'app.shortcuts': {
    label: 'Keyboard shortcuts',
    synonyms: 'keys help',
    keys: ['?', 'Mod+/'],
    scope: 'outside',
    menu: 'help',
  },
  'pane.next': { label: 'Next pane', keys: ['F6'], scope: 'window' },
  'pane.previous': { label: 'Previous pane', keys: ['Shift+F6'], scope: 'window' },
} as const satisfies Record<string, CommandDescription>;

export type CommandId = keyof typeof commands;

const ids = Object.keys(commands) as [CommandId, ...CommandId[]];

/** Those that stand in the native menu. */
export const menuCommandIds = ids.filter((id) => 'menu' in commands[id]) as [CommandId, ...CommandId[]];

/** The description of a command, its optional parts included. */
export function commandDescription(id: CommandId): CommandDescription {
  return commands[id];
}
