import assert from 'node:assert/strict';
import fc from 'fast-check';
import createMarkdownIt from 'markdown-it';
import type { Day } from '../../src/core/model/plan';
import { takeDoneDate } from '../../src/core/reading/titles/doneDate';
import { daysLeftOpen } from '../../src/core/learner/today';
import { daysBelow, tasksBelow, withNested } from '../../src/core/model/walk';
import { boxesOf } from '../../src/core/writing/lines/box';
import { lineAt, readPlanText, type PlanText } from '../../src/core/writing/lines/planText';
import * as writing from '../../src/core/editing';
import { isWritable, stateOf } from '../../src/core/writing/lines/tasks';
import { endHtmlAtHeadings } from '../../src/core/markdown/parser';
import { applyChanges, inverseOf, type TextChange } from '../../src/core/markdown/textChange';
import { conflictingPlans, damaged, damagedPlans, damages, linesOf, textOf, type Damage } from './damagedPlans';
import { isSameLine } from './sameLine';
import { countEdit, numRuns } from './runs';

const today = '2026-11-21';

/** The result of an edit. */
interface Answer {
  readonly kind: string;
  readonly changes?: readonly TextChange[];
}

/** Edits a part of a plan that a number chooses; `undefined` if the plan has no such part. */
type MakeEdit = (planText: PlanText, choice: number) => (Answer & Partial<Target>) | undefined;

/** The lines to edit. */
interface Target {
  readonly first: number;
  readonly last: number;
}

const edits: Readonly<Record<string, MakeEdit>> = {
  'checking a task': (planText, choice) => {
    const box = chosen(boxesOf(planText).filter(isWritable), choice);
    return box && { ...writing.setTasks(planText, [box.line], 'done', today), ...around(box.line, 1) };
  },
  'unchecking a task': (planText, choice) => {
    const done = boxesOf(planText).filter((box) => isWritable(box) && stateOf(box) === 'done');
    const box = chosen(done, choice);
    return box && { ...writing.setTasks(planText, [box.line], 'open', undefined), ...around(box.line, 1) };
  },
  'toggling lines': (planText, choice) => {
    const first = choice % planText.lines.length;
    const lines = planText.lines.map((_, line) => line).slice(first, first + 1 + (choice % 4));
    return { ...writing.toggleLines(planText, lines, today), ...around(first, lines.length) };
  },
  'completing a day': ofDay((planText, day) => writing.completeDay(planText, day, today), 'open'),
  'reopening a day': ofDay((planText, day) => reopened(planText, day), 'complete'),
  'skipping a day': ofDay((planText, day) => writing.skipDay(planText, day), 'open'),
  'reopening a skipped day': ofDay((planText, day) => writing.reopenDay(planText, day), 'skipped'),
  'changing the date of a day': ofDay((planText, day) => writing.redateDay(planText, day, '2027-01-01'), 'complete'),
  'dating a task by its commit': (planText, choice) => {
    const line = chosen(writing.undatedTasks(planText), choice);
    const dates = new Map([[line ?? -1, { date: '2026-11-03' }]]);
    return line === undefined ? undefined : { ...writing.dateTasks(planText, dates), ...around(line, 1) };
  },
  'linking a notebook': ofDay((planText, day) => {
    const link = { kind: 'notebook', title: 'Knots', target: 'labs/day-01.ipynb' } as const;
    return writing.addScaffoldLink(planText, day, link);
  }),
  'completing all days before a day': (planText, choice) => {
    const day = chosen(daysBelow(planText.plan), choice);
    const earlier = day && daysLeftOpen(planText.plan, day);
    return day && earlier && { ...writing.completeDays(planText, earlier, undefined), first: 0, last: day.line };
  },
  'skipping all days before a day': (planText, choice) => {
    const day = chosen(daysBelow(planText.plan), choice);
    const earlier = day && daysLeftOpen(planText.plan, day);
    return day && earlier && { ...writing.skipDays(planText, earlier), first: 0, last: day.line };
  },
  'starting over': (planText) => writing.startOver(planText),
  'adding checkboxes': (planText) => {
    const days = daysBelow(planText.plan);
    const labels = writing.checkboxLabels(planText, days).map(({ label }) => label);
    return writing.addCheckboxes(planText, days, labels);
  },
};

