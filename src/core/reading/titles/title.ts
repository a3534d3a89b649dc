import type { PlanDate, Weekday } from '../../calendar/date';
import type { DateNumbers } from '../../words/calendarDate';
import { minutesIn, withoutMinutes } from '../../words/duration';
import { plainText } from '../../markdown/inline';
import type { References } from '../../markdown/parser';
import { noDates, separator, separatorsBehind, takeDates, takeDatesAtEnd, type Dates } from './datesInTitle';
import { couldHaveDatedMark, couldHaveMark, takeDoneMark, unmarked, type MarkedText } from './doneMark';
import { isDayUnit } from '../../languages/language';
import { couldBeLabelled } from './couldBeLabel';
import { plainDayLabel, type Label } from './label';
import { takeDateBesideTitle, takeLabel, type LabelledText } from './labelInTitle';

/**
 * The parts of a heading's text; `text` is the rest without decorations, label, duration, done mark and date. Each part
 * is computed on first use, because most titles are only asked for their label.
 */
export interface Title extends Omit<MarkedText, 'text'> {
  readonly label: Label | undefined;
  readonly text: string;
  /** All that a person reads, without decorations and done mark. */
  readonly whole: string;
  readonly minutes: number | undefined;
  readonly weekday: Weekday | undefined;
  readonly date: PlanDate | undefined;
  /** The numbers of the date if another date of the document may tell their order. */
  readonly dateNumbers: DateNumbers | undefined;
  /** It contains a date or a weekday, even if the date doesn't exist or has no year. */
  readonly isDated: boolean;
  /** This title with the date beside it as its label, as in `2026-03-01: Rope`; `undefined` if there is none. */
  readonly labelledByDate: Title | undefined;
}

/** `:tada:` */
const shortcode = ':[a-z][a-z0-9_+-]{1,40}:';
const pictures = String.raw`\p{Extended_Pictographic}\p{Regional_Indicator}\uFE0F\u200D\u{1F3FB}-\u{1F3FF}\uFFFD`;
const keycap = String.raw`[\d#*]\uFE0F?\u20E3`;
const decoration = String.raw`(?:(?![©®™])[${pictures}]|${keycap})`;
/** What may come before the first word: emoji and signs, bullets, and a box that doesn't belong to a task. */
const leadingDecorations = new RegExp(
  String.raw`^(?:[${pictures}\p{So}→⇒•·]|${keycap}|${shortcode}|-\s|\[[^\]\p{L}\p{N}]{0,3}\](?![([])|\[[xX]\]\s|\s)+`,
  'u',
);
/** What may come between a label and a title. */
const leadingNoise = new RegExp(String.raw`^(?:${decoration}|${shortcode}|${separator})+`, 'u');
const trailingDecorations = new RegExp(
  String.raw`(?<!${decoration}|\s)(?:${decoration}|\s)+$|(?<!\s)\s*${shortcode}$`,
  'u',
);

const duration = /(?<!\s)\s*[([（]([^()[\]（）]{1,24})[)\]）]$/u;
/** `| 20 min`, `— 2h30`: a duration and nothing else after a separator. */
const bareDuration = /(?<!\s)\s*[|–—-]\s*(\d{1,3}[^()|–—\d-]{0,12}(?:\d{2}[^()|–—\d-]{0,8})?)$/u;
/** `Day 3 (45 min) - Knots`: right after the label. */
const leadingDuration = new RegExp(String.raw`^\s*[(（]([^()（）]{1,24})[)）]${separatorsBehind}`, 'u');
/** It only matches from the start of a run, so that a long run elsewhere is scanned once. `i--` ends in no separator. */
const trailingSeparators = /(?<![\s:：|｜│–—-])(?!--$)[\s:：|｜│–—-]+$/u;

/** `(Knots and bends)`: behind a label, brackets say nothing. */
const allInBrackets = /^[(（]([^()（）]+)[)）]$/u;

/** `Session 18 ✅: Knots`, `Session 18✅ Knots` */
const checkBehindLabel = /^(?:\s*[✅☑✔✓]\uFE0F?(?=\s*[:：–—-])|[✅☑✔✓]\uFE0F?(?=\s))/u;

/** A text that ends like this has nothing at its end to remove. */
const endsInWord = /[\p{L}\p{N}]$/u;

/**
 * Takes a heading, a list item's text or a table cell apart.
 * @param label the label if it is already known from elsewhere; a label in the title itself is then only removed
 */
