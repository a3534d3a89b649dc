import type { AmountOfWork, Week, Work, WorkIn } from '../../core/exporting/week';
import { destination, escapeInside, escapeStart, escapeText, linkTo, tidy } from '../../core/markdown/escaping';
import { dayTitle, fullName } from '../../core/model/names';
import type { Day, PlanAt, Resource, Task } from '../../core/model/plan';
import { classifyTarget, hostOf, resolveInFolder } from '../../core/model/resourceTarget';
import { codeSpan } from '../../util/text/codeSpan';
import { cut } from '../../util/text/cut';
import { joinParts } from '../../util/text/joinParts';
import type { Localization } from '../../util/text/localization';
import { readableDate, readableDates } from '../../util/text/readableDate';
import { dayName } from '../../workspace/learner/dayName';

/** What a week is worded with. */
export interface WeekWords<P> {
  readonly l10n: Localization;
  /** A BCP 47 tag. */
  readonly language: string;
  /** The name of a plan, which no other has. */
  readonly nameOf: (at: P) => string;
  /** The path of a plan below its workspace folder; `undefined` if it is in none. */
  readonly pathInFolder: (at: P) => string | undefined;
}

/** What all items of a week are written with. */
interface Writing<P> extends WeekWords<P> {
  /** Whether the week has work in several plans, so that they are named. */
  readonly areSeveral: boolean;
  /** The days that the week completes. */
  readonly completed: ReadonlySet<Day>;
}

/**
 * What was done in a week, as Markdown that also reads well as plain text: a list for each date, the oldest first. Below a
 * day that was completed are its notebook and its links; below other work are the tasks, unless their day was
 * completed on another date of the week. Nothing is a heading, so that it can be pasted into an entry of a log.
 *
 * Texts of plans are escaped, and only web addresses become links. Other files are named by their paths in the
 * workspace, in code spans: wherever the text is pasted, a relative link would lead nowhere.
 */
export function weekMarkdown<P extends PlanAt>(week: Week<P>, words: WeekWords<P>): string {
  const { l10n, language } = words;
  const all = week.dates.flatMap(({ done }) => done);
  const writing = {
    ...words,
    areSeveral: new Set(all.map(({ at }) => at)).size > 1,
    completed: new Set(all.flatMap(({ work }) => (work.kind === 'day' && work.isCompleted ? [work.day] : []))),
  };
  const range = readableDates(week.from, week.through, language, { weekday: false, year: true });
  const dates = week.dates.flatMap(({ date, done }) => [
    ...['', `**${readableDate(date, language)}**`, ''],
    ...done.flatMap((work) => itemsOf(work, writing)),
  ]);
  return [`**${l10n.t('My week: {0}', range)}**`, ...dates, ''].join('\n');
}

/** An item, and those below it. */
function itemsOf<P extends PlanAt>({ at, work }: WorkIn<P>, writing: Writing<P>): readonly string[] {
  // An empty item would make a heading of the one above it.
  const below = textsBelow(at, work, writing).filter((text) => text !== '');
  return [`- ${escapeText(nameOfWork(at, work, writing))}`, ...below.map((text) => `  - ${text}`)];
}

function nameOfWork<P extends PlanAt>(at: P, work: Work, { l10n, nameOf, areSeveral }: Writing<P>): string {
  const inPlan = (name: string): string => (name === '' ? nameOf(at) : joinParts([areSeveral ? nameOf(at) : '', name]));
  switch (work.kind) {
    case 'entry':
      return l10n.t('{0} (log entry)', inPlan(entryName(work.entry)));
    case 'day':
      return inPlan(work.isCompleted ? dayText(work.day, l10n) : partText(work.day, work.tasks.length, l10n));
    case 'tasks':
      return inPlan(work.module ? fullName(work.module.label, work.module.title) : '');
  }
}

/** Its number and its title. The date of an entry says nothing that the date above it doesn't. */
function entryName({ label, number, title }: Day): string {
  return [number === undefined ? '' : label, title].filter((part) => part !== '').join(': ');
}

/** `Day 31: Lakehouse vs Data Warehouse` */
function dayText(day: Day, l10n: Localization): string {
  return [dayName(day, l10n), dayTitle(day)].filter((part) => part !== '').join(': ');
}

/** `Day 32: Delta Lake (2 of 5 tasks)` */
function partText(day: Day, done: number, l10n: Localization): string {
  const { total } = day.progress;
  const amount = total === 1 ? l10n.t('1 task') : l10n.t('{0} of {1} tasks', done, total);
  return done === 0 ? dayText(day, l10n) : `${dayText(day, l10n)} (${amount})`;
}