function ofDay(make: (planText: PlanText, day: Day) => Answer, state?: Day['state']): MakeEdit {
  return (planText, choice) => {
    const days = daysBelow(planText.plan).filter((day) => state === undefined || day.state === state);
    const day = chosen(days, choice);
    return day && { ...make(planText, day), first: day.line, last: day.endLine };
  };
}

function reopened(planText: PlanText, day: Day): Answer {
  const answer = writing.reopenDay(planText, day);
  return answer.kind === 'refused' && answer.reason === 'unclearTasks'
    ? writing.reopenDay(planText, day, 'all')
    : answer;
}

function around(line: number, count: number): Target {
  return { first: line, last: line + count };
}

/** A text, a number that chooses what to edit in it, and damage that comes after the edit. */
const cases = fc.record({
  text: damagedPlans,
  choice: fc.nat({ max: 200 }),
  after: fc.array(damages, { minLength: 1, maxLength: 2 }),
});

/** What an author writes behind the title of a day that is done. */
const authorsMarks = fc.constantFrom(
  ' ✅',
  ' ✔️',
  ' — completed 2026-02-11',
  ' - done',
  ' (completed)',
  ' [x]',
  ' ✅ 2026-02-11',
);

/**
 * Whether an edit leaves a document what it is. A task more can make it a tracker, in which stray days are text, or turn
 * its weeks into days, or days into parts of weeks. It can also make a plan of what is none, which nobody edits.
 */
function isAsBefore(before: PlanText, after: PlanText): boolean {
  const addsTask = boxesOf(after).length > boxesOf(before).length;
  return (
    isTracker(before) === isTracker(after) &&
    (!addsTask || (before.plan.isPlan && hasWeeks(before) === hasWeeks(after)))
  );
}

function isTracker({ plan }: PlanText): boolean {
  return plan.kind === 'tracker';
}

function hasWeeks({ plan }: PlanText): boolean {
  return daysBelow(plan).some(({ takes }) => takes === 'week');
}

for (const [name, makeEdit] of Object.entries(edits)) {
  describe(`${name} in a damaged plan`, () => {
    it('changes only its own lines, and not how a Markdown parser reads the others', () => {
      fc.assert(
        fc.property(cases, ({ text, choice }) => {
          const made = edited(text, choice, makeEdit);
          if (made) {
            assertWithin(made);
            assertReadAsBefore(made);
          }
        }),
        { numRuns },
      );
    });

    it('changes no day or task on other lines', () => {
      fc.assert(
        fc.property(cases, ({ text, choice }) => {
          const made = edited(text, choice, makeEdit);
          if (made && isAsBefore(made.before, made.after)) {
            const wasLog = made.before.plan.kind === 'log';
            const others = otherRows(made.before, made.changes, wasLog);
            assert.deepEqual(otherRows(made.after, made.inverse, wasLog), others);
          }
        }),
        { numRuns },
      );
    });

    it('can be undone byte for byte', () => {
      fc.assert(
        fc.property(cases, ({ text, choice }) => {
          const made = edited(text, choice, makeEdit);
          if (made) {
            assert.equal(applyChanges(made.after.text, made.inverse), text);
            const undone = writing.relocateChanges(made.inverse, made.after, readPlanText(made.after.text));
            assert.deepEqual(undone, { kind: 'edit', changes: made.inverse });
          }
        }),
        { numRuns },
      );
    });

    it('is undone on the lines that it changed or not at all, whatever happened to the text since', () => {
      let [tried, undone] = [0, 0];
      fc.assert(
        fc.property(cases, ({ text, choice, after }) => {
          const made = edited(text, choice, makeEdit);
          if (made) {
            tried += 1;
            undone += isUndoneInPlace(made, after) ? 1 : 0;
          }
        }),
        { numRuns },
      );
      assert.ok(undone > tried / 4, `only ${undone} of ${tried} edits were undone`);
    });

    it('is refused if the plan has merge conflicts', () => {
      fc.assert(
        fc.property(conflictingPlans, fc.nat({ max: 200 }), (text, choice) => {
          assert.equal(edited(text, choice, makeEdit), undefined);
        }),
        { numRuns: numRuns / 10 },
      );
    });
  });
}

