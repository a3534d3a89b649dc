import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Day } from '../../src/core/model/plan';
import { scaffoldsOf } from '../../src/core/model/scaffoldLink';
import { daysBelow, tasksBelow, withNested } from '../../src/core/model/walk';
import { addScaffoldLink, type ScaffoldLink } from '../../src/core/scaffold/addScaffoldLink';
import { completeDay } from '../../src/core/writing/completeDay';
import { readPlanText, type PlanText } from '../../src/core/writing/lines/planText';
import { reopenDay } from '../../src/core/writing/reopenDay';
import { applyChanges, inverseOf, type TextChange } from '../../src/core/markdown/textChange';
import { damagedPlans } from './damagedPlans';
import { numRuns } from './runs';

const today = '2026-11-21';

const titles = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(...'[]()*_`\\<>&~$| a:!#'), minLength: 1, maxLength: 12 }),
  fc.constantFrom(
    'Tides & knots',
    'https://example.org',
    '<b>',
    '&amp;',
    'snake_case_name',
    '[x]',
    'Day complete',
    '✅',
  ),
);
const links: fc.Arbitrary<ScaffoldLink> = fc.record({
  kind: fc.constantFrom('notebook', 'lab'),
  title: titles.filter((title) => title.trim() !== ''),
  target: fc.constantFrom('labs/plan/day-001-knots.ipynb', '../labs/d%C3%ADa/day-01/README.md'),
});

/** A text, the number of one of its days, and a link to add to it. */
const cases = fc.tuple(damagedPlans, fc.nat({ max: 1000 }), links);

/** A link that was added. */
interface Added {
  readonly before: PlanText;
  readonly after: PlanText;
  readonly changes: readonly TextChange[];
  readonly day: Day;
  /** The day in the new text. */
  readonly now: Day;
}

function added(text: string, choice: number, link: ScaffoldLink): Added | undefined {
  const before = readPlanText(text);
  const days = daysBelow(before.plan);
  const day = days[choice % Math.max(days.length, 1)];
  const edit = day && addScaffoldLink(before, day, link);
  if (!day || edit?.kind !== 'edit') {
    return undefined;
  }
  const after = readPlanText(applyChanges(text, edit.changes));
  const now = dayOf(after, day);
  assert.ok(now);
  return { before, after, changes: edit.changes, day, now };
}

describe('addScaffoldLink', () => {
  it('adds one line and at most one blank line, and can be undone byte for byte', () => {
    let count = 0;
    fc.assert(
      fc.property(cases, ([text, choice, link]) => {
        const result = added(text, choice, link);
        if (!result) {
          return;
        }
        const { before, after, changes } = result;
        const [change] = changes;
        assert.ok(change && changes.length === 1);
        assert.deepEqual(change.start, change.end);
        const more = after.lines.length - before.lines.length;
        assert.ok(more === 1 || more === 2);
        const kept = after.lines.filter((_, line) => line <= change.start.line || line > change.start.line + more);
        assert.deepEqual(kept, before.lines);
        assert.equal(applyChanges(after.text, inverseOf(text, changes)), text);
        count += 1;
      }),
      { numRuns },
    );
    assert.ok(count > numRuns / 2, `only ${count} were added`);
  });

  it('adds a link that is read as the scaffold of its day and not as a resource', () => {
    fc.assert(
      fc.property(cases, ([text, choice, link]) => {
        const { now, day } = added(text, choice, link) ?? {};
        if (!now || !day) {
          return;
        }
        assert.deepEqual(scaffoldsOf(now, link.kind), [link.target]);
        const field = now.readDetails().fields.find(({ scaffold }) => scaffold !== undefined);
        assert.equal(field?.text, link.title.replace(/\s+/g, ' ').trim());
        const addresses = (some: Day): unknown => some.readDetails().resources.map(({ target }) => target);
        assert.deepEqual(addresses(now), addresses(day));
      }),
      { numRuns },
    );
  });

  it('leaves every day and task unchanged', () => {
    fc.assert(
      fc.property(cases, ([text, choice, link]) => {
        const { before, after } = added(text, choice, link) ?? {};
        if (before && after) {
          assert.deepEqual(rowsOf(after), rowsOf(before));
        }
      }),
      { numRuns },
    );
  });

  it('puts the link above the completion line, whichever is added first, and the day can be reopened byte for byte', () => {
    fc.assert(
      fc.property(cases, ([text, choice, link]) => {
        const { before, after, day, now } = added(text, choice, link) ?? {};
        const alone = before && day && edited(before, completeDay(before, day, today));
        if (!after || !now || !alone) {
          return;
        }
        const other = dayOf(alone, day);
        const linked = other && edited(alone, addScaffoldLink(alone, other, link));
        assertAbove(linked && dayOf(linked, day));
        assertCompletes(after, now);
      }),
      { numRuns },
    );
  });

  it('adds no link twice', () => {
    fc.assert(
      fc.property(cases, ([text, choice, link]) => {
        const { after, now } = added(text, choice, link) ?? {};
        if (after && now) {
          assert.deepEqual(addScaffoldLink(after, now, { ...link, title: 'Other' }), { kind: 'edit', changes: [] });
        }
      }),
      { numRuns },
    );
  });
});

/** Checks that a day can be completed, and reopened byte for byte if a completion line was added. */
function assertCompletes(planText: PlanText, day: Day): void {
  const complete = edited(planText, completeDay(planText, day, today));
  const completed = complete && dayOf(complete, day);
  assert.ok(complete && completed);
  assert.equal(completed.state, 'complete');
  assertAbove(completed);
  const tasks = daysBelow(planText.plan).flatMap((some) => withNested(some.tasks));
  // An open completion line means that the author wrote them all.
  const isOurs = !tasks.some(({ isCompletionLine, state }) => isCompletionLine && state === 'open');
  if (day.writtenAs === 'heading' && day.tasks.length === 0 && isOurs) {
    assert.equal(edited(complete, reopenDay(complete, completed))?.text, planText.text);
  }
}

/** Checks that the link of a day is above its completion line, if it has both. */
function assertAbove(day: Day | undefined): void {
  const link = day?.readDetails().fields.find(({ scaffold }) => scaffold !== undefined)?.line;
  const last = day && withNested(day.tasks).findLast(({ isCompletionLine }) => isCompletionLine)?.line;
  assert.ok(link === undefined || last === undefined || link < last);
}

function rowsOf({ plan }: PlanText): unknown {
  return {
    kind: plan.kind,
    days: daysBelow(plan).map(({ id, title, state, completedOn }) => [id, title, state, completedOn]),
    tasks: withNested(tasksBelow(plan)).map(({ id, text, state, doneOn }) => [id, text, state, doneOn]),
  };
}

function edited(
  planText: PlanText,
  result: { readonly kind: string; readonly changes?: readonly TextChange[] },
): PlanText | undefined {
  return result.changes && readPlanText(applyChanges(planText.text, result.changes));
}

function dayOf({ plan }: PlanText, { line }: Day): Day | undefined {
  return daysBelow(plan).find((day) => day.line === line);
}
