import { everyDay, readDateRange, readStudyDay, writeDateRange } from '../calendar/studyDays';
import { lineEndingOf, Lines } from '../markdown/lines';
import { applyChanges, type Splice, type TextChange } from '../markdown/textChange';
import { byteOrderMark, findFrontMatter, type FrontMatterPlace } from '../markdown/findFrontMatter';
import { entriesOf, itemsOf, readFrontMatter, type Schedule } from './frontMatter';
import { refusal, refuseConflicts, type Edit, type Refusal, type RefusalReason } from '../model/edit';
import { removeLines, setBlockItems, setFlowItems } from './splices';
import { isEmpty, readYaml, scalarValue, type YamlEntry, type YamlMap, type YamlNode } from './yaml';

/**
 * Writes a whole schedule into the front matter of a plan, with the smallest changes: only values that differ are
 * touched, and in a list only items that differ. What can't be read stays as it is. Missing front matter is added
 * before the text. A part that is removed is removed with its key.
 */
export function setSchedule(text: string, schedule: Schedule): Edit | Refusal {
  const wanted = normalized(schedule);
  if (isSame(readFrontMatter(text), wanted)) {
    return { kind: 'edit', changes: [] };
  }
  const conflicts = refuseConflicts({ text });
  if (conflicts) {
    return conflicts;
  }
  const place = findFrontMatter(text);
  const changes = place ? changesWithin(text, place, wanted) : [addFrontMatter(text, wanted)];
  return typeof changes === 'string'
    ? refusal(changes, lineOf(text, Math.max(text.indexOf('daymark:'), 0)))
    : { kind: 'edit', changes };
}

/** A key under `daymark`, and its value as written if the key is new. */
interface Part {
  readonly name: 'start' | 'study-days' | 'days-off';
  /** `undefined` removes the key. */
  readonly value: string | undefined;
  readonly list: ListPart | undefined;
}

/** A list whose items are compared by what they mean. */
interface ListPart {
  readonly items: readonly string[];
  /** What an item means, in the form in which we write it; `undefined` if it means nothing and is left alone. */
  readonly read: (text: string) => string | undefined;
}

/** A schedule with its study days in the order of the week, and without repeated ranges. */
function normalized({ start, studyDays, daysOff }: Schedule): Schedule {
  const days = everyDay.filter((day) => studyDays?.includes(day));
  const ranges = new Map(daysOff.map((range) => [writeDateRange(range), range]));
  return { start, studyDays: days.length > 0 ? days : undefined, daysOff: [...ranges.values()] };
}

function isSame(one: Schedule, other: Schedule): boolean {
  const parts = partsOf(other);
  return partsOf(one).every(({ name, value, list }, index) => {
    const same = parts[index];
    return list && same?.list ? name === same.name && isSameSet(list.items, same.list.items) : value === same?.value;
  });
}

function isSameSet(some: readonly string[], others: readonly string[]): boolean {
  const set = new Set(some);
  return set.size === new Set(others).size && others.every((other) => set.has(other));
}

function partsOf({ start, studyDays = [], daysOff }: Schedule): readonly Part[] {
  return [
    { name: 'start', value: start, list: undefined },
    listPart('study-days', { items: studyDays, read: readStudyDay }),
    listPart('days-off', { items: daysOff.map(writeDateRange), read: readRange }),
  ];
}

function listPart(name: Part['name'], list: ListPart): Part {
  return { name, value: list.items.length === 0 ? undefined : `[${list.items.join(', ')}]`, list };
}

function readRange(text: string): string | undefined {
  const range = readDateRange(text);
  return typeof range === 'string' ? undefined : writeDateRange(range);
}

function addFrontMatter(text: string, wanted: Schedule): TextChange {
  const lineEnding = lineEndingOf(text);
  const at = { line: 0, character: byteOrderMark.exec(text)?.[0].length ?? 0 };
  const lines = ['---', 'daymark:', ...linesOf(wanted, '  '), '---'];
  return { start: at, end: at, text: lines.map((line) => line + lineEnding).join('') };
}

function linesOf(wanted: Schedule, indent: string): readonly string[] {
  return partsOf(wanted).flatMap(({ name, value }) => (value === undefined ? [] : [`${indent}${name}: ${value}`]));
}

