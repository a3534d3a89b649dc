import type { RefusalDetails } from '../../core/model/edit';
import type { Localization } from '../../util/text/localization';
import type { Unwritten } from '../../workspace/editing/planEditor';

/** What the user can do about an edit that was not made. */
export type Remedy = 'showFile' | 'openLink' | 'reopenWithEncoding' | 'changeEncoding' | 'none';

/** Why an edit was not made, in full sentences, and what helps. */
export interface RefusalText {
  readonly text: string;
  readonly remedy: Remedy;
}

/** The place of an edit that was not made. */
export interface RefusedPlace {
  /** The path of the plan below the workspace folder. */
  readonly path: string;
  /** The text of the line as the user saw it, or the label of the day. */
  readonly line: string;
}

/** Says why an edit was not made; the text is empty if that is what the user chose. */
export function refusalText(unwritten: Unwritten, place: RefusedPlace, l10n: Localization): RefusalText {
  const { reason, target } = unwritten;
  const text = sentences[reason](l10n, place, unwritten);
  return { text, remedy: remedies[reason] ?? (target === undefined ? 'showFile' : 'openLink') };
}

/** The text of a task without its bullet and box: the box in the file may not be the one that the row has. */
function withoutBox(line: string): string {
  return line.replace(/^(?:[-+*]|\d{1,9}[.)])[ \t]+\[[^\]]*\][ \t]+/, '');
}

type Sentence = (l10n: Localization, place: RefusedPlace, details: RefusalDetails) => string;

const nothing: Sentence = () => '';

/** Each reason in words. */
const sentences: Readonly<Record<Unwritten['reason'], Sentence>> = {
  absent: (l10n, { path }) => l10n.t('Nothing changed: {0} no longer exists.', path),
  readOnly: (l10n, { path }) => l10n.t('Nothing changed: {0} is read-only.', path),
  unreadable: (l10n, { path }) =>
    l10n.t('Nothing changed: {0} can’t be opened. See the “Daymark” log for details.', path),
  changedOnDisk: (l10n, { path }) => l10n.t('Nothing changed: another program just changed {0}. Try again.', path),
  lossy: (l10n, { path }) =>
    l10n.t(
      'Nothing changed: {0} is open in the wrong encoding, and saving it would lose characters. Choose “Reopen with Encoding”, not “Save with Encoding”.',
      path,
    ),
  unencodable: (l10n, { path }) =>
    l10n.t(
      'Nothing changed: the encoding of {0} can’t hold every character that would be written. Choose “Save with Encoding” and UTF-8 first.',
      path,
    ),
  lineEndings: nothing,
  discarded: nothing,
  notApplied: (l10n, { path }) => l10n.t('Nothing changed: VS Code rejected the edit to {0}.', path),
  missing: (l10n, { line, path }) => l10n.t('Nothing changed: the line “{0}” isn’t where it was in {1}.', line, path),
  ambiguous: (l10n, { line, path }) =>
    l10n.t('Nothing changed: the line “{0}” isn’t where it was in {1}, and two lines now read the same.', line, path),
  conflictMarkers: (l10n, { path }) => l10n.t('Nothing changed: {0} has merge conflicts. Resolve them first.', path),
  noTask: (l10n) => l10n.t('There’s no task or list item here to tick.'),
  foreignBox: (l10n, { line }) =>
    l10n.t('“{0}” has a box other than [ ] and [x]. Daymark reads it but doesn’t change it.', withoutBox(line)),
  indexRow: (l10n, { line }) =>
    l10n.t('“{0}” is an overview row without a checkbox, so there’s nothing to tick.', line),
  entry: (l10n, { line }) => l10n.t('“{0}” is a log entry, so there’s nothing to complete.', line),
  noLog: (l10n, { path }) => l10n.t('Nothing changed: {0} isn’t a log.', path),
  entryForm: (l10n, { path }) =>
    l10n.t(
      'The entries of {0} are list items or table rows. New Entry only adds headings, so write the entry yourself.',
      path,
    ),
  alreadyComplete: (l10n, { line }) => l10n.t('“{0}” is already complete.', line),
  alreadySkipped: (l10n, { line }) => l10n.t('“{0}” is already skipped.', line),
  notComplete: (l10n, { line }) => l10n.t('“{0}” isn’t complete.', line),
  markInTitle: (l10n, { line }) => l10n.t('“{0}” is complete because its title says so. Change it there.', line),
  statusWord: (l10n, { line }) => l10n.t('“{0}” is complete because its status line says so. Change it there.', line),
  noDate: (l10n, { line }) => l10n.t('“{0}” is complete but has no single done date. Change it in the file.', line),
  unclearTasks: (l10n, { line }, { tasks = 0 }) =>
    tasks === 1
      ? l10n.t('The task of {0} has no done date.', line)
      : l10n.t('{1} tasks of {0} are done, but no date says which were done last.', line, tasks),
  noPlace: (l10n, { line, path }) =>
    l10n.t('Nothing changed: a new line in “{0}” would change how {1} is read.', line, path),
  invalidFrontMatter: (l10n, { path }) =>
    l10n.t('Nothing changed: the front matter of {0} isn’t valid YAML. Fix it first.', path),
  unknownFrontMatter: (l10n, { path }) =>
    l10n.t(
      'Nothing changed: Daymark can’t read the front matter of {0}. Write it as YAML between two lines of exactly three dashes, then try again.',
      path,
    ),
  unwritableFrontMatter: (l10n, { path }) =>
    l10n.t('Nothing changed: Daymark can’t edit the front matter of {0} safely. Edit it by hand.', path),
  tooFewStudyDays: (l10n, { path }) =>
    l10n.t('Nothing changed: with these days off, {0} wouldn’t fit into the calendar.', path),
  alreadyOff: (l10n, { path }) => l10n.t('Nothing changed: these days are already off in {0}.', path),
};

/** What helps with these reasons. With all others the linked file of the day helps, or if there is none, the line itself. */
const remedies: Readonly<Partial<Record<Unwritten['reason'], Remedy>>> = {
  absent: 'none',
  unreadable: 'none',
  lossy: 'reopenWithEncoding',
  unencodable: 'changeEncoding',
  lineEndings: 'none',
  discarded: 'none',
  conflictMarkers: 'showFile',
  noTask: 'none',
  noLog: 'none',
  alreadyComplete: 'showFile',
  alreadySkipped: 'showFile',
  notComplete: 'showFile',
  markInTitle: 'showFile',
  statusWord: 'showFile',
};
