import { fewestModules, fewestTasks, type Plan } from '../../core/model/plan';
import { unitOf } from '../../core/model/walk';
import { sentences } from '../../util/text/sentences';
import type { Localization } from '../../util/text/localization';
import type { FileLook } from '../../workspace/index/fileLook';

/** The answer to "Is this file a plan?", in full sentences. */
export interface PlanVerdict {
  readonly text: string;
  /** How the user can overrule it; `undefined` if that would not help. */
  readonly objection: 'thisIsAPlan' | 'notAPlan' | undefined;
}

/** Says what was found in a file, what makes it a plan or is missing, and what the settings say about it. */
export function planVerdict(look: FileLook, l10n: Localization): PlanVerdict {
  const { plan, status, override } = look;
  if (look.uri.scheme === 'untitled') {
    const save = l10n.t('To use this document as a plan, save it as a Markdown file in this folder.');
    return { text: sentences(save, foundText(look, l10n), adviceText(look, l10n)), objection: undefined };
  }
  if (!isMarkdown(look)) {
    return { text: l10n.t('“{0}” isn’t a plan, because it isn’t a Markdown file.', look.path), objection: undefined };
  }
  const isPlan = status.kind === 'included' && (override ?? plan?.isPlan ?? false);
  return {
    text: sentences(headline(look, l10n), foundText(look, l10n), adviceText(look, l10n), statusText(look, l10n)),
    objection: objectionTo(look, isPlan),
  };
}

/** A file that the settings name may have any name. */
function isMarkdown({ path, status }: FileLook): boolean {
  return status.kind === 'included' || /\.(?:md|mdx|markdown|mdown|mkdn?)$/i.test(path);
}

function headline({ path, plan, notRead, override }: FileLook, l10n: Localization): string {
  if (notRead !== undefined) {
    return notReadText(path, notRead, l10n);
  }
  if (override !== undefined) {
    return override
      ? l10n.t('You said that “{0}” is a plan.', path)
      : l10n.t('You said that “{0}” isn’t a plan.', path);
  }
  return plan?.isPlan ? kindText(path, plan, l10n) : l10n.t('“{0}” isn’t a plan.', path);
}

function kindText(path: string, plan: Plan, l10n: Localization): string {
  switch (plan.kind) {
    case 'days':
      return unitOf(plan) === 'week'
        ? l10n.t('“{0}” is a plan with weeks to work through.', path)
        : l10n.t('“{0}” is a plan with days to work through.', path);
    case 'tracker':
      return l10n.t('“{0}” is a plan: a tracker with modules and tasks.', path);
    case 'log':
      return l10n.t('“{0}” is a plan: a log of what you did.', path);
  }
}

/** Why a file was not read. */
export function notReadText(path: string, reason: NonNullable<FileLook['notRead']>, l10n: Localization): string {
  switch (reason) {
    case 'absent':
      return l10n.t('“{0}” no longer exists.', path);
    case 'tooLarge':
      return l10n.t('“{0}” is larger than 1 MB. Daymark reads it only if you say that it’s a plan.', path);
    case 'unreadable':
      return l10n.t('“{0}” can’t be read. See the “Daymark” log for details.', path);
    case 'undecodable':
      return l10n.t('Daymark can’t tell the encoding of “{0}”. Set “files.encoding” for this folder.', path);
  }
}

/** What is in the file; empty if it was not read. */
function foundText({ plan, ifToldSo = plan }: FileLook, l10n: Localization): string {
  if (!ifToldSo) {
    return '';
  }
  const { modules, tasks } = ifToldSo.evidence;
  const found = [daysText(ifToldSo, l10n), modulesText(modules, l10n), tasksText(tasks, l10n)];
  return l10n.t('Found: {0}.', found.join(', '));
}

function daysText(plan: Plan, l10n: Localization): string {
  const { days, inSequence } = plan.evidence;
  if (plan.kind === 'log') {
    return days === 1 ? l10n.t('1 entry') : l10n.t('{0} entries', days);
  }
  return unitOf(plan) === 'week' ? weeksFound(days, inSequence, l10n) : daysFound(days, inSequence, l10n);
}

function daysFound(days: number, inSequence: boolean, l10n: Localization): string {
  switch (days) {
    case 0:
      return l10n.t('no days');
    case 1:
      return l10n.t('1 day');
    default:
      return inSequence ? l10n.t('{0} days in sequence', days) : l10n.t('{0} days (not in sequence)', days);
  }
}

function weeksFound(weeks: number, inSequence: boolean, l10n: Localization): string {
  if (weeks === 1) {
    return l10n.t('1 week');
  }
  return inSequence ? l10n.t('{0} weeks in sequence', weeks) : l10n.t('{0} weeks (not in sequence)', weeks);
}

function modulesText(modules: number, l10n: Localization): string {
  switch (modules) {
    case 0:
      return l10n.t('no modules');
    case 1:
      return l10n.t('1 module');
    default:
      return l10n.t('{0} modules', modules);
  }
}

function tasksText(tasks: number, l10n: Localization): string {
  switch (tasks) {
    case 0:
      return l10n.t('no tasks');
    case 1:
      return l10n.t('1 task');
    default:
      return l10n.t('{0} tasks', tasks);
  }
}

/** What a file needs to be a plan, and how it is written; empty if it is a plan, or the user said what it is. */
function adviceText({ override, ifToldSo }: FileLook, l10n: Localization): string {
  if (!ifToldSo || override !== undefined) {
    return '';
  }
  const { days, modules, tasks } = ifToldSo.evidence;
  if (unitOf(ifToldSo) === 'week') {
    return l10n.t(
      'A plan of weeks needs three or more in sequence, each with something to do: “## Week 1: …”, “- [ ] …”.',
    );
  }
  if (days > 0) {
    return l10n.t('A plan needs two or more days in sequence. Write them as headings: “## Day 1: …”, “## Day 2: …”.');
  }
  if (tasks >= fewestTasks) {
    return l10n.t('A plan without days needs tasks in three or more modules. Write headings above them: “## …”.');
  }
  if (modules >= fewestModules) {
    return l10n.t('A plan without days needs ten or more tasks. Write them as “- [ ] …”.');
  }
  return l10n.t(
    'A plan needs two or more days in sequence (“## Day 1: …”, “## Day 2: …”), or ten or more tasks (“- [ ] …”) in three or more modules (“## …”).',
  );
}

function statusText({ status }: FileLook, l10n: Localization): string {
  switch (status.kind) {
    case 'included':
      return '';
    case 'excluded':
      return l10n.t('Daymark ignores it because the settings exclude “{0}”.', status.exclude);
    case 'notIncluded':
      return l10n.t('Daymark ignores it because the setting “daymark.include” includes only “{0}”.', status.include);
    case 'outsideWorkspace':
      return l10n.t('It isn’t in an open folder, so Daymark doesn’t show it.');
  }
}

function objectionTo({ status, notRead }: FileLook, isPlan: boolean): PlanVerdict['objection'] {
  if (status.kind === 'outsideWorkspace' || notRead === 'absent') {
    return undefined;
  }
  return isPlan ? 'notAPlan' : 'thisIsAPlan';
}