/** The changes to a text with front matter, or the reason for refusing. */
function changesWithin(
  text: string,
  { yaml, offset, isOurs }: FrontMatterPlace,
  wanted: Schedule,
): readonly TextChange[] | RefusalReason {
  if (!isOurs) {
    return 'unknownFrontMatter';
  }
  const root = readYaml(yaml);
  if (root === 'broken') {
    return 'invalidFrontMatter';
  }
  const splices = new ScheduleWriter(yaml, readFrontMatter(text), wanted).splices(root);
  if (!splices) {
    return 'unwritableFrontMatter';
  }
  const textLines = new Lines(text);
  const changes = splices.map(({ start, end, text: replacement }) => ({
    start: textLines.positionAt(offset + start),
    end: textLines.positionAt(offset + end),
    text: replacement,
  }));
  return isAsWanted(applyChanges(text, changes), yaml, wanted) ? changes : 'unwritableFrontMatter';
}

/** Reads the result again: whether the schedule is the requested one and nothing else in the YAML has changed. */
function isAsWanted(after: string, before: string, wanted: Schedule): boolean {
  const yaml = findFrontMatter(after)?.yaml ?? '';
  return isSame(readFrontMatter(after), wanted) && othersIn(yaml) === othersIn(before);
}

/** All that a YAML text says, except for the schedule. */
function othersIn(yaml: string): string {
  const root = readYaml(yaml);
  const isOurs = (name: string | undefined): boolean => name === 'daymark';
  const others =
    typeof root === 'string'
      ? []
      : root.kind === 'map'
        ? root.entries.filter(({ key }) => !isOurs(scalarValue(key)))
        : [root];
  return JSON.stringify(others, (key, value: unknown) => (['start', 'end', 'inner'].includes(key) ? undefined : value));
}

/**
 * Finds the places in a YAML text at which to write a schedule. A method returns `undefined` if it would have to guess.
 */
class ScheduleWriter {
  readonly #yaml: string;
  readonly #lines: Lines;
  readonly #lineEnding: string;
  readonly #wanted: Schedule;
  /** The parts that differ. */
  readonly #parts: readonly Part[];

  constructor(yaml: string, before: Schedule, wanted: Schedule) {
    this.#yaml = yaml;
    this.#lines = new Lines(yaml);
    this.#lineEnding = lineEndingOf(yaml);
    this.#wanted = wanted;
    const old = partsOf(normalized(before));
    this.#parts = partsOf(wanted).filter(({ value }, index) => value !== old[index]?.value);
  }

