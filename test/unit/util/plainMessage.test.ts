import assert from 'node:assert/strict';
import { plainMessage } from '../../../src/util/plainMessage';

describe('A plain message', () => {
  it('has no link that VS Code would follow', () => {
    const link = /\[([^\]]+)\]\(([^)\s]+)\)/;
    const message = 'Tick “[all](command:workbench.action.quit) of [it](https://example.org)” in the file.';
    assert.match(message, link);
    assert.doesNotMatch(plainMessage(message), link);
    assert.equal(plainMessage(message).replaceAll('\u200b', ''), message);
  });

  it('is otherwise as it was', () => {
    assert.equal(plainMessage('“[a] (b).md” does not exist.'), '“[a] (b).md” does not exist.');
  });
});
