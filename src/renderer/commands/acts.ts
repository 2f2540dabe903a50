/** What each command does, and when it cannot be done. One entry a command: leaving one out is a compile error. */

import type { CommandId } from '../../shared/commands.ts';
import { addBrief, exportBrief } from '../state/briefing.ts';
import { choosePreview, decideStanding, exportEverything } from '../state/exchanging.ts';
import { showOver } from '../state/frame.ts';
import { isSelectionLeftOut, turnFurniture } from '../state/furniture.ts';
import { back, forward } from '../state/goingBack.ts';
import { redo, undo } from '../state/history.ts';
import { importFolder, importReports } from '../state/importing.ts';
import { showRemoved } from '../state/library.ts';
import { chooseProject, openSample } from '../state/projects.ts';
import { copyQuote } from '../state/quoting.ts';
import { askToRecognise } from '../state/recognition.ts';
import { chooseReferences } from '../state/references.ts';
import { askToReadAgain } from '../state/rereading.ts';
import { type Session, session } from '../state/session.ts';
import { askForName, askForProject, showStart } from '../state/starting.ts';
import { resize } from '../state/tools.ts';
import { trail } from '../state/trail.ts';
import { goTo } from '../state/views.ts';
import { nextPane } from '../ui/panes.ts';
import { words as exportWords } from '../words/briefExport.ts';
import { words } from '../words/commands.ts';
import { words as furniture } from '../words/furniture.ts';
import { words as original } from '../words/original.ts';

export interface CommandAct {
  readonly run: () => unknown;
  /** Why it cannot be done now, in a few words; null when it can. */
  readonly whyNot?: (session: Session) => string | null;
  /** What it is called now, where that says more than its label. */
  readonly label?: (session: Session) => string | null;
}

const withProject = ({ project }: Session): string | null => (project ? null : words.noProject);

async function beginBrief(from: 'passages' | 'nothing'): Promise<void> {
  await goTo('brief');
  await addBrief(from);
}

/** The report on the page, if pages of it can be recognised. */
const inHand = ({ project, sourceId }: Session): string[] =>
  project?.sources.filter(({ id, recognisable }) => id === sourceId && recognisable > 0).map(({ id }) => id) ?? [];

/** For a command that only a component can carry out, with `useCommand`; `where` names the view that has it. */
export const offeredIn = (where: string): CommandAct => ({ run: () => {}, whyNot: () => words.onlyIn(where) });
/** For what can be done with the original page while it is shown. */
const beside: CommandAct = { run: () => {}, whyNot: () => original.notShown };
const withBrief = ({ brief }: Session): string | null => (brief ? null : exportWords.none);

