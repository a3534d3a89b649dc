import { fewestDatedLines } from '../../model/plan';
import type { References } from '../../markdown/parser';
import type { Language } from '../../languages/language';
import { languages } from '../../languages/languages';
import type { TextBlock } from '../blocks/block';
import { haveBoxes, saysLog, saysPlan, tellMost } from './entries';
import { areFarApart, doDatesRunForward, doDatesRunOn } from './datesInOrder';
import { withDaysThatGoOn } from './daysThatGoOn';
import {
  dayOfBlock,
  dayOfDatedItem,
  dayOfDatedSection,
  dayOfSection,
  type DayPlace,
  isMarkedDone,
} from '../places/dayPlace';
import { levelOfNumberedList } from './numberedList';
import {
  isPart,
  recapsOf,
  withoutChronicle,
  withoutDatesOfWeeks,
  withoutExplanation,
  withoutMentions,
  withoutNumbers,
  withoutOverview,
} from './lookAlikes';
import {
  bestLevel,
  isLessonOfPart,
  isInRange,
  isRowOfDays,
  type Level,
  levelsOf,
  longestLevel,
  rankOf,
  ranks,
} from './levels';
import { allBlocks, nameOf, type Section, type SectionTree, withDeeper } from '../blocks/sections';
import type { Label } from '../titles/label';
import { isNamedEntry } from '../titles/labelInTitle';

/** The days of a document. */
export interface Days {
  /** The keys are the sections, list items and rows that are days. */
  readonly places: ReadonlyMap<Section | TextBlock, DayPlace>;
  /** The headings that look like days, whether or not they are, in the order of the document. */
  readonly inHeadings: readonly DayPlace[];
  /** At least two days are consecutive by their numbers or weekdays. */
  readonly inSequence: boolean;
}

/** A document without days. */
export const noDays: Days = { places: new Map(), inHeadings: [], inSequence: false };

/**
 * Finds the days of a document. They are all at one level, see `bestLevel`. What looks like a day at another level is
 * text, except a range heading without days below it.
 * @param text the document; its language decides what ambiguous words mean
 * @param isToldSo the user says that there are days: they are those at the level that has the most, in sequence or not
 */
export function findDays(tree: SectionTree, references: References, text: string, isToldSo = false): Days {
  const fits = inLanguageOf(text);
  const sections = withDeeper(tree.sections);
  const inHeadings = withoutExplanation(
    withoutChronicle(placesInHeadings(sections, tree).filter(fits), tree),
    sections,
  );
  const daysInHeadings = bestLevel(inHeadings, sections);
  const isDecided = areSurelyDays(daysInHeadings);
  const isRecap = recapsOf(tree);
  const inBlocks = (): readonly DayPlace[] => {
    const found = withoutNumbers(withoutChronicle(placesInBlocks(tree, references, isToldSo), tree), tree);
    const places = withoutExplanation(
      found.filter((place) => fits(place) && !isRecap(place)),
      sections,
    );
    return withoutDatesOfWeeks(withoutMentions(withoutOverview(places, sections), sections), references);
  };
  const candidates = isDecided ? inHeadings : [...inHeadings, ...inBlocks()];
  const levelIn = isToldSo ? longestLevel : bestLevel;
  const found = isDecided ? daysInHeadings : levelIn(candidates, sections);
  const { days, followers } = areInOrder(found) ? found : (levelOfItems(found, tree, references) ?? found);
  const inside = (day: DayPlace): readonly DayPlace[] => daysInRange(day, references, fits);
  const inRanges = new Map(days.flatMap((day) => inside(day)).map((day) => [day.of, day]));
  const all =
    isDecided && [...inRanges.values()].some(({ block }) => block) ? [...inHeadings, ...inBlocks()] : candidates;
  const places = withDaysThatGoOn(inRanges, all, inside);
  return { places: withParts(places, sections), inHeadings, inSequence: followers > 0 };
}

/** The days with the part in their labels, as in `Week 1 - Day 3`, if no heading names it. */
function withParts(places: Days['places'], sections: readonly Section[]): Days['places'] {
  const days = [...places.values()];
  if (!days.some(({ label, form }) => label.part !== undefined && form !== 'row')) {
    return places;
  }
  const named = new Set(sections.filter((section) => !places.has(section)).map(({ title }) => title.label?.text));
  const isUnnamed = ({ label, form }: DayPlace): boolean =>
    label.part !== undefined && form !== 'row' && !named.has(label.part);
  return new Map(days.map((day) => [day.of, isUnnamed(day) ? { ...day, label: withPart(day) } : day]));
}

