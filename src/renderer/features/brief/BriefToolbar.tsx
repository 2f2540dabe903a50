/** What can be done to the text: one tab stop, arrows inside, the state of the caret shown on the buttons. */

import { Bold, CircleCheck, Italic, List, ListOrdered, type LucideIcon, Redo2, TextQuote, Undo2 } from 'lucide-react';
import { redo, undo } from 'prosemirror-history';
import type { Command, EditorState } from 'prosemirror-state';
import type { KeyboardEvent } from 'react';
import { headingLevels } from '../../../shared/schema/briefSchema.ts';
import {
  type Formatting,
  formattingOf,
  setHeading,
  setParagraph,
  toggleBlockquote,
  toggleBulletList,
  toggleEmphasis,
  toggleOrderedList,
  toggleStrong,
} from '../../editor/brief/briefCommands.ts';
import { words } from '../../words/brief.ts';
import { focusByKey } from './arrowKeys.ts';
import type { BriefFormat } from './briefProps.ts';
import { ExportMenu } from './ExportMenu.tsx';
import { InsertMenu } from './InsertMenu.tsx';
import { LinkButton } from './LinkButton.tsx';
import { ToolButton } from './ToolButton.tsx';

interface Act {
  readonly name: string;
  readonly icon: LucideIcon;
  readonly command: Command;
  /** Whether it is on at the caret; null for what cannot be on. */
  readonly isOn: (formatting: Formatting) => boolean | null;
}

const acts: readonly Act[] = [
  { name: words.format.bold, icon: Bold, command: toggleStrong, isOn: ({ strong }) => strong },
  { name: words.format.italic, icon: Italic, command: toggleEmphasis, isOn: ({ emphasis }) => emphasis },
  { name: words.format.bulletList, icon: List, command: toggleBulletList, isOn: ({ bulletList }) => bulletList },
  {
    name: words.format.orderedList,
    icon: ListOrdered,
    command: toggleOrderedList,
    isOn: ({ orderedList }) => orderedList,
  },
  { name: words.format.blockquote, icon: TextQuote, command: toggleBlockquote, isOn: ({ blockquote }) => blockquote },
  { name: words.format.undo, icon: Undo2, command: undo, isOn: () => null },
  { name: words.format.redo, icon: Redo2, command: redo, isOn: () => null },
];

export function BriefToolbar(props: {
  readonly state: EditorState | null;
  readonly onRun: (command: Command) => void;
  readonly exporting: BriefFormat | null;
  readonly onCheck: () => void;
  readonly onExport: (format: BriefFormat) => void;
  readonly onCancelExport: () => void;
}) {
  const { state, onRun, exporting, onCheck, onExport, onCancelExport } = props;
  const formatting = state && formattingOf(state);
  return (
    <div className="brief-toolbar-frame">
      <div className="brief-toolbar">
        <BlockChoice block={formatting?.block ?? 'paragraph'} onRun={onRun} />
        <div role="toolbar" aria-label={words.format.label} className="acts" onKeyDown={moveAmongButtons}>
          {acts.map(({ name, icon, command, isOn }, index) => (
            <ToolButton
              key={name}
              name={name}
              icon={icon}
              pressed={formatting && isOn(formatting)}
              disabled={!state || !command(state)}
              first={index === 0}
              onPress={() => onRun(command)}
            />
          ))}
          <LinkButton state={state} onRun={onRun} />
        </div>
        <InsertMenu state={state} onRun={onRun} />
        <span className="space" />
        <button
          type="button"
          className="button small check"
          aria-label={words.check}
          title={words.check}
          onClick={onCheck}
        >
          <CircleCheck aria-hidden="true" />
          <span className="label">{words.check}</span>
        </button>
        <ExportMenu writing={exporting} onExport={onExport} onCancel={onCancelExport} />
      </div>
    </div>
  );
}

function BlockChoice(props: { readonly block: Formatting['block']; readonly onRun: (command: Command) => void }) {
  const { block, onRun } = props;
  const choose = (value: string) => {
    const level = headingLevels.find((each) => value === `heading-${each}`);
    onRun(level === undefined ? setParagraph : setHeading(level));
  };
  return (
    <select
      className="block-choice"
      aria-label={words.blocks.label}
      value={block}
      disabled={block === 'title'}
      onChange={(event) => choose(event.target.value)}
    >
      {block === 'title' && <option value="title">{words.blocks.title}</option>}
      <option value="paragraph">{words.blocks.paragraph}</option>
      {headingLevels.map((level) => (
        <option key={level} value={`heading-${level}`}>
          {words.blocks.heading(level)}
        </option>
      ))}
    </select>
  );
}

function moveAmongButtons(event: KeyboardEvent<HTMLElement>): void {
  const target = focusByKey(event, 'ArrowLeft', 'ArrowRight');
  if (!target) return;
  for (const button of event.currentTarget.querySelectorAll('button')) button.tabIndex = button === target ? 0 : -1;
}
