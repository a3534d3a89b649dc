import assert from 'node:assert/strict';
import { refusalText, type RefusalText } from '../../../../src/commands/base/refusalText';
import { refusal, type RefusalReason } from '../../../../src/core/writing/edit';
import type { Unwritten, WriteProblem } from '../../../../src/workspace/editing/planEditor';
import { english, uriOf } from '../../views/planSource';

describe('Why nothing was changed', () => {
  function told(problem: Unwritten['problem'], line = '- [ ] Practice'): RefusalText {
    const path = 'month_03.md';
    return refusalText({ kind: 'unwritten', uri: uriOf(path), problem }, { path, line }, english);
  }

  const reasons: Readonly<Record<RefusalReason, RefusalText>> = {
    missing: {
      text: 'Nothing was changed: the line “- [ ] Practice” is not where it was in month_03.md.',
      remedy: 'showFile',
    },
    ambiguous: {
      text: 'Nothing was changed: the line “- [ ] Practice” is not where it was in month_03.md, and two lines now read the same.',
      remedy: 'showFile',
    },
    conflictMarkers: {
      text: 'Nothing was changed: month_03.md has merge conflicts. Resolve them first.',
      remedy: 'showFile',
    },
    noTask: { text: 'There is no task to tick here, and no list item that could become one.', remedy: 'none' },
    foreignBox: {
      text: '“Practice” has a box of another kind than [ ] and [x]. Daymark reads it, but leaves it to you to change.',
      remedy: 'showFile',
    },
    indexRow: {
      text: '“- [ ] Practice” is a row of an overview without a checkbox, so there is nothing to tick.',
      remedy: 'showFile',
    },
    entry: { text: '“- [ ] Practice” is an entry of a log: there is nothing to complete.', remedy: 'showFile' },
    alreadyComplete: { text: '“- [ ] Practice” is complete already.', remedy: 'showFile' },
    notComplete: { text: '“- [ ] Practice” is not complete.', remedy: 'showFile' },
    markInTitle: {
      text: '“- [ ] Practice” is complete because its own title says so. Change it there.',
      remedy: 'showFile',
    },
    statusWord: {
      text: '“- [ ] Practice” is complete because its status line says so. Change it there.',
      remedy: 'showFile',
    },
    noDate: { text: '“- [ ] Practice” is complete, but no one date says when. Change it there.', remedy: 'showFile' },
    noPlace: {
      text: 'Nothing was changed: no line can be added to “- [ ] Practice” without changing how month_03.md is read.',
      remedy: 'showFile',
    },
  };

  for (const [reason, expected] of Object.entries(reasons)) {
    it(`is said where the edit is refused: ${reason}`, () => {
      assert.deepEqual(told(refusal(reason as RefusalReason, 3)), expected);
    });
  }

  const problems: Readonly<Record<WriteProblem, RefusalText>> = {
    absent: { text: 'Nothing was changed: month_03.md does not exist any more.', remedy: 'none' },
    readOnly: { text: 'Nothing was changed: month_03.md is read-only.', remedy: 'showFile' },
    unreadable: {
      text: 'Nothing was changed: month_03.md cannot be opened. The log “Daymark” says why.',
      remedy: 'none',
    },
    changedOnDisk: {
      text: 'Nothing was changed: month_03.md was changed by another program just now. Please try again.',
      remedy: 'showFile',
    },
    lossy: {
      text: 'Nothing was changed: month_03.md holds characters that are not read in the right encoding, and saving it would lose them. Reopen it with the encoding in which it was written.',
      remedy: 'reopenWithEncoding',
    },
    unencodable: {
      text: 'Nothing was changed: the encoding of month_03.md lacks a character that would be written. Save the file as UTF-8 first.',
      remedy: 'changeEncoding',
    },
    notApplied: { text: 'Nothing was changed: VS Code did not take the edit of month_03.md.', remedy: 'showFile' },
    // The user has chosen it, and knows.
    lineEndings: { text: '', remedy: 'none' },
    discarded: { text: '', remedy: 'none' },
  };

  for (const [problem, expected] of Object.entries(problems)) {
    it(`is said where the file cannot be written: ${problem}`, () => {
      assert.deepEqual(told(problem as WriteProblem), expected);
    });
  }

  it('comes with an offer to open the file to which a row of an overview links', () => {
    assert.equal(told(refusal('indexRow', 3, 'week-1/README.md')).remedy, 'openLink');
    assert.equal(told(refusal('foreignBox', 3, 'week-1/README.md')).remedy, 'openLink');
    assert.equal(told(refusal('conflictMarkers', 3, 'week-1/README.md')).remedy, 'showFile');
  });
});