describe('Toggling a task of a damaged plan twice', () => {
  it('restores the original bytes if the task was open and had no date', () => {
    fc.assert(
      fc.property(cases, fc.boolean(), ({ text, choice }, isDated) => {
        const before = readPlanText(text);
        const undated = boxesOf(before).filter((box) => box.mark === ' ' && !hasDate(before, box.line));
        const line = chosen(undated, choice)?.line;
        if (line === undefined) {
          return;
        }
        const toggle: MakeEdit = (planText) => writing.toggleLines(planText, [line], isDated ? today : undefined);
        const once = edited(text, 0, toggle);
        const twice = once && edited(once.after.text, 0, toggle);
        assert.equal(twice?.after.text, once && text);
      }),
      { numRuns },
    );
  });
});

describe('Completing and reopening a day of a damaged plan', () => {
  it('restores the original bytes if no task of the day was done', () => {
    fc.assert(
      fc.property(cases, ({ text, choice }) => {
        const before = readPlanText(text);
        const day = chosen(
          daysBelow(before.plan).filter((some) => isUntouched(before, some)),
          choice,
        );
        const complete = day && edited(text, 0, (planText) => writing.completeDay(planText, day, today));
        const again = complete && dayAt(complete.after, day.line);
        if (complete && again && !isAmbiguousCompletion(before, day)) {
          const open = edited(complete.after.text, 0, (planText) => reopened(planText, again));
          assert.equal(open?.after.text, text);
        }
      }),
      { numRuns },
    );
  });
});

describe('Skipping and reopening a day of a damaged plan', () => {
  it('restores the original bytes if all tasks of the day were open', () => {
    fc.assert(
      fc.property(cases, ({ text, choice }) => {
        const before = readPlanText(text);
        const day = chosen(
          daysBelow(before.plan).filter((some) => some.state === 'open' && hasOnlyOpenBoxes(before, some)),
          choice,
        );
        const skipped = day && edited(text, 0, (planText) => writing.skipDay(planText, day));
        const again = skipped && dayAt(skipped.after, day.line);
        if (skipped && again && !isAmbiguousCompletion(before, day)) {
          assert.equal(again.state, 'skipped');
          const open = edited(skipped.after.text, 0, (planText) => writing.reopenDay(planText, again));
          assert.equal(open?.after.text, text);
        }
      }),
      { numRuns },
    );
  });
});

