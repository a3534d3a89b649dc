import type { Refusal, RefusalReason } from '../../core/writing/edit';
import type { Localization } from '../../util/localization';
import type { Unwritten, WriteProblem } from '../../workspace/editing/planEditor';

/** What the user can do about an edit that was not made. */
export type Remedy = 'showFile' | 'openLink' | 'reopenWithEncoding' | 'changeEncoding' | 'none';

/** Why an edit was not made, in full sentences, and what can be done. */
export interface RefusalText {
  readonly text: string;
  readonly remedy: Remedy;
}

/** Where an edit was to be made. */
export interface RefusedPlace {
  /** Of the plan's file, below the workspace folder. */
  readonly path: string;
  /** What stood in the line, as the user saw it. */
  readonly line: string;
}

/** Words why an edit was not made. */
export function refusalText({ problem }: Unwritten, place: RefusedPlace, l10n: Localization): RefusalText {
  return typeof problem === 'string' ? problemText(problem, place.path, l10n) : reasonText(problem, place, l10n);
}

function problemText(problem: WriteProblem, path: string, l10n: Localization): RefusalText {
  switch (problem) {
    case 'absent':
      return { text: l10n.t('Nothing was changed: {0} does not exist any more.', path), remedy: 'none' };
    case 'readOnly':
      return { text: l10n.t('Nothing was changed: {0} is read-only.', path), remedy: 'showFile' };
    case 'unreadable':
      return {
        text: l10n.t('Nothing was changed: {0} cannot be opened. The log “Daymark” says why.', path),
        remedy: 'none',
      };
    case 'changedOnDisk':
      return {
        text: l10n.t('Nothing was changed: {0} was changed by another program just now. Please try again.', path),
        remedy: 'showFile',
      };
    case 'lossy':
      return {
        text: l10n.t(
          'Nothing was changed: {0} holds characters that are not read in the right encoding, and saving it would lose them. Reopen it with the encoding in which it was written.',
          path,
        ),
        remedy: 'reopenWithEncoding',
      };
    case 'unencodable':
      return {
        text: l10n.t(
          'Nothing was changed: the encoding of {0} lacks a character that would be written. Save the file as UTF-8 first.',
          path,
        ),
        remedy: 'changeEncoding',
      };
    case 'lineEndings':
    case 'discarded':
      // It was the user's choice.
      return { text: '', remedy: 'none' };
    case 'notApplied':
      return {
        text: l10n.t('Nothing was changed: VS Code did not take the edit of {0}.', path),
        remedy: 'showFile',
      };
  }
}

/** The text of a task without its bullet and its box, which is another one than a row of the tree can say. */
function withoutBox(line: string): string {
  return line.replace(/^(?:[-+*]|\d{1,9}[.)])[ \t]+\[[^\]]*\][ \t]+/, '');
}

type Sentence = (l10n: Localization, place: RefusedPlace) => string;

/** Each reason in a sentence. */
const sentences: Readonly<Record<RefusalReason, Sentence>> = {
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
      '“{0}” has a box of another kind than [ ] and [x]. Daymark reads it, but leaves it to you to change.',
      withoutBox(line),
    ),
  indexRow: (l10n, { line }) =>
    l10n.t('“{0}” is a row of an overview without a checkbox, so there is nothing to tick.', line),
  entry: (l10n, { line }) => l10n.t('“{0}” is an entry of a log: there is nothing to complete.', line),
  alreadyComplete: (l10n, { line }) => l10n.t('“{0}” is complete already.', line),
  notComplete: (l10n, { line }) => l10n.t('“{0}” is not complete.', line),
  markInTitle: (l10n, { line }) => l10n.t('“{0}” is complete because its own title says so. Change it there.', line),
  statusWord: (l10n, { line }) => l10n.t('“{0}” is complete because its status line says so. Change it there.', line),
  noDate: (l10n, { line }) => l10n.t('“{0}” is complete, but no one date says when. Change it there.', line),
  noPlace: (l10n, { line, path }) =>
    l10n.t('Nothing was changed: no line can be added to “{0}” without changing how {1} is read.', line, path),
};

/** Where the line says nothing more, or none is meant. */
const remedies: Readonly<Partial<Record<RefusalReason, Remedy>>> = {
  conflictMarkers: 'showFile',
  noTask: 'none',
  alreadyComplete: 'showFile',
  notComplete: 'showFile',
  markInTitle: 'showFile',
  statusWord: 'showFile',
};

function reasonText({ reason, target }: Refusal, place: RefusedPlace, l10n: Localization): RefusalText {
  const text = sentences[reason](l10n, place);
  return { text, remedy: remedies[reason] ?? (target === undefined ? 'showFile' : 'openLink') };
}
