/** What people call the languages whose text can be recognised, by the names that Tesseract gives them. */

/** Those that a code of ISO 639 says nothing or something else of. */
const ownNames: Readonly<Record<string, string>> = {
  chi_sim: 'Chinese (simplified)',
  chi_tra: 'Chinese (traditional)',
  chi_sim_vert: 'Chinese (simplified, from top to bottom)',
  chi_tra_vert: 'Chinese (traditional, from top to bottom)',
  jpn_vert: 'Japanese (from top to bottom)',
  kor_vert: 'Korean (from top to bottom)',
  equ: 'Formulas',
  frk: 'German (Fraktur)',
  kur: 'Kurdish',
  kmr: 'Kurdish (Kurmanji)',
};

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** `eng` is English, `tha` Thai, `srp_latn` Serbian (latn); what nobody knows is called by its code. */
export function languageName(code: string): string {
  const own = ownNames[code];
  if (own) return own;
  const [language = '', ...variant] = code.split('_');
  const known = /^[a-z]{2,3}$/.test(language) ? names.of(language) : undefined;
  if (!known) return code;
  return variant.length ? `${known} (${variant.join(' ')})` : known;
}