describe('Starting over in a damaged plan', () => {
  const marked = fc
    .tuple(cases, fc.array(fc.tuple(fc.nat({ max: 30 }), authorsMarks), { maxLength: 3 }))
    .map(([{ text }, marks]) => {
      const lines = linesOf(text);
      const textWith = marks.reduce((some, [at, mark]) => {
        return some.map((line, index) => (index === at % some.length ? { ...line, text: line.text + mark } : line));
      }, lines);
      return textOf(textWith);
    });

  it('leaves nothing done or skipped, and changes nothing the second time', () => {
    let [tried, refused] = [0, 0];
    fc.assert(
      fc.property(marked, (text) => {
        const before = readPlanText(text);
        const edit = writing.startOver(before);
        tried += 1;
        refused += edit.kind === 'refused' && !before.plan.hasConflicts ? 1 : 0;
        if (edit.kind === 'edit' && before.plan.kind !== 'log') {
          const after = readPlanText(applyChanges(text, edit.changes));
          assert.deepEqual(
            daysBelow(after.plan).filter(({ state }) => state === 'complete' || state === 'skipped'),
            [],
          );
          assert.deepEqual(
            withNested(tasksBelow(after.plan)).filter(({ state }) => state !== 'open'),
            [],
          );
          assert.deepEqual(writing.startOver(after), { kind: 'edit', changes: [] });
        }
      }),
      { numRuns },
    );
    assert.ok(refused < tried / 20, `${refused} of ${tried} were refused`);
  });

  it('only opens boxes and removes marks, dates and completion lines', () => {
    fc.assert(
      fc.property(marked, (text) => {
        const before = readPlanText(text);
        const edit = writing.startOver(before);
        for (const { start, end, text: written } of edit.kind === 'edit' ? edit.changes : []) {
          const gone = before.lines
            .slice(start.line, end.line + 1)
            .map((line, index, { length }) =>
              line.slice(index === 0 ? start.character : 0, index === length - 1 ? end.character : undefined),
            )
            .join('\n');
          const isBox = written === ' ' && /^.{1,2}$/u.test(gone);
          // Between two marks may be what is none.
          assert.ok(
            isBox || (gone.includes(written) && isMark(gone.replace(written, ''))),
            JSON.stringify([gone, written]),
          );
        }
      }),
      { numRuns },
    );
  });
});

/** Whether a text is nothing but marks, done dates and completion lines. */
function isMark(text: string): boolean {
  const rest = text
    .replace(/(?:✅\uFE0F?\s*|\[completion::\s*|\(completion::\s*|\{cm:|\[)\d{4}-\d{2}-\d{2}[\])}]?/gu, '')
    .replace(
      /(?:[*+-]|\d{1,9}[.)])\s+\[[xX-]\]\s+(?:Day|Week) complete|[✅✔☑]\uFE0F?|âœ…|done|completed|\d{4}-\d{2}-\d{2}/giu,
      '',
    );
  return /^[\s>:()[\]x—-]*$/i.test(rest);
}

/** An edit that was made. */
interface Made {
  readonly before: PlanText;
  readonly after: PlanText;
  readonly changes: readonly TextChange[];
  readonly inverse: readonly TextChange[];
  readonly target: Partial<Target>;
}

/** `undefined` if there is nothing to edit, if the edit is refused, or if it changes nothing. */
function edited(text: string, choice: number, makeEdit: MakeEdit): Made | undefined {
  const before = readPlanText(text);
  const { kind, changes = [], ...target } = makeEdit(before, choice) ?? { kind: 'nothing' };
  if (kind !== 'edit' || changes.length === 0) {
    return undefined;
  }
  countEdit();
  const after = readPlanText(applyChanges(text, changes));
  return { before, after, changes, inverse: inverseOf(text, changes), target };
}

function chosen<T>(from: readonly T[], choice: number): T | undefined {
  return from[choice % Math.max(from.length, 1)];
}

function dayAt({ plan }: PlanText, line: number): Day | undefined {
  return daysBelow(plan).find((day) => day.line === line);
}

function hasDate({ lines }: PlanText, line: number): boolean {
  return lines.slice(line, line + 2).some((text) => /\d{4}-\d{2}-\d{2}/.test(text));
}

/** Whether all boxes of a day are plainly open, and an item has one of its own, so that none has to be added to it. */
function hasOnlyOpenBoxes(planText: PlanText, day: Day): boolean {
  const boxes = boxesOf(planText).filter(({ line }) => day.line <= line && line <= day.endLine);
  const hasOwn = boxes.some(({ line }) => line === day.line);
  return (day.writtenAs === 'heading' || hasOwn) && boxes.every(({ mark }) => mark === ' ');
}

