import assert from 'node:assert/strict';
import { ignoredText } from '../../../../src/commands/streak/ignoredText';
import type { IgnoredReason } from '../../../../src/core/learner/streak';
import { english } from '../../views/planSource';

describe('Why something does not count', () => {
  const reasons: Readonly<Record<IgnoredReason, string>> = {
    future: 'V in P is in the future.',
    impossible: 'V in P is a date that the calendar does not have.',
    before1970: 'V in P is before 1970.',
    noDate: 'V in P is no date such as 2026-12-24, and no range such as 2026-12-24/2026-12-26.',
    endsBeforeItStarts: 'V in P ends before it starts.',
    noStudyDay: 'V in P is no weekday such as mon.',
    unexpected: 'V in P stands where something of another kind is expected.',
    repeated: 'V in P stands there a second time; the first counts.',
    unknownKey: 'V in P is no key that Daymark knows.',
    broken: 'V in P stands in front matter that is no valid YAML.',
  };

  for (const [reason, text] of Object.entries(reasons)) {
    it(`is said in a sentence: ${reason}`, () => {
      assert.equal(ignoredText(reason as IgnoredReason, 'V', 'P', english), text);
    });
  }
});