export function readTitle(source: string, references: References = {}, label?: Label): Title {
  return new MarkdownTitle(source, references, label);
}

/**
 * Takes a title apart whose label is in another cell. What looks like another label is part of the title: `DOM` is not
 * Sunday there, nor `Unit 4: Rope` a unit.
 * @param dates those beside the label
 */
export function readTitleOf(
  label: Label,
  source: string,
  references: References,
  dates: LabelledText['before'] = noDates,
): Title {
  return new MarkdownTitle(source, references, label, dates);
}

class MarkdownTitle implements Title {
  readonly #source: string;
  readonly #references: References;
  /** The dates beside the label if that is in another cell. */
  readonly #datesBeside: LabelledText['before'] | undefined;
  /** `null` if it was looked for and there is none. */
  #label: Label | null | undefined;
  /** `null` if it was looked for and there is none. */
  #labelledByDate: Title | null | undefined;
  #readable: string | undefined;
  #labelled: LabelledText | undefined;
  #marked: MarkedRest | undefined;
  #dated: DatedRest | undefined;

  constructor(source: string, references: References, label: Label | undefined, datesBeside?: LabelledText['before']) {
    this.#source = source;
    this.#references = references;
    this.#label = label;
    this.#datesBeside = datesBeside;
  }

  get label(): Label | undefined {
    if (this.#label === undefined) {
      this.#label = this.#findLabel() ?? null;
    }
    return this.#label ?? undefined;
  }

