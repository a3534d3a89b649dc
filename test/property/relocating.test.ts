import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Plan, PlanChild } from '../../src/core/model/plan';
import { daysBelow, modulesBelow, tasksBelow, withNested } from '../../src/core/model/walk';
import { boxesOf } from '../../src/core/writing/box';
import { lineAt, readPlanText, type PlanText } from '../../src/core/writing/planText';
import { relocateChanges } from '../../src/core/writing/relocateChanges';
import { relocateNode } from '../../src/core/writing/relocateNode';
import { isWritable, setTasks } from '../../src/core/writing/tasks';
import { applyChanges, inverseOf } from '../../src/core/markdown/textChange';
import { damaged, damagedPlans, damagesButConflicts, textOf } from './damagedPlans';
import { sayingOf } from './places';
import { countEdit, numRuns } from './runs';

const added = ['', 'Some prose', '---', '- [ ] reef', '- [x] bend', '## Day 9: Splices', '> - a'];
/** Damage that turns code into tasks and tasks into code, so that another task with the same text can replace one. */
const turning = ['```', '<!-- note'];

/** A different line that is added, and numbers that choose where, and which row to look for. */
function meanwhile(lines: readonly string[]): fc.Arbitrary<{
  readonly text: string;
  readonly added: string;
  readonly at: number;
  readonly choice: number;
}> {
  const number = fc.nat({ max: 1000 });
  return fc.record({ text: damagedPlans, added: fc.constantFrom(...lines), at: number, choice: number });
}

describe('Finding lines and rows again', () => {
  it('finds a row where it moved to, or refuses', () => {
    let found = 0;
    fc.assert(
      fc.property(meanwhile(added), ({ text, added, at, choice }) => {
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
    assert.ok(found > numRuns / 4, `${found} of ${numRuns} were found`);
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

  it('finds a row of a damaged text, or one that cannot be told from it, or refuses', () => {
    let found = 0;
    const cases = fc.record({
      text: damagedPlans,
      choice: fc.nat({ max: 200 }),
      what: fc.array(damagesButConflicts, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(cases, ({ text, choice, what }) => {
        const from = readPlanText(text);
        const lines = damaged(text, what);
        const to = readPlanText(textOf(lines));
        const nodes = nodesOf(from.plan);
        const node = nodes[choice % Math.max(nodes.length, 1)];
        const now = node && relocateNode(node, from.plan, to.plan);
        if (node && now && now.kind !== 'refused') {
          assert.equal(now.kind, node.kind);
          const isIt = lines[now.line]?.from === node.line;
          if (!isIt) {
            assert.deepEqual(wayTo({ planText: to, node: now }), wayTo({ planText: from, node }));
          }
          assert.deepEqual(datesOver(to.plan, now), datesOver(from.plan, node));
          assertSameBody({ planText: from, node }, { planText: to, node: now }, isIt);
          found += 1;
        }
      }),
      { numRuns },
    );
    assert.ok(found > numRuns / 4, `${found} of ${numRuns} were found`);
  });

  it('undoes an edit and keeps what was written since, or refuses', () => {
    let taken = 0;
    fc.assert(
      fc.property(meanwhile([...added, ...turning]), ({ text, added, at, choice }) => {
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
          taken += 1;
        }
      }),
      { numRuns },
    );
    assert.ok(taken > numRuns / 4, `${taken} of ${numRuns} were taken back`);
  });
});

function lineOf(text: string, at: number): number {
  return at % (readPlanText(text).lines.length + 1);
}

/** Adds a line somewhere to a text. */
function withLine(text: string, added: string, at: number): string {
  const { lines, lineEnding } = readPlanText(text);
  return lines.toSpliced(lineOf(text, at), 0, added).join(lineEnding);
}

function nodesOf(plan: Plan): readonly PlanChild[] {
  return [...modulesBelow(plan), ...daysBelow(plan), ...withNested(tasksBelow(plan))];
}

/** The date of the day that a row is, or is in, if it has one. */
function datesOver(plan: Plan, { line }: PlanChild): readonly unknown[] {
  return daysBelow(plan)
    .filter((day) => day.line <= line && line <= day.endLine)
    .flatMap(({ date }) => date ?? []);
}

/** A row in a text. */
interface Row {
  readonly planText: PlanText;
  readonly node: PlanChild;
}

/** What the title of the plan, the rows over a row and the row itself say. */
function wayTo({ planText, node }: Row): readonly string[] {
  const { plan } = planText;
  const over = [...modulesBelow(plan), ...daysBelow(plan)].filter(
    ({ line, endLine }) => line < node.line && node.line <= endLine,
  );
  const title = plan.titleLine !== undefined && plan.titleLine < node.line ? [plan.titleLine] : [];
  return [...title, ...over.map(({ line }) => line), node.line].map((line) => sayingOf(lineAt(planText, line)));
}

/** If a row has namesakes under the same rows, what is taken for it holds what it held. */
function assertSameBody(was: Row, is: Row, isIt: boolean): void {
  if (!isIt && (hasNamesakes(was) || hasNamesakes(is))) {
    assert.deepEqual(bodyOf(is), bodyOf(was));
  }
}

function hasNamesakes({ planText, node }: Row): boolean {
  const nameOf = (some: PlanChild): string => wayTo({ planText, node: some }).join('\n');
  return nodesOf(planText.plan).filter((other) => nameOf(other) === nameOf(node)).length > 1;
}

function bodyOf({ planText, node }: Row): readonly string[] {
  return planText.lines
    .slice(node.line, node.endLine + 1)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
