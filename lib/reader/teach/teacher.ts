import type { PageReading } from '../../domain/reading.ts';
import type { TeachOrder, TeachState } from '../../domain/sites/teaching.ts';
import type { PlaceKind } from '../../domain/sites/place-kind.ts';
import type { UnitSaid } from '../../domain/sites/said.ts';
import type { Column, Place, ReaderSite, SiteDraft } from '../../domain/sites/site.ts';
import { isSubject, readPartsHere } from '../assemble/assemble.ts';
import { findPlace } from '../assemble/places.ts';
import { collect } from '../collect/collect.ts';
import type { Line } from '../collect/line.ts';
import { contextOf } from '../interpret/context.ts';
import { applySite, blockOf } from '../sites/apply.ts';
import { fieldAt, fieldsIn, type Field } from '../sites/field.ts';
import { finderOf } from '../sites/find.ts';
import type { Taught } from '../sites/site-reader.ts';
import { findPlaces, isWho, valueIn } from '../sites/taught.ts';
import { exampleOf } from './deidentify.ts';
import { boxesRound, elementsOf, signInWords, waysTo, type Box, type Describing } from './describe.ts';
import { columnSaid, shownBlock } from './pick-block.ts';
import { placeOfField, shownField, whyNotFilled, type PickedField } from './pick-field.ts';
import { firstSize, lineAt, notRead, outlined, readable, shownValue, type FactAt } from './pick-lines.ts';
import { siteOn, viewOf } from './page-pattern.ts';
import { createOutline, startPointing, type Outline } from './pointer.ts';
import { personalWords } from './signs.ts';

type Tell = (state: TeachState) => void;
/** The block that is pointed at: its boxes from small to large, and which of them is meant. */
type PickedLines = {
  readonly what: Exclude<PlaceKind, 'entries'>;
  readonly line: Line;
  readonly boxes: readonly Box[];
  size: number;
  exact: number;
  /** What was said of the columns of its table, and of the units of its values. */
  columns: readonly Column[];
  units: readonly UnitSaid[];
};
type Picked = PickedLines | PickedField;
type Kept = { readonly place: Place; readonly value: string | null };

export type TeacherDeps = {
  readonly document: Document;
  readonly today: () => string;
  readonly readPage: (document: Document, options: { today: string; site: ReaderSite }) => PageReading;
};

const isElement = (chosen: Line | Field): chosen is Field => chosen instanceof Element;

/** Teaches one page by pointing: what is pointed at, what was kept, what comes of it. Holds no more than the screen shows. */
export class PageTeacher {
  readonly #deps: TeacherDeps;
  readonly #outline: Outline;
  readonly #kept: Kept[] = [];
  #asks: PlaceKind | null = null;
  #picked: Picked | null = null;
  #stopPointing: () => void = () => {};
  #tell: Tell = () => {};
  #stepped = -1;

  constructor(deps: TeacherDeps) {
    this.#deps = deps;
    this.#outline = createOutline(deps.document);
  }

  /** Does one order of the sidebar, and says where teaching stands. */
  obey(order: TeachOrder, tell: Tell): TeachState {
    this.#tell = tell;
    if (order.do === 'size' || order.do === 'exact') this.#slide(order);
    else if (order.do === 'column' || order.do === 'unit') this.#say(order);
    else this.#do(order);
    this.#outlinePicked();
    return order.do === 'make' ? { ...this.#state(), made: this.#make() } : this.#state();
  }

  #do({ do: act, what, to = 0 }: TeachOrder): void {
    if (act === 'point' && what !== undefined) this.#point(what);
    else if (act === 'step') this.#step(to);
    else if (act === 'take') this.#take();
    else if (act === 'keep') this.#keep(what);
    else if (act === 'drop') this.#drop(what);
    else if (act === 'end') this.#end();
  }

