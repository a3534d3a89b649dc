import type { RefusalDetails } from '../../core/model/edit';
import type { Localization } from '../../util/localization';
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
  absent: (l10n, { path }) => l10n.t('Nothing was changed: {0} no longer exists.', path),
  readOnly: (l10n, { path }) => l10n.t('Nothing was changed: {0} is read-only.', path),
  unreadable: (l10n, { path }) =>
    l10n.t('Nothing was changed: {0} cannot be opened. The log “Daymark” says why.', path),
  changedOnDisk: (l10n, { path }) =>
    l10n.t('Nothing was changed: {0} was changed by another program just now. Please try again.', path),
  lossy: (l10n, { path }) =>
    l10n.t(
      'Nothing was changed: {0} was read in the wrong encoding, and saving it would lose characters. Reopen it with the right one: choose “Reopen with Encoding”, not “Save with Encoding”.',
      path,
    ),
  unencodable: (l10n, { path }) =>
    l10n.t(
      'Nothing was changed: the encoding of {0} lacks a character that would be written. Save the file as UTF-8 first: choose “Save with Encoding”.',
      path,
    ),
  lineEndings: nothing,
  discarded: nothing,
  notApplied: (l10n, { path }) => l10n.t('Nothing was changed: VS Code rejected the edit to {0}.', path),
  missing: (l10n, { line, path }) =>
    l10n.t('Nothing was changed: the line “{0}” is not where it was in {1}.', line, path),
  ambiguous: (l10n, { line, path }) =>
    l10n.t(
      'Nothing was changed: the line “{0}” is not where it was in {1}, and two lines now read the same.',
      line,
      path,
    ),
  conflictMarkers: (l10n, { path }) =>
    l10n.t('Nothing was changed: {0} has merge conflicts. Resolve them first.', path),
  noTask: (l10n) => l10n.t('There is no task to tick here, and no list item that could become one.'),
  foreignBox: (l10n, { line }) =>
    l10n.t(
      '“{0}” has a box other than [ ] and [x]. Daymark reads such a box, but does not change it.',
      withoutBox(line),
    ),
  indexRow: (l10n, { line }) =>
    l10n.t('“{0}” is a row of an overview without a checkbox, so there is nothing to tick.', line),
  entry: (l10n, { line }) => l10n.t('“{0}” is an entry of a log: there is nothing to complete.', line),
  alreadyComplete: (l10n, { line }) => l10n.t('“{0}” is already complete.', line),
  notComplete: (l10n, { line }) => l10n.t('“{0}” is not complete.', line),
  markInTitle: (l10n, { line }) => l10n.t('“{0}” is complete because its own title says so. Change it there.', line),
  statusWord: (l10n, { line }) => l10n.t('“{0}” is complete because its status line says so. Change it there.', line),
  noDate: (l10n, { line }) => l10n.t('“{0}” is complete, but no single date says when. Change it in the file.', line),
  unclearTasks: (l10n, { line }, { tasks = 0 }) =>
    tasks === 1
      ? l10n.t('No date says when the task of {0} was done.', line)
      : l10n.t('No date says which of the {1} done tasks of {0} were done last.', line, tasks),
  noPlace: (l10n, { line, path }) =>
    l10n.t('Nothing was changed: no line can be added to “{0}” without changing how {1} is read.', line, path),
  invalidFrontMatter: (l10n, { path }) =>
    l10n.t('Nothing was changed: the front matter of {0} is not valid YAML. Fix it first.', path),
  unknownFrontMatter: (l10n, { path }) =>
    l10n.t(
      'Nothing was changed: {0} begins with front matter in a form that Daymark does not read. Write it as YAML between two lines of exactly three dashes, then try again.',
      path,
    ),
  unwritableFrontMatter: (l10n, { path }) =>
    l10n.t(
      'Nothing was changed: the front matter of {0} is written in a form that Daymark cannot change safely. Change it in the file.',
      path,
    ),
  tooFewStudyDays: (l10n, { path }) =>
    l10n.t('Nothing was changed: {0} does not fit into the calendar with these days off.', path),
  alreadyOff: (l10n, { path }) => l10n.t('Nothing was changed: these days are already off in {0}.', path),
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
  alreadyComplete: 'showFile',
  notComplete: 'showFile',
  markInTitle: 'showFile',
  statusWord: 'showFile',
};