/** The label of a day from the beginning of its part, as it is written. */
function withPart({ label, title: { whole } }: DayPlace): Label {
  const { text, part = '' } = label;
  const at = whole.startsWith(part) ? whole.indexOf(text, part.length) : -1;
  const written = at < 0 ? '' : whole.slice(0, at + text.length);
  return { ...label, text: written === '' || /[([（]/.test(written) ? `${part}, ${text}` : written };
}

/**
 * Whether nothing else can be the days. Most plans have them in headings, and list items and rows need not be checked then;
 * those in `Week 1: Lesson 1` may be.
 */
function areSurelyDays({ days, followers }: Level): boolean {
  return followers > 0 && rankOf(days) === ranks.heading && !days.slice(0, 1).every(isLessonOfPart);
}

/**
 * The days below a heading that names a range of days, in whatever form they are written; the range itself if nothing
 * below it is a day. They have numbers in the range, begin again at 1, or are weekdays.
 */
function daysInRange(range: DayPlace, references: References, fits: (place: DayPlace) => boolean): readonly DayPlace[] {
  const { of, label } = range;
  if (label.through === label.number || !('heading' in of)) {
    return [range];
  }
  const sections = withDeeper(of.sections);
  const candidates = [...labelledHeadings(sections), ...placesInBlocks(of, references, true)].filter(fits);
  const { days, followers } = bestLevel(candidates, sections);
  const { number: first = 1 } = days[0]?.label ?? {};
  return followers > 0 && (first === 1 || isInRange(days[0]?.label, label)) ? days : [range];
}

/**
 * The headings that look like days, in the order of the document; if they are only dates, or there are none, also those with
 * a date beside their title.
 */
function placesInHeadings(sections: readonly Section[], tree: SectionTree): readonly DayPlace[] {
  const labelled = labelledHeadings(sections);
  return labelled.every(({ label }) => label.unit === 'date') ? withDatedHeadings(labelled, sections, tree) : labelled;
}

function labelledHeadings(sections: readonly Section[]): readonly DayPlace[] {
  return sections.map(dayOfSection).filter((place) => place !== undefined);
}

/**
 * The headings that are dates, and those with a date beside their title, in the order of the document. These are days if
 * there are boxes below them, or the document is called a plan and its dates run on, and entries if it is called a log, they
 * tell what was done or are named entries; otherwise they may be anything, such as news.
 */
function withDatedHeadings(
  dates: readonly DayPlace[],
  sections: readonly Section[],
  tree: SectionTree,
): readonly DayPlace[] {
  const dated = sections.map(dayOfDatedSection).filter((place) => place !== undefined);
  const name = nameOf(tree);
  const areEntries = (): boolean => dated.every(({ title }) => isNamedEntry(title.whole)) || tellMost(dated);
  const arePlanned = (): boolean => saysPlan(name) && doDatesRunForward(dated.map(({ label }) => label));
  return dated.length > 0 && (haveBoxes(dated) || saysLog(name) || areEntries() || arePlanned())
    ? [...dates, ...dated].toSorted((one, other) => one.line - other.line)
    : dates;
}

/** Fewer list items without boxes may be anything that happens on these dates. */
const fewestItemsOfDates = 5;

/** Whether days follow each other, and are not some of the items that begin with dates. */
function areInOrder({ days, followers }: Level): boolean {
  return followers > 0 && !days.every(({ form, label }) => form === 'item' && label.inYear !== undefined);
}

/** The items that are days by their dates or numbers; `undefined` if there are none, or fewer than those found. */
function levelOfItems({ days: found }: Level, tree: SectionTree, references: References): Level | undefined {
  const level = levelOfDatedItems(tree, references) ?? levelOfNumberedList(tree, references);
  return level && level.days.length >= found.length ? level : undefined;
}

/**
 * The list items that begin with a date, as in `- [ ] June 1: Rope`. They are days if they have boxes, or the title says
 * that they are a plan or a log, and the dates run on; otherwise they are a to-do list, or tell when something happens. So
 * are those beside more other tasks. Only a log may begin with the newest.
 * @returns `undefined` if they are no days
 */
function levelOfDatedItems(tree: SectionTree, references: References): Level | undefined {
  const dated = withoutChronicle(datedItems(tree, references), tree);
  const name = nameOf(tree);
  return levelsOf(dated).find(({ days }) => {
    const labels = days.map(({ label }) => label);
    const areMany = days.length >= fewestItemsOfDates;
    const areDays =
      (haveBoxes(days) || (areMany && saysPlan(name)) ? doDatesRunForward(labels) : false) ||
      (areMany && saysLog(name) && doDatesRunOn(labels));
    const boxes = countBoxes(days.flatMap((day) => day.blocks()));
    return (
      days.length >= fewestDatedLines && areDays && countBoxes(blocksOf(tree)) - boxes <= Math.max(boxes, days.length)
    );
  });
}

/** Those without boxes below one heading are left out if none of them is soon after another: milestones. */
function datedItems(tree: SectionTree, references: References): readonly DayPlace[] {
  const own = tree.blocks.flatMap((_, index) => dayOfDatedItem(tree.blocks, index, references) ?? []);
  const areMilestones = areFarApart(own.map(({ label }) => label)) && !haveBoxes(own);
  return [...(areMilestones ? [] : own), ...tree.sections.flatMap((section) => datedItems(section, references))];
}

function blocksOf({ blocks, sections }: SectionTree): readonly TextBlock[] {
  return [...blocks, ...sections.flatMap(allBlocks)];
}

function countBoxes(blocks: readonly TextBlock[]): number {
  return blocks.filter(({ box }) => box !== undefined).length;
}

/** The list items and rows that look like days, in the order of the document. */
function placesInBlocks(tree: SectionTree, references: References, isInPart = false): readonly DayPlace[] {
  const own = tree.blocks
    .map((_, index) => dayOfBlock(tree.blocks, index, references))
    .filter((place) => place !== undefined)
    .filter((place) => isInPart || place.label.weekday === undefined || holdsWork(place) || isRowOfDays(place));
  return [
    ...own,
    ...tree.sections.flatMap((section) =>
      placesInBlocks(section, references, (isInPart || isPart(section)) && !isRangeOfWeeks(section)),
    ),
  ];
}

/** Whether anything but empty lines is below the first line of a day. */
function hasMore(place: DayPlace): boolean {
  return place.block?.source.includes('\n') === true || place.blocks().length > 1;
}

/** `Weeks 1-4`: weekdays below it say how each of these weeks goes. */
function isRangeOfWeeks({ title: { label } }: Section): boolean {
  return label?.unit === 'week' && label.number !== label.through;
}

/**
 * Whether a list item or row has a box, a done mark or more lines below. A weekday needs one of these unless it is in a
 * numbered part, such as a week; otherwise it could just as well be part of opening hours.
 */
function holdsWork(place: DayPlace): boolean {
  return place.block?.box !== undefined || hasMore(place) || isMarkedDone(place);
}

/** A pattern for each of the words that only one language has. */
function anySignOf({ signs = [] }: Language): RegExp {
  return new RegExp(String.raw`(?<!\p{L})(?:${signs.join('|')})(?!\p{L})`, 'u');
}

/** Words for days that mean something else in another language, with a pattern for texts in their own language. */
const signsOfAmbiguous: ReadonlyMap<string, RegExp> = new Map(
  languages.flatMap((language) => {
    const anySign = anySignOf(language);
    return (language.ambiguous ?? []).map((word) => [word, anySign] as const);
  }),
);

const signOfEnglish = /(?<!\p{L})(?:the|and|of|with|for|this|your|each|when|will|at)(?!\p{L})/iu;
/** A cheap check, because most labels are not ambiguous. */
const couldBeAmbiguous = new RegExp(String.raw`^[\d.\s]*(?:${[...signsOfAmbiguous.keys()].join('|')})`, 'i');

/** `Tag 1`: so many are no labels, unless the text is English. */
const fewestTags = 5;
const tagAtBeginning = /^[^\n\p{L}\d]{0,20}Tag \d/gmu;

/** Whether a text without a word that tells its language has many days. */
function hasManyTags(text: string): boolean {
  return !signOfEnglish.test(text) && [...text.matchAll(tagAtBeginning)].length >= fewestTags;
}

/** Whether a label means a day in this document: `Tag 1` does in a German text, but not in an English one. */
function inLanguageOf(text: string): (place: DayPlace) => boolean {
  const found = new Map<RegExp, boolean>();
  const isSpoken = (signs: RegExp): boolean => {
    const isFound =
      found.get(signs) ?? (signs.test(text) || (signs === signsOfAmbiguous.get('tag') && hasManyTags(text)));
    found.set(signs, isFound);
    return isFound;
  };
  return ({ label }) => {
    if (!couldBeAmbiguous.test(label.text)) {
      return true;
    }
    const [, word = '', digits = ''] = /^[\d.\s]*(\p{L}+)(\d*)/u.exec(label.text) ?? [];
    const signs = [word, word.toLowerCase(), (word + digits).toLowerCase()]
      .map((written) => signsOfAmbiguous.get(written))
      .find(Boolean);
    return signs === undefined || isSpoken(signs);
  };
}
