/** The language of a text in Latin letters, told by its commonest words where there are enough of them. */

/** Fewer words tell nothing. */
const LEAST_WORDS = 30;

/** Share of a text that the words below have: in prose a quarter to a half, in tables of names and numbers less. */
const LEAST_SHARE = 0.1;

/** By how much the language comes before the next one. */
const LEAD = 1.5;

const commonWords = Object.entries({
  en: 'the of and to in is that for was with as by are be or at from this which an it not have their has were been',
  fr: 'le la les des et du un une est pour que qui dans par sur au aux ne pas avec sont ce cette leur été ou',
  es: 'el la los las de y en por con para del se una un que es como su más lo sus al o',
  pt: 'o a os as do da dos das de e em um uma não para com ao que por se no na mais ou',
  de: 'der die das und den von zu mit ist für im dem ein eine auf nicht des sich werden wurde auch als',
  it: 'il lo la di che della e per una un sono del con nel dei gli alla in non le si più',
  nl: 'de het een van en in zijn dat op te voor met niet die is aan door wordt',
  id: 'yang dan untuk dengan ini itu dari pada di ke dalam tidak adalah oleh sebagai anak',
  fil: 'ang ng sa mga ay na at para ito hindi kung nang',
}).map(([language, words]) => [language, new Set(words.split(' '))] as const);

/** As a BCP 47 tag; `null` where the words do not tell it. */
export function languageOfCommonWords(text: string): string | null {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < LEAST_WORDS) return null;
  const [first, second] = commonWords
    .map(([language, common]) => ({ language, count: words.filter((word) => common.has(word)).length }))
    .sort((one, other) => other.count - one.count);
  if (!first || first.count < LEAST_SHARE * words.length || first.count < LEAD * (second?.count ?? 0)) return null;
  return first.language;
}
