/** What a web page says of itself in JSON-LD by the words of schema.org. The JSON is untrusted: it is walked with a limit. */

/** What is found of one work; each value as declared. */
export interface LinkedFacts {
  readonly titles: readonly string[];
  readonly authors: readonly string[];
  readonly publishers: readonly string[];
  readonly dates: readonly string[];
  readonly addresses: readonly string[];
}

const WORK = /(?:Article|Report|BlogPosting|Posting|Thesis|Book|Chapter|Review|Dataset|DigitalDocument|CreativeWork)$/;

/** Longer than any page's own description; more things than a page has. */
const MOST_UNITS = 500_000;
const MOST_THINGS = 2_000;

type Thing = Readonly<Record<string, unknown>>;

/** The facts of the first work among `scripts`, the contents of the page's JSON-LD elements; `null` when there is none. */
export function linkedFacts(scripts: readonly string[]): LinkedFacts | null {
  const things = scripts.flatMap((script) => thingsIn(parsed(script)));
  const work = things.find((thing) => typesOf(thing).some((type) => WORK.test(type)));
  if (!work) return null;
  const byId = new Map(things.flatMap((thing) => (typeof thing['@id'] === 'string' ? [[thing['@id'], thing]] : [])));
  const named = (value: unknown) => valuesOf(value).flatMap((each) => nameOf(each, byId));
  return {
    titles: [...texts(work.headline), ...texts(work.name)],
    authors: named(work.author ?? work.creator),
    publishers: named(work.publisher),
    dates: texts(work.datePublished),
    addresses: [...texts(work.url), ...named(work.mainEntityOfPage)],
  };
}

function parsed(script: string): unknown {
  if (script.length > MOST_UNITS) return null;
  try {
    return JSON.parse(script.replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/)|(?:-->|\/\*\]\]>\*\/)\s*$/g, ''));
  } catch {
    return null; // Pages with broken JSON are common; what it would have said is not known.
  }
}

/** The things at the top and in the graph, as far as the limit goes. */
function thingsIn(value: unknown): Thing[] {
  const found: Thing[] = [];
  const waiting = [value];
  for (let next = waiting.shift(); next !== undefined && found.length < MOST_THINGS; next = waiting.shift()) {
    if (Array.isArray(next)) waiting.push(...next.slice(0, MOST_THINGS));
    else if (isThing(next)) {
      found.push(next);
      waiting.push(...valuesOf(next['@graph']), ...valuesOf(next.mainEntity));
    }
  }
  return found;
}

function typesOf(thing: Thing): string[] {
  return texts(thing['@type']);
}

function nameOf(value: unknown, byId: ReadonlyMap<unknown, Thing>): string[] {
  if (typeof value === 'string') return [value];
  if (!isThing(value)) return [];
  const own = texts(value.name)[0] ?? texts(byId.get(value['@id'])?.name)[0] ?? texts(value['@id'])[0];
  return own === undefined ? [] : [own];
}

function texts(value: unknown): string[] {
  return valuesOf(value).filter((each) => typeof each === 'string');
}

function valuesOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value.slice(0, MOST_THINGS) : [value];
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
