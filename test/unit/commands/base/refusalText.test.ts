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
      text: 'Nothing changed: the line “- [ ] Practice” isn’t where it was in month_03.md.',
      remedy: 'showFile',
    },
    ambiguous: {
      text: 'Nothing changed: the line “- [ ] Practice” isn’t where it was in month_03.md, and two lines now read the same.',
      remedy: 'showFile',
    },
    conflictMarkers: {
      text: 'Nothing changed: month_03.md has merge conflicts. Resolve them first.',
      remedy: 'showFile',
    },
    noTask: { text: 'There’s no task or list item here to tick.', remedy: 'none' },
    foreignBox: {
      text: '“Practice” has a box other than [ ] and [x]. Daymark reads it but doesn’t change it.',
      remedy: 'showFile',
    },
    indexRow: {
      text: '“- [ ] Practice” is an overview row without a checkbox, so there’s nothing to tick.',
      remedy: 'showFile',
    },
    entry: { text: '“- [ ] Practice” is a log entry, so there’s nothing to complete.', remedy: 'showFile' },
    noLog: { text: 'Nothing changed: month_03.md isn’t a log.', remedy: 'none' },
    entryForm: {
      text: 'The entries of month_03.md are list items or table rows. New Entry only adds headings, so write the entry yourself.',
      remedy: 'showFile',
    },
    alreadyComplete: { text: '“- [ ] Practice” is already complete.', remedy: 'showFile' },
    alreadySkipped: { text: '“- [ ] Practice” is already skipped.', remedy: 'showFile' },
    notComplete: { text: '“- [ ] Practice” isn’t complete.', remedy: 'showFile' },
    markInTitle: {
      text: '“- [ ] Practice” is complete because its title says so. Change it there.',
      remedy: 'showFile',
    },
    statusWord: {
      text: '“- [ ] Practice” is complete because its status line says so. Change it there.',
      remedy: 'showFile',
    },
    noDate: {
      text: '“- [ ] Practice” is complete but has no single done date. Change it in the file.',
      remedy: 'showFile',
    },
    unclearTasks: {
      text: '2 tasks of - [ ] Practice are done, but no date says which were done last.',
      remedy: 'showFile',
    },
    noPlace: {
      text: 'Nothing changed: a new line in “- [ ] Practice” would change how month_03.md is read.',
      remedy: 'showFile',
    },
    invalidFrontMatter: {
      text: 'Nothing changed: the front matter of month_03.md isn’t valid YAML. Fix it first.',
      remedy: 'showFile',
    },
    unknownFrontMatter: {
      text: 'Nothing changed: Daymark can’t read the front matter of month_03.md. Write it as YAML between two lines of exactly three dashes, then try again.',
      remedy: 'showFile',
    },
    unwritableFrontMatter: {
      text: 'Nothing changed: Daymark can’t edit the front matter of month_03.md safely. Edit it by hand.',
      remedy: 'showFile',
    },
    tooFewStudyDays: {
      text: 'Nothing changed: with these days off, month_03.md wouldn’t fit into the calendar.',
      remedy: 'showFile',
    },
    alreadyOff: { text: 'Nothing changed: these days are already off in month_03.md.', remedy: 'showFile' },
  };

  for (const [reason, expected] of Object.entries(reasons)) {
    it(`explains a refused edit: ${reason}`, () => {
      assert.deepEqual(told(reason as RefusalReason, { tasks: 2 }), expected);
    });
  }

  it('uses the singular for one task', () => {
    assert.equal(told('unclearTasks', { tasks: 1 }).text, 'The task of - [ ] Practice has no done date.');
  });

  const problems: Readonly<Record<WriteProblem, RefusalText>> = {
    absent: { text: 'Nothing changed: month_03.md no longer exists.', remedy: 'none' },
    readOnly: { text: 'Nothing changed: month_03.md is read-only.', remedy: 'showFile' },
    unreadable: {
      text: 'Nothing changed: month_03.md can’t be opened. See the “Daymark” log for details.',
      remedy: 'none',
    },
    changedOnDisk: {
      text: 'Nothing changed: another program just changed month_03.md. Try again.',
      remedy: 'showFile',
    },
    lossy: {
      text: 'Nothing changed: month_03.md is open in the wrong encoding, and saving it would lose characters. Choose “Reopen with Encoding”, not “Save with Encoding”.',
      remedy: 'reopenWithEncoding',
    },
    unencodable: {
      text: 'Nothing changed: the encoding of month_03.md can’t hold every character that would be written. Choose “Save with Encoding” and UTF-8 first.',
      remedy: 'changeEncoding',
    },
    notApplied: { text: 'Nothing changed: VS Code rejected the edit to month_03.md.', remedy: 'showFile' },
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
