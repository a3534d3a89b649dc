import assert from 'node:assert/strict';
import { lines } from '../planLines';
import { pathOf, pathsOf } from './scaffolding';

const days = (...headings: readonly string[]): string => lines('# Days 1-9: Knots', '', ...headings);

describe('The path from nameDay', () => {
  it('has the short name of the plan, the number and the title of the day', () => {
    const text = lines(
      '# Days 31-60: Sky and Sea',
      '',
      '### **Day 31 - Why the Tide Comes Twice**',
      '### **Day 32 - Spring Tides**',
    );

    assert.equal(pathOf(text), 'labs/days-031-060/day-031-why-the-tide-comes-twice.ipynb');
    assert.equal(pathOf(text, { kind: 'lab' }), 'labs/days-031-060/day-031-why-the-tide-comes-twice');
  });

  it('has days in three digits, weeks and months in two', () => {
    assert.equal(
      pathOf(lines('# Month 3: Rope', '', '## Day 4: Bends', '## Day 5: Hitches')),
      'labs/month-03/day-004-bends.ipynb',
    );
    assert.equal(
      pathOf(lines('# Rope', '', '## Lesson 7: Bends', '## Lesson 8: Hitches')),
      'labs/rope/day-007-bends.ipynb',
    );
  });

  it('begins with the week if the plan has nothing smaller', () => {
    const weeks = ['## Week 1: Bends', '- tie', '## Weeks 2-3: Hitches', '- tie', '## Week 4', '- rest'];
    assert.deepEqual(pathsOf(lines('# Rope', '', ...weeks)), [
      'labs/rope/week-01-bends.ipynb',
      'labs/rope/week-02-03-hitches.ipynb',
      'labs/rope/week-04.ipynb',
    ]);
    const rows = ['1', '2', '3'].map((number) => `| ${number} | Bends |`);
    const text = lines('# Day-trips', '', '| Week | Work |', '| --- | --- |', ...rows);
    assert.equal(pathOf(text, { folder: '${plan}/day-${day}' }), 'day-trips/week-01.ipynb');
    assert.equal(pathOf(text, { folder: 'my-day-${day}' }), 'my-day-01.ipynb');
  });

  it('has both numbers of a range', () => {
    assert.equal(pathOf(days('## Day 1-2: Bends', '## Day 3: Hitches')), 'labs/days-001-009/day-001-002-bends.ipynb');
  });

  it('has the English weekday or the date if there is no number', () => {
    const text = lines('# Semaine 2', '', '## Lundi : Nœuds', '## Mardi : Cordes');

    assert.deepEqual(pathsOf(text), [
      'labs/semaine-02/day-monday-nœuds.ipynb',
      'labs/semaine-02/day-tuesday-cordes.ipynb',
    ]);
  });

  it('has the beginning of the objective if the day has no title', () => {
    const text = days('## Day 1', '- **Learning:** Ropes of hemp: why they shrink.', '## Day 2', 'Prose');

    assert.deepEqual(pathsOf(text), [
      'labs/days-001-009/day-001-ropes-of-hemp.ipynb',
      'labs/days-001-009/day-002.ipynb',
    ]);
  });

  it('has the name of the file or its folder if the plan has no title', () => {
    const text = lines('## Day 1: Bends', '## Day 2: Hitches');

    assert.equal(pathOf(text, { planPath: 'rope/my knots.md' }), 'labs/my-knots/day-001-bends.ipynb');
    assert.equal(pathOf(text, { planPath: 'rope/README.md' }), 'labs/rope/day-001-bends.ipynb');
    assert.equal(pathOf(text, { planPath: 'rope/a.mdx knots.md' }), 'labs/a-mdx-knots/day-001-bends.ipynb');
  });

  it('has the path of the plan if another plan has the same name', () => {
    const text = days('## Day 1: Bends', '## Day 2: Hitches');

    assert.equal(
      pathOf(text, { planPath: 'copies/Knots.md', hasNamesake: true }),
      'labs/days-001-009-copies-knots/day-001-bends.ipynb',
    );
  });

  it('has only whole words of a long plan title', () => {
    const text = lines('# Everything There Is to Know about Knots', '', '## Day 1', '## Day 2');

    assert.equal(pathOf(text), 'labs/everything-there-is-to-know/day-001.ipynb');
  });

  it('has the beginning of a long plan title that is a single word', () => {
    const text = lines(`# ${'Knots'.repeat(10)}`, '', '## Day 1', '## Day 2');

    assert.match(pathOf(text), /^labs\/(?:knots)+k?n?o?t?\/day-001\.ipynb$/);
  });

  it('has the title of a module without a label if numbers repeat', () => {
    const text = lines('# Rope', '## Bends', '### Day 1', '### Day 2', '## Hitches', '### Day 1', '### Day 2');

    assert.equal(pathOf(text), 'labs/rope/bends/day-001.ipynb');
  });

  it('separates words at signs that GitHub leaves out', () => {
    assert.equal(
      pathOf(days('## Day 1: Sheets/Halyards — and more', '## Day 2')),
      'labs/days-001-009/day-001-sheets-halyards-and-more.ipynb',
    );
  });

  it('cuts a long title at a word', () => {
    const [path = ''] = pathsOf(days(`## Day 1: ${'rope and '.repeat(40)}`, '## Day 2'));

    assert.equal(path, 'labs/days-001-009/day-001-rope-and-rope-and-rope-and-rope-and-rope-and-rope-and-rope.ipynb');
  });

  it('has up to sixty characters of a title that is a single word', () => {
    const title = (length: number): string =>
      pathOf(days(`## Day 1: ${'k'.repeat(length)}`, '## Day 2'), { folder: '${title}' });

    assert.equal(title(60), `${'k'.repeat(60)}.ipynb`);
    assert.equal(title(61), `${'k'.repeat(60)}.ipynb`);
  });

  it('has the module for all of its days if numbers repeat', () => {
    const text = lines(
      ...['# Month 3: Rope', '', '## Week 1: Bends', '### Day 1: Sheet', '### Day 2: Double', '### Day 3: Review', ''],
      ...['## Week 2: Hitches', '### Day 1: Clove', '### Day 2: Half', '', '## Days Apart', '### Day 7: Rest'],
    );

    assert.deepEqual(pathsOf(text), [
      'labs/month-03/week-01/day-001-sheet.ipynb',
      'labs/month-03/week-01/day-002-double.ipynb',
      'labs/month-03/week-01/day-003-review.ipynb',
      'labs/month-03/week-02/day-001-clove.ipynb',
      'labs/month-03/week-02/day-002-half.ipynb',
      'labs/month-03/day-007-rest.ipynb',
    ]);
  });

  it('has an ordinal if nothing else tells two days apart', () => {
    const text = days('## Day 1: Bends', '## Day 2: Hitches', '## Day 2: Hitches', '## Day 3: Splices');

    assert.deepEqual(pathsOf(text, { kind: 'lab' }).slice(1, 3), [
      'labs/days-001-009/day-002-hitches',
      'labs/days-001-009/day-002-hitches-2',
    ]);
  });

  it('follows the setting, and leaves out unknown variables', () => {
    const text = days('## Day 1: Bends', '## Day 2: Hitches');

    assert.equal(pathOf(text, { folder: 'My Work/${title}/${year}-${day}' }), 'My Work/bends/001.ipynb');
    assert.equal(pathOf(text, { folder: '${plan}' }), 'days-001-009.ipynb');
    assert.equal(pathOf(text, { folder: '${plan}', dayIndex: 1 }), 'days-001-009-2.ipynb');
  });

  it('stays below the workspace folder, whatever the setting says', () => {
    const text = days('## Day 1: Bends', '## Day 2: Hitches');
    const at = (folder: string): string => pathOf(text, { folder, kind: 'lab' });

    assert.equal(at('../../outside/${day}'), 'outside/001');
    assert.equal(at('/etc/${day}'), 'etc/001');
    assert.equal(at('C:\\labs\\..\\${day}'), 'C/labs/001');
    assert.equal(at('.git/hooks/${day}'), '.git_/hooks/001');
    assert.equal(at('${title}/../..'), 'bends');
  });

  it('is the default if nothing is left of the setting', () => {
    for (const folder of ['', '..', '${unknown}', '///', '???']) {
      assert.equal(
        pathOf(days('## Day 1: Bends', '## Day 2'), { folder }),
        'labs/days-001-009/day-001-bends.ipynb',
        folder,
      );
    }
  });

  it('is valid on Windows with any titles', () => {
    const at = (title: string, folder = 'x/${title}'): string =>
      pathOf(days(`## Day 1: ${title}`, '## Day 2: Hitches'), { folder, kind: 'lab' });

    assert.equal(at('CON'), 'x/con_');
    assert.equal(pathOf(days('## Day 1: nul', '## Day 2'), { folder: 'x/${title}' }), 'x/nul_.ipynb');
    assert.equal(at('What? "This": < that > | *'), 'x/what-this-that');
    assert.equal(at('../../etc'), 'x/etc');
    assert.equal(at('Bends', 'LPT1.${title}. '), 'LPT1_.bends');
  });
});
