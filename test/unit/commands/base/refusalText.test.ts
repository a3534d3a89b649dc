import assert from 'node:assert/strict';
import { refusalText, type RefusalText } from '../../../../src/commands/base/refusalText';
import type { RefusalDetails, RefusalReason } from '../../../../src/core/model/edit';
import type { Unwritten, WriteProblem } from '../../../../src/workspace/editing/planEditor';
import { english, uriOf } from '../../views/planSource';

describe('refusalText', () => {
  function told(reason: Unwritten['reason'], details: RefusalDetails = {}): RefusalText {
    const path = 'month_03.md';
    const unwritten = { kind: 'unwritten', uri: uriOf(path), reason, line: 3, ...details } as const;
    return refusalText(unwritten, { path, line: '- [ ] Practice' }, english);
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
      text: '“Practice” has a box other than [ ] and [x]. Daymark reads such a box, but does not change it.',
      remedy: 'showFile',
    },
    indexRow: {
      text: '“- [ ] Practice” is a row of an overview without a checkbox, so there is nothing to tick.',
      remedy: 'showFile',
    },
    entry: { text: '“- [ ] Practice” is an entry of a log: there is nothing to complete.', remedy: 'showFile' },
    alreadyComplete: { text: '“- [ ] Practice” is already complete.', remedy: 'showFile' },
    notComplete: { text: '“- [ ] Practice” is not complete.', remedy: 'showFile' },
    markInTitle: {
      text: '“- [ ] Practice” is complete because its own title says so. Change it there.',
      remedy: 'showFile',
    },
    statusWord: {
      text: '“- [ ] Practice” is complete because its status line says so. Change it there.',
      remedy: 'showFile',
    },
    noDate: {
      text: '“- [ ] Practice” is complete, but no single date says when. Change it in the file.',
      remedy: 'showFile',
    },
    unclearTasks: {
      text: 'No date says which of the 2 done tasks of - [ ] Practice were done last.',
      remedy: 'showFile',
    },
    noPlace: {
      text: 'Nothing was changed: no line can be added to “- [ ] Practice” without changing how month_03.md is read.',
      remedy: 'showFile',
    },
    invalidFrontMatter: {
      text: 'Nothing was changed: the front matter of month_03.md is not valid YAML. Fix it first.',
      remedy: 'showFile',
    },
    unknownFrontMatter: {
      text: 'Nothing was changed: month_03.md begins with front matter in a form that Daymark does not read. Write it as YAML between two lines of exactly three dashes, then try again.',
      remedy: 'showFile',
    },
    unwritableFrontMatter: {
      text: 'Nothing was changed: the front matter of month_03.md is written in a form that Daymark cannot change safely. Change it in the file.',
      remedy: 'showFile',
    },
    tooFewStudyDays: {
      text: 'Nothing was changed: month_03.md does not fit into the calendar with these days off.',
      remedy: 'showFile',
    },
    alreadyOff: { text: 'Nothing was changed: these days are already off in month_03.md.', remedy: 'showFile' },
  };

  for (const [reason, expected] of Object.entries(reasons)) {
    it(`explains a refused edit: ${reason}`, () => {
      assert.deepEqual(told(reason as RefusalReason, { tasks: 2 }), expected);
    });
  }

  it('uses the singular for one task', () => {
    assert.equal(told('unclearTasks', { tasks: 1 }).text, 'No date says when the task of - [ ] Practice was done.');
  });

  const problems: Readonly<Record<WriteProblem, RefusalText>> = {
    absent: { text: 'Nothing was changed: month_03.md no longer exists.', remedy: 'none' },
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
      text: 'Nothing was changed: month_03.md was read in the wrong encoding, and saving it would lose characters. Reopen it with the right one: choose “Reopen with Encoding”, not “Save with Encoding”.',
      remedy: 'reopenWithEncoding',
    },
    unencodable: {
      text: 'Nothing was changed: the encoding of month_03.md lacks a character that would be written. Save the file as UTF-8 first: choose “Save with Encoding”.',
      remedy: 'changeEncoding',
    },
    notApplied: { text: 'Nothing was changed: VS Code rejected the edit to month_03.md.', remedy: 'showFile' },
    // The user has chosen it, and knows.
    lineEndings: { text: '', remedy: 'none' },
    discarded: { text: '', remedy: 'none' },
  };

  for (const [problem, expected] of Object.entries(problems)) {
    it(`explains a file that cannot be written: ${problem}`, () => {
      assert.deepEqual(told(problem as WriteProblem), expected);
    });
  }

  it('offers to open the file that the refused day links to', () => {
    assert.equal(told('indexRow', { target: 'week-1/README.md' }).remedy, 'openLink');
    assert.equal(told('foreignBox', { target: 'week-1/README.md' }).remedy, 'openLink');
    assert.equal(told('conflictMarkers', { target: 'week-1/README.md' }).remedy, 'showFile');
  });
});
