/** The names of all calls and events: all that the preload may know. */

const projectCalls = [
  'project.view',
  'project.listen',
  'project.open',
  'project.openDropped',
  'project.choosePlace',
  'project.create',
] as const;

const startCalls = [
  'start.view',
  'start.show',
  'start.openRecent',
  'start.locate',
  'start.forget',
  'start.openSample',
  'start.nameReviewer',
] as const;

const preferenceCalls = ['preferences.read', 'preferences.write', 'preferences.writeForProject'] as const;

const sourceCalls = [
  'source.edit',
  'source.settle',
  'source.leaveOut',
  'source.resetFurniture',
  'source.remove',
  'source.putBack',
  'source.removed',
  'source.erase',
  'source.openOriginal',
  'source.unlockOriginal',
  'source.showOriginal',
  'source.chooseEdition',
  'source.tryReading',
  'source.stopReading',
  'source.readAgain',
  'source.showVersion',
] as const;

const referenceCalls = ['reference.choose', 'reference.preview', 'reference.apply'] as const;

const importCalls = [
  'import.chooseFiles',
  'import.chooseFolder',
  'import.drop',
  'import.paste',
  'import.view',
  'import.pause',
  'import.continue',
  'import.cancel',
  'import.retry',
  'import.unlock',
  'import.close',
] as const;

const recognitionCalls = [
  'recognition.languages',
  'recognition.addLanguage',
  'recognition.removeLanguage',
  'recognition.start',
  'recognition.view',
  'recognition.pause',
  'recognition.continue',
  'recognition.cancel',
] as const;

const annotationCalls = [
  'annotation.list',
  'annotation.gather',
  'annotation.add',
  'annotation.tag',
  'annotation.memo',
  'annotation.place',
  'annotation.remove',
  'annotation.settle',
] as const;

const tagCalls = [
  'tag.add',
  'tag.rename',
  'tag.define',
  'tag.recolour',
  'tag.key',
  'tag.move',
  'tag.delete',
  'tag.restore',
  'tag.settle',
] as const;

const historyCalls = ['history.undo', 'history.redo'] as const;

const exchangeCalls = [
  'exchange.describe',
  'exchange.export',
  'exchange.choose',
  'exchange.preview',
  'exchange.replan',
  'exchange.cancel',
  'exchange.conflicts',
  'exchange.conflict',
  'exchange.apply',
  'exchange.settle',
  'exchange.close',
] as const;

const briefCalls = [
  'brief.add',
  'brief.duplicate',
  'brief.setDeleted',
  'brief.read',
  'brief.save',
  'brief.export',
  'brief.cancelExport',
] as const;

const windowCalls = ['window.close', 'window.menu', 'window.showExported'] as const;

export const callNames = [
  ...projectCalls,
  ...startCalls,
  ...preferenceCalls,
  ...sourceCalls,
  ...referenceCalls,
  ...importCalls,
  ...recognitionCalls,
  ...annotationCalls,
  ...tagCalls,
  ...historyCalls,
  ...exchangeCalls,
  ...briefCalls,
  ...windowCalls,
] as const;

export const eventNames = [
  'project.changed',
  'tags.changed',
  'sources.changed',
  'annotations.changed',
  'import.changed',
  'source.reading',
  'recognition.changed',
  'exchange.progress',
  'menu.chosen',
  'menu.recentChosen',
  'window.closing',
  'preferences.changed',
  'start.changed',
] as const;

export type CallName = (typeof callNames)[number];
export type EventName = (typeof eventNames)[number];