/** Whether reopening a day can restore it: no box is checked or dated, and all would get their date in the same form. */
function isUntouched(planText: PlanText, day: Day): boolean {
  const isIn = ({ line }: { readonly line: number }): boolean => day.line <= line && line <= day.endLine;
  const boxes = boxesOf(planText).filter(isIn);
  const hasOwn = boxes.some(({ line }) => line === day.line);
  return (
    (day.writtenAs === 'heading' || hasOwn) &&
    boxes.every(({ line, mark }) => mark === ' ' && !hasDate(planText, line)) &&
    new Set(boxes.map(({ writtenAs }) => writtenAs)).size <= 1
  );
}

/**
 * Whether completing a day makes our completion lines look like the author's or the other way round: it checks the last
 * open one of the plan, or adds one of ours while the author's are open.
 */
function isAmbiguousCompletion({ plan }: PlanText, day: Day): boolean {
  const tasks = daysBelow(plan).flatMap((some) => withNested(some.tasks));
  const open = tasks.filter(({ isCompletionLine, state }) => isCompletionLine && state === 'open');
  const own = open.filter(({ line }) => day.line <= line && line <= day.endLine);
  return own.length > 0 ? own.length === open.length : open.length > 0 && day.tasks.length === 0;
}

function assertWithin({ changes, before, target: { first = 0, last = before.lines.length } }: Made): void {
  for (const { start, end } of changes) {
    assert.ok(
      first <= start.line && end.line <= last,
      `${JSON.stringify({ start, end })} is not in ${first} to ${last}`,
    );
  }
}

/** The lines that changes touch. A line is not touched if only lines after it are added or removed. */
function touchedLines(planText: PlanText, changes: readonly TextChange[]): ReadonlySet<number> {
  const touched = changes.flatMap(({ start, end, text }) => {
    const isBehind =
      start.character === lineAt(planText, start.line).length && (end.line > start.line || /^[\r\n]/.test(text));
    return planText.lines.map((_, line) => line).slice(start.line + (isBehind ? 1 : 0), end.line + 1);
  });
  return new Set(touched);
}

/** What a Markdown parser finds on a line. */
interface ParsedLine {
  readonly line: number;
  /** The type of the token and the text. */
  readonly found: string;
  readonly level: number;
  /** Whether the block of the line includes a line that was changed. */
  readonly isBesideChange: boolean;
}

/** A day may be a heading in a piece of HTML, which a completion line with a blank line above would end there. */
const markdown = createMarkdownIt({ html: true }).use(endHtmlAtHeadings);

/** What a Markdown parser finds on the untouched lines. Touched lines do not count in the line numbers. */
function parsedLines({ lines }: PlanText, touched: ReadonlySet<number>): readonly ParsedLine[] {
  const untouched = lines.map((_, line) => line).filter((line) => !touched.has(line));
  const numbers = new Map(untouched.map((line, index) => [line, index]));
  let from = 0;
  let through = 0;
  return markdown.parse(withoutFrontMatter(lines), {}).flatMap(({ type, map, content, level }, index, tokens) => {
    [from, through] = map ?? [from, through];
    const isBesideChange = lines.some((_, line) => from <= line && line < through && touched.has(line));
    const kind = type === 'inline' ? `${tokens[index - 1]?.type}` : type;
    const first = type === 'fence' ? from + 1 : from;
    return content.split('\n').flatMap((part, at) => {
      const line = numbers.get(first + at);
      const found = `${kind} ${type === 'inline' ? part.trim() : part}`;
      return line === undefined || (part.trim() === '' && type !== 'hr')
        ? []
        : [{ line, found, level, isBesideChange }];
    });
  });
}

/** The text without its front matter and byte order mark, even a broken one, which are not Markdown. All lines keep their numbers. */
function withoutFrontMatter([first = '', ...lines]: readonly string[]): string {
  const start = first.replace(/^(?:\uFEFF|ï»¿)/, '');
  const end = start === '---' ? lines.indexOf('---') : -1;
  return [end < 0 ? start : '', ...lines.map((line, index) => (index <= end ? '' : line))].join('\n');
}

