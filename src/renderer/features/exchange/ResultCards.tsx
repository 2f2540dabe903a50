/** What a decision will leave, as the cards beside the page will show it. */

import type { ConflictDetail } from '../../../shared/ipc/exchangeViews.ts';
import type { TagView } from '../../../shared/ipc/views.ts';
import { named, written } from '../../ui/written.ts';
import { words } from '../../words/exchange.ts';
import type { DecidedShown } from './DecidingView.tsx';
import type { SideNames } from './names.ts';
import { type Card, outcomeOf } from './outcome.ts';

export function ResultCards(props: {
  readonly detail: ConflictDetail;
  readonly decision: DecidedShown | null;
  readonly tags: readonly TagView[];
  readonly names: SideNames;
}) {
  const { detail, decision, tags, names } = props;
  const keep = decision?.keep ?? 'both';
  const choice = {
    yours: words.conflict.keep(names.yours),
    theirs: words.conflict.keep(names.theirs),
    both: detail.fields.some(({ many }) => many) ? words.conflict.keepAll : words.conflict.both,
    fields: words.conflict.states.fields,
    later: words.conflict.later,
  }[keep];
  const cards = outcomeOf(detail, decision?.fields ?? []);
  return (
    <section className="result" aria-labelledby="result-title">
      <h3 id="result-title">{words.conflict.resultWith(choice)}</h3>
      <div className="result-cards">
        {cards.length === 0 && <p className="quiet">{words.conflict.deletedThere}</p>}
        {cards.map((card) => (
          <ResultCard key={card.id} card={card} locator={detail.locator} tags={tags} />
        ))}
      </div>
      {cards.length > 1 && <p className="quiet">{words.conflict.counted}</p>}
    </section>
  );
}

function ResultCard({
  card,
  locator,
  tags,
}: {
  readonly card: Card;
  readonly locator: string;
  readonly tags: readonly TagView[];
}) {
  const applied = card.tagIds.flatMap((id) => tags.find((tag) => tag.id === id) ?? []);
  return (
    <article className="result-card">
      <span className="edges" aria-hidden="true">
        {applied.slice(0, 2).map(({ id, look }) => (
          <span key={id} className={`tag-${look.colour} pattern-${look.pattern}`} />
        ))}
      </span>
      <div className="names">
        {applied.length === 0 && <span className="quiet">{words.conflict.noTag}</span>}
        {applied.map(({ id, name }) => (
          <span key={id} {...named(name)}>
            {name}
          </span>
        ))}
      </div>
      <q {...written(card.quote)}>{card.quote}</q>
      {card.memo !== '' && (
        <p className="memo" {...written(card.memo)}>
          {card.memo}
        </p>
      )}
      <span className="quiet">{locator}</span>
    </article>
  );
}