export const acts: Readonly<Record<CommandId, CommandAct>> = {
  'start.show': { run: showStart },
  'project.open': { run: chooseProject },
  'project.create': { run: () => askForProject() },
  'start.openSample': { run: openSample },
  'reviewer.name': { run: askForName },
  'reports.import': { run: importReports, whyNot: withProject },
  'reports.importFolder': { run: importFolder, whyNot: withProject },
  'reports.paste': { run: () => showOver({ kind: 'paste', first: null }), whyNot: withProject },
  'reports.references': {
    run: chooseReferences,
    whyNot: ({ project }) => (project?.sources.length ? null : project ? words.noReports : words.noProject),
  },
  'report.rename': offeredIn(words.views.read),
  'report.remove': offeredIn(words.views.read),
  'report.readAgain': { run: () => askToReadAgain(), whyNot: ({ sourceId }) => (sourceId ? null : words.noReport) },
  'report.recognise': {
    run: () => askToRecognise(inHand(session.get())),
    whyNot: (now) => (inHand(now).length > 0 ? null : words.nothingToRecognise),
  },
  'reports.removed': {
    run: showRemoved,
    whyNot: ({ project }) => (project?.removedReports ? null : words.nothingRemoved),
  },
  'go.import': { run: () => goTo('import'), whyNot: withProject },
  'palette.open': { run: () => showOver({ kind: 'palette', typed: '' }) },
  'palette.tags': { run: () => showOver({ kind: 'palette', typed: '#' }), whyNot: withProject },
  'history.undo': {
    run: undo,
    whyNot: ({ project }) => (project?.undo ? null : words.nothingToUndo),
    label: ({ project }) => (project?.undo ? words.undo(project.undo) : null),
  },
  'history.redo': {
    run: redo,
    whyNot: ({ project }) => (project?.redo ? null : words.nothingToRedo),
    label: ({ project }) => (project?.redo ? words.redo(project.redo) : null),
  },
  'tag.create': offeredIn(words.read),
  'go.read': { run: () => goTo('read'), whyNot: withProject },
  'go.brief': { run: () => goTo('brief'), whyNot: withProject },
  'go.exchange': { run: () => goTo('exchange'), whyNot: withProject },
  'pane.left': offeredIn(words.viewsWithPanes),
  'pane.right': offeredIn(words.viewsWithPanes),
  'brief.draft': { run: () => beginBrief('passages'), whyNot: withProject },
  'brief.blank': { run: () => beginBrief('nothing'), whyNot: withProject },
  'brief.rename': offeredIn(words.views.brief),
  'brief.cite': offeredIn(words.views.brief),
  'brief.ownView': offeredIn(words.views.brief),
  'brief.table': offeredIn(words.views.brief),
  'brief.link': offeredIn(words.views.brief),
  'brief.methods': offeredIn(words.views.brief),
  'brief.references': offeredIn(words.views.brief),
  'brief.confidentiality': offeredIn(words.views.brief),
  'brief.check': offeredIn(words.views.brief),
  'brief.exportPdf': { run: () => exportBrief('pdf'), whyNot: withBrief },
  'brief.exportWord': { run: () => exportBrief('docx'), whyNot: withBrief },
  'brief.exportWeb': { run: () => exportBrief('html'), whyNot: withBrief },
  'brief.exportMarkdown': { run: () => exportBrief('md'), whyNot: withBrief },
  'exchange.export': { run: () => goTo('exchange').then(exportEverything), whyNot: withProject },
  'exchange.import': { run: () => goTo('exchange').then(choosePreview), whyNot: withProject },
  'exchange.decide': { run: () => goTo('exchange').then(decideStanding), whyNot: withProject },
  'read.copyQuote': {
    run: copyQuote,
    whyNot: ({ selection, activeId }) => (selection || activeId ? null : words.nothingToQuote),
  },
  'read.find': offeredIn(words.views.read),
  'read.nextHit': offeredIn(words.views.read),
  'read.previousHit': offeredIn(words.views.read),
  'read.goTo': offeredIn(words.views.read),
  'read.outline': offeredIn(words.views.read),
  'read.text': offeredIn(words.views.read),
  'read.leaveOut': {
    run: turnFurniture,
    whyNot: ({ selection }) => (selection ? null : furniture.noPassage),
    label: (now) => (isSelectionLeftOut(now) ? furniture.takeIn : null),
  },
  'read.resetFurniture': { run: () => {}, whyNot: () => furniture.nothingCleaned },
  'read.furniture': { run: () => {}, whyNot: () => words.noFurniture },
  'read.original': { run: () => {}, whyNot: () => original.onlyPdf },
  'original.next': beside,
  'original.previous': beside,
  'original.larger': beside,
  'original.smaller': beside,
  'original.fit': beside,
  'original.readHere': beside,
  'read.comments': { run: () => {}, whyNot: () => words.noComments },
  'annotation.confirm': { run: () => {}, whyNot: () => words.nothingMoved },
  'annotation.place': { run: () => {}, whyNot: () => words.noAnnotation },
  'annotation.nextToCheck': { run: () => {}, whyNot: () => words.nothingToCheck },
  'read.back': { run: back, whyNot: () => (trail.get().past.length ? null : words.nothingBack) },
  'read.forward': { run: forward, whyNot: () => (trail.get().future.length ? null : words.nothingForward) },
  'read.larger': { run: () => resize(1) },
  'read.smaller': { run: () => resize(-1) },
  'read.firstSize': { run: () => resize(0) },
  'app.settings': { run: () => showOver({ kind: 'settings' }) },
  'app.shortcuts': { run: () => showOver({ kind: 'shortcuts' }) },
  'pane.next': { run: () => nextPane(1) },
  'pane.previous': { run: () => nextPane(-1) },
};