function textsBelow<P extends PlanAt>(at: P, work: Work, writing: Writing<P>): readonly string[] {
  const pathOf = (target: string): string | undefined => pathInWorkspace(at, target, writing);
  switch (work.kind) {
    case 'entry':
      return linksOf(work.entry, pathOf);
    case 'day':
      if (work.isCompleted) {
        return linksOf(work.day, pathOf);
      }
      return writing.completed.has(work.day) ? [] : tasksTexts(work.tasks, work.day.readDetails().resources, pathOf);
    case 'tasks':
      return tasksTexts(work.tasks, work.module?.readResources() ?? [], pathOf);
  }
}

/** The path of a file of the workspace, or `undefined` for any other address. */
type PathOf = (target: string) => string | undefined;

/** A day's own notebook and lab, and its resources. */
function linksOf(day: Day, pathOf: PathOf): readonly string[] {
  const { fields, resources } = day.readDetails();
  const own = fields.flatMap(({ label, scaffold }) =>
    scaffold === undefined ? [] : [{ title: label, target: scaffold }],
  );
  return [...new Set([...own, ...resources].flatMap((link) => linkText(link, pathOf) ?? []))];
}

/** A link to the web, or the title and the path of a file; `undefined` for all else, which leads nowhere from elsewhere. */
function linkText({ title, target }: Pick<Resource, 'title' | 'target'>, pathOf: PathOf): string | undefined {
  const found = classifyTarget(target);
  if (found.kind === 'web' && hostOf(found.address) !== undefined) {
    return webLink(found.address, title === '' ? cut(found.address, longestAddress) : title);
  }
  const path = pathOf(target);
  const name = tidy(title) === path ? '' : escapeText(title);
  return path === undefined ? undefined : name === '' ? codeSpan(path) : `${name} (${codeSpan(path)})`;
}

function webLink(address: string, title: string): string {
  return title === address && destination(address) === address ? `<${address}>` : linkTo(address, title);
}

/** How many characters of an address are shown in place of a title. */
const longestAddress = 80;

function tasksTexts(tasks: readonly Task[], resources: readonly Resource[], pathOf: PathOf): readonly string[] {
  return tasks.map((task) => {
    const own = resources.filter(({ line }) => task.line <= line && line <= task.endLine);
    return taskText(task.text, own, pathOf);
  });
}

/** The text of a task, with the links in it. */
function taskText(text: string, resources: readonly Resource[], pathOf: PathOf): string {
  let written = '';
  let rest = tidy(text);
  for (const { title, target } of resources) {
    // A bare address has its title from the words before it.
    const shown = [hostOf(target) === undefined ? '' : target, tidy(title)].find(
      (part) => part !== '' && rest.includes(part),
    );
    const link = shown === undefined ? undefined : linkText({ title: shown, target }, pathOf);
    if (shown !== undefined && link !== undefined) {
      const start = rest.indexOf(shown);
      // After an exclamation mark, a link would become an image.
      written += escapeInside(rest.slice(0, start)).replace(/!$/, String.raw`\!`) + link;
      rest = rest.slice(start + shown.length);
    }
  }
  return escapeStart(written + escapeInside(rest));
}

/** A path from the workspace folder, or from its parent if there are several; `undefined` if it leaves the folder. */
function pathInWorkspace<P extends PlanAt>(at: P, target: string, { pathInFolder }: WeekWords<P>): string | undefined {
  const planPath = pathInFolder(at);
  const found = classifyTarget(target);
  const path = planPath === undefined || found.kind !== 'local' ? undefined : resolveInFolder(planPath, found.path);
  // With several folders, the path of a plan begins with the name of its own.
  const folder = at.path.slice(0, at.path.length - (planPath?.length ?? 0));
  return path === undefined || path === '' ? undefined : `${folder}${path}`;
}

/** Says which week was copied, and what was done in it. */
export function weekCopiedText(isLast: boolean, amount: AmountOfWork, l10n: Localization): string {
  const what = amountText(amount, l10n);
  if (what === '') {
    return isLast ? l10n.t('Last week copied.') : l10n.t('This week copied.');
  }
  return isLast ? l10n.t('Last week copied: {0}.', what) : l10n.t('This week copied: {0}.', what);
}

/** `3 days, 5 tasks` */
function amountText({ days, weeks, tasks, entries }: AmountOfWork, l10n: Localization): string {
  const parts = [
    days === 0 ? '' : days === 1 ? l10n.t('1 day') : l10n.t('{0} days', days),
    weeks === 0 ? '' : weeks === 1 ? l10n.t('1 week') : l10n.t('{0} weeks', weeks),
    tasks === 0 ? '' : tasks === 1 ? l10n.t('1 task') : l10n.t('{0} tasks', tasks),
    entries === 0 ? '' : entries === 1 ? l10n.t('1 entry') : l10n.t('{0} entries', entries),
  ];
  return parts.filter((part) => part !== '').join(', ');
}
