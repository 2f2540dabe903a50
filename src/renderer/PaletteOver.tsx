/** The palette, joined to the session: what it lists, and what choosing does. */

import { useEffect, useMemo, useState } from 'react';
import { type CommandId, commandDescription, commands } from '../shared/commands.ts';
import { keysOf } from './commands/keys.ts';
import { commandNow, runCommand } from './commands/running.ts';
import { Palette } from './features/palette/Palette.tsx';
import { looksForPassages, type PaletteItem, type PaletteSource } from './features/palette/paletteSections.ts';
import { annotationInHand, tag } from './state/annotating.ts';
import { createTag } from './state/codebook.ts';
import { readEvidence } from './state/evidence.ts';
import { closeOver } from './state/frame.ts';
import { prefer, preferences } from './state/preferences.ts';
import { openPassage, readReport } from './state/reading.ts';
import { type Session, session } from './state/session.ts';
import { useStore } from './state/store.ts';
import { words } from './words/palette.ts';

const ids = (Object.keys(commands) as CommandId[]).filter((id) => !id.startsWith('palette.'));

export function PaletteOver({ typed }: { readonly typed: string }) {
  const now = useStore(session, (value) => value);
  // What can be done, and what it would be done to, is as it was when the palette opened.
  const [listed] = useState(listCommands);
  const [context] = useState(() => contextOf(now));
  const { project, evidence } = now;
  const applied = context.applied;
  const source: PaletteSource = useMemo(
    () => ({
      tags: project?.tags ?? [],
      reports: project?.sources ?? [],
      passages: evidence,
      commands: listed,
      recent: preferences.get().recentCommands,
      applied,
      canCreateTag: project !== null,
    }),
    [project, evidence, listed, applied],
  );
  const onTyped = useEvidence(project !== null);
  return (
    <Palette
      typed={typed}
      source={source}
      context={context.words}
      onTyped={onTyped}
      onClose={closeOver}
      onChoose={(item) => {
        closeOver();
        // After the focus is back where it was: acts that depend on it find it there.
        setTimeout(() => choose(item), 0);
      }}
    />
  );
}

function listCommands() {
  return ids.map((id) => {
    const { synonyms = '' } = commandDescription(id);
    return { id, synonyms, keys: keysOf(id), ...commandNow(id) };
  });
}

/** All passages are read only when somebody looks for one. */
function useEvidence(open: boolean): (typed: string) => void {
  const [wanted, setWanted] = useState(false);
  useEffect(() => {
    if (open && wanted) void readEvidence();
  }, [open, wanted]);
  return (typed) => {
    if (looksForPassages(typed)) setWanted(true);
  };
}

function choose(item: PaletteItem): unknown {
  switch (item.kind) {
    case 'tag':
      return tag(item.tag.id);
    case 'command':
      remember(item.command.id);
      return runCommand(item.command.id as CommandId);
    case 'report':
      return readReport(item.report.id);
    case 'passage':
      return openPassage(item.annotation.sourceId, item.annotation.id);
    case 'newTag':
      return makeTag(item.name);
  }
}

const REMEMBERED = 6;

function remember(id: string): void {
  const { recentCommands } = preferences.get();
  prefer({ recentCommands: [id, ...recentCommands.filter((each) => each !== id)].slice(0, REMEMBERED) });
}

/** A new tag goes on what is in hand at once: that is what it was made for. */
async function makeTag(name: string): Promise<void> {
  const { selection, activeId, view } = session.get();
  const tagId = await createTag(name);
  if (tagId && view === 'read' && (selection || activeId)) await tag(tagId);
}

const QUOTED = 160;

/** What an act will apply to: the selected passage, else the active annotation, else the report in hand. */
function contextOf(now: Session): { readonly words: string | null; readonly applied: readonly string[] | null } {
  const { view, selection, report, project, sourceId } = now;
  if (view !== 'read') return { words: null, applied: null };
  const annotation = annotationInHand(now);
  if (selection && report) {
    const passage = report.text.index.text.slice(selection.start, selection.end).slice(0, QUOTED);
    return { words: words.selectedPassage(passage), applied: annotation?.tagIds ?? [] };
  }
  if (annotation)
    return { words: words.activeAnnotation(annotation.quote.slice(0, QUOTED)), applied: annotation.tagIds };
  const title = project?.sources.find(({ id }) => id === sourceId)?.title;
  return { words: title ? words.openReport(title) : null, applied: null };
}
