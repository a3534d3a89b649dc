import assert from 'node:assert/strict';
import { tests as specification } from 'commonmark-spec';
import fc from 'fast-check';
import type { Plan, PlanChild, Progress, Task } from '../../src/core/model/plan';
import { couldBePlan } from '../../src/core/reading/couldBePlan';
import { readPlan } from '../../src/core/reading/readPlan';
import { daysBelow, tasksBelow, withNested } from '../../src/core/model/walk';
import { anyTexts, markdownTexts } from './markdownTexts';
import { numRuns } from './runs';

type PlanNode = PlanChild | Task;

describe('Reading any text', () => {
  it('returns nodes in order, inside their parents and the text, each with a unique id', () => {
    fc.assert(fc.property(markdownTexts, assertSensible), { numRuns });
  });

  it('does so for strings that are not Markdown', () => {
    fc.assert(fc.property(anyTexts, assertSensible), { numRuns });
  });

  it('does so for every example of the CommonMark specification, alone and between days', () => {
    assert.ok(specification.length > 600);
    for (const { markdown } of specification) {
      assertSensible(markdown);
      assertSensible(`# Plan\n## Day 1\n${markdown}\n## Day 2\n- [ ] a\n`);
    }
  });

  it('returns the same plan whatever the line endings', () => {
    fc.assert(
      fc.property(markdownTexts, (text) => {
        const unix = text.replace(/\r\n?/g, '\n');
        const windows = readPlan(unix.replaceAll('\n', '\r\n'));
        assert.deepEqual(withoutFunctions({ ...windows, text: unix }), withoutFunctions(readPlan(unix)));
      }),
    );
  });

  it('finds no plan if the cheap look said that there is none', () => {
    fc.assert(
      fc.property(markdownTexts, (text) => {
        assert.ok(couldBePlan(text) || !readPlan(text).isPlan);
      }),
      { numRuns },
    );
  });
});

describe('Reading a plan with days', () => {
  const titles = fc.array(fc.constantFrom('Knots', 'Tides', 'Sails', 'The Rule of Twelfths'), {
    minLength: 2,
    maxLength: 60,
  });

  it('finds every day with its number, title and tasks, whatever decorates its heading', () => {
    fc.assert(
      fc.property(
        titles,
        fc.integer({ min: 0, max: 900 }),
        fc.constantFrom(': ', ' - ', ' – ', '. ', ' | '),
        fc.constantFrom('## ', '### ', '#### '),
        fc.constantFrom(['', ''], ['**', '**'], ['🎯 **', '** (30 min)']),
        (some, first, separator, depth, [before = '', after = '']) => {
          const text = some
            .map(
              (title, index) =>
                `${depth}${before}Day ${first + index}${separator}${title}${after}\n- [ ] one\n- [x] two`,
            )
            .join('\n\n');
          const days = daysBelow(readPlan(`# A Plan\n\n${text}\n`));
          assert.deepEqual(
            days.map(({ number, title, progress }) => ({ number, title, progress })),
            some.map((title, index) => ({ number: first + index, title, progress: { done: 1, total: 2 } })),
          );
        },
      ),
    );
  });

  it('reads ten thousand days', () => {
    const text = Array.from({ length: 10_000 }, (_, index) => `## Day ${index + 1}\n- [ ] a\n`).join('\n');
    const plan = readPlan(`# A Long Plan\n\n${text}`);
    assert.deepEqual([plan.evidence.days, plan.days.total, plan.taskItems.total], [10_000, 10_000, 10_000]);
    assert.equal(daysBelow(plan).at(-1)?.number, 10_000);
  });
});

function assertSensible(text: string): void {
  const plan = readPlan(text);
  const lineCount = text.split(/\r\n?|\n/).length;
  const ids = new Set<string>();
  assertInside(plan.children, 0, lineCount - 1, ids);
  for (const day of daysBelow(plan)) {
    const { fields, resources } = day.readDetails();
    for (const { line } of [...fields, ...resources]) {
      assert.ok(line >= day.line && line <= day.endLine, `line ${line} of the day at ${day.line} to ${day.endLine}`);
    }
  }
  const boxes = withNested(tasksBelow(plan)).length;
  assert.ok(plan.tasks.done <= plan.tasks.total && plan.taskItems.done <= plan.taskItems.total);
  assert.ok(plan.taskItems.total <= lineCount && boxes <= lineCount, 'no line holds two tasks');
  assert.ok(plan.tasks.total <= boxes);
  assert.ok(plan.evidence.tasks >= plan.taskItems.total, 'rows with boxes are tasks, too');
}

function assertInside(nodes: readonly PlanNode[], first: number, last: number, ids: Set<string>): void {
  let from = first;
  for (const node of nodes) {
    assert.ok(node.line >= from && node.endLine >= node.line && node.endLine <= last, `${node.kind} at ${node.line}`);
    assert.ok(!ids.has(node.id), `two nodes are ${node.id}`);
    ids.add(node.id);
    assertCounts(node);
    assertInside('children' in node ? node.children : node.tasks, node.line, node.endLine, ids);
    from = node.line;
  }
}

function assertCounts(node: PlanNode): void {
  const counts: readonly Progress[] =
    node.kind === 'module' ? [node.days, node.tasks] : node.kind === 'day' ? [node.progress] : [];
  for (const { done, total } of counts) {
    assert.ok(done >= 0 && done <= total);
  }
}

/** A plan as plain data, with everything that is otherwise read on first use. */
function withoutFunctions(plan: Plan): unknown {
  return JSON.parse(
    JSON.stringify(plan, (_, value: unknown) => (typeof value === 'function' ? (value as () => unknown)() : value)),
  );
}