  #slide({ do: slider, to = 0 }: TeachOrder): void {
    const picked = this.#picked;
    if (picked === null) return;
    if (slider === 'exact') picked.exact = Math.max(1, Math.min(to, 3));
    else if (picked.what !== 'entries') picked.size = Math.max(0, Math.min(to, picked.boxes.length - 1));
  }

  #say({ to: nth = 0, is, of, unit }: TeachOrder): void {
    const picked = this.#picked;
    if (picked === null || picked.what === 'entries') return;
    const { line, columns, units } = picked;
    const column = is === undefined ? null : columnSaid(this.#describing(), line, this.#boxOf(picked).span, nth, is);
    if (of === undefined)
      picked.columns = [...columns.filter((each) => each.nth !== nth), ...(column === null ? [] : [column])];
    else picked.units = [...units.filter((each) => each.of !== of), ...(unit === undefined ? [] : [{ of, unit }])];
  }

  #end(): void {
    this.#stopPointing();
    this.#outline.hide();
    this.#asks = null;
    this.#picked = null;
    this.#kept.length = 0;
  }

  #point(what: PlaceKind): void {
    this.#stopPointing();
    this.#outline.hide();
    // What is asked for next often stands close by: the lines go on from the last one.
    if (what === 'entries' || this.#asks === 'entries') this.#stepped = -1;
    this.#asks = what;
    this.#picked = null;
    this.#stopPointing = startPointing(this.#deps.document, this.#outline, {
      at: (element) => {
        if (what === 'entries') return fieldAt(element);
        const line = this.#lineOf(element);
        return line === null ? null : outlined(line);
      },
      onChosen: (element) => {
        const chosen = what === 'entries' ? fieldAt(element) : this.#lineOf(element);
        if (chosen !== null) this.#choose(chosen);
        this.#tell(this.#state());
      },
      onCancelled: () => {
        this.#point(what);
        this.#tell(this.#state());
      },
    });
  }

  #lineOf(element: Element): Line | null {
    return lineAt(this.#describing().context.page.lines, element);
  }

  /** What can be pointed at, in order: the lines of the page, or its text boxes. */
  #steps(): readonly (Line | Field)[] {
    return this.#asks === 'entries'
      ? fieldsIn(this.#deps.document, readPartsHere)
      : this.#describing().context.page.lines;
  }

  /** By keyboard: the outline goes to the next or the last of them. */
  #step(by: number): void {
    const steps = this.#steps();
    if (steps.length === 0 || this.#asks === null) return;
    this.#picked = null;
    this.#stepped = (this.#stepped + by + steps.length) % steps.length;
    const at = steps[this.#stepped];
    const element = at === undefined ? null : isElement(at) ? at : outlined(at);
    if (element === null) return;
    element.scrollIntoView({ block: 'nearest' });
    this.#outline.show(element);
  }

  #take(): void {
    const at = this.#steps()[this.#stepped];
    if (at !== undefined) this.#choose(at);
  }

  #choose(chosen: Line | Field): void {
    const what = this.#asks;
    if (what === null) return;
    if (what === 'entries') this.#picked = isElement(chosen) ? { what, field: chosen, exact: 2 } : null;
    else if (!isElement(chosen)) {
      const describing = this.#describing();
      const boxes = boxesRound(describing, what, chosen);
      if (boxes.length === 0) return;
      this.#picked = {
        what,
        line: chosen,
        boxes,
        size: firstSize(describing, what, boxes, isWho(what) ? [] : this.#factsHere()),
        exact: 2,
        columns: [],
        units: [],
      };
    }
    this.#outlinePicked();
  }

  #outlinePicked(): void {
    const picked = this.#picked;
    if (picked === null) return;
    this.#outline.show(
      ...(picked.what === 'entries' ? [picked.field] : elementsOf(this.#describing(), this.#boxOf(picked))),
    );
  }

  #boxOf({ boxes, size }: PickedLines): Box {
    const box = boxes[size] ?? boxes[0];
    if (box === undefined) throw new Error('what is pointed at has a box');
    return box;
  }

  #describing(): Describing {
    const { document, today } = this.#deps;
    const page = collect(document);
    const context = contextOf(page, today(), () => false);
    const names = readPartsHere.readPeople(context).identity.name ?? '';
    const personal = personalWords([
      names,
      ...this.#kept.flatMap(({ place, value }) => (place.what === 'name' ? (value ?? []) : [])),
    ]);
    const asRead = finderOf(contextOf(page, today(), isSubject), readPartsHere);
    return { context, parts: readPartsHere, finder: finderOf(context, readPartsHere), asRead, personal };
  }

  #placeOf(picked: Picked): { readonly place: Place; readonly value: string | null } {
    if (picked.what === 'entries') return { place: placeOfField(this.#describing(), picked), value: null };
    const { what, exact } = picked;
    const box = this.#boxOf(picked);
    const own = this.#describing();
    const value = isWho(what) ? readable(valueIn(own.context, readPartsHere, what, box.span)) : null;
    const describing = what === 'name' ? { ...own, personal: personalWords([...own.personal, value ?? '']) } : own;
    // A larger part of the page that shows no other such value tells it too, and outlasts a line more or less.
    const elements = isWho(what)
      ? picked.boxes.filter(({ span }) => valueIn(own.context, readPartsHere, what, span) === value)
      : [box];
    const around = { ...box, elements: elements.flatMap((each) => each.elements) };
    const block = isWho(what) ? {} : this.#ofBlock(own, picked);
    return { place: { what, ways: [...waysTo(describing, what, around)], exact, isAlways: true, ...block }, value };
  }

  /** On which page a block is, and what was said of it. */
  #ofBlock(describing: Describing, { columns, units }: PickedLines): Pick<Place, 'view' | 'columns' | 'units'> {
    return {
      view: viewOf(describing, siteOn(this.#deps.document, []).path),
      ...(columns.length === 0 ? {} : { columns: [...columns] }),
      ...(units.length === 0 ? {} : { units: [...units] }),
    };
  }

  #keep(next: PlaceKind | undefined): void {
    if (this.#picked === null) return;
    const { place, value } = this.#placeOf(this.#picked);
    if (place.ways.length === 0 || (isWho(place.what) && value === null) || this.#whyNotFilled() !== null) return;
    if (isWho(place.what) || place.what === 'entries') this.#drop(place.what);
    this.#kept.push({ place, value });
    this.#stopPointing();
    this.#outline.hide();
    this.#asks = null;
    this.#picked = null;
    if (next !== undefined) this.#point(next);
  }

  /** Whose page it is, by what was kept of it so far. */
  #taught(): Taught {
    return applySite(this.#describing().context, siteOn(this.#deps.document, this.#who()), readPartsHere);
  }

  #whyNotFilled(): string | null {
    const picked = this.#picked;
    return picked?.what === 'entries' ? whyNotFilled(this.#describing(), this.#taught(), picked) : null;
  }

  #drop(what: PlaceKind | undefined): void {
    const index = this.#kept.findLastIndex(({ place }) => place.what === what);
    if (index !== -1) this.#kept.splice(index, 1);
  }

  #state(): TeachState {
    const picked = this.#picked;
    return {
      asks: this.#asks,
      pick: picked === null ? null : this.#shown(picked),
      kept: this.#kept.map(({ place }) => ({ what: place.what, sure: place.ways.length > 1 ? 'sound' : 'doubtful' })),
      whole: this.#whole(),
    };
  }

  #whole(): TeachState['whole'] {
    const kinds = new Set(this.#kept.map(({ place }) => place.what));
    if (!kinds.has('name') || !(kinds.has('birthDate') || kinds.has('nhsNumber'))) return null;
    const { identity, site } = this.#read(this.#kept.map(({ place }) => place));
    if (!identity.sure) return { sure: 'broken', why: identity.doubt };
    return { sure: site?.health ?? 'broken', why: site?.why ?? null };
  }

  #read(places: readonly Place[]): PageReading {
    const { document, today, readPage } = this.#deps;
    return readPage(document, { today: today(), site: siteOn(document, places).site });
  }

  #shown(picked: Picked): NonNullable<TeachState['pick']> {
    if (picked.what === 'entries') return shownField(this.#describing(), this.#taught(), picked);
    const { what, size, boxes, exact } = picked;
    const { place, value } = this.#placeOf(picked);
    const describing = this.#describing();
    const [found] = findPlaces(describing.context, siteOn(this.#deps.document, [place]), readPartsHere);
    const isLost = place.ways.length === 0 || (isWho(what) && value === null);
    const ofBlock = (): ReturnType<typeof shownBlock> =>
      shownBlock(
        describing,
        { ...picked, box: this.#boxOf(picked) },
        this.#deps.document,
        this.#read([...this.#who(), ...(isLost ? [] : [place])]),
      );
    return {
      what,
      ...(isWho(what) ? { shown: shownValue(what, value), columns: [], units: [], unread: [] } : ofBlock()),
      sure: isLost ? 'broken' : found?.state === 'sound' && place.ways.length > 1 ? 'sound' : 'doubtful',
      why: isLost
        ? notRead(what, value)
        : place.ways.length > 1
          ? null
          : 'Only one sign tells this place. A change of the page may lose it.',
      signs: [...new Set(place.ways.map(signInWords))].map((sign) => sign.slice(0, 160)),
      size,
      largest: boxes.length - 1,
      exact,
    };
  }

  /** What was kept of who the page is about. */
  #who(): readonly Place[] {
    return this.#kept.filter(({ place }) => isWho(place.what)).map(({ place }) => place);
  }

  /** Where facts stand that are read on the page, whatever was taught of blocks. */
  #factsHere(): readonly FactAt[] {
    return this.#read(this.#who()).items.flatMap((item) => {
      const what = blockOf(item);
      return what === undefined
        ? []
        : item.places.flatMap((place) => {
            const element = findPlace(this.#deps.document, place.address);
            return element === null ? [] : [{ what, element }];
          });
    });
  }

  #make(): SiteDraft {
    const places = this.#kept.map(({ place }) => place);
    const { document } = this.#deps;
    return {
      name: document.location.hostname.slice(0, 60),
      pages: siteOn(document, places).site.pages,
      places,
      example: exampleOf(this.#describing(), document, places),
    };
  }
}
