import type { ScaffoldKind } from '../../core/model/scaffoldLink';
import type { TemplateProblem } from '../../core/scaffold/scaffold';
import { withEnDash } from '../../core/model/names';
import type { Localization } from '../../util/text/localization';
import { sentences } from '../../util/text/sentences';
import type { Unwritten } from '../../workspace/editing/planEditor';
import type { UnreadTemplate } from '../../workspace/scaffolds/templateFiles';
import { refusalText, type RefusedPlace } from '../base/refusalText';

/** The message after a notebook or lab was created. */
export function createdText(kind: ScaffoldKind, day: string, path: string, l10n: Localization): string {
  const label = withEnDash(day);
  return kind === 'notebook' ? l10n.t('Notebook for {0}: {1}.', label, path) : l10n.t('Lab for {0}: {1}.', label, path);
}

/** What is added to that message if no link could be written into the plan. */
export function withoutLinkText(unwritten: Unwritten, place: RefusedPlace, l10n: Localization): string {
  const { reason } = unwritten;
  if (reason === 'conflictMarkers') {
    return l10n.t('No link was added, because {0} has merge conflicts.', place.path);
  }
  if (reason === 'noPlace') {
    return l10n.t(
      'No link was added, because a new line in “{0}” would change how {1} is read.',
      withEnDash(place.line),
      place.path,
    );
  }
  const why = refusalText(unwritten, place, l10n).text;
  return sentences(l10n.t('No link was added.'), why);
}

/** Why one of the learner's templates cannot be used. @param path the path of its file, as messages show it */
export function templateText(problem: TemplateProblem | UnreadTemplate, path: string, l10n: Localization): string {
  switch (problem.reason) {
    case 'json':
      return l10n.t('Nothing created: {0} isn’t valid JSON.', placeText(problem, path, l10n));
    case 'notNotebook':
      return l10n.t('Nothing created: {0} isn’t a notebook in nbformat 4.', placeText(problem, path, l10n));
    case 'unknownVariable':
      return l10n.t(
        'Nothing created: {0} has an unknown variable, {1}.',
        placeText(problem, path, l10n),
        variableText(problem),
      );
    case 'misplacedVariable':
      return l10n.t(
        'Nothing created: {0} uses {1} where it can’t be filled in. Use it in Markdown cells or files.',
        placeText(problem, path, l10n),
        variableText(problem),
      );
    case 'tooLarge':
      return l10n.t('Nothing created: {0} is larger than 1 MB.', path);
    case 'tooMany':
      return l10n.t('Nothing created: {0} has more than 200 files.', path);
    case 'notText':
      return l10n.t('Nothing created: {0} isn’t UTF-8 text.', path);
    case 'symbolicLink':
      return l10n.t('Nothing created: {0} is a symbolic link, which could lead outside this folder.', path);
  }
}

function placeText({ line }: TemplateProblem, path: string, l10n: Localization): string {
  return line === undefined ? path : l10n.t('{0}, line {1}', path, line + 1);
}

function variableText({ detail = '' }: TemplateProblem): string {
  return `\${${detail}}`;
}

/** Why a notebook or lab cannot be created. */
export type BlockedReason = 'exists' | 'notFolder' | 'symbolicLink' | 'readOnly' | 'outside';

/** Why nothing was created at a path. */
export function blockedText(reason: BlockedReason, path: string, l10n: Localization): string {
  switch (reason) {
    case 'exists':
      return l10n.t('Nothing created: {0} already exists.', path);
    case 'notFolder':
      return l10n.t('Nothing created: {0} is a file, but a folder is needed there.', path);
    case 'symbolicLink':
      return l10n.t(
        'Nothing created: the path {0} contains a symbolic link, which could lead outside this folder.',
        path,
      );
    case 'readOnly':
      return l10n.t('Nothing created: the file system of {0} is read-only.', path);
    case 'outside':
      return l10n.t('Nothing created: {0} isn’t in a workspace folder. Open its folder first.', path);
  }
}

/** Why a file could not be written. @param isCleared whether all files written before it were removed again */
export function notWrittenText(path: string, reason: string, isCleared: boolean, l10n: Localization): string {
  return isCleared
    ? l10n.t('Nothing created: {0} couldn’t be written. {1}', path, reason)
    : l10n.t('{0} couldn’t be written, and the files created before it couldn’t be removed. {1}', path, reason);
}

/** The message after Undo if it kept files because they were changed. */
export function keptText(paths: readonly string[], l10n: Localization): string {
  const [path = ''] = paths;
  return paths.length === 1
    ? l10n.t('{0} has changed since, so it was kept.', path)
    : l10n.t('{0} have changed since, so they were kept.', paths.join(', '));
}

/** The message after the built-in templates were written. @param kept the paths of templates that already existed */
export function templatesText(folder: string, kept: readonly string[], written: number, l10n: Localization): string {
  if (written === 0) {
    return l10n.t('All templates are already in {0}.', folder);
  }
  const made = l10n.t('The templates are in {0}. The documentation says what they can contain.', folder);
  return sentences(made, kept.length === 0 ? '' : l10n.t('Kept existing files: {0}.', kept.join(', ')));
}

/** The page about notebooks in the folder of the extension. */
export const notebooksPage = 'docs/notebooks.md';
/** Its section that says what templates can contain, as it is written in a link. */
export const templatesSection = 'your-own-templates';
