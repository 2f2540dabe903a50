/** The words of the Exchange view. */

import { isolated } from '../../shared/text/script.ts';

const counted = (number: number, one: string, many = `${one}s`) =>
  `${number.toLocaleString('en')} ${number === 1 ? one : many}`;

const list = new Intl.ListFormat('en', { type: 'conjunction' });

/** A few names, then a number, so that a sentence stays one. */
const some = (names: readonly string[]) =>
  list.format(names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} others`] : names);

export const words = {
  title: 'Exchange annotations with a colleague',
  send: {
    title: 'Send',
    about: 'Writes a file for a colleague who has the same reports. The reports themselves stay here.',
    what: 'What to send',
    everything: 'All annotations and the codebook',
    some: 'Some of the annotations',
    codebook: 'The codebook alone',
    memos: 'With memos',
    reports: 'Reports',
    tags: 'Tags',
    reviewers: 'Reviewers',
    chosen: (chosen: number, all: number) => (chosen === all ? 'all' : `${chosen} of ${all}`),
    all: 'All',
    none: 'None',
    export: 'Export annotations…',
    counting: 'Counting…',
    empty: 'No annotation is chosen, so there is nothing to send.',
    holdsCodebook: (tags: number) => `The file will hold ${counted(tags, 'tag')} with definitions, and no quotes.`,
    holds: (
      { annotations, reports, tags, memos }: Readonly<Record<'annotations' | 'reports' | 'tags' | 'memos', number>>,
      names: readonly string[],
      withMemos: boolean,
    ) =>
      `The file will hold ${counted(annotations, 'annotation')} of ${counted(reports, 'report')}, made by ${some(names.map(isolated))}, with their names and the quotes from the reports${withMemos ? `, ${memos ? counted(memos, 'memo') : 'no memo, as none is written'}` : ', without memos'}, and the codebook of ${counted(tags, 'tag')}.`,
    written: (annotations: number, file: string) => `${counted(annotations, 'annotation')} written to “${file}”`,
  },
  receive: {
    title: 'Receive',
    about:
      'Shows what a colleague’s file would bring before anything changes. Nothing of yours is overwritten: where both of you changed the same thing, you decide.',
    import: 'Import annotations…',
    drop: 'Or drop the file here.',
    dropOne: 'Drop one annotation set to see what it would bring',
    reading: 'Reading the file',
    planning: 'Looking again what the file brings',
    merging: 'Merging',
    exporting: 'Writing the file',
    cancel: 'Cancel',
  },
  standing: {
    title: (open: number) => `${counted(open, 'open conflict')} in this project`,
    about: 'Both values are kept until somebody decides.',
    decide: 'Decide',
    none: 'No conflict is open.',
    atOnce: 'Written at once in codebook and reports',
    atOnceAbout: 'Until you keep one, the newest is shown and all are sent along.',
  },
  preview: {
    from: (name: string) => `Annotation set from ${isolated(name)}`,
    foreign: 'Annotations of another program',
    exported: (day: string) => `exported ${day}`,
    counts: 'What the file brings',
    unchanged: 'already here, no change',
    added: 'new, will be added',
    updated: 'changed, will be updated',
    moved: 'text moved, please check',
    orphans: 'passage not found, kept in a list',
    conflicts: 'in conflict',
    absent: 'in reports that are not here',
    skipped: 'not about a passage, left out',
    tags: 'tags new or changed',
    reports: 'reports with other details',
    atOnce: 'written at once, all kept',
    atOnceTitle: 'Written at once',
    atOnceAbout:
      'All values will stand. Keep one after the merge, here on the Exchange view, in the codebook or beside the report.',
    nothing: 'This is a preview: nothing in the project has changed.',
    anew: 'The project has changed. This is what the file brings now.',
    reopened: (decisions: number) => `${counted(decisions, 'decision')} ${decisions === 1 ? 'is' : 'are'} open again.`,
    status: 'Preview: nothing in the project has changed',
    seen: (annotations: number, day: string) =>
      `Nothing new: ${annotations === 1 ? 'this 1 annotation is' : `these ${annotations.toLocaleString('en')} annotations are`} already in the project, from ${day}.`,
    seenBefore: (day: string) => `This file was merged before, on ${day}. It brings something new now.`,
    holdsNone: 'There are no annotations in this file, and its codebook brings nothing new.',
    nothingNew: (annotations: number) =>
      annotations === 0
        ? 'Nothing in this file is about the reports of this project.'
        : `Nothing new: ${annotations === 1 ? 'this 1 annotation is' : `these ${annotations.toLocaleString('en')} annotations are`} already in the project.`,
    clean: 'Nothing is in conflict. Everything can be merged as it is.',
    notFound: 'Passage not found',
    notFoundAbout:
      'The report has other words there. The annotation and its quote are kept and stand first in its list.',
    notHere: 'Reports that are not in this project',
    notHereAbout: 'Import these reports, then import this file again: what is missing comes then, nothing twice.',
    removedHere: 'removed here: put it back among the removed reports',
    undo: 'One undo takes the whole merge back. Importing this file again changes nothing.',
    close: 'Close preview',
    apply: 'Apply merge',
    left: (left: number) => `${left.toLocaleString('en')} left to decide`,
    done: ({ added, updated, open }: { readonly added: number; readonly updated: number; readonly open: number }) =>
      `Merged: ${added.toLocaleString('en')} added, ${updated.toLocaleString('en')} changed${open ? `, ${open.toLocaleString('en')} left open` : ''}`,
  },
  conflict: {
    list: 'Conflicts',
    decidedOf: (decided: number, all: number) =>
      `${decided.toLocaleString('en')} of ${all.toLocaleString('en')} decided`,
    title: (number: number, all: number) => `Conflict ${number.toLocaleString('en')} of ${all.toLocaleString('en')}`,
    people: (name: string) =>
      `You and ${isolated(name)} changed the same annotation without seeing each other’s change.`,
    values: 'This annotation was changed twice at once. Both values are kept until you decide.',
    deleted: (deleter: string, editor: string) => `${deleter} deleted it, ${editor} edited it`,
    differ: (fields: readonly string[]) => `${list.format(fields)} ${fields.length === 1 ? 'differs' : 'differ'}`,
    fields: { tag: 'Tag', passage: 'Passage', memo: 'Memo', deleted: 'Annotation' },
    tags: 'Tags',
    you: 'You',
    somebody: 'your colleague',
    theirs: 'Theirs',
    yours: 'Yours',
    whose: (name: string) => `${isolated(name)}’s`,
    newest: 'Newest',
    earlier: 'Earlier',
    only: (name: string) => `only ${name.toLocaleLowerCase('en') === 'yours' ? 'yours' : name}`,
    empty: '(empty)',
    noTag: '(no tag)',
    deletedThere: 'Deleted',
    standsThere: 'Kept, with changes',
    keep: (name: string) => `Keep ${name === 'Yours' ? 'yours' : name}`,
    both: 'Keep both',
    bothApart: 'Keep both, as two annotations',
    keepEdited: 'Keep the edited one',
    deleteIt: 'Delete it',
    toolbar: 'What to keep',
    later: 'Decide later',
    byField: 'Choose field by field…',
    asWhole: 'Choose for all fields',
    choose: (field: string) => `Which to keep: ${field}`,
    bothShort: 'Both',
    many: (field: string, values: number) => `${field}: ${values} values stand`,
    allApart: (values: number) => `All of them, as ${values} annotations`,
    allJoined: 'All of them, one after the other',
    onBothSides: 'On both sides',
    inFile: (name: string) => `In ${name} file`,
    manyToChoose: 'More than two values stand, so there are no two sides: choose from the list, or keep all.',
    keepAll: 'Keep all',
    resultWith: (choice: string) => `Result with “${choice}”`,
    counted: 'Counted as 1 study either way.',
    open: 'open',
    states: { yours: 'Yours', theirs: 'Theirs', both: 'Both', later: 'Later', fields: 'By field' },
    all: 'Decide the same for all that are open:',
    previous: 'Previous conflict',
    next: 'Next conflict',
    openReport: 'Open in report',
    notInReport: 'The passage was not found in the report.',
    table: 'What stands on either side',
    announce: (choice: string, left: number) =>
      `${choice}. ${left === 0 ? 'All conflicts are decided.' : `${left} left to decide.`}`,
    reopened: 'Conflict is open again.',
    save: (decided: number) => `Save ${counted(decided, 'decision')}`,
    saved: (settled: number) => `${counted(settled, 'conflict')} decided`,
    back: 'Back',
    stay: 'What you leave open stays open, with both values.',
  },
};
