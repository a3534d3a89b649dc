// The cost of an edit of a plan, including reading its text, compared with reading that plan once.
import type { Day } from '../../../src/core/model/plan';
import type { PlanText } from '../../../src/core/writing/lines/planText';
import type { TextChange } from '../../../src/core/markdown/textChange';
import type { Measurement } from '../benchmark.mts';
import { daysBelow, daysLeftOpen, readPlan, tasksBelow, writing } from '../builtReader.mts';
import { cpuTimesOf } from '../cpuTime.mts';
import { growthExponent, linear } from '../measure.mts';
import { rounded } from '../table.mts';

const dayCounts = [100, 300, 1_000];
/** How often the largest plan could be read in the time that an edit of it may take. */
const mostReadings = 5;
const patience = { warmUp: 1000, sample: 300, collectsGarbage: true };
const today = '2026-11-21';

/** The result of an edit: changes, or why there are none. */
interface Answer {
  readonly kind: string;
  readonly changes?: readonly TextChange[];
}

/** An edit that a person makes of a plan. */
interface Write {
  readonly name: string;
  /** Prepares the edit of a plan with this many days. */
  readonly prepare: (days: number) => Prepared;
}

interface Prepared {
  /** The plan before the edit. */
  readonly text: string;
  /** Whether the edit needs the details of days, so that the plan must be read with them. */
  readonly isInDetail?: boolean;
  /** All work after the click, including reading the text. */
  readonly run: () => Answer;
}

/** Each day has the same tasks. */
const boxes = (days: number): string =>
  planOf(days, () => ['- [ ] Draw it', '- [ ] Tie it', '  - [ ] From memory', '']);

/** No day has a box, and every third one ends in a list. */
const bare = (days: number): string =>
  planOf(days, (day) => ['Tie it, and tell what was hard.', '', ...(day % 3 === 0 ? ['- Rope', '- Sail', ''] : [])]);

/** The fields are paragraphs. Those directly above a list cannot get boxes. */
const fields = (days: number): string =>
  planOf(days, (day) => [
    ...['**Objective:** Know it', '', `**Task (30 min):** Tie it ${day} times`, ''],
    ...(day % 3 === 0 ? ['**Resources:**', '- [Knots](knots.md)', '- [Ropes](ropes.md)', ''] : []),
  ]);

function planOf(days: number, bodyOf: (day: number) => readonly string[]): string {
  const lines = Array.from({ length: days }, (_, index) => [`## Day ${index + 1}: Knots`, '', ...bodyOf(index + 1)]);
  return ['# Learning to Sail', '', ...lines.flat()].join('\n');
}

const tick: Write = {
  name: 'tick',
  prepare: (days) => {
    const text = boxes(days);
    const plan = readPlan(text);
    const task = middle(tasksBelow(plan));
    return {
      text,
      run: () => {
        const live = writing.readPlanText(text);
        const now = writing.relocateNode(task, plan, live.plan);
        return now.kind === 'refused' ? now : writing.setTasks(live, [now.line], 'done', today);
      },
    };
  },
};

const addCheckboxes: Write = {
  name: 'add checkboxes to all fields',
  prepare: (days) => {
    const text = fields(days);
    const before = writing.readPlanText(text);
    const labels = writing.checkboxLabels(before, daysBelow(before.plan)).map(({ label }) => label);
    return {
      text,
      isInDetail: true,
      run: () => {
        const live = writing.readPlanText(text);
        return writing.addCheckboxes(live, daysBelow(live.plan), labels);
      },
    };
  },
};

const complete = (textOf: (days: number) => string, which: string): Write =>
  editOfDay(`complete, ${which}`, textOf, middle, (live, day) => writing.completeDay(live, day, today));

const startFromHere = (textOf: (days: number) => string, which: string): Write =>
  editOfDay(`start from here, ${which}`, textOf, last, (live, day) =>
    writing.completeDays(live, daysLeftOpen(live.plan, day), undefined),
  );

const writes: readonly Write[] = [
  tick,
  complete(boxes, 'days with boxes'),
  complete(bare, 'days without boxes'),
  incomplete(complete(boxes, 'days with boxes')),
  incomplete(complete(bare, 'days without boxes')),
  startFromHere(boxes, 'days with boxes'),
  startFromHere(bare, 'days without boxes'),
  addCheckboxes,
  undo(tick),
  undo(startFromHere(bare, 'days without boxes')),
  undo(addCheckboxes),
];

