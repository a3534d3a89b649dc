import { EVENT_ID, getScalarValue, parseEvents, SCALAR_STYLE, type Event } from 'js-yaml';

/** What every node of a YAML text has. Places are offsets in the text, the ends exclusive. */
interface Node {
  readonly start: number;
  readonly end: number;
  /** It has an anchor or a tag, so that other places may depend on it. */
  readonly isMarked: boolean;
}

/** A text or a number as written, without quotes; its value is empty if nothing is written. */
export interface YamlScalar extends Node {
  readonly kind: 'scalar';
  readonly value: string;
  /** The place of the value inside its quotes; the node's own place if it has none. */
  readonly inner: { readonly start: number; readonly end: number };
}

export interface YamlList extends Node {
  readonly kind: 'list';
  readonly items: readonly YamlNode[];
  /** Written in brackets; otherwise in lines that begin with `-`. */
  readonly isFlow: boolean;
}

export interface YamlMap extends Node {
  readonly kind: 'map';
  readonly entries: readonly YamlEntry[];
  /** Written in braces; otherwise in lines. */
  readonly isFlow: boolean;
}

/** A reference to another node, which is not followed. */
export interface YamlAlias extends Node {
  readonly kind: 'alias';
}

export interface YamlEntry {
  readonly key: YamlNode;
  readonly value: YamlNode;
}

export type YamlNode = YamlScalar | YamlList | YamlMap | YamlAlias;

/**
 * Reads a YAML text as a tree of nodes with their places.
 * @returns `empty` for a text without a node, `broken` for one that isn't YAML or has several documents
 */
export function readYaml(source: string): YamlNode | 'empty' | 'broken' {
  const events = eventsOf(source);
  if (!events) {
    return 'broken';
  }
  const documents = events.filter(({ type }) => type === EVENT_ID.DOCUMENT).length;
  if (documents > 1) {
    return 'broken';
  }
  const root = documents === 0 ? undefined : new TreeReader(source, events).read();
  return !root || isEmpty(root) ? 'empty' : root;
}

/** Whether nothing is written for a node, as for the value of `start:`. */
export function isEmpty(node: YamlNode): boolean {
  return node.kind === 'scalar' && node.start === node.end;
}

/** The value of a scalar; `undefined` for any other node. */
export function scalarValue(node: YamlNode): string | undefined {
  return node.kind === 'scalar' ? node.value : undefined;
}

function eventsOf(source: string): readonly Event[] | undefined {
  try {
    return parseEvents(source, {});
  } catch {
    // The parser throws if a text isn't YAML; the caller reports that.
    return undefined;
  }
}

type Opening = Extract<Event, { type: typeof EVENT_ID.SEQUENCE | typeof EVENT_ID.MAPPING }>;
type Scalar = Extract<Event, { type: typeof EVENT_ID.SCALAR }>;

/** Makes a tree from the parser's events, which don't say where collections end. */
class TreeReader {
  readonly #source: string;
  readonly #events: readonly Event[];
  #next = 1;
  /** Where the last node ended. */
  #at = 0;

  /** @param events the events of one document; the first of them opens it */
  constructor(source: string, events: readonly Event[]) {
    this.#source = source;
    this.#events = events;
  }

  /** The next node; `undefined` if a collection or the document closes instead. */
  read(): YamlNode | undefined {
    const event = this.#events[this.#next];
    this.#next += 1;
    const node = event && this.#nodeOf(event);
    this.#at = node?.end ?? this.#at;
    return node;
  }

  #nodeOf(event: Event): YamlNode | undefined {
    switch (event.type) {
      case EVENT_ID.SCALAR:
        return this.#scalar(event);
      case EVENT_ID.ALIAS:
        return { kind: 'alias', start: event.anchorStart - '*'.length, end: event.anchorEnd, isMarked: true };
      case EVENT_ID.SEQUENCE:
        return this.#list(event);
      case EVENT_ID.MAPPING:
        return this.#map(event);
      case EVENT_ID.DOCUMENT:
      case EVENT_ID.POP:
        return undefined;
    }
  }

  #scalar(event: Scalar): YamlScalar {
    const marksEnd = Math.max(event.anchorEnd, event.tagEnd);
    const isWritten = event.valueStart >= 0;
    const start = isWritten ? event.valueStart : Math.max(marksEnd, this.#at);
    const inner = { start, end: isWritten ? event.valueEnd : start };
    const isQuoted = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED;
    const quote = isQuoted ? 1 : 0;
    return {
      kind: 'scalar',
      value: isWritten ? getScalarValue(this.#source, event) : '',
      inner,
      start: inner.start - quote,
      end: inner.end + quote,
      isMarked: marksEnd >= 0,
    };
  }

  #list(event: Opening): YamlList {
    this.#at = event.start + 1;
    const items: YamlNode[] = [];
    for (let item = this.read(); item; item = this.read()) {
      items.push(item);
    }
    return { kind: 'list', items, ...this.#placeOf(event, '[', ']') };
  }

  #map(event: Opening): YamlMap {
    this.#at = event.start + 1;
    const entries: YamlEntry[] = [];
    for (let key = this.read(); key; key = this.read()) {
      const value = this.read();
      entries.push({ key, value: value ?? key });
    }
    return { kind: 'map', entries, ...this.#placeOf(event, '{', '}') };
  }

  /** A pair in a list, `[a: b]`, is a map without braces. */
  #placeOf(event: Opening, opening: string, closing: string): Node & { readonly isFlow: boolean } {
    const isFlow = this.#source[event.start] === opening;
    return {
      start: event.start,
      end: isFlow ? this.#endOfFlow(closing) : this.#at,
      isMarked: Math.max(event.anchorEnd, event.tagEnd) >= 0,
      isFlow,
    };
  }

  /** Only blanks, commas and comments come between the last node and the closing bracket. */
  #endOfFlow(closing: string): number {
    let at = this.#at;
    while (at < this.#source.length && this.#source[at] !== closing) {
      at += this.#source[at] === '#' ? lengthOfLine(this.#source, at) : 1;
    }
    return at + closing.length;
  }
}

function lengthOfLine(source: string, at: number): number {
  return /^[^\r\n]*/.exec(source.slice(at))?.[0].length ?? 0;
}
