import assert from 'node:assert/strict';
import { withoutText } from '../../../../../src/core/reading/titles/boldTitle';

describe('a line that begins with a title in bold type', () => {
  it('ends with it if a text follows', () => {
    assert.equal(withoutText('**Day 1: Rope.** Tie it twice, then rest.'), '**Day 1: Rope**');
    assert.equal(withoutText('__Week 2 — Sails__ Fold one every evening'), '__Week 2 — Sails__');
    assert.equal(withoutText('**Day 3: vs. and etc.** Read about both of them'), '**Day 3: vs. and etc**');
  });

  it('stays whole if only its label is bold, or it has no label', () => {
    for (const line of ['**Day 1:** Tie it twice, then rest.', '**Rope.** Tie it twice, then rest.']) {
      assert.equal(withoutText(line), line);
    }
  });

  it('stays whole if a word, a mark or a duration follows, or nothing', () => {
    for (const behind of ['', ' Again', ' ✅ 2026-03-01', ' (45 minutes)', ' — and the sails of it']) {
      assert.equal(withoutText(`**Day 1: Rope**${behind}`), `**Day 1: Rope**${behind}`);
    }
  });

  it('stays whole if the bold type is not at its beginning', () => {
    assert.equal(withoutText('See **Day 1: Rope** and tie it twice'), 'See **Day 1: Rope** and tie it twice');
  });
});
