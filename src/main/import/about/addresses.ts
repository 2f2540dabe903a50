/** Where a report was found, as files declare it. Addresses are kept as words: nothing is ever fetched. */

const LONGEST = 2_000;

/** A web address, a DOI as its address; empty for what is neither. */
export function webAddress(value: string): string {
  const text = value.trim();
  const doi = /^(?:doi:\s*|https?:\/\/(?:dx\.)?doi\.org\/)?(10\.\d{4,9}\/\S+)$/i.exec(text)?.[1];
  if (doi) return `https://doi.org/${doi}`;
  return text.length <= LONGEST && URL.canParse(text) && /^https?:\/\/[^/\s]+\.\S+$/i.test(text) ? text : '';
}
