import assert from 'node:assert/strict';
import { planVerdict } from '../../../../src/commands/plans/planVerdict';
import { readPlan } from '../../../../src/core/reading/readPlan';
import type { FileLook } from '../../../../src/workspace/index/fileLook';
import { english, uriOf } from '../../views/planSource';

const twoDays = readPlan(['# Plan', '## Day 1', '- [ ] Read', '## Day 2', 'Rest.'].join('\n'));
const recipe = readPlan(['# Bread', '- [ ] Flour', '## Dough', 'Knead it.'].join('\n'));

const rule =
  'A file is a plan if it has two or more days in sequence, three or more weeks with work, or three or more modules with ten or more tasks.';

function look(said: Partial<FileLook>): FileLook {
  return {
    uri: { ...uriOf('plan.md'), scheme: 'file' } as FileLook['uri'],
    path: 'plan.md',
    status: { kind: 'included' },
    override: undefined,
    plan: twoDays,
    notRead: undefined,
    size: undefined,
    ...said,
  };
}

describe('The answer to "Is this file a plan?"', () => {
  const answer = (said: Partial<FileLook>): string => planVerdict(look(said), english).text;
  const objection = (said: Partial<FileLook>): string | undefined => planVerdict(look(said), english).objection;

  it('says what was found in a plan', () => {
    const text =
      '“plan.md” is a plan with days to work through. 2 days in sequence were found in it. It has no modules. It has one task.';
    assert.equal(answer({}), text);
    assert.equal(objection({}), 'notAPlan');
  });

  it('says that a plan has weeks if it has nothing smaller', () => {
    const weeks = readPlan(['# Plan', '## Week 1', '- Read', '## Week 2', '- Write', '## Week 3', 'Rest.'].join('\n'));
    assert.equal(
      answer({ plan: weeks }),
      '“plan.md” is a plan with weeks to work through. 3 weeks in sequence were found in it. It has no modules. It has no tasks.',
    );
  });

  it('says what is missing in a file that is not a plan', () => {
    const text = `“plan.md” is not a plan. No days were found in it. It has no modules. It has one task. ${rule}`;
    assert.equal(answer({ plan: recipe }), text);
    assert.equal(objection({ plan: recipe }), 'thisIsAPlan');
  });

  it('says that the user decided', () => {
    assert.match(answer({ override: false }), /^“plan\.md” is not a plan, because you said so\. 2 days/);
    assert.equal(objection({ override: false }), 'thisIsAPlan');
    assert.match(answer({ plan: recipe, override: true }), /^“plan\.md” is a plan, because you said so\. No days/);
    assert.equal(objection({ plan: recipe, override: true }), 'notAPlan');
  });

  it('says which setting keeps a file out', () => {
    assert.match(answer({ status: { kind: 'excluded', exclude: '**/vendor/**' } }), /exclude “\*\*\/vendor\/\*\*”\.$/);
    assert.equal(objection({ status: { kind: 'excluded', exclude: '**/vendor/**' } }), 'thisIsAPlan');
    assert.match(
      answer({ status: { kind: 'notIncluded', include: 'plans/*.md' } }),
      /ignores it because only “plans\/\*\.md” is included/,
    );
  });

  it('offers nothing for a file outside the workspace', () => {
    assert.match(answer({ status: { kind: 'outsideWorkspace' } }), /It is not in an open folder/);
    assert.equal(objection({ status: { kind: 'outsideWorkspace' } }), undefined);
  });

  it('says why a file was not read', () => {
    const unread = { plan: undefined, notRead: 'tooLarge' } as const;
    assert.equal(
      answer(unread),
      '“plan.md” is larger than 1 MB, so Daymark reads it only if you say that it is a plan.',
    );
    assert.equal(objection(unread), 'thisIsAPlan');
    assert.equal(answer({ plan: undefined, notRead: 'absent' }), '“plan.md” no longer exists.');
    assert.equal(objection({ plan: undefined, notRead: 'absent' }), undefined);
  });

  it('has advice for an unsaved document, and for a file that is not Markdown', () => {
    const untitled = {
      uri: { scheme: 'untitled' } as FileLook['uri'],
      status: { kind: 'outsideWorkspace' },
    } as const;
    assert.match(answer(untitled), /^This document is not saved yet\. .* 2 days in sequence were found in it\./);
    const text = { path: 'main.ts', status: { kind: 'notIncluded', include: '**/*.md' } } as const;
    assert.equal(answer(text), '“main.ts” is not a Markdown file. Plans are Markdown files.');
  });
});
