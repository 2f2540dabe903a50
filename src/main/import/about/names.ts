/** The names of people and houses as files declare them: put in order, and without what no person wrote. */

/** What programs write where a name belongs. */
const MACHINE_NAME =
  /^(?:(?:microsoft|ms) ?office[\w ]*|windows[\w ]*|user\d*|users?|(?:the )?(?:administrator|admin|author|owner|editor|webmaster)s?\d*|unknown|anonymous|n\/?a|none|null|undefined|default|root|guest|test|staff|pc\d*|laptop|home|office|hp|dell|acer|asus|lenovo|toshiba|valued acer customer|latex\w*|openoffice[\w. ]*|libreoffice[\w. ]*)$/i;

/** What somebody is called by a computer, as in "jsmith2". */
const ACCOUNT = /^(?:[a-z][a-z0-9._-]*|[A-Za-z]{0,3}\d+|\S*[:\\]\S*)$/;

/** Where many hands write under one name: these are no people, and their commas belong to the name. */
const BODY_WORD =
  /\b(?:and|of|for|the|des|du|de la|del|inc|ltd|llc|gmbh|corp|bank|ministry|minist[èe]re|ministerio|departments?|institut\w*|universit\w*|universidad|agency|agencies|council|committee|commission|cent(?:er|re)|association|organi[sz]ation|programme|program|fund|foundation|group|office|team|network|bureau|secretariat|society|union|press|nations)\b/i;

const SUFFIX = /^(?:jr|sr|ii|iii|iv|ph\.? ?d|m\.? ?d|dr\.?h?|mph|msc|ma|mba|rn|llm|jd|esq)\.?$/i;

/** What stands around a name: "By", a link, an address in brackets, a job after a bar, a typist's initials. */
const AROUND = [
  /^\s*(?:written |posted |published |reported )?by[:\s]+/i,
  /^\s*(?:authors?|creator)\s*:\s*/i,
  /\s*[(<[]?\s*(?:https?:\/\/|www\.|mailto:)\S*/gi,
  /\s*[(<[]?[\w.+-]+@[\w-]+\.[\w.]+[)>\]]?/g,
  /\s+[|•·–—]\s.*$/u,
  /\s+-\s[a-z]+$/,
];

const NAME_UNITS = 120;

/** The people in a declared value, each as "First Last"; none where a program filled it in. */
export function personNames(value: string): string[] {
  const bare = AROUND.reduce((text, around) => text.replace(around, ''), squeezed(value));
  const names = split(bare).map((name) => upright(squeezed(name).replace(/^[,;]+|[,;]+$/g, '')));
  return [...new Set(names.filter((name) => isName(name) && !ACCOUNT.test(name)))];
}

/** A publisher's or site's name; empty where it is none. */
export function houseName(value: string): string {
  const name = squeezed(value);
  return isName(name) && !/^[\w-]+\.(?:php|html?|aspx?)$/i.test(name) ? name : '';
}

/** Each stretch of white space as one space, none at the ends. */
export function squeezed(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

function isName(name: string): boolean {
  return (
    name.length <= NAME_UNITS &&
    /\p{L}[\p{L}\p{M}]/u.test(name) &&
    !MACHINE_NAME.test(name) &&
    !/:\/\/|[{}<>\\]/.test(name)
  );
}

/** Several people in one value: by semicolons; by "and" and commas only where each part is a whole name. */
function split(value: string): string[] {
  if (value.includes(';')) return value.split(';');
  const parts = value.split(/\s*,\s*(?:and|&)\s+|\s*,\s*|\s+(?:and|&)\s+/).filter((part) => part !== '');
  const areNames = parts.length > 1 && parts.every((part) => isWholeName(part) && !BODY_WORD.test(part));
  return areNames ? parts : [value];
}

function isWholeName(part: string): boolean {
  const words = part.split(' ').length;
  return words >= 2 && words <= 4 && /^\p{Lu}/u.test(part) && !SUFFIX.test(part);
}

/** "Silva, Ana" as "Ana Silva"; the name of a body, and one with a title behind its comma, stay as they are. */
function upright(name: string): string {
  const [last = '', first = '', ...more] = name.split(/\s*,\s*/);
  const isTurned = first !== '' && more.length === 0 && !SUFFIX.test(first) && !BODY_WORD.test(name);
  return isTurned && last.split(' ').length <= 3 && first.split(' ').length <= 3 ? `${first} ${last}` : name;
}
