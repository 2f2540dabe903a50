/** The report that an entry is about, as a button; pressed, all reports to choose from, those that may be meant first. */

import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import {
  Autocomplete,
  Button,
  Dialog,
  DialogTrigger,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
  TextField,
} from 'react-aria-components';
import type { SourceView } from '../../../shared/ipc/views.ts';
import { fold } from '../../../shared/text/fold.ts';
import { named, written } from '../../ui/written.ts';
import { words } from '../../words/references.ts';

/** As many as are looked through; the others come by typing. */
const SHOWN = 50;

/** Stands for no report in the list. */
const NONE = 'none';

interface Choosing {
  readonly title: string;
  readonly source: SourceView | null;
  readonly candidates: readonly string[];
  readonly sources: readonly SourceView[];
  readonly onChoose: (sourceId: string | null) => void;
}

export function ReportChoice(props: Choosing) {
  const { title, source } = props;
  const name = source?.title ?? words.nothing;
  return (
    <DialogTrigger>
      <Button className="button small report-choice" aria-label={`${words.reportOf(title)}: ${name}`}>
        <span className={source ? 'choice-name' : 'choice-name quiet'} {...written(name, source?.language)}>
          {name}
        </span>
        <ChevronDown className="choice-arrow" aria-hidden="true" />
      </Button>
      <Popover className="popover" placement="bottom start">
        <Dialog className="popover-panel report-choices" aria-label={words.reportOf(title)}>
          {({ close }) => <Choices {...props} close={close} />}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Choices({ candidates, sources, onChoose, close }: Choosing & { readonly close: () => void }) {
  const [typed, setTyped] = useState('');
  const wanted = fold(typed.trim());
  const likely = candidates.flatMap((id) => sources.find((source) => source.id === id) ?? []);
  const ordered = [...likely, ...sources.filter(({ id }) => !candidates.includes(id))];
  const hits = ordered.filter(({ title, file }) => fold(`${title}\n${file}`).includes(wanted));
  const items = hits.slice(0, SHOWN).map(({ id, title, file, language }) => ({ id, title, note: file, language }));
  const choose = (key: string | number) => {
    onChoose(key === NONE ? null : String(key));
    close();
  };
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      <TextField aria-label={words.search} autoFocus>
        <Input className="text-field" role="combobox" aria-expanded="true" placeholder={words.search} dir="auto" />
      </TextField>
      <ListBox
        className="report-hits"
        aria-label={words.search}
        items={[...(wanted === '' ? [{ id: NONE, title: words.nothing, note: '', language: '' }] : []), ...items]}
        onAction={choose}
        renderEmptyState={() => <p className="quiet">{words.noHit}</p>}
      >
        {({ id, title, note, language }) => (
          <ListBoxItem id={id} textValue={title} className="report-choice-row">
            <span {...named(title, language)}>{title}</span>
            <span className="quiet" {...named(note)}>
              {note}
            </span>
          </ListBoxItem>
        )}
      </ListBox>
      <p className="quiet">{words.narrow(hits.length - SHOWN)}</p>
    </Autocomplete>
  );
}
