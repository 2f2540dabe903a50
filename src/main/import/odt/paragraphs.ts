/** From a paragraph of an OpenDocument text to pieces of styled text, with notes, comments, changes and pages. */

import type { Mark } from 'prosemirror-model';
import { sourceSchema } from '../../../shared/schema/sourceSchema.ts';
import { linkMark, type Piece, Place } from '../inline.ts';
import { type Lettering, letterCount } from '../office/lettering.ts';
import type { TrackedChange, TrackedChanges } from '../office/trackedChanges.ts';
import { elementOf, elementsOf, textIn, type XmlElement } from '../xml.ts';
import type { Style, Styles } from './styles.ts';

const { marks } = sourceSchema;

/** A change as the head of the file describes it. */
export interface DescribedChange {
  readonly kind: TrackedChange['kind'];
  readonly author: string;
  readonly date: string;
  /** The words of a deletion. */
  readonly text: string;
}

/** A note with its printed mark. */
export interface FoundNote {
  readonly id: string;
  readonly label: string;
  readonly body: XmlElement;
}

/** A comment with the stretch that it is about. */
export interface FoundComment {
  readonly from: Place;
  to: Place | null;
  readonly author: string;
  readonly date: string;
  readonly text: string;
}

interface ReadParagraph {
  readonly pieces: Piece[];
  readonly lettering: Lettering;
  /** Text boxes that are fastened to it. */
  readonly boxes: readonly XmlElement[];
}

export class ParagraphReader {
  readonly changes: TrackedChange[] = [];
  readonly notes: FoundNote[] = [];
  readonly comments: FoundComment[] = [];
  readonly languages = new Map<string, number>();
  readonly pages = new Map<number, Place>();
  /** Whether the file says itself where pages turn, not only where somebody broke them by hand. */
  knowsPages = false;
  hidden = 0;
  readonly #styles: Styles;
  readonly #described: ReadonlyMap<string, DescribedChange>;
  readonly reads: TrackedChanges;
  readonly #begun = new Map<string, Place>();
  readonly #named = new Map<string, FoundComment>();
  #page = 1;
  #pieces: Piece[] = [];
  #boxes: XmlElement[] = [];
  #letters = letterCount();

  constructor(styles: Styles, described: ReadonlyMap<string, DescribedChange>, reads: TrackedChanges) {
    this.#styles = styles;
    this.#described = described;
    this.reads = reads;
  }

  /** The pieces of a paragraph in `style`. */
  read(paragraph: XmlElement, style: Style): ReadParagraph {
    this.#pieces = [];
    this.#boxes = [];
    this.#letters = letterCount();
    if (style.breaksPage) this.#pieces.push(this.#turned());
    this.#children(paragraph, style, null);
    return { pieces: this.#pieces, lettering: this.#letters.sum(), boxes: this.#boxes };
  }

  /** A page turns here, as the writing program laid the text out. */
  turnPage(): Piece {
    this.knowsPages = true;
    return this.#turned();
  }

  /** The places of a change's mark that stands between paragraphs. */
  between(mark: XmlElement): Piece[] {
    this.#pieces = [];
    this.#child(mark, { names: [] }, null);
    return this.#pieces;
  }

  /** The text boxes in a drawing. */
  boxesIn(drawing: XmlElement): XmlElement[] {
    return elementsOf(drawing).flatMap((child) => (child.name === 'draw:text-box' ? [child] : this.boxesIn(child)));
  }

  #turned(): Piece {
    const place = new Place();
    this.#page++;
    this.pages.set(this.#page, place);
    return { kind: 'place', place };
  }

  #children(parent: XmlElement, style: Style, link: Mark | null): void {
    for (const child of parent.children)
      if (typeof child === 'string') this.#text(child, style, link);
      else this.#child(child, style, link);
  }

