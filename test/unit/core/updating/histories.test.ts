import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { applyChanges } from '../../../../src/core/markdown/textChange';
import { daysBelow, tasksBelow, withNested } from '../../../../src/core/model/walk';
import { updatePlan } from '../../../../src/core/updating/updatePlan';
import { completeDays } from '../../../../src/core/writing/completeDay';
import { readPlanText } from '../../../../src/core/writing/lines/planText';
import { setTasks } from '../../../../src/core/writing/lines/tasks';

const versions = 10;

/** A plan as its author wrote it: a heading and what is below it. */
interface Part {
  readonly heading: string;
  readonly body: readonly string[];
}

function partsOf(text: string): readonly Part[] {
  const parts: { heading: string; body: string[] }[] = [];
  for (const line of text.split('\n')) {
    if (line.startsWith('#') || parts.length === 0) {
      parts.push({ heading: line, body: [] });
    } else {
      parts.at(-1)?.body.push(line);
    }
  }
  return parts;
}

function textOf(parts: readonly Part[]): string {
  return parts.flatMap(({ heading, body }) => [heading, ...body]).join('\n');
}

/** The author's next version of a plan: what they do depends on its number only. */
type Author = (parts: readonly Part[], version: number) => readonly Part[];

const rewordHeadings: Author = (parts, version) =>
  parts.map((part, index) =>
    index > 0 && index % 7 === version % 7 ? { ...part, heading: reworded(part.heading, version) } : part,
  );

/** The last word before the bold ends, or the last one, gets a companion. */
function reworded(heading: string, version: number): string {
  const [words = '', end = ''] = heading.endsWith('**') ? [heading.slice(0, -2), '**'] : [heading];
  return `${words} in Practice ${version}${end}`;
}

const rewordTasks: Author = (parts, version) =>
  parts.map((part, index) => ({
    ...part,
    body: part.body.map((line, at) =>
      line.startsWith('- [') && (index + at) % 9 === version % 9 ? `${line}, edition ${version}` : line,
    ),
  }));

/** Moves the last part of each module behind its first one. */
const movePart: Author = (parts, version) => {
  const from = 3 + ((version * 5) % (parts.length - 6));
  const isLeaf = (part: Part | undefined): boolean => part?.heading.startsWith('### ') === true;
  const moved = parts[from];
  return moved && isLeaf(moved) && isLeaf(parts[from + 1])
    ? parts.toSpliced(from, 1).toSpliced(from + 1, 0, moved)
    : parts;
};

const addDay: Author = (parts, version) =>
  parts.toSpliced(4 + version, 0, {
    heading: `### **Day 0 - A Night Without a Plan ${version}**`,
    body: ['- **Task (10 min):** Look up', ''],
  });

/** Days are numbered in their order, and modules too, from the number of the version. */
const renumber: Author = (parts, version) => {
  let day = 0;
  let module = version - 1;
  return parts.map(({ heading, body }) => {
    const isDay = heading.includes('**Day ');
    day += isDay ? 1 : 0;
    module += heading.includes('**Module ') ? 1 : 0;
    return { heading: heading.replace(/Day \d+/, `Day ${day}`).replace(/Module \d+/, `Module ${module}`), body };
  });
};

/** Work on a plan between two versions: three days, or five tasks of a tracker. */
function worked(text: string, date: string): string {
  const planText = readPlanText(text);
  const days = daysBelow(planText.plan).filter(({ state }) => state === 'open');
  const tasks = withNested(tasksBelow(planText.plan)).filter(({ state }) => state === 'open');
  const edit =
    planText.plan.kind === 'days'
      ? completeDays(planText, days.slice(0, 3), date)
      : setTasks(
          planText,
          tasks
            .filter((_, index) => index % 2 === 0)
            .slice(0, 5)
            .map(({ line }) => line),
          'done',
          date,
        );
  assert.ok(edit.kind === 'edit');
  return applyChanges(text, edit.changes);
}

function untouched(text: string): string {
  return text
    .split('\n')
    .filter((line) => !line.includes('Day complete'))
    .map((line) => line.replace(/- \[x\] (.*?)( ✅ [\d-]+)?$/, '- [ ] $1'))
    .join('\n');
}

const histories: readonly { readonly sample: string; readonly authors: readonly Author[] }[] = [
  { sample: 'astronomy/days-001-030.md', authors: [rewordHeadings, rewordTasks, movePart, addDay, renumber] },
  { sample: 'woodworking.md', authors: [rewordHeadings, rewordTasks, movePart] },
];

describe('Update Plan, ten times', () => {
  for (const { sample, authors } of histories) {
    it(`loses no tick and no date of ${sample}`, () => {
      let next: string = untouched(readFileSync(`test/workspaces/samples/${sample}`, 'utf8'));
      let mine = next;
      const carried = { identity: 0, closeness: 0 };
      for (let version = 1; version <= versions; version += 1) {
        mine = worked(mine, `2026-10-${String(version).padStart(2, '0')}`);
        next = textOf(authors.reduce((parts, change) => change(parts, version), partsOf(next)));
        const dates = mine.match(/✅ [\d-]{10}/g) ?? [];
        const update = updatePlan(readPlanText(mine), readPlanText(next));
        assert.deepEqual(update.unplaced, [], `version ${version}`);
        assert.deepEqual((update.text.match(/✅ [\d-]{10}/g) ?? []).toSorted(), dates.toSorted());
        carried.identity += update.carried.identity;
        carried.closeness += update.carried.closeness;
        mine = update.text;
      }
      assert.ok(carried.closeness > 0 && carried.identity > 0, JSON.stringify(carried));
    });
  }
});
