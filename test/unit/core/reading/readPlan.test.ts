import assert from 'node:assert/strict';
import { readPlan } from '../../../../src/core/reading/readPlan';
import { dayTitles, firstDay, lines, planLines } from '../planLines';

describe('readPlan', () => {
  describe('cycle > module > day', () => {
    const cycle = lines(
      '# Days 31-34: Harbours and Tides',
      '',
      '## 🎯 **Goals**',
      '- Read a tide table',
      '',
      '## **Module 1: Reading the Water (Days 31-32)**',
      '',
      '### **Day 31 - Springs and Neaps**',
      '- **Task (30 min):** Draw the moon and the tide of one month',
      '',
      '### **Day 32 - Tidal Streams** ',
      '',
      '## **Days 33-34: Passage Planning**',
      '### **Day 33 - The Rule of Twelfths**',
      '### **Day 34 - A Whole Passage**',
      '- **Checkpoint:** Ready for Days 35-60',
      '',
      '## 📊 **Cycle Assessment**',
      '### **Skills:**',
      '- [x] Tide tables',
      '- [ ] Stream atlases',
    );

    it('finds modules, including a range heading, by the days below them, and gives what follows a row of its own', () => {
      assert.deepEqual(planLines(cycle), [
        '[Module 1: Reading the Water (Days 31-32)] 0/2',
        '  open Day 31: Springs and Neaps',
        '  open Day 32: Tidal Streams',
        '[Days 33-34: Passage Planning] 0/2',
        '  open Day 33: The Rule of Twelfths',
        '  open Day 34: A Whole Passage',
        '[Cycle Assessment] 1/2',
        '  [Skills] 1/2',
        '    [x] Tide tables',
        '    [ ] Stream atlases',
      ]);
    });

    it('takes the first heading for the title and its range for the label', () => {
      const { title, label, kind, isPlan, evidence } = readPlan(cycle);
      assert.deepEqual(
        { title, label, kind, isPlan, evidence },
        {
          title: 'Days 31-34: Harbours and Tides',
          label: 'Days 31-34',
          kind: 'days',
          isPlan: true,
          evidence: { days: 4, inSequence: true, modules: 2, tasks: 2 },
        },
      );
    });

    it('ends a day before the next heading that is not deeper', () => {
      const { line, endLine } = firstDay(cycle);
      assert.deepEqual({ line, endLine }, { line: 7, endLine: 9 });
    });

    it('reads a range without days below it as one day that spans several', () => {
      assert.deepEqual(
        planLines(
          lines(
            '# Plan',
            '## Module 1',
            '### Day 1: Knots',
            '### Day 2: Splices',
            '## Days 3-4: A Weekend Afloat',
            'Text',
          ),
        ),
        ['[Module 1] 0/2', '  open Day 1: Knots', '  open Day 2: Splices', 'open Days 3-4: A Weekend Afloat'],
      );
    });
  });

  describe('month > week > day', () => {
    const month = lines(
      '# Month 3: Cabinet Making',
      '## Week 1: Joints',
      '### Day 1',
      '### Day 2',
      '## Week 2: Surfaces',
      '### Day 3: Planing (45 min)',
    );

    it('reads untitled days beside titled ones', () => {
      assert.deepEqual(planLines(month), [
        '[Week 1: Joints] 0/2',
        '  open Day 1',
        '  open Day 2',
        '[Week 2: Surfaces] 0/1',
        '  open Day 3: Planing',
      ]);
      assert.equal(readPlan(month).label, 'Month 3');
    });

    it('reads numbers that restart in each week', () => {
      assert.deepEqual(
        dayTitles(lines('# Plan', '## Week 1', '### Day 1', '### Day 2', '## Week 2', '### Day 1', '### Day 2: Again')),
        ['Day 1 | ', 'Day 2 | ', 'Day 1 | ', 'Day 2 | Again'],
      );
    });

    it('keeps the identity of a day while its title is written', () => {
      const before = firstDay(lines('# Plan', '## Day 1: Kno', '## Day 2'));
      const after = firstDay(lines('# Plan', 'More.', '## Day 1: Knots and Splices ✅', '## Day 2'));
      assert.equal(after.id, before.id);
    });

    it('gives days with the same number different identities', () => {
      const { children } = readPlan(lines('# Plan', '## Week 1', '### Day 1', '### Day 2', '### Day 2'));
      const ids = children.flatMap((child) => (child.kind === 'module' ? child.children.map(({ id }) => id) : []));
      assert.equal(new Set(ids).size, 3);
    });
  });

  describe('track > topic > group', () => {
    const tracker = lines(
      '# My Sky',
      '## ðŸ“š Observing Track',
      '### The Moon',
      '**Status**: ðŸŸ¢ In Progress',
      '#### Seen',
      '- [x] Copernicus ✅ 2026-11-18',
      '- [x] Tycho',
      '- [ ] Plato',
      '  - [ ] at sunrise',
      '- [-] The far side',
      '#### Drawn',
      '- [ ] Gassendi',
      '### The Planets',
      '#### Seen',
      '- [ ] Saturn',
      '- [ ] Jupiter',
      '- [x] Venus',
      '- [ ] Mars',
      '## Next Steps',
      '1. [ ] Buy a red torch',
    );

    it('finds modules by the tasks below them, and reads damaged emoji like their clean twins', () => {
      assert.deepEqual(planLines(tracker), [
        '[Observing Track] 3/9',
        '  [The Moon] 2/5',
        '    [Seen] 2/4',
        '      [x] Copernicus (2026-11-18)',
        '      [x] Tycho',
        '      [ ] Plato',
        '        [ ] at sunrise',
        '      [-] The far side',
        '    [Drawn] 0/1',
        '      [ ] Gassendi',
        '  [The Planets] 1/4',
        '    [Seen] 1/4',
        '      [ ] Saturn',
        '      [ ] Jupiter',
        '      [x] Venus',
        '      [ ] Mars',
        '[Next Steps] 0/1',
        '  [ ] Buy a red torch',
      ]);
      assert.deepEqual(planLines(tracker.replace('ðŸ“š', '📚').replace('ðŸŸ¢', '🟢')), planLines(tracker));
    });

    it('is a tracker if three modules have ten rows with boxes, which have the words of the other cells', () => {
      const rows = (part: string, ...topics: readonly string[]): readonly string[] => [
        `## ${part}`,
        '',
        '| Done | Topic | Level | Again |',
        '| --- | --- | --- | --- |',
        ...topics.map((topic, index) => `| [${index === 0 ? 'x' : ' '}] | ${topic} | 🟢 | [ ] |`),
        '',
      ];
      const parts = [
        rows('Rope', 'Bend', 'Hitch', 'Splice', 'Fid'),
        rows('Sail', 'Reef', 'Luff', 'Leech'),
        rows('Sea', 'Tide', 'Swell', 'Wind'),
      ];
      const text = lines('# Knots', ...parts.flat());
      assert.deepEqual([readPlan(text).isPlan, readPlan(text).kind], [true, 'tracker']);
      assert.deepEqual(planLines(text).slice(0, 3), ['[Rope] 1/4', '  [x] Bend', '  [ ] Hitch']);
      assert.equal(readPlan(lines('# Knots', ...(parts[0] ?? []), ...(parts[1] ?? []))).isPlan, false);
    });

    it('is a tracker if three modules have ten tasks, and not a plan with fewer', () => {
      assert.equal(readPlan(tracker).isPlan, true);
      assert.equal(readPlan(tracker).kind, 'tracker');
      assert.equal(readPlan(tracker.replace('1. [ ] Buy', '1. Buy')).isPlan, false);
    });

    it('reads the words of a status line, not its color', () => {
      const [track] = readPlan(tracker).children;
      const [moon] = track?.kind === 'module' ? track.children : [];
      assert.equal(moon?.kind === 'module' && moon.readStatus(), 'In Progress');
    });

    it('reads several top headings with work below as modules of a plan without a title', () => {
      const { title, children } = readPlan(lines('# Reading', '- [ ] One', '# Writing', '- [ ] Two'));
      assert.equal(title, undefined);
      assert.equal(children.length, 2);
    });
  });

  describe('weekly log', () => {
    const prose = 'It took all morning until the blade cut paper.';
    const log = lines(
      '# Week 2 at the Workshop',
      '## Monday: Sharpening',
      prose,
      '',
      '---',
      '## Wednesday',
      '- a list',
      '## Friday: Rest',
      'Nothing but rain, so we cleaned the whole shop.',
    );

    it('is a log if weekdays hold prose; its days are entries and never counted', () => {
      const { kind, isPlan, days } = readPlan(log);
      assert.deepEqual({ kind, isPlan, days }, { kind: 'log', isPlan: true, days: { done: 0, total: 0 } });
      assert.deepEqual(planLines(log), ['entry Monday: Sharpening', 'entry Wednesday', 'entry Friday: Rest']);
    });

    it('is a plan with days if some have a task, or half of them say what to do', () => {
      assert.equal(readPlan(log.replace('- a list', '- [ ] a task')).kind, 'days');
      assert.equal(readPlan(log.replace('- a list', '**Task:** a').replace('---', '\n**Goal:** b')).kind, 'days');
    });

    it('is a log if a label only mentions work', () => {
      const told = log
        .replace('- a list', '**Project Breakdown:** two parts')
        .replace(prose, `**Task Notes:** none\n\n${prose}`);
      assert.equal(readPlan(told).kind, 'log');
    });
  });

  describe('what looks like a day but is not one', () => {
    it('is a heading in a fence, in a comment or in front matter', () => {
      assert.deepEqual(
        dayTitles(
          lines(
            '---',
            'Day 9: not a heading',
            '---',
            '# Plan',
            '## Day 1',
            '```',
            '## Day 7',
            '```',
            '<!--',
            '## Day 8',
            '-->',
            '## Day 2',
          ),
        ),
        ['Day 1 | ', 'Day 2 | '],
      );
    });

    it('is a heading at a level whose numbers do not run on', () => {
      assert.deepEqual(
        planLines(lines('# Plan', '## Day 1', '### Day 1-2: recap of both', '## Day 2', '## Day 3', '#### Day 9')),
        ['open Day 1', 'open Day 2', 'open Day 3'],
      );
    });

    it('is a single day, which is not a plan', () => {
      assert.equal(readPlan(lines('# Meeting', '## Day 1: Arrival')).isPlan, false);
      assert.equal(readPlan(lines('# Holidays', '## Day 3', '## Day 9')).isPlan, false);
    });
  });

  describe('the state of a day', () => {
    const dayWith = (...body: readonly string[]): string =>
      planLines(lines('# Plan', '## Day 1: Tides', ...body, '## Day 2'))[0] ?? '';

    it('is complete when all its boxes are checked', () => {
      assert.equal(dayWith('- [x] a', '- [X] b'), 'complete Day 1: Tides 2/2');
      assert.equal(dayWith('- [x] a', '- [ ] b'), 'open Day 1: Tides 1/2');
      assert.equal(dayWith('- [x] a', '- [/] b'), 'open Day 1: Tides 1/2');
      assert.equal(dayWith('- [x] a', '- [-] b'), 'complete Day 1: Tides 1/1');
    });

    it('is skipped when all its boxes are cancelled, whatever an undated mark or a status says', () => {
      assert.equal(dayWith('- [-] a', '  - [-] b'), 'skipped Day 1: Tides');
      assert.equal(dayWith('- [-] a', '- [ ] b'), 'open Day 1: Tides 0/1');
      assert.equal(dayWith('text', '- [-] Day complete'), 'skipped Day 1: Tides');
      assert.equal(dayWith('**Status:** completed', '- [-] a'), 'skipped Day 1: Tides');
      const marked = (mark: string): string =>
        planLines(lines('# Plan', `## Day 1 ${mark}`, '- [-] a', '## Day 2'))[0] ?? '';
      assert.equal(marked('✅'), 'skipped Day 1');
      assert.equal(marked('— completed 2026-04-21'), 'complete Day 1');
    });

    it('is decided by the tasks of an item or a row if its own box is cancelled', () => {
      const item = (...body: readonly string[]): string =>
        planLines(lines('- [-] Day 1: Tides', ...body, '- [ ] Day 2'))[0] ?? '';
      assert.equal(item(), 'skipped Day 1: Tides');
      assert.equal(item('  - [-] a'), 'skipped Day 1: Tides');
      assert.equal(item('  - [ ] a'), 'open Day 1: Tides 0/1');
      assert.equal(item('  - [x] a'), 'complete Day 1: Tides 1/1');
      assert.equal(
        planLines(lines('| Day | Done |', '|--|--|', '| Day 1 | [-] |', '| Day 2 | [ ] |'))[0],
        'skipped Day 1',
      );
    });

    it('leaves a skipped day out of the count of days', () => {
      const { days } = readPlan(lines('## Day 1', '- [x] a', '## Day 2', '- [-] b', '## Day 3', '- [ ] c'));
      assert.deepEqual(days, { done: 1, total: 2 });
    });

    it('is complete if its completion line is checked, which is not counted', () => {
      assert.equal(dayWith('- [ ] a', '- [x] Day complete ✅ 2026-11-21'), 'complete Day 1: Tides 0/1');
      assert.equal(dayWith('- [ ] Day complete'), 'open Day 1: Tides 0/1');
    });

    it('is complete if the heading has a dated mark, whatever the boxes say', () => {
      const text = lines('# Plan', '## Day 1: Tides — completed 2026-04-21 (6/7)', '- [ ] a', '## Day 2');
      assert.equal(planLines(text)[0], 'complete Day 1: Tides 0/1');
      assert.equal(firstDay(text).completedOn, '2026-04-21');
    });

    it('is complete by an undated mark or a status word only if it has no boxes', () => {
      const marked = (body: string): string => planLines(lines('# Plan', '## Day 1 ✅', body, '## Day 2'))[0] ?? '';
      assert.equal(marked('text'), 'complete Day 1');
      assert.equal(marked('- [ ] a'), 'open Day 1 0/1');
      assert.equal(dayWith('**Status:** 🟢 Completed'), 'complete Day 1: Tides');
      assert.equal(dayWith('**Статус:** готово'), 'complete Day 1: Tides');
      assert.equal(dayWith('**Status:** [Completed]'), 'complete Day 1: Tides');
      assert.equal(dayWith('Status: done'), 'complete Day 1: Tides');
      assert.equal(dayWith('The status: done'), 'open Day 1: Tides');
      assert.equal(dayWith('状态：已完成。'), 'complete Day 1: Tides');
      assert.equal(dayWith('**Status:** [Completed/Open]'), 'open Day 1: Tides');
      assert.equal(dayWith('**Status:** 🟢 In progress'), 'open Day 1: Tides');
      assert.equal(dayWith('**Status:** completed', '- [ ] a'), 'open Day 1: Tides 0/1');
    });

    it('is complete on the newest date in it', () => {
      const text = lines('# Plan', '## Day 1', '- [x] a ✅ 2026-11-19', '- [x] b ✅ 2026-11-20', '- [x] c', '## Day 2');
      assert.equal(firstDay(text).completedOn, '2026-11-20');
    });

    it('finds the date of a task at the end of its first line, however many follow', () => {
      const { tasks } = firstDay(lines('## Day 1', '- [x] a ✅ 2026-01-02', '  b', '  c', '## Day 2'));
      assert.deepEqual(
        tasks.map(({ doneOn, text }) => [doneOn, text]),
        [['2026-01-02', 'a b c']],
      );
    });

    it('was last worked on at the newest date, even if it is open', () => {
      const { completedOn, workedOn } = firstDay(
        lines('# P', '## Day 1', '- [x] a ✅ 2026-11-19', '- [ ] b', '## Day 2'),
      );
      assert.deepEqual({ completedOn, workedOn }, { completedOn: undefined, workedOn: '2026-11-19' });
    });
  });

  describe('tasks', () => {
    it('counts every task list item of the file, and nothing that only looks like one', () => {
      const { tasks } = readPlan(
        lines('- [ ] a', '> 1. [x] b', '* [X] c', '- [C](x) d', '- [ ]e', '- [-] f', '```', '- [ ] g', '```', '- [x]'),
      );
      assert.deepEqual(tasks, { done: 2, total: 3 });
    });
  });

  it('reports merge conflict markers', () => {
    const days = ['## Day 1', '## Day 2'];
    assert.equal(readPlan(lines('<<<<<<< HEAD', ...days, '=======', ...days, '>>>>>>> theirs')).hasConflicts, true);
    assert.equal(readPlan(lines('Setext', '=======', ...days)).hasConflicts, false);
  });

  it('finds merge conflict markers only at the beginning of lines, by the line endings of an editor', () => {
    for (const ending of ['\n', '\r\n', '\r']) {
      const markers = ['# Plan', '<<<<<<< HEAD', 'a', '=======', 'b', '>>>>>>> theirs'];
      assert.equal(readPlan(markers.join(ending)).hasConflicts, true);
      for (const separator of ['\u2028', '\u2029', ' ']) {
        const text = markers.join(ending).replaceAll(/(?=[<=>]{7})/g, `a${separator}`);
        assert.equal(readPlan(text).hasConflicts, false);
      }
    }
  });

  it('reads a text alike with any line ending and with a byte order mark', () => {
    const text = lines('# Plan', '', '## Day 1: Tides', '- [ ] a', '## Day 2', '');
    for (const variant of [text.replaceAll('\n', '\r\n'), text.replaceAll('\n', '\r'), `\uFEFF${text}`]) {
      assert.deepEqual(planLines(variant), planLines(text));
      assert.equal(firstDay(variant).line, 2);
    }
  });

  it('leaves the done date of a list item out of the title of its day, in any style', () => {
    for (const date of ['✅ 2026-11-21', '[completion:: 2026-11-21]', '{cm:2026-11-21}']) {
      assert.deepEqual(dayTitles(lines(`- [x] Day 1: Knots ${date}`, '- [ ] Day 2: Bends')), [
        'Day 1 | Knots',
        'Day 2 | Bends',
      ]);
    }
  });

  it('counts the lines of front matter with mixed line endings', () => {
    for (const [first, second] of [
      ['\r', '\n'],
      ['\n', '\r'],
      ['\r\n', '\n'],
    ]) {
      const text = `---${first}title: Knots${second}---\n## Day 1\n## Day 2\n`;
      assert.equal(firstDay(text).line, 3);
    }
  });

  it('reads wrongly decoded text like the original', () => {
    assert.deepEqual(dayTitles(lines('# ðŸ“š Ropes', '## Day 1 â€“ Knots ğŸ', '## Day 2: Weather â˜ï¸')), [
      'Day 1 | Knots',
      'Day 2 | Weather',
    ]);
  });

  it('reads an empty text', () => {
    const { title, isPlan, children } = readPlan('');
    assert.deepEqual({ title, isPlan, children }, { title: undefined, isPlan: false, children: [] });
  });

  describe('takes the title', () => {
    const days = ['## Day 1: Knots', '- [ ] Tie', '## Day 2: Sails', '- [ ] Sew'];
    const titleOf = (...text: readonly string[]): string | undefined => readPlan(lines(...text)).title;

    it('from the front matter if there is no heading for it', () => {
      assert.equal(titleOf('---', 'title: "Rope: a start"', '---', ...days), 'Rope: a start');
      assert.equal(titleOf('+++', "title = 'Rope'", '+++', '## Before', 'Rest.', ...days), 'Rope');
      assert.equal(titleOf('---', 'title: Rope', '---', '# Boat', ...days), 'Boat');
      assert.equal(titleOf('---', 'subtitle: Rope', 'title:', '---', ...days), undefined);
      assert.equal(titleOf('title: Rope', '', ...days), undefined);
    });

    it('not from the first of several parts', () => {
      const text = [
        '## Phase 0: Tools',
        'Buy a fid.',
        '## Phase 1: Rope',
        ...days.map((line) => line.replace('##', '###')),
      ];
      assert.equal(titleOf(...text), undefined);
      assert.equal(titleOf(...text.slice(2)), 'Phase 1: Rope');
    });
  });
});