  #child(element: XmlElement, style: Style, link: Mark | null): void {
    const { attributes } = element;
    switch (element.name) {
      case 'text:span':
        this.#children(element, merged(this.#styles.text(attributes['text:style-name']), style), link);
        break;
      case 'text:a':
        this.#children(element, style, linkMark(attributes['xlink:href'] ?? null) ?? link);
        break;
      case 'text:s':
        this.#text(' ', style, link);
        break;
      case 'text:tab':
        this.#text('\t', style, link);
        break;
      case 'text:line-break':
        this.#pieces.push({ kind: 'break' });
        break;
      case 'text:soft-page-break':
        this.#pieces.push(this.turnPage());
        break;
      case 'text:note':
        this.#note(element);
        break;
      case 'office:annotation':
        this.#comment(element);
        break;
      case 'office:annotation-end':
        this.#endComment(attributes['office:name'] ?? '');
        break;
      case 'text:change-start':
        this.#begun.set(attributes['text:change-id'] ?? '', this.#place());
        break;
      case 'text:change-end':
      case 'text:change':
        this.#change(attributes['text:change-id'] ?? '');
        break;
      case 'text:ruby':
        this.#children(elementOf(element, 'text:ruby-base') ?? element, style, link);
        break;
      case 'draw:frame':
      case 'draw:g':
        this.#drawing(element);
        break;
      case 'text:hidden-text':
      case 'text:tracked-changes':
        break;
      default:
        this.#children(element, style, link); // A field, whose last result is its text, or a wrapper.
    }
  }

  /** White space of the file's own layout counts as one space (OpenDocument 1.3 part 3, 6.1.2). */
  #text(text: string, style: Style, link: Mark | null): void {
    if (text === '') return;
    const isInserted = this.reads === 'original' && this.#inInsertion();
    if (style.hidden || isInserted) {
      if (style.hidden) this.hidden += text.length;
      return;
    }
    this.#pieces.push({ kind: 'text', text, marks: marksOf(style, link) });
    this.#letters.add(text, style);
    if (style.language) this.languages.set(style.language, (this.languages.get(style.language) ?? 0) + text.length);
  }

  #inInsertion(): boolean {
    return [...this.#begun.keys()].some((id) => this.#described.get(id)?.kind === 'insertion');
  }

  #place(): Place {
    const place = new Place();
    this.#pieces.push({ kind: 'place', place });
    return place;
  }

  #note(element: XmlElement): void {
    const body = elementOf(element, 'text:note-body');
    const citation = elementOf(element, 'text:note-citation');
    const label = (citation ? textIn(citation) : '').trim();
    if (!body) return;
    const id = element.attributes['text:id'] ?? `note-${this.notes.length + 1}`;
    this.notes.push({ id, label, body });
    const reference = [marks.superscript.create(), marks.noteReference.create({ note: id })];
    if (label !== '') this.#pieces.push({ kind: 'text', text: label, marks: reference });
  }

  #comment(element: XmlElement): void {
    const saying = (name: string) => textIn(elementOf(element, name) ?? '').trim();
    const text = elementsOf(element, 'text:p').map(textIn).join('\n').trim();
    const from = this.#place();
    if (text === '') return;
    const comment: FoundComment = { from, to: null, author: saying('dc:creator'), date: saying('dc:date'), text };
    this.comments.push(comment);
    this.#named.set(element.attributes['office:name'] ?? '', comment);
  }

  #endComment(name: string): void {
    const comment = this.#named.get(name);
    if (comment) comment.to = this.#place();
  }

  #change(id: string): void {
    const described = this.#described.get(id);
    const begun = this.#begun.get(id);
    this.#begun.delete(id);
    if (!described) return;
    const { kind, author, date, text } = described;
    const from = begun ?? this.#place();
    const isPutBack = kind === 'deletion' && this.reads === 'original';
    if (isPutBack) this.#pieces.push({ kind: 'text', text, marks: [] });
    const to = begun || isPutBack ? this.#place() : from;
    this.changes.push({ kind, from, to, author, date, text: isPutBack ? '' : text });
  }

  /** A picture by its description; a text box by its text, after the paragraph. */
  #drawing(element: XmlElement): void {
    const boxes = this.boxesIn(element);
    this.#boxes.push(...boxes);
    if (boxes.length > 0) return;
    const described = elementOf(element, 'svg:desc') ?? elementOf(element, 'svg:title');
    if (elementOf(element, 'draw:image'))
      this.#pieces.push({ kind: 'picture', description: described ? textIn(described) : '' });
  }
}

/** The look of letters in a span, over that of what is around it. */
function merged(own: Style, around: Style): Style {
  const said = Object.entries(own).filter(([, value]) => value !== undefined);
  return { ...around, ...Object.fromEntries(said) };
}

function marksOf(style: Style, link: Mark | null): readonly Mark[] {
  const raised = style.raised === 'superscript' || style.raised === 'subscript' ? marks[style.raised].create() : null;
  const own = [style.bold ? strong : null, style.italic ? emphasis : null, raised, link];
  return own.reduce<readonly Mark[]>((all, mark) => (mark ? mark.addToSet(all) : all), []);
}

const strong = marks.strong.create();
const emphasis = marks.emphasis.create();
