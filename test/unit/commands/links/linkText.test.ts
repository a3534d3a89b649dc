import assert from 'node:assert/strict';
import { checkedText, problemOf, questionText, type CheckedLinks } from '../../../../src/commands/links/linkText';
import type { Verdict } from '../../../../src/commands/links/askAddress';
import { english } from '../../views/planSource';

describe('What is said about a link', () => {
  const said = (verdict: Verdict): string | undefined => {
    const problem = problemOf(verdict, 'https://docs.example/a?b#c', 10, english);
    return problem && `${problem.isDead ? 'dead' : 'unsure'}, ${problem.mark}: ${problem.message}`;
  };

  const texts: readonly (readonly [Verdict, string | undefined])[] = [
    [{ kind: 'works' }, undefined],
    [{ kind: 'private' }, undefined],
    [{ kind: 'moved', to: 'https://new.example/' }, 'unsure, moved: This page has moved to https://new.example/.'],
    [{ kind: 'gone', status: 404 }, 'dead, 404: This page doesn’t exist: docs.example answered 404.'],
    [{ kind: 'noHost' }, 'dead, dead: The server docs.example doesn’t exist.'],
    [{ kind: 'refused', status: 503 }, 'unsure, 503: This page wasn’t shown: docs.example answered 503.'],
    [{ kind: 'badCertificate' }, 'unsure, unsafe: Browsers warn about docs.example: its certificate isn’t valid.'],
    [{ kind: 'redirectsTooOften' }, 'unsure, in circles: docs.example redirects again and again.'],
    [{ kind: 'silent' }, 'unsure, no answer: docs.example didn’t answer within 10 seconds.'],
  ];
  for (const [verdict, text] of texts) {
    it(text ?? `is nothing if it is “${verdict.kind}”`, () => {
      assert.equal(said(verdict), text);
    });
  }
});

describe('The question before links are checked', () => {
  it('says how many addresses and how many servers', () => {
    assert.equal(questionText(1, 1, english), 'Daymark will ask one address whether it still works.');
    assert.equal(questionText(4, 1, english), 'Daymark will ask one server about 4 addresses.');
    assert.equal(questionText(90, 31, english), 'Daymark will ask 31 servers about 90 addresses.');
  });
});

describe('The receipt of checked links', () => {
  const dead = { isDead: true, mark: '404', message: '' };
  const moved = { isDead: false, mark: 'moved', message: '' };
  const receipt = (found: Partial<CheckedLinks>): string => {
    const nothing = { checked: 0, problems: [], private: 0, unasked: 0, unaskedBecause: 'stopped' } as const;
    return checkedText({ ...nothing, ...found }, english);
  };

  it('says that everything works', () => {
    assert.equal(receipt({ checked: 1 }), 'The link works.');
    assert.equal(receipt({ checked: 12 }), 'All 12 links work.');
  });

  it('counts the dead and the doubtful', () => {
    assert.equal(receipt({ checked: 12, problems: [dead] }), '11 of 12 links work. One is dead.');
    assert.equal(
      receipt({ checked: 12, problems: [dead, dead, moved] }),
      '9 of 12 links work. 2 are dead. One has moved or isn’t certain.',
    );
    assert.equal(
      receipt({ checked: 3, problems: [moved, moved] }),
      '1 of 3 links work. 2 have moved or aren’t certain.',
    );
  });

  it('says what wasn’t asked, and why', () => {
    assert.equal(
      receipt({ checked: 2, private: 1, unasked: 5 }),
      'All 2 links work. Not asked, since they’re in a private network: 1. Not asked, since you stopped: 5.',
    );
    assert.equal(
      receipt({ unasked: 5, unaskedBecause: 'hidden' }),
      'Not asked, since a browser hides the answers of other sites: 5.',
    );
    assert.equal(
      receipt({ checked: 1, unasked: 5, unaskedBecause: 'offline' }),
      'The link works. Not checked, since no server could be found: 5. Are you offline?',
    );
  });
});