  splices(root: YamlNode | 'empty'): readonly Splice[] | undefined {
    if (root === 'empty') {
      return [this.#addDaymark('')];
    }
    if (root.kind !== 'map' || root.isFlow) {
      return undefined;
    }
    const [daymark, second] = entriesOf(root, 'daymark');
    const indent = this.#indentOf(root.entries[0]?.key);
    if (!daymark) {
      return indent === undefined ? undefined : [this.#addDaymark(indent)];
    }
    if (second || indent === undefined || daymark.value.isMarked) {
      return undefined;
    }
    return this.#within(daymark, indent);
  }

  /** Adds the key at the end, where it separates nothing that belongs together. */
  #addDaymark(indent: string): Splice {
    const lines = [`${indent}daymark:`, ...linesOf(this.#wanted, `${indent}  `)];
    const at = this.#yaml.length;
    return { start: at, end: at, text: lines.map((line) => line + this.#lineEnding).join('') };
  }

  #within({ key, value }: YamlEntry, indent: string): readonly Splice[] | undefined {
    if (isEmpty(value)) {
      return [this.#insertLines(key.end, linesOf(this.#wanted, `${indent}  `))];
    }
    if (value.kind !== 'map') {
      return undefined;
    }
    const leaves = partsOf(this.#wanted).every((part) => part.value === undefined) && this.#holdsOnly(value);
    return leaves && !value.isFlow ? this.#removeEntry({ key, value }) : this.#inMap(value);
  }

  /** Whether a map contains only parts that change. */
  #holdsOnly({ entries }: YamlMap): boolean {
    return entries.every(({ key }) => this.#parts.some(({ name }) => name === scalarValue(key)));
  }

  #inMap(map: YamlMap): readonly Splice[] | undefined {
    const gone: YamlEntry[] = [];
    const splices: (readonly Splice[] | undefined)[] = [];
    const added: string[] = [];
    for (const part of this.#parts) {
      const [entry, second] = entriesOf(map, part.name);
      if (second) {
        return undefined;
      }
      if (!entry) {
        added.push(`${part.name}: ${part.value ?? ''}`);
      } else if (part.value === undefined && this.#isAllRead(entry.value, part)) {
        gone.push(entry);
      } else {
        splices.push(this.#setValue(entry, part));
      }
    }
    splices.push(map.isFlow ? this.#flowEntries(map, gone, added) : this.#blockEntries(map, gone, added));
    return splices.every((some) => some !== undefined) ? splices.flat() : undefined;
  }

  /**
   * Whether everything in a value can be read. If a list has an item that can't, the item stays, and so does the key.
   */
  #isAllRead(value: YamlNode, { list }: Part): boolean {
    return !list || itemsOf(value).every((item) => list.read(scalarValue(item) ?? '') !== undefined);
  }

  #flowEntries(map: YamlMap, gone: readonly YamlEntry[], added: readonly string[]): readonly Splice[] {
    const items = map.entries.map((entry) => ({
      start: entry.key.start,
      end: isEmpty(entry.value) ? (this.#colonAfter(entry.key) ?? entry.key.end) : entry.value.end,
      isKept: !gone.includes(entry),
    }));
    return setFlowItems(map.start, items, added);
  }

  #blockEntries(map: YamlMap, gone: readonly YamlEntry[], added: readonly string[]): readonly Splice[] | undefined {
    const last = map.entries.at(-1);
    const indent = this.#indentOf(map.entries[0]?.key);
    const removed = gone.map((entry) => this.#removeEntry(entry));
    if (!last || indent === undefined || !removed.every((some) => some !== undefined)) {
      return undefined;
    }
    const lines = added.map((line) => indent + line);
    const end = isEmpty(last.value) ? last.key.end : last.value.end;
    return [...removed.flat(), ...(lines.length > 0 ? [this.#insertLines(end, lines)] : [])];
  }

  #removeEntry({ key, value }: YamlEntry): readonly Splice[] | undefined {
    const end = isEmpty(value) ? key.end : value.end;
    return value.isMarked || this.#indentOf(key) === undefined
      ? undefined
      : [removeLines(this.#lines, key.start, end, this.#yaml.length)];
  }

  #setValue({ key, value }: YamlEntry, part: Part): readonly Splice[] | undefined {
    if (value.isMarked) {
      return undefined;
    }
    if (isEmpty(value)) {
      const at = this.#colonAfter(key);
      return at === undefined ? undefined : [{ start: at, end: at, text: ` ${part.value ?? ''}` }];
    }
    if (value.kind === 'list' && part.list) {
      return this.#setItems(value, part.list);
    }
    if (value.kind !== 'scalar') {
      return undefined;
    }
    const { start, end } = part.list ? value : value.inner;
    return [{ start, end, text: part.value ?? '' }];
  }

  /** Removes the items that are not wanted, and adds those that are missing. */
  #setItems(node: Extract<YamlNode, { kind: 'list' }>, list: ListPart): readonly Splice[] | undefined {
    const meanings = node.items.map((item) => list.read(scalarValue(item) ?? ''));
    const isKept = (index: number): boolean => {
      const meaning = meanings[index];
      return meaning === undefined || (list.items.includes(meaning) && meanings.indexOf(meaning) === index);
    };
    const items = node.items.map(({ start, end }, index) => ({ start, end, isKept: isKept(index) }));
    const added = list.items.filter((item) => !meanings.includes(item));
    return node.items.some(({ isMarked }) => isMarked)
      ? undefined
      : node.isFlow
        ? setFlowItems(node.start, items, added)
        : setBlockItems(this.#yaml, this.#lines, this.#lineEnding, items, added);
  }

  /**
   * Inserts lines below the line of an offset. The offset after a block of text is already the start of the next line.
   */
  #insertLines(offset: number, lines: readonly string[]): Splice {
    const isAtStart = offset > 0 && this.#lines.startOfLine(offset) === offset;
    const at = isAtStart ? offset : (this.#lines.startOfNextLine(offset) ?? this.#yaml.length);
    return { start: at, end: at, text: lines.map((line) => line + this.#lineEnding).join('') };
  }

  /** The offset after the colon of a key without a value; `undefined` if the colon doesn't follow on the same line. */
  #colonAfter({ end }: YamlNode): number | undefined {
    const [found] = /^[ \t]*:/.exec(this.#yaml.slice(end)) ?? [];
    return found === undefined ? undefined : end + found.length;
  }

  /** The spaces before a key that is first on its line, otherwise `undefined`. */
  #indentOf(key: YamlNode | undefined): string | undefined {
    const before = key && this.#yaml.slice(this.#lines.startOfLine(key.start), key.start);
    return before !== undefined && /^ *$/.test(before) ? before : undefined;
  }
}

function lineOf(text: string, offset: number): number {
  return new Lines(text).positionAt(offset).line;
}
