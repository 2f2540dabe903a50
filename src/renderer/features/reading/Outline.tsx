/** The headings of the report as a tree: one tab stop, arrows inside, Enter goes there. */

import { ChevronRight } from 'lucide-react';
import { type CSSProperties, useMemo } from 'react';
import { Button, Collection, ListLayout, Tree, TreeItem, TreeItemContent, Virtualizer } from 'react-aria-components';
import { type Heading, headingsAbove } from '../../../shared/text/outline.ts';
import { named } from '../../ui/written.ts';
import { words } from '../../words/reading.ts';

const layout = { estimatedRowHeight: 30 };

export function Outline(props: {
  readonly outline: readonly Heading[];
  /** Where the reader is. */
  readonly offset: number;
  readonly onGo: (offset: number) => void;
}) {
  const { outline, offset, onGo } = props;
  const all = useMemo(() => ids(outline), [outline]);
  const current = headingsAbove(outline, offset).at(-1);
  if (outline.length === 0) return <p className="quiet no-outline">{words.noHeadings}</p>;
  return (
    <Virtualizer layout={ListLayout} layoutOptions={layout}>
      <Tree
        className="outline"
        style={{ '--rows': all.length } as CSSProperties}
        aria-label={words.outline}
        items={outline}
        defaultExpandedKeys={all}
        autoFocus="first"
        onAction={(key) => onGo(Number(key))}
        dependencies={[current?.offset]}
      >
        {(heading) => row(heading, current?.offset)}
      </Tree>
    </Virtualizer>
  );
}

function row(heading: Heading, current: number | undefined) {
  const here = heading.offset === current;
  return (
    <TreeItem
      id={heading.offset}
      key={heading.offset}
      textValue={heading.text}
      className={here ? 'heading here' : 'heading'}
      aria-label={here ? words.currentHeading(heading.text) : heading.text}
    >
      <TreeItemContent>
        {({ hasChildItems }) => (
          <>
            {hasChildItems ? (
              <Button slot="chevron" className="chevron">
                <ChevronRight aria-hidden="true" />
              </Button>
            ) : (
              <span className="chevron" />
            )}
            <span className="name" {...named(heading.text)}>
              {heading.text}
            </span>
          </>
        )}
      </TreeItemContent>
      <Collection items={heading.children}>{(child) => row(child, current)}</Collection>
    </TreeItem>
  );
}

function ids(headings: readonly Heading[]): number[] {
  return headings.flatMap(({ offset, children }) => [offset, ...ids(children)]);
}
