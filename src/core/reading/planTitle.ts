import { findFrontMatter } from '../markdown/findFrontMatter';
import type { TextBlock } from './blocks/block';
import type { DayPlace } from './places/dayPlace';
import { allBlocks, nameOf, type Section, type SectionTree, withDeeper } from './blocks/sections';
import { saysPlan } from './days/entries';
import { readTitle, type Title } from './titles/title';

const titleLine = /^title[ \t]{0,9}[:=](.{1,200})$/m;

/** The title in the front matter of a text, in YAML or TOML; `undefined` if it is missing or not on one line. */
export function titleInFrontMatter(text: string): Title | undefined {
  const [, written = ''] = titleLine.exec(findFrontMatter(text)?.yaml ?? '') ?? [];
  const title = written.trim().replace(/^(["'])(.*)\1$/, '$2');
  return /[\p{L}\p{N}]/u.test(title) ? readTitle(title) : undefined;
}

/** `#日志`: Markdown sees no heading there, because no space follows the sign. */
const gluedTitle = /^\s*#{1,6}(?=[\p{L}\p{N}])([^\r\n#]{1,200})[#\s]*?(?=[\r\n]|$)/u;

/** The first line of a text if it begins like a heading without a space, and is no day; otherwise `undefined`. */
export function titleWithoutSpace(text: string): Title | undefined {
  const [, written = ''] = gluedTitle.exec(text) ?? [];
  const title = written === '' ? undefined : readTitle(written);
  return title?.label ? undefined : title;
}

/** `Journal-de-bord.md`, `studyPlan.md` */
const betweenWords = /[\s_.-]+|(?<=\p{Ll})(?=\p{Lu})/u;

/** A document with the words in the name of its file, unless a title says that it is a plan. */
export function withFileName(tree: SectionTree, name: string): SectionTree {
  const words = name.replace(/\.\w+$/, '').split(betweenWords);
  return name === '' || saysPlan(nameOf(tree)) ? tree : { ...tree, fileName: words.join(' ') };
}

/** A document without its title. */
export interface TitledTree {
  /** The section whose heading is the title, or `undefined` if the document has no title. */
  readonly title: Section | undefined;
  /** What is under the title and next to it. */
  readonly rest: SectionTree;
}

/**
 * The first heading is the title, unless it is a day, or a part like one beside it, or there is work both below it and
 * below a sibling: then they are modules of a plan without a title.
 * @param hasOther the front matter has a title too, so only a heading of the first level is another
 */
export function takeTitle(
  tree: SectionTree,
  days: ReadonlyMap<Section | TextBlock, DayPlace>,
  hasOther = false,
): TitledTree {
  const [first, ...others] = tree.sections;
  const isWork = (block: TextBlock): boolean => (days.size > 0 ? days.has(block) : block.box !== undefined);
  const holdsWork = (section: Section): boolean =>
    withDeeper([section]).some((deeper) => days.has(deeper)) || allBlocks(section).some(isWork);
  const isPart =
    first !== undefined && (others.some((other) => areParts(first, other)) || (hasOther && first.heading.depth > 1));
  if (!first || isPart || days.has(first) || (holdsWork(first) && others.some(holdsWork))) {
    return { title: undefined, rest: tree };
  }
  return {
    title: first,
    rest: { blocks: [...tree.blocks, ...first.blocks], sections: [...first.sections, ...others] },
  };
}

/** `Phase 0: Rope`, `Phase 1: Sails` */
function areParts({ title: one, heading: { depth } }: Section, { title: other, heading }: Section): boolean {
  return one.label !== undefined && one.label.unit === other.label?.unit && depth === heading.depth;
}

/** What the headings over all days say, from the top. */
export function titlesOver(sections: readonly Section[], days: readonly Pick<DayPlace, 'line'>[]): readonly string[] {
  const lines = days.map(({ line }) => line);
  // There may be more days than a function takes arguments.
  const first = lines.reduce((least, line) => Math.min(least, line), Infinity);
  const last = lines.reduce((most, line) => Math.max(most, line), 0);
  const titles: string[] = [];
  const over = ({ heading, endLine }: Section): boolean => heading.line < first && endLine >= last;
  for (let section = sections.find(over); section; section = section.sections.find(over)) {
    titles.push(section.title.whole);
  }
  return titles;
}