/** Checks that untouched lines are parsed as before. Only beside a changed line may they be in another list now. */
function assertReadAsBefore({ before, after, changes, inverse }: Made): void {
  const was = parsedLines(before, touchedLines(before, changes));
  const is = parsedLines(after, touchedLines(after, inverse));
  const shown = ({ line, found, level }: ParsedLine, other: ParsedLine | undefined): string =>
    other?.isBesideChange ? `${line} ${found}` : `${line} ${found}, level ${level}`;
  assert.deepEqual(
    is.map((each, index) => shown(each, was[index])),
    was.map((each) => shown(each, each)),
  );
}

/**
 * All days, and the tasks on untouched lines. A day has a state here only if none of its lines is touched.
 * @param hasEntries whether the states are left out because the first box turns the entries of a log into days
 */
function otherRows(planText: PlanText, changes: readonly TextChange[], hasEntries: boolean): unknown {
  const touched = touchedLines(planText, changes);
  const number = (line: number): number => line - [...touched].filter((some) => some < line).length;
  const isChanged = (first: number, last: number): boolean =>
    changes.some(({ start, end }) => start.line <= last && first <= end.line);
  const tasks = withNested(tasksBelow(planText.plan)).filter(({ line }) => {
    const isMarkOnly = /^(?:\uFEFF|ï»¿)?(?:[ \t>]*(?:[-+*]|\d{1,9}[.)]))+[ \t]*$/.test(lineAt(planText, line));
    return !touched.has(line) && !(isMarkOnly && touched.has(line + 1));
  });
  return {
    days: daysBelow(planText.plan).map(({ line, endLine, label, title, date, state }) => [
      // The text of signifiers belongs to the title of an item until the item becomes a task.
      ...[number(line), label, withoutSignifiers(title)],
      // Behind a box, a date in brackets is a done date.
      ...(touched.has(line) ? [] : [date]),
      ...(isChanged(line, endLine) || hasEntries ? [] : [state]),
    ]),
    tasks: tasks.map(({ line, text, state, doneOn }) => [number(line), text, state, doneOn]),
  };
}

/** A title up to the first signifier of a task (such as a date, a priority or a recurrence), without its block id. */
function withoutSignifiers(title: string): string {
  return takeDoneDate(
    title
      .replace(/ \^[a-zA-Z0-9-]+$/, '')
      .replace(/[✅❌📅📆🗓⏳⌛🛫➕🔺⏫🔼🔽⏬🔁🏁🆔⛔].*$/u, '')
      .trim(),
  ).text.trim();
}

/**
 * Undoes an edit after some damage, and checks that only what the edit wrote changes.
 * @returns `false` if the undo is refused
 */
function isUndoneInPlace({ after, inverse }: Made, what: readonly Damage[]): boolean {
  const lines = damaged(after.text, what);
  const live = readPlanText(textOf(lines));
  const undone = writing.relocateChanges(inverse, after, live);
  if (undone.kind !== 'edit') {
    return false;
  }
  assert.deepEqual(
    undone.changes.map((change) => [change.text, written(live, change)]),
    inverse.map((change) => [change.text, written(after, change)]),
  );
  undone.changes.forEach(({ start, end }, index) => {
    const was = inverse[index]?.start.line ?? 0;
    for (let line = start.line; line <= end.line; line += 1) {
      const expected = was + line - start.line;
      assert.ok(
        isSameLine(after, expected, live, line, lines),
        `line ${expected} of ${JSON.stringify(after.text)} is not line ${line} of ${JSON.stringify(live.text)}`,
      );
    }
  });
  return true;
}

/** The text that a change replaces, with uniform line endings and without blanks that formatters add or remove. */
function written(planText: PlanText, { start, end }: TextChange): string {
  const [line, ...lines] = planText.lines.slice(start.line, end.line + 1);
  const last = lines.pop();
  return last === undefined
    ? (line ?? '').slice(start.character, end.character)
    : [
        (line ?? '').slice(start.character).trim(),
        ...lines.map((text) => text.trimEnd()),
        last.slice(0, end.character),
      ].join('\n');
}
