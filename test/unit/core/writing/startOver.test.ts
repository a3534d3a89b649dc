import assert from 'node:assert/strict';
import { daysBelow, tasksBelow, withNested } from '../../../../src/core/model/walk';
import { completeDays, skipDays } from '../../../../src/core/writing/completeDay';
import { readPlanText } from '../../../../src/core/writing/lines/planText';
import { startOver } from '../../../../src/core/writing/startOver';
import { lines } from '../planLines';
import { textAfter, today } from './editing';

/** The text after Start Over, which is the same after doing it again. */
function begun(text: string): string {
  const after = textAfter(text, startOver);
  if (!after.startsWith('refused')) {
    assert.equal(textAfter(after, startOver), after);
    assert.deepEqual(closedIn(after), []);
  }
  return after;
}

/** The days and tasks that are not open. */
function closedIn(text: string): readonly string[] {
  const { plan } = readPlanText(text);
  const days = daysBelow(plan).filter(({ state }) => state === 'complete' || state === 'skipped');
  const tasks = withNested(tasksBelow(plan)).filter(({ state }) => state !== 'open');
  return [...days.map(({ label }) => label), ...tasks.map((task) => task.text)];
}

describe('startOver', () => {
  it('opens every task and removes its done date, whatever the date looks like', () => {
    assert.equal(
      begun(
        lines(
          ...[
            '# Sails',
            '- [x] Buy cloth',
            '## Day 1',
            '- [x] Cut ✅ 2026-11-02',
            '  - [X] Mark [completion:: 2026-11-02]',
          ],
          ...['- [ ] Sew', '## Day 2', '- [x] Hem 📅 2026-11-03 ✅ 2026-11-04 ^hem', '- [/] Fold'],
        ),
      ),
      lines(
        ...['# Sails', '- [ ] Buy cloth', '## Day 1', '- [ ] Cut', '  - [ ] Mark'],
        ...['- [ ] Sew', '## Day 2', '- [ ] Hem 📅 2026-11-03 ^hem', '- [/] Fold'],
      ),
    );
  });

  it('opens canceled tasks, skipped days and the boxes of other tools', () => {
    assert.equal(
      begun(lines('## Day 1', '- [-] Cut', '- [-] Sew ❌ 2026-11-02', '## Day 2', '- [✔️] Hem', '- [✅] Fold')),
      lines('## Day 1', '- [ ] Cut', '- [ ] Sew ❌ 2026-11-02', '## Day 2', '- [ ] Hem', '- [ ] Fold'),
    );
    assert.equal(
      begun(
        lines(
          '- [✔️] ♾️ 1 > [Cut](days/day01.md)',
          '- [✔️] ♾️ 2 > [Sew](days/day02.md)',
          '- [] ♾️ 3 > [Hem](days/day03.md)',
        ),
      ),
      lines(
        '- [ ] ♾️ 1 > [Cut](days/day01.md)',
        '- [ ] ♾️ 2 > [Sew](days/day02.md)',
        '- [] ♾️ 3 > [Hem](days/day03.md)',
      ),
    );
  });

  it('removes the completion lines that Daymark added, byte for byte', () => {
    const text = lines(
      '# Sails',
      '## Day 1',
      'Cut it.',
      '',
      '## Day 2',
      '- Sew',
      '',
      '---',
      '',
      '## Day 3',
      '',
      '## Day 4',
    );
    const all = (planText: ReturnType<typeof readPlanText>) => daysBelow(planText.plan);
    const complete = textAfter(text, (planText) => completeDays(planText, all(planText), today));
    const skipped = textAfter(text, (planText) => skipDays(planText, all(planText)));
    assert.equal(closedIn(complete).length, 8);
    assert.equal(begun(complete), text);
    assert.equal(begun(skipped), text);
    assert.equal(begun(complete.replaceAll('\n', '\r\n')), text.replaceAll('\n', '\r\n'));
  });

  it('unchecks a completion line of the author, and one that would not be added again where it is', () => {
    const own = lines(
      '## Day 1',
      'Cut',
      '- [x] Day complete ✅ 2026-11-02',
      '',
      '- More',
      '## Day 2',
      'Sew',
      '',
      '- [x] Day complete',
    );
    assert.equal(begun(own), lines('## Day 1', 'Cut', '- [ ] Day complete', '', '- More', '## Day 2', 'Sew'));
    const template = lines('## Day 1', '- Cut', '- [x] Day complete', '## Day 2', '- Sew', '- [ ] Day complete');
    assert.equal(begun(template), template.replace('[x]', '[ ]'));
  });

  describe('takes the author’s mark off a heading', () => {
    const table = [
      ['## Day 1 ✅', '## Day 1'],
      ['## Day 1: Cut ✔️', '## Day 1: Cut'],
      ['## ✅ Day 1: Cut ✅', '## ✅ Day 1: Cut'],
      ['## Day 1: Cut — completed 2026-04-21', '## Day 1: Cut'],
      ['## Day 1: Cut (completed 2026-03-29, quiz 8/10)', '## Day 1: Cut'],
      ['## Day 1: Cut ✅ 2026-03-29', '## Day 1: Cut'],
      ['## Day 1: Cut ✅ — completed 2026-04-21 ✅', '## Day 1: Cut'],
      ['## Day 1: Cut ✅ COMPLETED', '## Day 1: Cut'],
      ['## Day 1: Cut - done', '## Day 1: Cut'],
      ['## Day 1: Cut [DONE]', '## Day 1: Cut'],
      ['## Day 1: Cut (✅ done!)', '## Day 1: Cut'],
      ['## Day 1: Cut [x]', '## Day 1: Cut'],
      ['## Day 1: Cut - **done**', '## Day 1: Cut'],
      ['## **Day 1: Cut ✅**', '## **Day 1: Cut**'],
      ['## Day 1: Cut ✅ (30 min)', '## Day 1: Cut (30 min)'],
      ['## Day 1: Cut (30 min) ✅', '## Day 1: Cut (30 min)'],
      ['## Day 1 ✅: Cut', '## Day 1: Cut'],
      ['## [Day 1: Cut](a.md) ✅ ##', '## [Day 1: Cut](a.md) ##'],
      ['## [Day 1: Cut ✅](done.md)', '## [Day 1: Cut](done.md)'],
      ['## Día 1: Cortar — terminado', '## Día 1: Cortar'],
      ['## 第1天：裁布 ✅ 完成', '## 第1天：裁布'],
      ['- Day 1: Cut ✅', '- Day 1: Cut'],
      ['- **Day 1 ✅:** Cut', '- **Day 1:** Cut'],
      ['## ~~Day 1: Cut~~ ✅ ✅', '## ~~Day 1: Cut~~'],
      ['- [x] Day 1: Cut — completed 2026-04-21', '- [ ] Day 1: Cut'],
      ['**Day 1: Cut ✅**', '**Day 1: Cut**'],
      [
        '<details><summary>Day 1: Cut ✅</summary>\n\nText\n</details>\n',
        '<details><summary>Day 1: Cut</summary>\n\nText\n</details>\n',
      ],
      ['Day 1: Cut ✅\n---', 'Day 1: Cut\n---'],
    ] as const;
    for (const [marked, plain] of table) {
      it(`in ${marked.split('\n', 1)[0]}`, () => {
        const others = (first: string): string => {
          const next = (number: number): string =>
            first.replace(/(\D)1(?!\d)/, `$1${number}`).replace(/ ?✅| — .*| - .*/gu, '');
          return lines('# Sails', '', first, '', next(2), '', next(3), '');
        };
        const text = others(marked);
        assert.ok(closedIn(text).length > 0, 'it is complete before');
        assert.equal(
          begun(text).split('\n').slice(2, 4).join('\n'),
          plain.split('\n').slice(0, 2).join('\n') + (plain.includes('\n') ? '' : '\n'),
        );
      });
    }
  });

  it('takes a mark off a heading even if the boxes below say that the day is open', () => {
    assert.equal(begun(lines('## Day 1 ✅', '- [ ] Cut', '## Day 2')), lines('## Day 1', '- [ ] Cut', '## Day 2'));
  });

  it('empties cells that say done, and leaves a mark that is part of a text', () => {
    const table = (...rows: readonly string[]): string => lines('| Done | Day | What |', '|--|--|--|', ...rows);
    assert.equal(
      begun(
        table(
          ...[
            '| ✅ | Day 1 | Cut |',
            '| [x] | Day 2 | Sew ✅ nicely |',
            '| Done | Day 3 | Hem |',
            '| [✅](a.md) | Day 4 ✅ | runs ✅ |',
          ],
          ...['|  | Day 5 | Fold |', '| - [x] | Day 6 | Pack |'],
        ),
      ),
      table(
        ...['|  | Day 1 | Cut |', '| [ ] | Day 2 | Sew ✅ nicely |', '|  | Day 3 | Hem |', '|  | Day 4 | runs ✅ |'],
        ...['|  | Day 5 | Fold |', '| - [ ] | Day 6 | Pack |'],
      ),
    );
  });

  it('keeps the number of a row whose mark is in the same cell', () => {
    const table = (...rows: readonly string[]): string => lines('| Day | What |', '|--|--|', ...rows);
    assert.equal(
      begun(table('| 1✅ | Cut |', '| **2** ✅ | Sew |', '| ✅ 3 | Hem |', '| ✅ Day 4 | Fold |', '| 5 | Pack |')),
      table('| 1 | Cut |', '| **2** | Sew |', '| 3 | Hem |', '| Day 4 | Fold |', '| 5 | Pack |'),
    );
  });

  it('empties a status that says done', () => {
    assert.equal(
      begun(
        lines(
          '## Day 1',
          '**Status:** ✅ Completed',
          '- **Task:** Cut',
          '## Day 2',
          '- **Status**: 🟢 Done on Monday',
          '## Day 3',
          'Status: in progress',
        ),
      ),
      lines(
        '## Day 1',
        '**Status:**',
        '- **Task:** Cut',
        '## Day 2',
        '- **Status**:',
        '## Day 3',
        'Status: in progress',
      ),
    );
  });

  it('keeps the front matter, with the schedule', () => {
    const text = lines('---', 'daymark: { start: 2026-11-02 }', '---', '# Sails', '## Day 1', '- [x] Cut', '## Day 2');
    assert.equal(begun(text), text.replace('[x]', '[ ]'));
  });

  it('changes nothing in a plan in which nothing is done', () => {
    const text = lines('# Sails', '## Day 1', '- [ ] Cut', '## Day 2', 'Sew');
    assert.deepEqual(startOver(readPlanText(text)), { kind: 'edit', changes: [] });
  });

  it('leaves a log as it is', () => {
    const log = lines('# Sailing log', '## Day 1 ✅', 'We set the sail.', '## Day 2: Rope ✅', 'We spliced it.');
    assert.equal(readPlanText(log).plan.kind, 'log');
    assert.equal(textAfter(log, startOver), log);
  });

  it('opens the tasks of a tracker', () => {
    const topics = ['Cloth', 'Rope', 'Wood'].flatMap((topic) => [
      `## ${topic}`,
      ...['a', 'b', 'c', 'd'].map((task) => `- [x] ${task} ✅ 2026-11-02`),
    ]);
    const text = lines('# My Sails', ...topics);
    assert.equal(begun(text), text.replaceAll('[x]', '[ ]').replaceAll(' ✅ 2026-11-02', ''));
  });

  it('is refused if the plan has merge conflicts', () => {
    const text = lines('## Day 1', '<<<<<<< HEAD', '- [x] Cut', '=======', '- [ ] Cut', '>>>>>>> other', '## Day 2');
    assert.equal(begun(text), 'refused: conflictMarkers, line 1');
  });
});
