import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Day } from '../../src/core/model/plan';
import { findDoneDate, takeDoneDate } from '../../src/core/reading/titles/doneDate';
import { daysBelow } from '../../src/core/model/walk';
import { addCheckboxes, checkboxLabels } from '../../src/core/writing/addCheckboxes';
import { boxesOf, type Box } from '../../src/core/writing/lines/box';
import { completeDay, completeDays } from '../../src/core/writing/completeDay';
import { doneDateOfBox } from '../../src/core/writing/lines/dayEdit';
import { lineAt, readPlanText, type PlanText } from '../../src/core/writing/lines/planText';
import { redateDay } from '../../src/core/writing/redateDay';
import { reopenDay } from '../../src/core/writing/reopenDay';
import { isWritable, stateOf, setTasks, toggleLines } from '../../src/core/writing/lines/tasks';
import { applyChanges, inverseOf, type TextChange } from '../../src/core/markdown/textChange';
import { damagedPlans } from './damagedPlans';
import { planTexts, taskTexts } from './planTexts';
import { numRuns } from './runs';

const today = '2026-11-21';

/** A plan, and a number that chooses something in it. */
const choices = fc.tuple(damagedPlans, fc.nat({ max: 1000 }));

function chosen<T>(from: readonly T[], choice: number): T | undefined {
  return from[choice % Math.max(from.length, 1)];
}

describe('setTasks', () => {
  it('changes the box and the done date, and nothing else that the reader sees', () => {
    fc.assert(
      fc.property(choices, fc.constantFrom('done', 'open'), ([text, choice], state) => {
        const before = readPlanText(text);
        const box = chosen(boxesOf(before).filter(isWritable), choice);
        const edit = box && setTasks(before, [box.line], state, today);
        if (!box || edit?.kind !== 'edit') {
          assert.equal(edit, undefined);
          return;
        }
        const after = readPlanText(applyChanges(text, edit.changes));
        assertOnlyLine(before, after, box, state);
        assertStates(before, after, new Map([[box.line, state]]));
        const changed = boxesOf(after).find(({ line }) => line === box.line);
        if (changed && state === 'done' && stateOf(box) !== 'done' && box.writtenAs === 'item') {
          assert.equal(doneDateOfBox(after, changed), today);
        }
      }),
      { numRuns },
    );
  });

  it('restores the original bytes if an open task without a date is toggled twice', () => {
    fc.assert(
      fc.property(choices, fc.boolean(), ([text, choice], isDated) => {
        const before = readPlanText(text);
        const open = boxesOf(before).filter(
          (box) =>
            box.mark === ' ' && isWritable(box) && (box.writtenAs === 'row' || !hasOldDate(before, box, isDated)),
        );
        const line = chosen(open, choice)?.line ?? -1;
        const date = isDated ? today : undefined;
        const once = edited(before, toggleLines(before, [line], date));
        const twice = once && edited(once, toggleLines(once, [line], date));
        assert.equal(twice?.text, line < 0 ? undefined : text);
      }),
      { numRuns },
    );
  });
});

describe('completeDays', () => {
  it('completes these days and no others, and hardly ever refuses days that can be completed one by one', () => {
    // Enough runs to count what is rare.
    const manyRuns = 5 * numRuns;
    let [completed, refusedTogether] = [0, 0];
    fc.assert(
      fc.property(planTexts, fc.constantFrom(today, undefined), (text, date) => {
        const before = readPlanText(text);
        // Only plans are edited. A box may make a plan of dates that are none.
        fc.pre(before.plan.isPlan);
        const open = daysBelow(before.plan).filter(({ state }) => state === 'open');
        const refused = open.find((day) => completeDay(before, day, date).kind === 'refused');
        const together = completeDays(before, open, date);
        if (together.kind === 'refused') {
          refusedTogether += refused ? 0 : 1;
          return;
        }
        assert.equal(refused, undefined);
        const after = readPlanText(applyChanges(text, together.changes));
        const states = (planText: PlanText): readonly string[] => daysBelow(planText.plan).map(({ state }) => state);
        assert.deepEqual(
          states(after),
          states(before).map((state) => (state === 'open' ? 'complete' : state)),
        );
        const changed = together.changes.filter(({ start, end }) => start.line !== end.line);
        assert.deepEqual(changed, []);
        completed += open.length > 1 ? 1 : 0;
      }),
      { numRuns: manyRuns },
    );
    assert.ok(refusedTogether < manyRuns / 500, `${refusedTogether} plans were refused without need`);
    assert.ok(completed > manyRuns / 10, `only ${completed} plans had several days completed`);
  });
});

