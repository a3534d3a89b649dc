import type { Plan } from '../../core/model/plan';
import { unitOf } from '../../core/model/walk';
import type { Localization } from '../../util/localization';
import type { FileLook } from '../../workspace/index/fileLook';

/** The answer to "Is this file a plan?", in full sentences. */
export interface PlanVerdict {
  readonly text: string;
  /** How the user can overrule it; `undefined` if that would not help. */
  readonly objection: 'thisIsAPlan' | 'notAPlan' | undefined;
}

/** Says what was found in a file, why it is or is not a plan, and what the settings say about it. */
export function planVerdict(look: FileLook, l10n: Localization): PlanVerdict {
  const { plan, status, override } = look;
  if (look.uri.scheme === 'untitled') {
    const advice = l10n.t(
      'This document is not saved yet. Save it as a Markdown file in this folder to use it as a plan.',
    );
    return { text: sentences(advice, plan && evidenceText(plan, l10n)), objection: undefined };
  }
  if (!isMarkdown(look)) {
    return { text: l10n.t('“{0}” is not a Markdown file. Plans are Markdown files.', look.path), objection: undefined };
  }
  const isPlan = status.kind === 'included' && (override ?? plan?.isPlan ?? false);
  return {
    text: sentences(
      headline(look, l10n),
      plan && evidenceText(plan, l10n),
      plan && !plan.isPlan ? rule(l10n) : undefined,
      statusText(look, l10n),
    ),
    objection: objectionTo(look, isPlan),
  };
}

/** Whole sentences, one after the other. */
function sentences(...texts: readonly (string | undefined)[]): string {
  return texts.filter((text) => text !== undefined && text !== '').join(' ');
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
      ? l10n.t('“{0}” is a plan, because you said so.', path)
      : l10n.t('“{0}” is not a plan, because you said so.', path);
  }
  return plan?.isPlan ? kindText(path, plan, l10n) : l10n.t('“{0}” is not a plan.', path);
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
      return l10n.t('“{0}” is a plan: a log of what was done.', path);
  }
}

function notReadText(path: string, reason: NonNullable<FileLook['notRead']>, l10n: Localization): string {
  switch (reason) {
    case 'absent':
      return l10n.t('“{0}” no longer exists.', path);
    case 'tooLarge':
      return l10n.t('“{0}” is larger than 1 MB, so Daymark reads it only if you say that it is a plan.', path);
    case 'unreadable':
      return l10n.t('“{0}” cannot be read. The log “Daymark” says why.', path);
    case 'undecodable':
      return l10n.t('The encoding of “{0}” was not recognised. Set “files.encoding” for this folder.', path);
  }
}

function evidenceText(plan: Plan, l10n: Localization): string {
  const { modules, tasks } = plan.evidence;
  return sentences(daysText(plan, l10n), modulesText(modules, l10n), tasksText(tasks, l10n));
}

function daysText(plan: Plan, l10n: Localization): string {
  const { days, inSequence } = plan.evidence;
  if (unitOf(plan) === 'week') {
    return l10n.t('{0} weeks in sequence were found in it.', days);
  }
  switch (days) {
    case 0:
      return l10n.t('No days were found in it.');
    case 1:
      return l10n.t('One day was found in it.');
    default:
      return inSequence
        ? l10n.t('{0} days in sequence were found in it.', days)
        : l10n.t('{0} days were found in it, but they are not in sequence.', days);
  }
}

function modulesText(modules: number, l10n: Localization): string {
  switch (modules) {
    case 0:
      return l10n.t('It has no modules.');
    case 1:
      return l10n.t('It has one module.');
    default:
      return l10n.t('It has {0} modules.', modules);
  }
}

function tasksText(tasks: number, l10n: Localization): string {
  switch (tasks) {
    case 0:
      return l10n.t('It has no tasks.');
    case 1:
      return l10n.t('It has one task.');
    default:
      return l10n.t('It has {0} tasks.', tasks);
  }
}

function rule(l10n: Localization): string {
  return l10n.t(
    'A file is a plan if it has two or more days in sequence, three or more weeks with work, or three or more modules with ten or more tasks.',
  );
}

function statusText({ status }: FileLook, l10n: Localization): string {
  switch (status.kind) {
    case 'included':
      return '';
    case 'excluded':
      return l10n.t('Daymark ignores it because the settings exclude “{0}”.', status.exclude);
    case 'notIncluded':
      return l10n.t('Daymark ignores it because only “{0}” is included (setting “daymark.include”).', status.include);
    case 'outsideWorkspace':
      return l10n.t('It is not in an open folder, so it is not shown as a plan.');
  }
}

function objectionTo({ status, notRead }: FileLook, isPlan: boolean): PlanVerdict['objection'] {
  if (status.kind === 'outsideWorkspace' || notRead === 'absent') {
    return undefined;
  }
  return isPlan ? 'notAPlan' : 'thisIsAPlan';
}
