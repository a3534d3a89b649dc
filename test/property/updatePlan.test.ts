import assert from 'node:assert/strict';
import fc from 'fast-check';
import { daysBelow } from '../../src/core/model/walk';
import { applyChanges } from '../../src/core/markdown/textChange';
import { updatePlan } from '../../src/core/updating/updatePlan';
import { boxesOf } from '../../src/core/writing/lines/box';
import { completeDay } from '../../src/core/writing/completeDay';
import { doneDateOfBox } from '../../src/core/writing/lines/dayEdit';
import { readPlanText, type PlanText } from '../../src/core/writing/lines/planText';
import { isWritable, setTasks, stateOf } from '../../src/core/writing/lines/tasks';
import { damagedPlans } from './damagedPlans';
import { planTexts } from './planTexts';
import { numRuns } from './runs';

const today = '2026-11-21';

/** What somebody does to a plan: each change is a number that chooses a line, and what happens to it. */
const changes = fc.array(
  fc.record({
    line: fc.nat({ max: 1000 }),
    kind: fc.constantFrom('delete', 'insert', 'reword', 'move', 'tick', 'complete'),
    text: fc.constantFrom(
      '- [ ] Splice',
      '## Day 9: Whip',
      'Why?',
      '',
      '- [x] Coil ✅ 2026-11-01',
      '## Week 7',
      '> Ask',
    ),
  }),
  { maxLength: 6 },
);
type Changes = typeof changes extends fc.Arbitrary<infer T> ? T : never;

/** What each of them may do. */
const author: ReadonlySet<string> = new Set(['delete', 'insert', 'reword', 'move']);
const learner: ReadonlySet<string> = new Set(['delete', 'insert', 'reword', 'tick', 'complete']);

function changedBy(text: string, some: Changes): string {
  return some.reduce((before, { line, kind, text: added }) => {
    const lines = before.split('\n');
    const at = line % lines.length;
    switch (kind) {
      case 'delete':
        return lines.toSpliced(at, 1).join('\n');
      case 'insert':
        return lines.toSpliced(at, 0, added).join('\n');
      case 'reword':
        return lines.with(at, `${lines[at] ?? ''} again`).join('\n');
      case 'move':
        return [...lines.slice(at), ...lines.slice(0, at)].join('\n');
      default:
        return worked(before, line, kind);
    }
  }, text);
}

/** A plan after some work that Daymark wrote down. */
function worked(text: string, choice: number, kind: 'tick' | 'complete'): string {
  const planText = readPlanText(text);
  const boxes = boxesOf(planText).filter(isWritable);
  const days = daysBelow(planText.plan).filter(({ state }) => state === 'open');
  const [box, day] = [boxes[choice % Math.max(boxes.length, 1)], days[choice % Math.max(days.length, 1)]];
  const edit =
    kind === 'tick' ? box && setTasks(planText, [box.line], 'done', today) : day && completeDay(planText, day, today);
  return edit?.kind === 'edit' ? applyChanges(text, edit.changes) : text;
}

/** A plan, what a learner made of it, and what its author did. */
function versionsOf(plans: fc.Arbitrary<string>): fc.Arbitrary<Readonly<Record<'base' | 'mine' | 'next', string>>> {
  return fc.tuple(plans, changes, changes).map(([text, mine, next]) => {
    const base = text.replaceAll(/\r\n?/g, '\n');
    const by = (people: ReadonlySet<string>, some: Changes): string =>
      changedBy(
        base,
        some.filter(({ kind }) => people.has(kind)),
      );
    return { base, mine: by(learner, mine), next: by(author, next) };
  });
}

const bodies = fc.array(fc.constantFrom('- [ ] Read', '- [ ] Practise', 'Why?', '', '**Task:** Draw', '- [ ] Ask'), {
  maxLength: 4,
});

