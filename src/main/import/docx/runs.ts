/** From the runs of a Word paragraph to pieces of styled text. */

import type { Mark } from 'prosemirror-model';
import { sourceSchema } from '../../../shared/schema/sourceSchema.ts';
import { linkMark, type Piece, Place } from '../inline.ts';
import { type Lettering, letterCount } from '../office/lettering.ts';
import { signOf } from '../office/signs.ts';
import type { TrackedChange, TrackedChanges } from '../office/trackedChanges.ts';
import { elementOf, elementsOf, textIn, type XmlElement } from '../xml.ts';
import type { Flow } from './flow.ts';
import type { Relationships } from './package.ts';
import { over, type RunLook, runLook, valOf } from './properties.ts';
import type { Styles } from './styles.ts';

const { marks } = sourceSchema;

export class RunReader {
  readonly #styles: Styles;
  readonly #relationships: Relationships;
  readonly #flow: Flow;
  readonly #changes: TrackedChanges;
  #base: RunLook = {};
  #pieces: Piece[] = [];
  #letters = letterCount();
  /** The pieces' text goes here instead, while a deletion is read. */
  #deleted: string[] | null = null;

  constructor(styles: Styles, relationships: Relationships, flow: Flow, changes: TrackedChanges) {
    this.#styles = styles;
    this.#relationships = relationships;
    this.#flow = flow;
    this.#changes = changes;
  }

  /** The pieces of a paragraph whose style looks like `base`. */
  read(paragraph: XmlElement, base: RunLook): { readonly pieces: Piece[]; readonly lettering: Lettering } {
    this.#base = base;
    this.#pieces = [];
    this.#letters = letterCount();
    this.#children(paragraph, null);
    return { pieces: this.#pieces, lettering: this.#letters.sum() };
  }

  #children(parent: XmlElement, link: Mark | null): void {
    for (const child of elementsOf(parent)) this.#child(child, link);
  }

