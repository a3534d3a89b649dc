import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyChanges } from '../../src/core/markdown/textChange';
import { boxesOf } from '../../src/core/writing/lines/box';
import { lineAt, readPlanText, type PlanText } from '../../src/core/writing/lines/planText';
import { isWritable, stateOf } from '../../src/core/writing/lines/tasks';
import { dateTasks } from '../../src/core/writing/dateTasks';
import { newUndatedTicks } from '../../src/core/writing/undatedTicks';
import { damagedPlans } from './damagedPlans';
import { countEdit, numRuns } from './runs';

const stamp = ' ✅ 2026-11-21';

/** The text after new ticks got their dates, as at a save. */
function saved(before: PlanText, after: PlanText): string {
  const lines = newUndatedTicks(before, after).map(({ line }) => line);
  const edit = dateTasks(after, new Map(lines.map((line) => [line, { date: '2026-11-21' }])));
  countEdit();
  return edit.kind === 'edit' ? applyChanges(after.text, edit.changes) : after.text;
}

/** A task with a text of its own: what it was at the last save, and what it is now; `undefined` if it isn't there. */
interface Task {
  readonly name: string;
  readonly day: number;
  readonly before: string | undefined;
  readonly now: string | undefined;
}

const box = fc.constantFrom('[ ]', '[/]', '[-]', '[x]', '[X]', '[x] ✅ 2026-01-02', undefined);
const tasks = fc
  .array(fc.record({ day: fc.integer({ min: 1, max: 4 }), before: box, now: box }), { minLength: 1, maxLength: 12 })
  .map((all): readonly Task[] => all.map((task, index) => ({ ...task, name: `Knot ${index}` })));

/** How the file looks at the save: a formatter may have changed its bullets and line endings, and tasks their order. */
const forms = fc.record({
  bullet: fc.constantFrom('-', '*', '+', '1.'),
  lineEnding: fc.constantFrom('\n', '\r\n'),
  isReversed: fc.boolean(),
});

/** A plan of four days with these tasks. @param end of the line of a task, after its text */
function planOf(
  all: readonly Task[],
  boxOf: (task: Task) => string | undefined,
  { bullet, lineEnding }: { readonly bullet: string; readonly lineEnding: string },
  end: (task: Task) => string = () => '',
): string {
  const line = (task: Task): readonly string[] => {
    const [, brackets, date = ''] = /^(\[.\])(.*)$/.exec(boxOf(task) ?? '') ?? [];
    return brackets === undefined ? [] : [`${bullet} ${brackets} ${task.name}${date}${end(task)}`];
  };
  const days = [1, 2, 3, 4].flatMap((day) => [
    ...['', `## Day ${day}`, '', 'Tie these:', ''],
    ...all.filter((task) => task.day === day).flatMap(line),
  ]);
  return ['# Knots', ...days, ''].join(lineEnding);
}

describe('Dating what was checked since the last save', () => {
  it('dates each task that was open and is checked now, and nothing else', () => {
    fc.assert(
      fc.property(tasks, forms, (all, form) => {
        const before = planOf(all, (task) => task.before, { bullet: '-', lineEnding: '\n' });
        const ordered = form.isReversed ? all.toReversed() : all;
        const isTick = ({ before: was, now }: Task): boolean =>
          (was === '[ ]' || was === '[/]') && (now === '[x]' || now === '[X]');
        const now = ({ now: brackets }: Task): string | undefined => brackets;
        assert.equal(
          saved(readPlanText(before), readPlanText(planOf(ordered, now, form))),
          planOf(ordered, now, form, (task) => (isTick(task) ? stamp : '')),
        );
      }),
      { numRuns },
    );
  });

  it('only adds dates to tasks that were ticked, whatever the plan is', () => {
    fc.assert(
      fc.property(damagedPlans, fc.array(fc.nat({ max: 50 }), { maxLength: 5 }), (text, choices) => {
        const before = readPlanText(text);
        const open = boxesOf(before).filter((each) => isWritable(each) && stateOf(each) === 'open');
        const ticked = new Set(choices.flatMap((choice) => open[choice % Math.max(open.length, 1)] ?? []));
        const checks = [...ticked].flatMap(({ at, mark }) =>
          at ? [{ start: at, end: { line: at.line, character: at.character + mark.length }, text: 'x' }] : [],
        );
        const after = readPlanText(applyChanges(text, checks));
        const result = readPlanText(saved(before, after));
        assert.equal(result.lines.length, after.lines.length);
        const own = new Set([...ticked].map(({ at }) => at?.line));
        after.lines.forEach((line, index) => {
          const is = lineAt(result, index);
          assert.ok(is === line || (own.has(index) && /\d{4}-\d\d-\d\d/.test(is) && is.length > line.length), is);
        });
      }),
      { numRuns },
    );
  });
});
