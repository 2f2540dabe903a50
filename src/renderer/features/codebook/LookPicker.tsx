/** Choosing a tag's colour and line: all pairs there are as highlights in miniature, the suggestion first. */

import {
  Button,
  Dialog,
  DialogTrigger,
  Header,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
} from 'react-aria-components';
import type { TagView } from '../../../shared/ipc/views.ts';
import { type TagLook, tagColours, tagPatterns } from '../../../shared/model/tag.ts';
import { nextLook } from '../../../shared/model/tagLook.ts';
import { Swatch } from '../../ui/Swatch.tsx';
import { words } from '../../words/codebook.ts';

const keyOf = ({ colour, pattern }: TagLook) => `${colour} ${pattern}`;
const looks: readonly TagLook[] = tagColours.flatMap((colour) => tagPatterns.map((pattern) => ({ colour, pattern })));

/** A button with the tag's look that opens the grid of looks. */
export function LookPicker(props: {
  readonly tag: TagView;
  /** All tags in use, `tag` included. */
  readonly tags: readonly TagView[];
  readonly onChoose: (look: TagLook) => void;
}) {
  const { tag, tags, onChoose } = props;
  return (
    <DialogTrigger>
      <Button className="button icon small plain" aria-label={words.lookOf(tag.name)}>
        <Swatch look={tag.look} />
      </Button>
      <Popover className="popover look-popover" placement="top start">
        <Dialog className="popover-panel" aria-label={words.lookOf(tag.name)}>
          {({ close }) => (
            <>
              <Looks
                tag={tag}
                others={tags.filter(({ id }) => id !== tag.id)}
                onChoose={(look) => {
                  close();
                  if (keyOf(look) !== keyOf(tag.look)) onChoose(look);
                }}
              />
              <p className="looks-legend" aria-hidden="true">
                <span className="look-used" />
                {words.inUseAlready}
              </p>
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Looks(props: {
  readonly tag: TagView;
  readonly others: readonly TagView[];
  readonly onChoose: (look: TagLook) => void;
}) {
  const { tag, others, onChoose } = props;
  const suggestion = nextLook(others.map(({ look }) => look));
  const usedBy = Map.groupBy(others, ({ look }) => keyOf(look));
  return (
    <ListBox
      className="looks"
      aria-label={words.looks}
      layout="grid"
      selectionMode="single"
      selectedKeys={[keyOf(tag.look)]}
      disallowEmptySelection
      // The grid is opened to choose from it.
      autoFocus
      onSelectionChange={(keys) => {
        const [key] = keys;
        const [colour, pattern] = String(key)
          .replace(/^suggested /, '')
          .split(' ');
        const look = looks.find((each) => each.colour === colour && each.pattern === pattern);
        if (look) onChoose(look);
      }}
    >
      <ListBoxSection className="looks-suggested">
        <Header>{words.suggested}</Header>
        <LookItem id={`suggested ${keyOf(suggestion)}`} look={suggestion} note={words.suggested} />
      </ListBoxSection>
      <ListBoxSection className="looks-all">
        <Header>{words.all}</Header>
        {looks.map((look) => (
          <LookItem key={keyOf(look)} id={keyOf(look)} look={look} note={usedWords(usedBy.get(keyOf(look)))} />
        ))}
      </ListBoxSection>
    </ListBox>
  );
}

function LookItem({ id, look, note }: { readonly id: string; readonly look: TagLook; readonly note: string }) {
  const name = words.lookName(look.colour, look.pattern);
  return (
    <ListBoxItem id={id} textValue={name} aria-label={note ? `${name}, ${note}` : name} className="look">
      <span className={`look-sample tag-${look.colour} pattern-${look.pattern}`}>{look.colour}</span>
      {note && note !== words.suggested && <span className="look-used" aria-hidden="true" />}
    </ListBoxItem>
  );
}

function usedWords(users: readonly TagView[] | undefined): string {
  const [first] = users ?? [];
  if (!first) return '';
  return users?.length === 1 ? words.usedBy(first.name) : words.inUse(users?.length ?? 0);
}
