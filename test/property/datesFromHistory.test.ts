import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyChanges } from '../../src/core/markdown/textChange';
import { boxesOf } from '../../src/core/writing/lines/box';
import { datesInText, type CommitDate } from '../../src/core/history/commitDates';
import { dateTasks, undatedTasks } from '../../src/core/writing/dateTasks';
import { lineAt, readPlanText, type PlanText } from '../../src/core/writing/lines/planText';
import { isWritable, setTasks, stateOf } from '../../src/core/writing/lines/tasks';
import { TickSearch } from '../../src/core/history/tickSearch';
import { findDoneDate } from '../../src/core/reading/titles/doneDate';
import { damaged, damagedPlans, damages, textOf, type Damage } from './damagedPlans';
import { countEdit, numRuns } from './runs';

/** What a commit does to the file: checks or opens a task without a date, or damages the text. */
type Step = { readonly toggle: number } | { readonly damage: readonly Damage[] };

/** A commit: what it does, and which of the versions before it are its parents besides the last one. */
interface RandomCommit {
  readonly step: Step;
  readonly merges: number | undefined;
}

const toggles = fc.record({ toggle: fc.nat({ max: 200 }) });
const steps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: toggles },
  { weight: 1, arbitrary: fc.record({ damage: fc.array(damages, { minLength: 1, maxLength: 2 }) }) },
);
const histories = fc.record({
  first: damagedPlans,
  commits: fc.array(fc.record({ step: steps, merges: fc.option(fc.nat({ max: 20 }), { nil: undefined }) }), {
    maxLength: 8,
  }),
  /** What the user has typed since. */
  typed: fc.option(steps, { nil: undefined }),
});

function after(text: string, step: Step | undefined): string {
  if (step === undefined) {
    return text;
  }
  if ('damage' in step) {
    return textOf(damaged(text, step.damage));
  }
  const planText = readPlanText(text);
  const boxes = boxesOf(planText).filter((box) => isWritable(box) && stateOf(box) !== 'cancelled');
  const box = boxes[step.toggle % Math.max(1, boxes.length)];
  const edit = box && setTasks(planText, [box.line], stateOf(box) === 'done' ? 'open' : 'done', undefined);
  return edit?.kind === 'edit' ? applyChanges(text, edit.changes) : text;
}

/** The versions of a history, oldest first. */
function versionsOf(first: string, commits: readonly RandomCommit[]): readonly string[] {
  return commits.reduce<readonly string[]>((all, { step }) => [...all, after(all.at(-1) ?? '', step)], [first]);
}

/** Searches a history, in which each version is a commit that is named by its number. */
function searched(planText: PlanText, versions: readonly string[], commits: readonly RandomCommit[]): TickSearch {
  const search = new TickSearch(planText.lines, undatedTasks(planText), versions.at(-1) ?? '');
  for (let number = versions.length - 1; number >= 0; number -= 1) {
    const { merges } = commits[number - 1] ?? {};
    const parents = [number - 1, ...(merges === undefined || number === 0 ? [] : [merges % number])];
    const earlier = parents.flatMap((parent) => versions[parent] ?? []);
    search.look({ hash: String(number), moment: 0, isBoundary: false }, versions[number] ?? '', earlier);
  }
  return search;
}

/** A date of its own for each commit. */
function datesOf({ found }: TickSearch): ReadonlyMap<number, CommitDate> {
  const dates = [...found].map(
    ([task, { hash }]) => [task, { date: `2026-11-${10 + Number(hash)}`, zone: 'here' }] as const,
  );
  return new Map(dates);
}

describe('Dates from a random history', () => {
  it('are all that is added, and only to checked tasks without a date', () => {
    let dated = 0;
    fc.assert(
      fc.property(histories, ({ first, commits, typed }) => {
        const versions = versionsOf(first, commits);
        const planText = readPlanText(after(versions.at(-1) ?? '', typed));
        const tasks = undatedTasks(planText);
        const search = searched(planText, versions, commits);
        assert.deepEqual(
          [...search.found.keys(), ...search.untold.keys()].sort((one, other) => one - other),
          tasks,
        );
        const dates = datesOf(search);
        const edit = dateTasks(planText, dates);
        if (edit.kind === 'refused') {
          return;
        }
        countEdit();
        assert.deepEqual(new Set(edit.changes.map(({ start }) => start.line)), new Set(dates.keys()));
        for (const { start, end, text } of edit.changes) {
          const { date = '' } = dates.get(start.line) ?? {};
          assert.deepEqual([start, text.replace(/[^\d-]/g, '')], [end, date]);
          assert.ok(isUndatedTask(planText, start.line), lineAt(planText, start.line));
          dated += 1;
        }
      }),
      { numRuns },
    );
    assert.ok(dated > numRuns / 10, `only ${dated} tasks got a date`);
  });

  it('go to no other line, whatever the user types meanwhile', () => {
    let dated = 0;
    fc.assert(
      fc.property(histories, ({ first, commits, typed }) => {
        const versions = versionsOf(first, commits);
        const asked = readPlanText(versions.at(-1) ?? '');
        const dates = datesOf(searched(asked, versions, commits));
        const live = readPlanText(after(asked.text, typed));
        const moved = datesInText(live.lines, undatedTasks(live), asked.lines, dates);
        for (const [line, date] of moved) {
          const from = [...dates].filter(([, other]) => other === date).map(([task]) => lineAt(asked, task));
          assert.deepEqual(from, [lineAt(live, line)]);
          dated += 1;
        }
      }),
      { numRuns },
    );
    assert.ok(dated > numRuns / 10, `only ${dated} tasks got a date`);
  });

  it('are those of the last time that each box was checked, if nothing else ever changes', () => {
    const numbers = fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(numbers, (toggled) => {
        const first = [
          '# Plan',
          '## Day 1',
          '- [ ] Practice',
          '- [ ] Practice',
          '- [ ] Read',
          '## Day 2',
          '- [ ] Practice',
        ]
          .concat('- [ ] Read', '- [ ] Rest')
          .join('\n');
        const commits = toggled.map((toggle) => ({ step: { toggle }, merges: undefined }));
        const versions = versionsOf(first, commits);
        const planText = readPlanText(versions.at(-1) ?? '');
        const { found } = searched(planText, versions, commits);
        const places = boxesOf(planText).map(({ line }) => line);
        const expected = places.flatMap((line, box) => {
          const times = toggled.flatMap((toggle, index) => (toggle === box ? [index + 1] : []));
          return times.length % 2 === 1 ? [[line, String(times.at(-1))]] : [];
        });
        assert.deepEqual(
          [...found].map(([line, { hash }]) => [line, hash]).sort(([one], [other]) => Number(one) - Number(other)),
          expected,
        );
      }),
      { numRuns },
    );
  });
});

/** Whether the box on a line is checked and nothing that looks like a done date is after it. */
function isUndatedTask(planText: PlanText, line: number): boolean {
  const box = boxesOf(planText).find(({ at }) => at?.line === line);
  return (
    box?.at !== undefined &&
    box.writtenAs === 'item' &&
    /^[xX]$/.test(box.mark) &&
    !findDoneDate(lineAt(planText, line).slice(box.at.character + 2))
  );
}
