/**
 * The palette: one field from which every tag, command, report and passage is reached. The focus stays in the field;
 * arrows choose in the list below it (WAI-ARIA Authoring Practices, Combobox).
 */

import { Search } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import {
  Autocomplete,
  Collection,
  Dialog,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  TextField,
} from 'react-aria-components';
import { words } from '../../words/palette.ts';
import { PaletteRow } from './PaletteRow.tsx';
import {
  type PaletteItem,
  type PaletteSection,
  type PaletteSource,
  paletteSections,
  readTyped,
} from './paletteSections.ts';
import './palette.css';

export interface PaletteProps {
  /** What stands in the field at first, such as `#` for tags only. */
  readonly typed: string;
  readonly source: PaletteSource;
  /** What an act will apply to. */
  readonly context: ReactNode;
  readonly onTyped: (typed: string) => void;
  readonly onChoose: (item: PaletteItem) => void;
  readonly onClose: () => void;
}

export function Palette(props: PaletteProps) {
  return (
    <ModalOverlay
      className="scrim"
      isOpen
      isDismissable
      onOpenChange={(stays) => {
        if (!stays) props.onClose();
      }}
    >
      <Modal className="palette">
        <Dialog aria-label={words.title}>
          <PaletteBody {...props} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function PaletteBody({ typed, source, context, onTyped, onChoose }: PaletteProps) {
  const [text, setText] = useState(typed);
  // Listed at once, never later: Enter right after a letter must find what that letter has brought.
  const sections = useMemo(() => paletteSections(text, source), [text, source]);
  const choose = (key: string | number) => {
    const item = sections.flatMap(({ items }) => items).find(({ id }) => id === key);
    if (item) onChoose(item);
  };
  return (
    <Autocomplete
      inputValue={text}
      onInputChange={(next) => {
        setText(next);
        onTyped(next);
      }}
    >
      <TextField className="palette-field" aria-label={words.title} autoFocus>
        <Search aria-hidden="true" />
        <Input
          role="combobox"
          aria-expanded="true"
          placeholder={words.field}
          dir="auto"
          maxLength={200}
          spellCheck="false"
        />
        <kbd>Esc</kbd>
      </TextField>
      {context && <div className="palette-context">{context}</div>}
      <ListBox
        className="palette-list"
        aria-label={words.results}
        items={sections}
        selectionMode="none"
        onAction={choose}
        renderEmptyState={() => <p>{words.none(readTyped(text).text)}</p>}
      >
        {(section) => <Section section={section} />}
      </ListBox>
      <Foot />
    </Autocomplete>
  );
}

function Section({ section }: { readonly section: PaletteSection }) {
  const { id, title, items, more } = section;
  return (
    <ListBoxSection id={id}>
      <Header>
        {title}
        {more > 0 && <span className="numbers">{id === 'passages' ? words.morePassages : words.more(more)}</span>}
      </Header>
      <Collection items={items}>
        {(item) => (
          <ListBoxItem id={item.id} textValue={item.label} isDisabled={'whyNot' in item && item.whyNot !== null}>
            <PaletteRow item={item} />
          </ListBoxItem>
        )}
      </Collection>
    </ListBoxSection>
  );
}

function Foot() {
  const { choose, run, commands, tags, reports } = words.keys;
  return (
    <div className="palette-foot" aria-hidden="true">
      <span>
        <kbd>↑</kbd> <kbd>↓</kbd> {choose}
      </span>
      <span>
        <kbd>Enter</kbd> {run}
      </span>
      <span>
        <kbd>{'>'}</kbd> {commands}
      </span>
      <span>
        <kbd>#</kbd> {tags}
      </span>
      <span>
        <kbd>@</kbd> {reports}
      </span>
    </div>
  );
}
