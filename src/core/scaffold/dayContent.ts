import type { Day, Field, Resource } from '../model/plan';
import type { Role } from '../languages/language';
import { withoutLinks } from '../reading/details/resources';
import { withoutMinutes } from '../words/duration';
import type { References } from '../markdown/parser';
import { folded } from '../words/patterns';
import { languages } from '../languages/languages';
import { blockMarkdown, inlineWriter, labelled, type WriteInline } from './blockMarkdown';
import type { DayBlocks, DayPart } from './dayBlocks';
import { slugOf } from './dayNames';
import { escapeText, linkTo } from '../markdown/escaping';
import type { Relink } from './links';

/** A field of a day, or the text between two fields, as Markdown. */
export interface Section {
  /** The id of its cell in a notebook, not yet unique. */
  readonly id: string;
  readonly role: Role | undefined;
  readonly markdown: string;
}

/** The content of a day as Markdown for one file. Texts can be empty. */
export interface DayContent {
  /** The text before the first field. */
  readonly introduction: string;
  /** The objective with its label, and the resources directly below it. */
  readonly objective: string;
  /** The other fields in order, and the texts between them. */
  readonly sections: readonly Section[];
}

/** A part, with its field as the reader found it. */
interface ReadPart extends DayPart {
  readonly read: Field | undefined;
}

/** A part followed by its resources. */
type Group = readonly [ReadPart, ...ReadPart[]];

const statusWords = new Set(languages.flatMap(({ status }) => status).map(folded));
/** In characters. A cell's id can have 64, including suffixes. */
const maxIdLength = 40;

/**
 * The content of a day as Markdown for another file, without what does not belong there, such as posts and a status.
 * @param blocks the blocks of the same day
 * @param relink makes the links for that file
 */
export function dayContent({ parts, references }: DayBlocks, day: Day, relink: Relink): DayContent {
  const write = inlineWriter(references, relink);
  const [first, ...others] = grouped(readParts(parts, day));
  const introduction = first && isIntroduction(first) ? first : undefined;
  const groups = first && !introduction ? [first, ...others] : others;
  const objective = groups.find(([{ read }]) => read?.role === 'objective');
  return {
    introduction: introduction ? groupMarkdown(introduction, write) : '',
    objective: objective ? groupMarkdown(objective, write) : '',
    sections: [
      ...groups
        .filter((group) => group !== objective)
        .map((group, index) => sectionOf(group, index, references, write)),
      ...ownLinks(day, relink),
    ].filter(({ markdown }) => markdown !== ''),
  };
}

/** Resources as a list. */
export function resourceList(resources: readonly Resource[], relink: Relink): string {
  const items = resources.map(({ title, target, kind, minutes }) => {
    const address = relink(target);
    const notes = [kind, minutes === undefined ? undefined : `${minutes} min`].filter((some) => some !== undefined);
    const link = address === undefined ? escapeText(title) : linkTo(address, title);
    return notes.length === 0 ? `- ${link}` : `- ${link} (${escapeText(notes.join(', '))})`;
  });
  return items.join('\n');
}

function readParts(parts: readonly DayPart[], day: Day): readonly ReadPart[] {
  const byLine = new Map(day.readDetails().fields.map((field) => [field.line, field]));
  return parts
    .map((part) => ({ ...part, read: part.field && byLine.get(part.field.line) }))
    .filter(({ field, read, leaves }) => (field ? !read || isWork(read) : leaves.length > 0));
}

/** Leaves out posts, `(see Day 1)`, links to scaffolds, and a status, which would be state outside of the plan. */
function isWork({ role, onlyReference, scaffold, label }: Field): boolean {
  return role !== 'post' && !onlyReference && scaffold === undefined && !statusWords.has(folded(label));
}

/** Resources belong to the part above them. */
function grouped(parts: readonly ReadPart[]): readonly Group[] {
  const groups: [ReadPart, ...ReadPart[]][] = [];
  for (const part of parts) {
    const last = groups.at(-1);
    if (last && part.read?.role === 'resource') {
      last.push(part);
    } else {
      groups.push([part]);
    }
  }
  return groups;
}

function isIntroduction([{ field, leaves }]: Group): boolean {
  return !field && !leaves.some(({ hasBox }) => hasBox);
}

/** Resources on the day's own line, which belong to no field. */
function ownLinks(day: Day, relink: Relink): readonly Section[] {
  const links = day.readDetails().resources.filter(({ line }) => line === day.line);
  return links.length === 0 || day.writtenAs === 'row'
    ? []
    : [{ id: 'resources', role: 'resource', markdown: resourceList(links, relink) }];
}

function sectionOf(group: Group, index: number, references: References, write: WriteInline): Section {
  const [{ field, read, leaves }, ...resources] = group;
  if (!field) {
    const hasTasks = leaves.some(({ hasBox }) => hasBox);
    const id = hasTasks ? 'tasks' : haveOnlyLinks({ leaves }, references) ? 'resources' : 'notes';
    return { id, role: hasTasks ? 'task' : undefined, markdown: groupMarkdown(group, write) };
  }
  const body = joined([
    write(field.source),
    blockMarkdown(leaves, write),
    ...resources.map((part) => partMarkdown(part, write)),
  ]);
  return {
    id: idOf(read?.label ?? field.label, read?.role, index),
    role: read?.role,
    markdown: joined([`## ${escapeText(field.label)}`, body]),
  };
}

/** A slug of the label such as `python-skill`; if the label has other letters than a to z, the role or the position. */
function idOf(label: string, role: Role | undefined, index: number): string {
  const slug = slugOf(label).slice(0, maxIdLength);
  return /^[a-z0-9][a-z0-9_-]*$/.test(slug) ? slug.replace(/-$/, '') : (role ?? `field-${index + 1}`);
}

function groupMarkdown(group: Group, write: WriteInline): string {
  return joined(group.map((part) => partMarkdown(part, write)));
}

function partMarkdown({ field, leaves }: DayPart, write: WriteInline): string {
  const own = field ? labelled(`${escapeText(field.label)}`, write(field.source)) : '';
  return joined([own, blockMarkdown(leaves, write)]);
}

function joined(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n\n');
}

function haveOnlyLinks({ leaves }: Pick<DayPart, 'leaves'>, references: References): boolean {
  return leaves.every(
    ({ content }) =>
      content.kind === 'text' && !/[\p{L}\p{N}]/u.test(withoutMinutes(withoutLinks(content.source, references))),
  );
}
