import assert from 'node:assert/strict';
import { plainMessage } from '../../../../src/util/text/plainMessage';

describe('plainMessage', () => {
  it('breaks up links', () => {
    const link = /\[([^\]]+)\]\(([^)\s]+)\)/;
    const message = 'Tick “[all](command:workbench.action.quit) of [it](https://example.org)” in the file.';
    assert.match(message, link);
    assert.doesNotMatch(plainMessage(message), link);
    assert.equal(plainMessage(message).replaceAll('\u200b', ''), message);
  });

  it('leaves other messages alone', () => {
    assert.equal(plainMessage('“[a] (b).md” doesn’t exist.'), '“[a] (b).md” doesn’t exist.');
  });
});