describe('toggleLines', () => {
  it('changes no other lines, keeps how each line is read, and can be undone', () => {
    fc.assert(
      fc.property(choices, fc.nat({ max: 4 }), ([text, first], count) => {
        const before = readPlanText(text);
        const lines = before.lines
          .map((_, line) => line)
          .slice(first % before.lines.length, (first % before.lines.length) + count + 1);
        const result = toggleLines(before, lines, today);
        const changes = result.kind === 'edit' ? result.changes : [];
        const after = readPlanText(applyChanges(text, changes));
        assert.equal(applyChanges(after.text, inverseOf(text, changes)), text);
        const isNear = (line: number): boolean => lines.includes(line) || lines.includes(line - 1);
        assert.deepEqual(linesBut(after, isNear), linesBut(before, isNear));
        const marks = (planText: PlanText): unknown =>
          boxesOf(planText)
            .filter(({ line }) => !lines.includes(line))
            .map(({ line, mark }) => [line, mark]);
        assert.deepEqual(marks(after), marks(before));
        const kinds = (planText: PlanText): unknown => planText.blocks.map(({ kind, line }) => [kind, line]);
        assert.deepEqual(kinds(after), kinds(before));
      }),
      { numRuns },
    );
  });
});

describe('completeDay', () => {
  it('makes the day complete for the reader, and changes no other day', () => {
    fc.assert(
      fc.property(choices, ([text, choice]) => {
        const before = readPlanText(text);
        const day = chosen(daysBelow(before.plan), choice);
        const edit = day && completeDay(before, day, today);
        if (!day || edit?.kind !== 'edit') {
          return;
        }
        const after = readPlanText(applyChanges(text, edit.changes));
        assert.equal(dayOf(after, day)?.state, 'complete');
        assert.equal(applyChanges(after.text, inverseOf(text, edit.changes)), text);
        const states = (planText: PlanText): unknown =>
          daysBelow(planText.plan)
            .filter(({ line }) => line !== day.line)
            .map(({ id, state }) => [id, state]);
        assert.deepEqual(states(after), states(before));
        if (edit.added) {
          assert.equal(lineAt(after, edit.added.line), edit.added.text);
        } else {
          assert.equal(after.lines.length, before.lines.length);
          assert.ok(edit.tasks > 0);
        }
      }),
      { numRuns },
    );
  });
});

describe('reopenDay', () => {
  it('opens the day and changes no other one, or refuses', () => {
    fc.assert(
      fc.property(choices, ([text, choice]) => {
        const before = readPlanText(text);
        const day = chosen(
          daysBelow(before.plan).filter(({ state }) => state === 'complete'),
          choice,
        );
        const reopened = day && edited(before, reopenDay(before, day, 'all'));
        if (!day || !reopened) {
          return;
        }
        assert.equal(dayOf(reopened, day)?.state, 'open');
        const others = (planText: PlanText): unknown =>
          daysBelow(planText.plan)
            .filter(({ line }) => line !== day.line)
            .map(({ id, state }) => [id, state]);
        assert.deepEqual(others(reopened), others(before));
      }),
      { numRuns },
    );
  });
});

describe('redateDay', () => {
  it('writes the other date, and the day stays complete', () => {
    fc.assert(
      fc.property(choices, ([text, choice]) => {
        const before = readPlanText(text);
        const day = chosen(daysBelow(before.plan), choice);
        const complete = day && edited(before, completeDay(before, day, today));
        const again = day && complete && dayOf(complete, day);
        const redated = again && edited(complete, redateDay(complete, again, '2027-01-01'));
        if (day && redated) {
          const { state, completedOn } = dayOf(redated, day) ?? {};
          assert.deepEqual({ state, completedOn }, { state: 'complete', completedOn: '2027-01-01' });
        }
      }),
      { numRuns },
    );
  });
});

