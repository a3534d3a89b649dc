import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Plan, PlanChild } from '../../src/core/model/plan';
import { daysBelow, modulesBelow, tasksBelow, withNested } from '../../src/core/model/walk';
import { boxesOf } from '../../src/core/writing/lines/box';
import { lineAt, readPlanText, type PlanText } from '../../src/core/writing/lines/planText';
import { relocateChanges } from '../../src/core/writing/relocating/relocateChanges';
import { relocateNode } from '../../src/core/writing/relocating/relocateNode';
import { isWritable, setTasks } from '../../src/core/writing/lines/tasks';
import { applyChanges, inverseOf } from '../../src/core/markdown/textChange';
import { damaged, damagedPlans, damagesButConflicts, textOf } from './damagedPlans';
import { wordsOf } from './sameLine';
import { countEdit, numRuns } from './runs';

const added = ['', 'Some prose', '---', '- [ ] reef', '- [x] bend', '## Day 9: Splices', '> - a'];
/** Lines that turn tasks into code and code into tasks, so that another task with the same text can take a task's place. */
const turning = ['```', '<!-- note'];

/** A plan, a line that is added to it, and numbers that choose where to add it and which row to look for. */
function plansWithLine(lines: readonly string[]): fc.Arbitrary<{
  readonly text: string;
  readonly added: string;
  readonly at: number;
  readonly choice: number;
}> {
  const number = fc.nat({ max: 1000 });
  return fc.record({ text: damagedPlans, added: fc.constantFrom(...lines), at: number, choice: number });
}

describe('Relocating', () => {
  it('finds a row where an added line moved it to, or refuses', () => {
    let found = 0;
    fc.assert(
      fc.property(plansWithLine(added), ({ text, added, at, choice }) => {
        const from = readPlanText(text);
        const to = readPlanText(withLine(text, added, at));
        const nodes = nodesOf(from.plan);
        const node = nodes[choice % Math.max(nodes.length, 1)];
        const now = node && relocateNode(node, from.plan, to.plan);
        if (node && now && now.kind !== 'refused') {
          const line = node.line + (lineOf(text, at) <= node.line ? 1 : 0);
          assert.deepEqual([now.kind, now.line], [node.kind, line]);
          found += 1;
        }
      }),
      { numRuns },
    );
    assert.ok(found > numRuns / 4, `only ${found} of ${numRuns} rows were found`);
  });

  it('finds every row of an unchanged plan', () => {
    fc.assert(
      fc.property(damagedPlans, (text) => {
        const { plan } = readPlanText(text);
        const again = readPlanText(text).plan;
        for (const node of nodesOf(plan)) {
          const now = relocateNode(node, plan, again);
          assert.deepEqual([now.kind, now.line], [node.kind, node.line]);
        }
      }),
      { numRuns },
    );
  });

  it('finds a row in a damaged text, or one that cannot be distinguished from it, or refuses', () => {
    let found = 0;
    const cases = fc.record({
      text: damagedPlans,
      choice: fc.nat({ max: 200 }),
      damages: fc.array(damagesButConflicts, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(cases, ({ text, choice, damages }) => {
        const from = readPlanText(text);
        const lines = damaged(text, damages);
        const to = readPlanText(textOf(lines));
        const nodes = nodesOf(from.plan);
        const node = nodes[choice % Math.max(nodes.length, 1)];
        const now = node && relocateNode(node, from.plan, to.plan);
        if (node && now && now.kind !== 'refused') {
          assert.equal(now.kind, node.kind);
          assert.deepEqual(dateOf(to.plan, now), dateOf(from.plan, node));
          if (lines[now.line]?.from !== node.line) {
            assertIndistinguishable({ planText: from, node }, { planText: to, node: now });
          }
          found += 1;
        }
      }),
      { numRuns },
    );
    assert.ok(found > numRuns / 4, `only ${found} of ${numRuns} rows were found`);
  });

  it('undoes an edit and keeps what was written since, or refuses', () => {
    let undone = 0;
    fc.assert(
      fc.property(plansWithLine([...added, ...turning]), ({ text, added, at, choice }) => {
        const planText = readPlanText(text);
        const boxes = boxesOf(planText).filter(isWritable);
        const box = boxes[choice % Math.max(boxes.length, 1)];
        const edit = box && setTasks(planText, [box.line], box.mark === ' ' ? 'done' : 'open', '2026-11-21');
        if (edit?.kind !== 'edit') {
          return;
        }
        countEdit();
        const after = applyChanges(text, edit.changes);
        const now = withLine(after, added, at);
        const moved = relocateChanges(inverseOf(text, edit.changes), readPlanText(after), readPlanText(now));
        if (moved.kind === 'edit') {
          assert.equal(applyChanges(now, moved.changes), withLine(text, added, at));
          undone += 1;
        }
      }),
      { numRuns },
    );
    assert.ok(undone > numRuns / 4, `only ${undone} of ${numRuns} edits were undone`);
  });
});

function lineOf(text: string, at: number): number {
  return at % (readPlanText(text).lines.length + 1);
}

/** Adds a line to a text, at a place that a number chooses. */
function withLine(text: string, added: string, at: number): string {
  const { lines, lineEnding } = readPlanText(text);
  return lines.toSpliced(lineOf(text, at), 0, added).join(lineEnding);
}

function nodesOf(plan: Plan): readonly PlanChild[] {
  return [...modulesBelow(plan), ...daysBelow(plan), ...withNested(tasksBelow(plan))];
}

/** The date of the day that a row is or is in; empty if there is none. */
function dateOf(plan: Plan, { line }: PlanChild): readonly unknown[] {
  return daysBelow(plan)
    .filter((day) => day.line <= line && line <= day.endLine)
    .flatMap(({ date }) => date ?? []);
}

/** A row in a text. */
interface Row {
  readonly planText: PlanText;
  readonly node: PlanChild;
}

/** The words of the plan's title, of the rows above a row in the tree, and of the row itself. */
function pathOf({ planText, node }: Row): readonly string[] {
  const { plan } = planText;
  const above = [...modulesBelow(plan), ...daysBelow(plan)].filter(
    ({ line, endLine }) => line < node.line && node.line <= endLine,
  );
  const title = plan.titleLine !== undefined && plan.titleLine < node.line ? [plan.titleLine] : [];
  return [...title, ...above.map(({ line }) => line), node.line].map((line) => wordsOf(lineAt(planText, line)));
}

/** Checks that two rows have the same path and, if another row has this path too, the same body. */
function assertIndistinguishable(was: Row, is: Row): void {
  assert.deepEqual(pathOf(is), pathOf(was));
  if (hasNamesakes(was) || hasNamesakes(is)) {
    assert.deepEqual(bodyOf(is), bodyOf(was));
  }
}

function hasNamesakes({ planText, node }: Row): boolean {
  const nameOf = (some: PlanChild): string => pathOf({ planText, node: some }).join('\n');
  return nodesOf(planText.plan).filter((other) => nameOf(other) === nameOf(node)).length > 1;
}

function bodyOf({ planText, node }: Row): readonly string[] {
  return planText.lines
    .slice(node.line, node.endLine + 1)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
