/** What a set brings besides conflicts: whether it is new, whose passages were not found, which reports are missing. */

import { ListBox, ListBoxItem, ListLayout, Virtualizer } from 'react-aria-components';
import type { PreviewView } from '../../../shared/ipc/exchangeViews.ts';
import { named } from '../../ui/written.ts';
import { words as fieldWords } from '../../words/atOnce.ts';
import { words } from '../../words/exchange.ts';
import { dayOf } from '../../words/moments.ts';
import { grouped } from '../../words/numbers.ts';

const ROW = 34;
/** As high as its rows, up to some ten of them. */
const heightOf = (rows: number) => (rows > 9 ? 'many' : '');

export function PreviewOverview({ preview }: { readonly preview: PreviewView }) {
  const { file, orphans, absent, conflicts, atOnce } = preview;
  return (
    <div className="overview">
      <h2 {...named(file)}>{file}</h2>
      <p>{inWords(preview)}</p>
      {!preview.empty && conflicts.length === 0 && <p>{words.preview.clean}</p>}
      {atOnce.length > 0 && <AtOnce atOnce={atOnce} />}
      {orphans.length > 0 && (
        <section aria-label={words.preview.notFound}>
          <h3>
            {words.preview.notFound} <span className="quiet numbers">{grouped(orphans.length)}</span>
          </h3>
          <p className="quiet">{words.preview.notFoundAbout}</p>
          <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight: ROW }}>
            <ListBox
              aria-label={words.preview.notFound}
              className={`listed ${heightOf(orphans.length)}`}
              items={orphans}
            >
              {({ id, quote, title }) => (
                <ListBoxItem id={id} textValue={quote}>
                  <q {...named(quote)}>{quote}</q>
                  <span className="quiet" {...named(title)}>
                    {title}
                  </span>
                </ListBoxItem>
              )}
            </ListBox>
          </Virtualizer>
        </section>
      )}
      {absent.length > 0 && (
        <section aria-label={words.preview.notHere}>
          <h3>
            {words.preview.notHere} <span className="quiet numbers">{grouped(absent.length)}</span>
          </h3>
          <p className="quiet">{words.preview.notHereAbout}</p>
          <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight: ROW }}>
            <ListBox
              aria-label={words.preview.notHere}
              className={`listed ${heightOf(absent.length)}`}
              items={absent.map((report, place) => ({ ...report, id: `${place}` }))}
            >
              {({ id, title, annotations, removed }) => (
                <ListBoxItem id={id} textValue={title}>
                  <span {...named(title)}>{title}</span>
                  {removed && <span className="quiet">{words.preview.removedHere}</span>}
                  <span className="quiet numbers">{grouped(annotations)}</span>
                </ListBoxItem>
              )}
            </ListBox>
          </Virtualizer>
        </section>
      )}
    </div>
  );
}

/** Fields of tags and reports, each with all that will stand. */
function AtOnce({ atOnce }: Pick<PreviewView, 'atOnce'>) {
  const rows = atOnce.map((each) => ({ ...each, id: `${each.id} ${each.field}` }));
  return (
    <section aria-label={words.preview.atOnceTitle}>
      <h3>
        {words.preview.atOnceTitle} <span className="quiet numbers">{grouped(atOnce.length)}</span>
      </h3>
      <p className="quiet">{words.preview.atOnceAbout}</p>
      <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight: ROW }}>
        <ListBox aria-label={words.preview.atOnceTitle} className={`listed ${heightOf(rows.length)}`} items={rows}>
          {({ id, kind, name, field, values }) => (
            <ListBoxItem id={id} textValue={name}>
              <span dir="auto">{fieldWords.of(kind, name, values.length, field)}</span>
              <span className="quiet" dir="auto">
                {values.map((value) => value || fieldWords.empty).join(' · ')}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Virtualizer>
    </section>
  );
}

function inWords({ seen, empty, unchanged, absent, skipped }: PreviewView): string {
  const holdsNone = unchanged === 0 && absent.length === 0 && skipped === 0;
  if (empty && !seen && holdsNone) return words.preview.holdsNone;
  if (empty) return seen ? words.preview.seen(unchanged, dayOf(seen)) : words.preview.nothingNew(unchanged);
  return seen ? words.preview.seenBefore(dayOf(seen)) : words.preview.nothing;
}