export default function measureWriting(): Promise<readonly Measurement[]> {
  return Promise.resolve(writes.flatMap(rowsOf));
}

/**
 * Reads a plan as an edit does, and keeps its lines and blocks. If they were dropped at once, garbage collection would cost
 * nothing and reading would take half the time, which never happens in the extension.
 */
function readToEdit(text: string, isInDetail: boolean): unknown {
  const live = writing.readPlanText(text);
  return [live, isInDetail ? daysBelow(live.plan).map((day) => day.readDetails()) : live.plan];
}

function rowsOf({ name, prepare }: Write): readonly Measurement[] {
  const rows = dayCounts.map((size) => {
    const { text, run, isInDetail = false } = prepare(size);
    const read = (): unknown => readToEdit(text, isInDetail);
    const [time = NaN, reading = NaN] = cpuTimesOf([run, read], patience);
    return { size, time, reading, isInDetail };
  });
  const { size = NaN, time = NaN, reading = NaN, isInDetail = false } = rows.at(-1) ?? {};
  const growthOfReading = growthExponent(rows.map((row) => ({ size: row.size, time: row.reading })));
  return [
    {
      name: `${name}, ${size.toLocaleString('en')} days`,
      value: time,
      unit: 'ms',
      baseline: reading,
      budget: mostReadings,
      note: `CPU time; the baseline is reading the plan once to edit it${isInDetail ? ', with the fields of its days' : ''}`,
    },
    {
      name: `${name}, growth from ${dayCounts[0]} to ${size.toLocaleString('en')} days`,
      value: growthExponent(rows),
      unit: 'exponent',
      budget: linear,
      note: `${rows.map((row) => rounded(row.time)).join(' → ')} ms; reading: ${rounded(growthOfReading)}`,
    },
  ];
}

/** The edit of one day, which is relocated in the text as the day of a clicked row is. */
function editOfDay(
  name: string,
  textOf: (days: number) => string,
  choose: (days: readonly Day[]) => Day,
  make: (live: PlanText, day: Day) => Answer,
): Write {
  return {
    name,
    prepare: (days) => {
      const text = textOf(days);
      const plan = readPlan(text);
      const day = choose(daysBelow(plan));
      return {
        text,
        run: () => {
          const live = writing.readPlanText(text);
          const now = writing.relocateNode(day, plan, live.plan);
          return now.kind === 'refused' ? now : make(live, now);
        },
      };
    },
  };
}

/** Reopens the day that an edit completes. */
function incomplete(completing: Write): Write {
  return editOfDay(
    `in${completing.name}`,
    (days) => made(completing, days).after,
    middle,
    (live, day) => writing.reopenDay(live, day),
  );
}

/** Undoes an edit as the button of its receipt does. */
function undo(write: Write): Write {
  return {
    name: `undo: ${write.name}`,
    prepare: (days) => {
      const { before, changes, after } = made(write, days);
      return {
        text: after,
        run: () => {
          const live = writing.readPlanText(after);
          return writing.relocateChanges(writing.inverseOf(before, changes), writing.readPlanText(after), live);
        },
      };
    },
  };
}

/** A text before and after an edit. */
interface Made {
  readonly before: string;
  readonly changes: readonly TextChange[];
  readonly after: string;
}

/** @throws Error if an edit changes nothing, because then there is nothing to measure */
function made({ name, prepare }: Write, days: number): Made {
  const { text, run } = prepare(days);
  const { kind, changes = [] } = run();
  if (changes.length === 0) {
    throw new Error(`${name} changes nothing: ${kind}.`);
  }
  return { before: text, changes, after: writing.applyChanges(text, changes) };
}

function middle<T>(some: readonly T[]): T {
  return at(some, Math.floor(some.length / 2));
}

function last<T>(some: readonly T[]): T {
  return at(some, some.length - 1);
}

/** @throws RangeError if there is none */
function at<T>(some: readonly T[], index: number): T {
  const found = some[index];
  if (found === undefined) {
    throw new RangeError(`There is no ${index} among ${some.length}.`);
  }
  return found;
}
