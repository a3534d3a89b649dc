import { isCountable, isDate, type PlanDate } from '../calendar/date';
import { readDateRange, readStudyDay, type DateRange, type RangeFault, type StudyDay } from '../calendar/studyDays';
import { findFrontMatter, type FrontMatterPlace } from '../markdown/findFrontMatter';
import { Lines } from '../markdown/lines';
import { isEmpty, readYaml, scalarValue, type YamlEntry, type YamlMap, type YamlNode } from './yaml';

/** What a plan says about its schedule; a part is `undefined` or empty if the plan doesn't mention it. */
export interface Schedule {
  /** The date of the first day. */
  readonly start: PlanDate | undefined;
  /** The weekdays to study on. */
  readonly studyDays: readonly StudyDay[] | undefined;
  readonly daysOff: readonly DateRange[];
}

/**
 * Why a value of the front matter is ignored:
 * - `noDate`: the calendar has no such date, or it is not written `YYYY-MM-DD` or `YYYY-MM-DD/YYYY-MM-DD`;
 * - `before1970`, `endsBeforeItStarts`: the date or the range is a mistake;
 * - `noStudyDay`: not a weekday, or an empty list;
 * - `unexpected`: it is not of the expected kind, such as a list for `daymark`, or an alias;
 * - `repeated`: the key is there more than once, and the first one counts;
 * - `unknownKey`: Daymark doesn't know the key;
 * - `broken`: the front matter mentions Daymark, but isn't a single YAML document, or isn't fenced as ours is.
 */
export type FaultInFrontMatter = RangeFault | 'noStudyDay' | 'unexpected' | 'repeated' | 'unknownKey' | 'broken';

/** A value that is ignored. */
export interface IgnoredValue {
  readonly reason: FaultInFrontMatter;
  /** The first line of what is written there. */
  readonly text: string;
  /** The line in the file, from 0. */
  readonly line: number;
}

/** A range of days off with its line in the file, from 0. */
export interface WrittenRange extends DateRange {
  readonly line: number;
}

/** The front matter of a plan, as far as Daymark is concerned. */
export interface FrontMatter extends Schedule {
  readonly daysOff: readonly WrittenRange[];
  readonly ignored: readonly IgnoredValue[];
}

const nothing: FrontMatter = { start: undefined, studyDays: undefined, daysOff: [], ignored: [] };

/**
 * Reads what a text says under `daymark:` in its front matter. It costs next to nothing if the word isn't there. Every
 * text is read without error: what can't be used is ignored and listed in the result.
 */
export function readFrontMatter(text: string): FrontMatter {
  const place = findFrontMatter(text);
  if (!place?.yaml.includes('daymark')) {
    return nothing;
  }
  const root = place.isOurs ? readYaml(place.yaml) : 'broken';
  if (root === 'broken') {
    return { ...nothing, ignored: [brokenYaml(text, place)] };
  }
  return root === 'empty' || root.kind !== 'map' ? nothing : new ScheduleReader(place.yaml).read(root);
}

/** The values of a list. A single value counts as a list of one, an empty value as an empty list. */
export function itemsOf(node: YamlNode): readonly YamlNode[] {
  return node.kind === 'list' ? node.items : isEmpty(node) ? [] : [node];
}

/** The entries of a map that have a key with this name. */
export function entriesOf(map: YamlMap, name: string): readonly YamlEntry[] {
  return map.entries.filter(({ key }) => scalarValue(key) === name);
}

/** The YAML begins in the second line of the file. */
const linesBefore = 1;

function brokenYaml(text: string, { yaml, offset }: FrontMatterPlace): IgnoredValue {
  const { line } = new Lines(text).positionAt(offset + yaml.indexOf('daymark'));
  return { reason: 'broken', text: 'daymark', line };
}

/** Reads the entries of `daymark`, and notes what it can't use. */
class ScheduleReader {
  readonly #yaml: string;
  readonly #lines: Lines;
  readonly #ignored: IgnoredValue[] = [];

  constructor(yaml: string) {
    this.#yaml = yaml;
    this.#lines = new Lines(yaml);
  }

  read(root: YamlMap): FrontMatter {
    const daymark = this.#only(entriesOf(root, 'daymark'));
    if (!daymark || isEmpty(daymark.value)) {
      return { ...nothing, ignored: this.#ignored };
    }
    if (daymark.value.kind !== 'map') {
      this.#ignore(daymark.value, 'unexpected');
      return { ...nothing, ignored: this.#ignored };
    }
    return this.#schedule(daymark.value);
  }

  #schedule(map: YamlMap): FrontMatter {
    const valueOf = (name: string): YamlNode | undefined => this.#only(entriesOf(map, name))?.value;
    const start = valueOf('start');
    const studyDays = valueOf('study-days');
    const daysOff = valueOf('days-off');
    for (const { key } of map.entries) {
      if (!['start', 'study-days', 'days-off'].includes(scalarValue(key) ?? '')) {
        this.#ignore(key, 'unknownKey');
      }
    }
    return {
      start: start && this.#start(start),
      studyDays: studyDays && this.#studyDays(studyDays),
      daysOff: daysOff ? this.#daysOff(daysOff) : [],
      ignored: this.#ignored,
    };
  }

  #start(node: YamlNode): PlanDate | undefined {
    const text = scalarValue(node);
    if (isEmpty(node) || (text !== undefined && isCountable(text))) {
      return text === '' ? undefined : text;
    }
    return this.#ignore(node, text === undefined ? 'unexpected' : isDate(text) ? 'before1970' : 'noDate');
  }

  #studyDays(node: YamlNode): readonly StudyDay[] | undefined {
    const days = itemsOf(node).flatMap((item) => {
      const text = scalarValue(item);
      const day = text === undefined ? undefined : readStudyDay(text);
      return day ?? this.#ignore(item, text === undefined ? 'unexpected' : 'noStudyDay') ?? [];
    });
    if (node.kind === 'list' && node.items.length === 0) {
      this.#ignore(node, 'noStudyDay');
    }
    return days.length > 0 ? [...new Set(days)] : undefined;
  }

  #daysOff(node: YamlNode): readonly WrittenRange[] {
    return itemsOf(node).flatMap((item) => {
      const text = scalarValue(item);
      const range = text === undefined ? 'unexpected' : readDateRange(text);
      return typeof range === 'string'
        ? (this.#ignore(item, range) ?? [])
        : [{ ...range, line: this.#lineAt(item.start) }];
    });
  }

  #lineAt(offset: number): number {
    return linesBefore + this.#lines.positionAt(offset).line;
  }

  #only([first, ...more]: readonly YamlEntry[]): YamlEntry | undefined {
    more.forEach(({ key }) => this.#ignore(key, 'repeated'));
    return first;
  }

  #ignore({ start, end }: YamlNode, reason: FaultInFrontMatter): undefined {
    const [text = ''] = this.#yaml.slice(start, end).split(/[\r\n]/, 1);
    this.#ignored.push({ reason, text, line: this.#lineAt(start) });
  }
}