describe('addCheckboxes', () => {
  it('adds only boxes and bullets, and keeps the state of every day', () => {
    fc.assert(
      fc.property(damagedPlans, (text) => {
        const before = readPlanText(text);
        const days = daysBelow(before.plan);
        const edit = addCheckboxes(
          before,
          days,
          checkboxLabels(before, days).map(({ label }) => label),
        );
        assert.ok(edit.kind === 'edit');
        assert.ok(edit.changes.every((change) => /^(?:- )?\[[ x-]\] $/.test(change.text) && isInsertion(change)));
        const after = readPlanText(applyChanges(text, edit.changes));
        const states = (planText: PlanText): unknown => daysBelow(planText.plan).map(({ id, state }) => [id, state]);
        assert.deepEqual(states(after), states(before));
        const counted = edit.changes.filter((change) => !change.text.includes('[-]'));
        assert.equal(after.plan.tasks.total, before.plan.tasks.total + counted.length);
      }),
      { numRuns },
    );
  });
});

describe('findDoneDate', () => {
  it('agrees with the reader, whatever is around the date', () => {
    fc.assert(
      fc.property(taskTexts, (text) => {
        const found = findDoneDate(text);
        const { text: rest } = takeDoneDate(text.trimEnd());
        const own = found ? text.slice(0, found.start) + text.slice(found.end) : text;
        assert.equal(own.replace(/\s/g, ''), rest.replace(/\s/g, ''));
      }),
      { numRuns },
    );
  });
});

function edited(
  planText: PlanText,
  result: { readonly kind: string; readonly changes?: readonly TextChange[] },
): PlanText | undefined {
  return result.changes && readPlanText(applyChanges(planText.text, result.changes));
}

function dayOf({ plan }: PlanText, { line }: Day): Day | undefined {
  return daysBelow(plan).find((day) => day.line === line);
}

function isInsertion({ start, end }: TextChange): boolean {
  return start.line === end.line && start.character === end.character;
}

/** Whether a box has a done date. A date in plain brackets does not count if dates are written: the author wrote it. */
function hasOldDate(planText: PlanText, { at, mark }: Box, isDated: boolean): boolean {
  const found = at && findDoneDate(lineAt(planText, at.line).slice(at.character + mark.length + 1));
  return found !== undefined && !(isDated && found.style === 'bare');
}

function linesBut({ lines }: PlanText, isLeftOut: (line: number) => boolean): readonly string[] {
  return lines.filter((_, line) => !isLeftOut(line));
}

/** Checks that nothing has changed except the mark of a box and the done date on its line. */
function assertOnlyLine(before: PlanText, after: PlanText, box: Box, state: string): void {
  const { at, mark } = box;
  assert.ok(at);
  const isTouched = (line: number): boolean => line === at.line;
  assert.deepEqual(linesBut(after, isTouched), linesBut(before, isTouched));
  const textOf = (planText: PlanText, from: number): string => lineAt(planText, at.line).slice(from);
  const head = (planText: PlanText): string => lineAt(planText, at.line).slice(0, at.character);
  assert.equal(head(after), head(before));
  const old = textOf(before, at.character + mark.length + 1);
  const text = textOf(after, at.character + 2);
  if (box.writtenAs === 'row' || stateOf(box) === state) {
    assert.equal(text, old);
  } else if (state === 'open') {
    // The date of a canceled task isn't one on which it was done.
    assert.equal(text, stateOf(box) === 'done' ? withoutDate(old) : old);
  } else {
    assert.equal(withoutDate(text), findDoneDate(old)?.style === 'bare' ? old : withoutDate(old));
  }
}

function withoutDate(text: string): string {
  const found = findDoneDate(text);
  return found ? text.slice(0, found.start).trimEnd() + text.slice(found.end) : text;
}

/** Checks that the boxes on these lines have the given states, and that all others are unchanged. */
function assertStates(before: PlanText, after: PlanText, set: ReadonlyMap<number, string>): void {
  assert.deepEqual(
    boxesOf(after).map((box) => [box.line, stateOf(box), set.has(box.line) ? '' : box.mark]),
    boxesOf(before).map((box) => [box.line, set.get(box.line) ?? stateOf(box), set.has(box.line) ? '' : box.mark]),
  );
}
