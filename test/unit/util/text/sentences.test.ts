import assert from 'node:assert/strict';
import { sentences } from '../../../../src/util/text/sentences';

describe('Sentences', () => {
  it('stand one after the other, without those that are missing', () => {
    assert.equal(
      sentences('Day 3 is complete.', undefined, '', '12 days in a row.'),
      'Day 3 is complete. 12 days in a row.',
    );
  });

  it('have no space between them after a full-width mark', () => {
    assert.equal(sentences('Day 3 が完了しました。', '12 日連続です。'), 'Day 3 が完了しました。12 日連続です。');
  });
});
