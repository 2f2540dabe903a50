/** The names of all calls and events: all that the preload may know. */

export const callNames = [
  'project.view',
  'project.open',
  'project.create',
  'source.choose',
  'source.import',
  'source.cancelImport',
  'source.rename',
  'annotation.list',
  'annotation.all',
  'annotation.add',
  'annotation.tag',
  'annotation.memo',
  'annotation.remove',
  'annotation.settle',
  'history.undo',
  'history.redo',
  'exchange.export',
  'exchange.import',
  'brief.draft',
  'brief.read',
  'brief.save',
  'brief.export',
  'window.close',
] as const;

export const eventNames = [
  'project.changed',
  'annotations.changed',
  'import.changed',
  'menu.chosen',
  'window.closing',
] as const;

export type CallName = (typeof callNames)[number];
export type EventName = (typeof eventNames)[number];
