import type { Module, PlanChild, Progress, Resource } from '../model/plan';
import { dayProgress, taskProgress } from '../model/progress';
import type { TextBlock } from './blocks/block';
import { readDay, readStatus, type DayContext } from './day';
import type { DayPlace } from './places/dayPlace';
import type { Identities } from './details/identities';
import { isDayUnit } from '../languages/language';
import { labelAt } from './titles/label';
import { readResources } from './details/resources';
import type { Section, SectionTree } from './blocks/sections';
import { readTasks } from './details/tasks';
import type { Title } from './titles/title';

/** What every step from sections to a plan needs to know about the document. */
export interface Context extends DayContext {
  readonly days: ReadonlyMap<Section | TextBlock, DayPlace>;
}

/** Reads a part of a document: its own tasks and days, and the days and modules in its sections, sorted by line. */
export function readChildren(part: SectionTree, identities: Identities, context: Context): readonly PlanChild[] {
  const { places, loose } = splitBlocks(part.blocks, context);
  const days = places.map((place) => readDay(place, identities, context));
  const tasks = readTasks(loose, context.references, identities);
  const below = part.sections.flatMap((section) => readSection(section, identities, context));
  const nodes = [...days, ...tasks, ...below];
  return nodes.sort((one, other) => one.line - other.line);
}

/** Separates the blocks that are days from those outside any day. */
function splitBlocks(
  blocks: readonly TextBlock[],
  { days }: Context,
): { readonly places: readonly DayPlace[]; readonly loose: readonly TextBlock[] } {
  const places: DayPlace[] = [];
  const loose: TextBlock[] = [];
  for (const block of blocks) {
    const place = days.get(block);
    if (place) {
      places.push(place);
    } else if (block.line > (places.at(-1)?.endLine ?? -1)) {
      loose.push(block);
    }
  }
  return { places, loose };
}

/**
 * A section is a day, or a module if it has days or tasks; otherwise it is text. If its heading has no words, its
 * content belongs to the part above.
 */
function readSection(section: Section, identities: Identities, context: Context): readonly PlanChild[] {
  const place = context.days.get(section);
  if (place) {
    return [readDay(place, identities, context)];
  }
  if (!holdsWork(section, context)) {
    return [];
  }
  const hasWords = /[\p{L}\p{N}]/u.test(section.heading.source);
  return hasWords ? [readModule(section, identities, context)] : readChildren(section, identities, context);
}

function holdsWork(section: Section, context: Context): boolean {
  return (
    section.blocks.some((block) => block.box !== undefined || context.days.has(block)) ||
    section.sections.some((deeper) => context.days.has(deeper) || holdsWork(deeper, context))
  );
}

function readModule(section: Section, identities: Identities, context: Context): Module {
  const label = labelOfModule(section.title);
  const id = identities.give('module', label || section.title.text);
  return new MarkdownModule(id, label, section, readChildren(section, identities.below(id), context), context);
}

/** `Week 1 (Days 1–7)` is week 1 if it is a module. */
function labelOfModule(title: Title): string {
  const first = isDayUnit(title.label?.unit) ? labelAt(title.whole) : undefined;
  return (first ?? title.label)?.text ?? '';
}

/** A module whose title, status and resources are only read on request. */
class MarkdownModule implements Module {
  readonly kind = 'module';
  readonly id: string;
  readonly line: number;
  readonly endLine: number;
  readonly label: string;
  readonly children: readonly PlanChild[];
  readonly days: Progress;
  readonly tasks: Progress;
  readonly #section: Section;
  readonly #context: Context;

  constructor(id: string, label: string, section: Section, children: readonly PlanChild[], context: Context) {
    this.id = id;
    this.line = section.heading.line;
    this.endLine = section.endLine;
    this.label = label;
    this.children = children;
    this.days = dayProgress(children);
    this.tasks = taskProgress(children);
    this.#section = section;
    this.#context = context;
  }

  get title(): string {
    return this.#section.title.text;
  }

  readStatus(): string | undefined {
    return readStatus(this.#section.blocks);
  }

  readResources(): readonly Resource[] {
    const { loose } = splitBlocks(this.#section.blocks, this.#context);
    return loose.flatMap(({ source, line }) => readResources(source, line, this.#context.references));
  }
}