  get text(): string {
    const { rest } = this.#dates();
    const text = rest.replace(this.#cut().label ? leadingNoise : leadingDecorations, '');
    return withoutEnd(text, trailingSeparators).replace(allInBrackets, '$1');
  }

  get whole(): string {
    return withoutEnd(withoutEnd(takeDoneMark(this.#read()).text, trailingDecorations), trailingSeparators);
  }

  get minutes(): number | undefined {
    return this.#rest().minutes ?? this.#dates().minutes;
  }

  get weekday(): Weekday | undefined {
    return this.label?.weekday ?? this.#dates().weekday;
  }

  get date(): PlanDate | undefined {
    return this.#dates().date ?? this.label?.date;
  }

  get dateNumbers(): DateNumbers | undefined {
    return this.#dates().numbers ?? this.label?.numbers;
  }

  get isDated(): boolean {
    return this.label?.weekday !== undefined || this.label?.unit === 'date' || this.#dates().isDated;
  }

  get hasDoneMark(): boolean {
    return couldHaveMark(this.#source) && this.#rest().hasDoneMark;
  }

  get completedOn(): PlanDate | undefined {
    return couldHaveDatedMark(this.#source) ? this.#rest().completedOn : undefined;
  }

  get labelledByDate(): Title | undefined {
    if (this.#labelledByDate === undefined) {
      this.#labelledByDate = this.#findDate() ?? null;
    }
    return this.#labelledByDate ?? undefined;
  }

  #findDate(): Title | undefined {
    const labelled = takeDateBesideTitle(this.#read());
    if (!labelled) {
      return undefined;
    }
    const title = new MarkdownTitle(this.#source, this.#references, labelled.label);
    title.#labelled = labelled;
    return title;
  }

  #findLabel(): Label | undefined {
    return plainDayLabel(this.#source) ?? (couldBeLabelled(this.#source) ? this.#cut().label : undefined);
  }

  /** What a person reads, from the first word on. */
  #read(): string {
    return (this.#readable ??= withoutDecorations(plainText(this.#source, this.#references)));
  }

  #cut(): LabelledText {
    return (this.#labelled ??= this.#withDatesBeside(takeLabel(this.#read(), (text) => takeEnds(text).text)));
  }

  #withDatesBeside(cut: LabelledText): LabelledText {
    const label = this.#label ?? undefined;
    if (!this.#datesBeside) {
      return cut;
    }
    const rest = isRepeated(cut.label, label) ? cut.rest : this.#read();
    return { label, before: this.#datesBeside, rest };
  }

  #rest(): MarkedRest {
    return (this.#marked ??= takeEnds(this.#cut().rest));
  }

  #dates(): DatedRest {
    return (this.#dated ??= datesAfterLabel(this.#cut(), this.#rest().text));
  }
}

/** `Day 3: Rope` beside `3` */
function isRepeated(again: Label | undefined, label: Label | undefined): boolean {
  const isSameUnit = isDayUnit(label?.unit) ? isDayUnit(again?.unit) : again?.unit === label?.unit;
  return again?.number !== undefined && isSameUnit && again.number === label?.number && again.through === label.through;
}

function withoutDecorations(text: string): string {
  const plain = text.includes('\u20E3') ? text.replace(keycapsBehindWord, (digits) => digits.replace(/\D/g, '')) : text;
  return /^[A-Za-z]/.test(plain) ? plain : plain.replace(leadingDecorations, '');
}

/** The number in `Day 1️⃣0️⃣`. */
const keycapsBehindWord = /(?<=\p{L}\s?)(?:\d\uFE0F?\u20E3)+/gu;

/** The text next to a label, without what surrounds it: decorations, done mark, duration. */
interface MarkedRest extends MarkedText {
  readonly minutes: number | undefined;
}

function takeEnds(rest: string): MarkedRest {
  const [check = ''] = checkBehindLabel.exec(rest) ?? [];
  const before = takeLastMinutes(rest.slice(check.length));
  const mark = couldHaveMark(before.text) ? takeDoneMark(before.text) : { ...unmarked, text: before.text };
  const after = takeLastMinutes(withoutEnd(mark.text, trailingDecorations));
  return {
    ...mark,
    hasDoneMark: mark.hasDoneMark || check !== '',
    text: after.text,
    minutes: before.minutes ?? after.minutes,
  };
}

/** The dates next to a label, what remains of the text, and the duration among them. */
interface DatedRest extends Dates {
  readonly minutes: number | undefined;
}

/** The dates right after a label, otherwise those before it or at the end. */
function datesAfterLabel({ label, before }: LabelledText, rest: string): DatedRest {
  if (!label) {
    return { ...before, rest, minutes: undefined };
  }
  const ahead = takeMinutes(rest.replace(leadingNoise, ''), leadingDuration);
  const after = takeDates(ahead.text);
  return after.isDated ? datesBefore(after, before, ahead.minutes) : datesAtEnd(after.rest, before, ahead.minutes);
}

/** `Di 09.06. (2 h) – Knoten` */
function datesBefore(after: Dates, before: LabelledText['before'], minutes: number | undefined): DatedRest {
  const behind = takeMinutes(after.rest, leadingDuration);
  return {
    rest: behind.text,
    weekday: after.weekday ?? before.weekday,
    date: after.date ?? before.date,
    numbers: after.numbers ?? before.numbers,
    isDated: true,
    minutes: minutes ?? behind.minutes,
  };
}

/** A date at the end is that of a plan: it does not make a day dated, as the date at the beginning of what is told does. */
function datesAtEnd(rest: string, before: LabelledText['before'], minutes: number | undefined): DatedRest {
  const atEnd = takeDatesAtEnd(rest);
  return {
    rest: atEnd?.rest ?? rest,
    weekday: before.weekday ?? atEnd?.weekday,
    date: before.date ?? atEnd?.date,
    numbers: before.numbers ?? atEnd?.numbers,
    isDated: before.isDated,
    minutes,
  };
}

function withoutEnd(text: string, end: RegExp): string {
  return endsInWord.test(text) ? text : text.replace(end, '');
}

/** Takes a duration off the end, in brackets or alone after a separator. */
function takeLastMinutes(text: string): ReturnType<typeof takeMinutes> {
  if (!/\d/.test(text)) {
    return { text, minutes: undefined };
  }
  const bare = bareDuration.exec(text)?.[1];
  return bare !== undefined && withoutMinutes(bare).trim() === ''
    ? takeMinutes(text, bareDuration)
    : takeMinutes(text, duration);
}

/** `(Strength + 45-min HIIT)` says what to do; `(about 45 min a day)` does not. */
const capitalizedWord = /(?<!\p{L})\p{Lu}/u;

function takeMinutes(text: string, form: RegExp): { readonly text: string; readonly minutes: number | undefined } {
  const written = form.exec(text)?.[1];
  const minutes = written === undefined ? undefined : minutesIn(written);
  const besides = withoutMinutes(written ?? '');
  // In `(row 1 min, rest 2 min)` they are not those of the day.
  const isOne = minutes !== undefined && minutesIn(besides) === undefined;
  const saysMore = capitalizedWord.test(besides);
  return isOne ? { text: saysMore ? text : text.replace(form, ''), minutes } : { text, minutes: undefined };
}