/** A plan without surprises: each of its days is a heading. */
const plainPlans = fc
  .array(bodies, { minLength: 3, maxLength: 6 })
  .map((days) =>
    ['# Plan', ...days.flatMap((body, index) => ['', `## Day ${index + 1}: ${titles[index] ?? ''}`, '', ...body])].join(
      '\n',
    ),
  );
const titles = ['Bowline', 'Reef knot', 'Sheet bend', 'Clove hitch', 'Figure eight', 'Splice'];

/** Where both changed the same place, blank lines may pile up. */
function withoutBlanks(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}

function daysIn(text: string): number {
  return daysBelow(readPlanText(text).plan).length;
}

function hasNoLineTwice(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return new Set(lines).size === lines.length;
}

function doneDates(text: string): readonly string[] {
  return text.match(/\d{4}-\d\d-\d\d/g) ?? [];
}

function datesOfTicks(planText: PlanText): readonly string[] {
  const done = boxesOf(planText).filter((box) => stateOf(box) === 'done' && box.writtenAs === 'item');
  return done.flatMap((box) => doneDateOfBox(planText, box) ?? []);
}

describe('updatePlan', () => {
  for (const from of ['a file', 'Git'] as const) {
    const baseOf = (base: string): PlanText | undefined => (from === 'Git' ? readPlanText(base) : undefined);

    it(`loses no tick: each is in the update or in the list, from ${from}`, () => {
      fc.assert(
        fc.property(versionsOf(damagedPlans), ({ base, mine, next }) => {
          const planText = readPlanText(mine);
          const { text, unplaced, carried, changes: edits } = updatePlan(planText, readPlanText(next), baseOf(base));
          assert.equal(applyChanges(mine, edits), text);
          const after = readPlanText(text);
          const ticks = boxesOf(planText).filter(({ mark }) => mark.trim() !== '');
          const listed = new Set(unplaced.map(({ line }) => line));
          const missing = ticks.filter(({ line }) => !listed.has(line));
          assert.equal(carried.identity + carried.closeness, missing.length);
          assert.ok(boxesOf(after).filter(({ mark }) => mark.trim() !== '').length >= missing.length);
          const found = [...doneDates(text), ...unplaced.flatMap((each) => doneDates(each.text))];
          for (const date of new Set(datesOfTicks(planText))) {
            const count = (dates: readonly string[]): number => dates.filter((each) => each === date).length;
            assert.ok(count(found) >= count(datesOfTicks(planText)), date);
          }
        }),
        { numRuns },
      );
    });

    it(`changes nothing if the same version comes twice, from ${from}`, () => {
      fc.assert(
        fc.property(versionsOf(plainPlans), ({ base, mine, next }) => {
          // With a base, nobody can tell which of two equal lines the author deleted and which one the learner added.
          fc.pre(from !== 'Git' || [base, mine, next].every(hasNoLineTwice));
          fc.pre(mine.startsWith('# Plan'));
          const once = updatePlan(readPlanText(mine), readPlanText(next), baseOf(base));
          // A tick can't stay in a day that isn't one any more, such as the only one that is left.
          fc.pre(daysIn(once.text) >= Math.max(daysIn(next), daysIn(mine)));
          const twice = updatePlan(readPlanText(once.text), readPlanText(next), baseOf(base));
          if (from === 'Git') {
            assert.deepEqual(withoutBlanks(twice.text), withoutBlanks(once.text));
          } else {
            assert.equal(twice.text, once.text);
          }
        }),
        { numRuns },
      );
    });

    it(`changes no byte if the author changed nothing, from ${from}`, () => {
      fc.assert(
        fc.property(fc.oneof(planTexts, damagedPlans), changes, (base, some) => {
          const work = from === 'Git' ? some : some.filter(({ kind }) => !author.has(kind));
          const mine = changedBy(base, work);
          const { text, unplaced, gone } = updatePlan(readPlanText(mine), readPlanText(base), baseOf(base));
          assert.equal(text, mine);
          assert.deepEqual([unplaced, gone], [[], []]);
        }),
        { numRuns },
      );
    });
  }
});
