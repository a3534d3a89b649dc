import assert from 'node:assert/strict';
import { planVerdict } from '../../../../src/commands/plans/planVerdict';
import { readPlan } from '../../../../src/core/reading/readPlan';
import type { FileLook } from '../../../../src/workspace/index/fileLook';
import { lines } from '../../core/planLines';
import { english, uriOf } from '../../views/planSource';

/** A file with this text, about which the user said nothing, or that it is a plan. */
function reading(text: readonly string[], isToldSo = false): Pick<FileLook, 'plan' | 'ifToldSo'> {
  const plan = readPlan(lines(...text), { isToldSo });
  return { plan, ifToldSo: plan.isPlan ? undefined : readPlan(lines(...text), { isToldSo: true }) };
}

const twoDays = ['# Plan', '## Day 1', '- [ ] Read', '## Day 2', 'Rest.'];
const recipe = ['# Bread', '- [ ] Flour', '## Dough', 'Knead it.'];

function tasks(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `- [ ] Knot ${index}`);
}

function look(said: Partial<FileLook>): FileLook {
  return {
    uri: { ...uriOf('plan.md'), scheme: 'file' } as FileLook['uri'],
    path: 'plan.md',
    status: { kind: 'included' },
    override: undefined,
    ...reading(twoDays),
    notRead: undefined,
    size: undefined,
    ...said,
  };
}

describe('The answer to "Is this file a plan?"', () => {
  const answer = (said: Partial<FileLook>): string => planVerdict(look(said), english).text;
  const objection = (said: Partial<FileLook>): string | undefined => planVerdict(look(said), english).objection;

  it('says what was found in a plan', () => {
    const days = '“plan.md” is a plan with days to work through. Found: 2 days in sequence, no modules, 1 task.';
    assert.equal(answer({}), days);
    assert.equal(objection({}), 'notAPlan');
    const topics = ['# Boat', '## Rope', ...tasks(9), '## Sail', ...tasks(9), '## Tar', ...tasks(9)];
    assert.equal(
      answer(reading(topics)),
      '“plan.md” is a plan: a tracker with modules and tasks. Found: no days, 3 modules, 27 tasks.',
    );
    const log = ['# Log', '## Day 1', 'It rained.', '## Day 2', 'It snowed.'];
    assert.equal(
      answer(reading(log)),
      '“plan.md” is a plan: a log of what you did. Found: 2 entries, no modules, no tasks.',
    );
    const weeks = [1, 2, 3].flatMap((number) => [`## Week ${number}`, '- [ ] Bowline']);
    assert.equal(
      answer(reading(weeks)),
      '“plan.md” is a plan with weeks to work through. Found: 3 weeks in sequence, no modules, 3 tasks.',
    );
  });

  it('says of a file that is not a plan what is missing, and how it is written', () => {
    const answers = (...text: readonly string[]): string => {
      assert.equal(objection(reading(text)), 'thisIsAPlan');
      return answer(reading(text)).replace('“plan.md” isn’t a plan. ', '');
    };
    const forDays = 'A plan needs two or more days in sequence. Write them as headings: “## Day 1: …”, “## Day 2: …”.';
    assert.equal(answers('# Boat', '## Day 1'), `Found: 1 day, no modules, no tasks. ${forDays}`);
    assert.equal(
      answers('# Boat', '- Day 7: Rope', '- Day 14: Sail'),
      `Found: 2 days (not in sequence), no modules, no tasks. ${forDays}`,
    );
    const forWeeks =
      'A plan of weeks needs three or more in sequence, each with something to do: “## Week 1: …”, “- [ ] …”.';
    assert.equal(answers('# Boat', '## Week 1', '- Rope'), `Found: 1 week, no modules, no tasks. ${forWeeks}`);
    assert.equal(
      answers('# Boat', '## Week 1', '- Rope', '## Week 2', '- Sail'),
      `Found: 2 weeks in sequence, no modules, no tasks. ${forWeeks}`,
    );
    assert.equal(
      answers('# Boat', '## Rope', ...tasks(12)),
      'Found: no days, 1 module, 12 tasks. A plan without days needs tasks in three or more modules. Write headings above them: “## …”.',
    );
    assert.equal(
      answers('# Boat', '## Rope', ...tasks(2), '## Sail', ...tasks(2), '## Tar', ...tasks(2)),
      'Found: no days, 3 modules, 6 tasks. A plan without days needs ten or more tasks. Write them as “- [ ] …”.',
    );
    assert.equal(
      answers(...recipe),
      'Found: no days, no modules, 1 task. A plan needs two or more days in sequence (“## Day 1: …”, “## Day 2: …”), or ten or more tasks (“- [ ] …”) in three or more modules (“## …”).',
    );
  });

  it('says that the user decided', () => {
    const not = { override: false };
    assert.match(answer(not), /^You said that “plan\.md” isn’t a plan\. Found: 2 days in sequence,/);
    assert.equal(objection(not), 'thisIsAPlan');
    const so = { ...reading(recipe, true), override: true };
    assert.equal(answer(so), 'You said that “plan.md” is a plan. Found: no days, no modules, 1 task.');
    assert.equal(objection(so), 'notAPlan');
  });

  it('has no advice if the user said that it is no plan', () => {
    assert.equal(
      answer({ ...reading(recipe), override: false }),
      'You said that “plan.md” isn’t a plan. Found: no days, no modules, 1 task.',
    );
  });

  it('says which setting keeps a file out', () => {
    assert.match(answer({ status: { kind: 'excluded', exclude: '**/vendor/**' } }), /exclude “\*\*\/vendor\/\*\*”\.$/);
    assert.equal(objection({ status: { kind: 'excluded', exclude: '**/vendor/**' } }), 'thisIsAPlan');
    assert.match(
      answer({ status: { kind: 'notIncluded', include: 'plans/*.md' } }),
      /ignores it because the setting “daymark.include” includes only “plans\/\*\.md”/,
    );
  });

  it('offers nothing for a file outside the workspace', () => {
    assert.match(answer({ status: { kind: 'outsideWorkspace' } }), /It isn’t in an open folder/);
    assert.equal(objection({ status: { kind: 'outsideWorkspace' } }), undefined);
  });

  it('says why a file was not read', () => {
    const unread = { plan: undefined, ifToldSo: undefined, notRead: 'tooLarge' } as const;
    assert.equal(answer(unread), '“plan.md” is larger than 1 MB. Daymark reads it only if you say that it’s a plan.');
    assert.equal(objection(unread), 'thisIsAPlan');
    assert.equal(answer({ plan: undefined, ifToldSo: undefined, notRead: 'absent' }), '“plan.md” no longer exists.');
    assert.equal(objection({ plan: undefined, ifToldSo: undefined, notRead: 'absent' }), undefined);
  });

  it('has advice for an unsaved document, and for a file that is not Markdown', () => {
    const untitled = {
      uri: { scheme: 'untitled' } as FileLook['uri'],
      status: { kind: 'outsideWorkspace' },
    } as const;
    assert.match(answer(untitled), /^To use this document as a plan, save it .* Found: 2 days in sequence, /);
    const text = { path: 'main.ts', status: { kind: 'notIncluded', include: '**/*.md' } } as const;
    assert.equal(answer(text), '“main.ts” isn’t a plan, because it isn’t a Markdown file.');
  });
});
