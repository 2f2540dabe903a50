/** A citation whose passage is no longer as cited: both wordings, and the three things that can be done. */

import { useRef } from 'react';
import { Button, Dialog, Heading, Popover } from 'react-aria-components';
import { type CitationState, standing } from '../../../shared/evidence/citationStates.ts';
import type { AnnotationView } from '../../../shared/ipc/views.ts';
import type { Citation } from '../../../shared/schema/citation.ts';
import { words } from '../../words/brief.ts';
import '../../ui/floating.css';
import './checks.css';
import { written } from '../../ui/written.ts';

/** The citation that is looked at, and where its chip stands. */
export interface AskedCitation {
  readonly position: number;
  readonly citation: Citation;
  readonly state: CitationState;
  readonly element: HTMLElement;
}

export function CitationCheck(props: {
  readonly asked: AskedCitation;
  /** The passage today; undefined where it is gone. */
  readonly today: AnnotationView | undefined;
  readonly onReplace: (citation: Citation) => void;
  readonly onUpdate: (today: AnnotationView) => void;
  readonly onRemove: () => void;
  readonly onOpen: () => void;
  readonly onClose: () => void;
}) {
  const { asked, today, onReplace, onUpdate, onRemove, onOpen, onClose } = props;
  const { citation, state } = asked;
  const trigger = useRef(asked.element);
  trigger.current = asked.element;
  const usable = today && today.state !== 'orphan' ? today : null;
  return (
    <Popover className="popover" placement="bottom start" triggerRef={trigger} isOpen onOpenChange={onClose}>
      <Dialog className="popover-panel citation-check">
        <Heading slot="title">{words.checkHead[state]}</Heading>
        <Wording label={words.asCited} text={citation.quote} place={citation.locator} />
        {state === 'recognised' && today?.recognised ? (
          <p>{words.recognised(today.recognised.confidence)}</p>
        ) : usable ? (
          <Wording label={words.asNow} text={usable.quote} place={usable.locator} />
        ) : (
          <p className="quiet">{words.checkGone}</p>
        )}
        <div className="acts">
          {usable && state !== 'recognised' && (
            <Button autoFocus className="button small primary" onPress={() => onUpdate(usable)}>
              {words.update}
            </Button>
          )}
          <Button
            autoFocus={!usable || state === 'recognised'}
            className="button small"
            onPress={() => onReplace({ ...citation, keptAgainst: standing(today) })}
          >
            {state === 'recognised' ? words.compared : words.keep}
          </Button>
          <Button className="button small" onPress={onRemove}>
            {words.remove}
          </Button>
          {usable && (
            <Button className="button small plain" onPress={onOpen}>
              {words.openInRead}
            </Button>
          )}
        </div>
      </Dialog>
    </Popover>
  );
}

function Wording({ label, text, place }: { readonly label: string; readonly text: string; readonly place: string }) {
  return (
    <figure className="wording">
      <figcaption>{place === '' ? label : `${label}, ${place}`}</figcaption>
      <blockquote {...written(text)}>{text}</blockquote>
    </figure>
  );
}