  #child(element: XmlElement, link: Mark | null): void {
    switch (element.name) {
      case 'w:r':
        this.#run(element, link);
        break;
      case 'w:hyperlink':
        this.#children(element, this.#linkOf(element) ?? link);
        break;
      case 'w:ins':
      case 'w:moveTo':
        this.#tracked(element, link, 'insertion');
        break;
      case 'w:del':
      case 'w:moveFrom':
        this.#tracked(element, link, 'deletion');
        break;
      case 'w:fldSimple':
        this.#children(element, link);
        break;
      case 'w:commentRangeStart':
        this.#bound(element, 'from');
        break;
      case 'w:commentRangeEnd':
        this.#bound(element, 'to');
        break;
      case 'm:oMath':
      case 'm:oMathPara':
        this.#text(formula(element), this.#base, link);
        break;
      case 'mc:AlternateContent':
        this.#children(alternative(element), link);
        break;
      case 'w:pPr':
      case 'w:sdtPr':
        break;
      default:
        // A wrapper such as a content control or a smart tag: its text belongs to the paragraph.
        this.#children(element, link);
        break;
    }
  }

  #linkOf({ attributes }: XmlElement): Mark | null {
    const target = this.#relationships.get(attributes['r:id'] ?? '');
    return target?.isOutside ? linkMark(target.target) : null;
  }

  #bound(element: XmlElement, side: 'from' | 'to'): void {
    const place = new Place();
    this.#flow.comment(element.attributes['w:id'] ?? '')[side] ??= place;
    this.#pieces.push({ kind: 'place', place });
  }

  #tracked(element: XmlElement, link: Mark | null, kind: TrackedChange['kind']): void {
    const { 'w:author': author = '', 'w:date': date = '' } = element.attributes;
    const from = new Place();
    this.#pieces.push({ kind: 'place', place: from });
    const disappears = (kind === 'deletion') === (this.#changes === 'accepted');
    const outer = this.#deleted;
    if (disappears) this.#deleted = [];
    this.#children(element, link);
    const text = disappears ? (this.#deleted ?? []).join('') : '';
    this.#deleted = outer;
    if (outer && disappears) outer.push(text);
    const to = disappears ? from : new Place();
    if (!disappears) this.#pieces.push({ kind: 'place', place: to });
    this.#flow.changes.push({ kind, from, to, author, date, text });
  }

  #run(run: XmlElement, link: Mark | null): void {
    const properties = elementOf(run, 'w:rPr');
    const styled = properties ? over(this.#styles.run(valOf(properties, 'w:rStyle')), this.#base) : this.#base;
    const look = properties ? over(runLook(properties), styled) : styled;
    for (const child of elementsOf(run)) this.#inRun(child, look, link);
  }

  #inRun(element: XmlElement, look: RunLook, link: Mark | null): void {
    const { attributes } = element;
    switch (element.name) {
      case 'w:t':
      case 'w:delText':
        this.#text(textIn(element), look, link);
        break;
      case 'w:tab':
      case 'w:ptab':
        this.#text('\t', look, link);
        break;
      case 'w:noBreakHyphen':
        this.#text('\u2011', look, link);
        break;
      case 'w:sym':
        this.#text(signOf(attributes['w:font'] ?? '', attributes['w:char'] ?? ''), look, link);
        break;
      case 'w:br':
      case 'w:cr':
        this.#break(attributes['w:type']);
        break;
      case 'w:lastRenderedPageBreak':
        this.#page();
        break;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        this.#note(element);
        break;
      case 'w:commentReference':
        this.#comment(attributes['w:id'] ?? '');
        break;
      case 'w:fldChar':
        this.#field(attributes['w:fldCharType']);
        break;
      case 'w:instrText':
        this.#flow.addCode(textIn(element));
        break;
      case 'w:ruby':
        this.#children(elementOf(element, 'w:rubyBase') ?? element, link);
        break;
      case 'mc:AlternateContent':
        for (const child of elementsOf(alternative(element))) this.#inRun(child, look, link);
        break;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        this.#picture(element);
        break;
      default:
        break; // Marks of the notes themselves, page numbers, and what only the screen shows.
    }
  }

  #text(text: string, look: RunLook, link: Mark | null): void {
    if (text === '' || !this.#flow.shows) return;
    if (look.hidden) this.#flow.hidden += text.length;
    else if (this.#deleted) this.#deleted.push(text);
    else {
      this.#pieces.push({ kind: 'text', text, marks: this.#marksOf(look, link) });
      this.#letters.add(text, look);
      this.#flow.countLetters(look.language, text.trim().length);
    }
  }

  #marksOf(look: RunLook, link: Mark | null): readonly Mark[] {
    const address = link ?? linkMark(this.#flow.linkAddress);
    const raised = look.raised === 'superscript' || look.raised === 'subscript' ? marks[look.raised].create() : null;
    const own = [look.bold ? strong : null, look.italic ? emphasis : null, raised, address];
    return own.reduce<readonly Mark[]>((all, mark) => (mark ? mark.addToSet(all) : all), []);
  }

  #break(type: string | undefined): void {
    if (!this.#flow.shows || this.#deleted) return;
    // A page that is turned by hand is told once more where the next one begins.
    this.#pieces.push({ kind: 'break' });
    if (type === 'page' || type === 'column') this.#pieces.push({ kind: 'break' });
  }

  #page(): void {
    const place = new Place();
    this.#pieces.push({ kind: 'place', place });
    this.#flow.turnPage(place);
  }

  #note({ name, attributes }: XmlElement): void {
    if (this.#deleted || !this.#flow.shows) return;
    const kind = name === 'w:footnoteReference' ? 'footnote' : 'endnote';
    const custom = /^(?:1|true|on)$/.test(attributes['w:customMarkFollows'] ?? '');
    const id = attributes['w:id'] ?? '';
    const label = this.#flow.note(kind, id, custom);
    const reference = marks.noteReference.create({ note: `${kind}-${id}` });
    if (label !== '') this.#pieces.push({ kind: 'text', text: label, marks: [marks.superscript.create(), reference] });
  }

  /** A comment that is about no stretch of text is about the place of its mark. */
  #comment(id: string): void {
    const stretch = this.#flow.comment(id);
    if (stretch.from) return;
    const place = new Place();
    this.#pieces.push({ kind: 'place', place });
    stretch.from = place;
    stretch.to = place;
  }

  #field(type: string | undefined): void {
    if (type === 'begin') this.#flow.beginField();
    else if (type === 'separate') this.#flow.separateField();
    else if (type === 'end') this.#flow.endField();
  }

  /** A picture by its description; a text box by its text, after the paragraph. */
  #picture(element: XmlElement): void {
    if (this.#deleted) return;
    const boxes = [...allNamed(element, 'w:txbxContent')];
    this.#flow.textBoxes.push(...boxes);
    if (boxes.length > 0) return;
    const [named] = [...allNamed(element, 'wp:docPr'), ...allNamed(element, 'v:shape')];
    const { descr, title, alt } = named?.attributes ?? {};
    this.#pieces.push({ kind: 'picture', description: descr || title || alt || '' });
  }
}

const strong = marks.strong.create();
const emphasis = marks.emphasis.create();

/** The newer of the contents that a program may choose from, unless it holds nothing. */
function alternative(element: XmlElement): XmlElement {
  const all = elementsOf(element).filter(({ children }) => children.length > 0);
  return all.find(({ name }) => name === 'mc:Choice') ?? all[0] ?? element;
}

/** All elements of a name within `element`, not those within each other. */
export function* allNamed(element: XmlElement, name: string): Generator<XmlElement> {
  if (element.name === 'mc:AlternateContent') {
    const chosen = alternative(element);
    if (chosen !== element) yield* allNamed(chosen, name);
    return;
  }
  for (const child of elementsOf(element))
    if (child.name === name) yield child;
    else yield* allNamed(child, name);
}

/** The signs of a formula in a line. */
function formula(element: XmlElement): string {
  return [...allNamed(element, 'm:t')].map(textIn).join('');
}
