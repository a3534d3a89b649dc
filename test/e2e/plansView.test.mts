import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import { eventually } from './eventually.mts';
import type { TreeView } from './treeView.mts';
import { useWorkbench } from './useWorkbench.mts';

describe('The view Plans, in a sidebar of 300 pixels', () => {
  const workbench = useWorkbench('samples');
  const cycle = 'astronomy/days-031-060.md';
  let plans: TreeView;

  before(async () => {
    plans = await workbench().openPlans();
  });

  const read = (file: string) => fs.readFile(workbench().file(file));

  const whereTheCursorIs = async () => [await workbench().activeEditor(), await workbench().cursor()];

  it('expands the current plan and the module of the current day at first, and lists the logs last', async () => {
    await eventually(
      () => plans.lines(),
      [
        '› Days 1–30  30/30 · Learning the Night Sky',
        '⌄ Days 31–60  3/30 · The Solar System, Observed and Computed',
        '  ⌄ Module 1  3/7 · Time and Coordinates',
        '    › ☑ Day 31  Why the Stars Rise Earlier Each Night',
        '    › ☑ Day 32  Right Ascension and Declination',
        '    › ☑ Day 33  Altitude and Azimuth',
        '    › ☐ [arrow-right] Day 34  A Clock for the Stars',
        '    › ☐ Day 35  Counting Days Since 4713 BC',
        '    › ☐ Day 36  The Slow Wobble',
        '    › ☐ Day 37  What Is Up Tonight?',
        '  › Module 2  0/7 · The Moon',
        '  › Module 3  0/7 · Planets in Motion',
        '  › Module 4  0/7 · Light and Instruments',
        '  › Days 59–60  0/2 · Consolidation and Transition',
        '  › Cycle Assessment  0/11',
        '› Days 61–90  0/11 · Starlight and Distance',
        '› Month 3  0/28 · Coastal Navigation',
        '› My Woodworking Journey  25/46',
        '› Logs  2',
      ],
    );
  });

  it('looks well in the dark and in the light', async () => {
    await plans.expand('Day 34');
    await workbench().screenshot('samples-dark.png');
    await workbench().setTheme('light');
    await workbench().screenshot('samples-light.png');
    await workbench().setTheme('dark');
    await plans.collapse('Day 34');
  });

  it('shows the fields and tasks of a day below it', async () => {
    await plans.expand('Day 33');
    const lines = await plans.lines();
    const day = lines.indexOf('    ⌄ ☑ Day 33  Altitude and Azimuth');
    assert.deepEqual(lines.slice(day + 1, day + 8), [
      '      [circle-small] Learning Objective  Describe where a star stands above your own horizon',
      '      [circle-small] Task  Measure the altitude of Polaris with a protractor and a plumb line, and compare it with your latitude',
      '      [link-external] Horizontal coordinate system  en.wikipedia.org',
      '      [link-external] My observing notes',
      '      [circle-small] Python Skill  The math module: radians, sin, cos, asin, atan2',
      "      [circle-small] Observing Focus  Estimate angles with a fist at arm's length, about ten degrees wide",
      '      [question] Checkpoint  Measured latitude agrees with the map within two degrees',
    ]);
    await plans.collapse('Day 33');
  });

  describe('on a click', () => {
    let before: Buffer;

    beforeEach(async () => {
      before = await read(cycle);
    });

    afterEach('nothing on disk has changed', async () => {
      assert.deepEqual(await read(cycle), before);
    });

    it('on a day opens its line', async () => {
      await plans.click('Day 36');
      await eventually(whereTheCursorIs, ['days-031-060.md', 'Ln 59, Col 1']);
    });

    it('on a module opens its line', async () => {
      await plans.click('Module 2');
      await eventually(whereTheCursorIs, ['days-031-060.md', 'Ln 77, Col 1']);
    });

    it('on a field opens its line', async () => {
      await plans.expand('Day 35');
      await plans.click('Checkpoint');
      await eventually(whereTheCursorIs, ['days-031-060.md', 'Ln 56, Col 1']);
      await plans.collapse('Day 35');
    });

    it('on a task opens its line', async () => {
      await plans.expand('Cycle Assessment');
      await plans.expand('What I Have Kept Up');
      await plans.click('At least twelve evenings outside');
      await eventually(whereTheCursorIs, ['days-031-060.md', 'Ln 296, Col 1']);
      await plans.collapse('Cycle Assessment');
    });

    it('on a resource that is a file of the folder opens the file', async () => {
      await plans.expand('Day 33');
      await plans.click('My observing notes');
      await eventually(whereTheCursorIs, ['notes.md', 'Ln 1, Col 1']);
    });

    it('on a resource in the web leaves it to VS Code, which asks', async () => {
      await plans.click('Horizontal coordinate system');
      const dialog = workbench().page.locator('.monaco-dialog-box');
      await dialog.waitFor();
      assert.match(await dialog.innerText(), /en\.wikipedia\.org\/wiki\/Horizontal_coordinate_system/);
      await dialog.getByRole('button', { name: 'Cancel' }).click();
      await plans.collapse('Day 33');
    });
  });

  describe('with the cursor in a plan', () => {
    before(() => workbench().openFile('days-031-060.md'));

    it('selects the row of the day under it', async () => {
      await workbench().goToLine(62);
      await eventually(() => plans.selected(), ['Day 36']);
      await workbench().goToLine(84);
      await eventually(() => plans.selected(), ['Day 38']);
      await plans.collapse('Module 2');
    });

    it('stays hidden', async () => {
      await plans.click('Day 31');
      await workbench().openViews(/^Explorer/);
      await workbench().goToLine(62);
      // After two commands, the view would have followed the cursor.
      await workbench().runCommand('View: Focus Active Editor Group');
      await workbench().goToLine(70);
      assert.equal(await workbench().page.locator('.sidebar .title-label').innerText(), 'Explorer');
      await workbench().openDaymark();
      assert.deepEqual(await plans.selected(), ['Day 31']);
    });
  });

  describe('has commands with which a person', () => {
    it('goes to the current day and sees its row selected', async () => {
      await plans.click('Day 37');
      await plans.clickAction('Go to Today');
      await eventually(whereTheCursorIs, ['days-031-060.md', 'Ln 42, Col 1']);
      await eventually(() => plans.selected(), ['Day 34']);
    });

    it('goes to the current day from another view', async () => {
      await workbench().openViews(/^Explorer/);
      await workbench().runCommand('Daymark: Go to Today');
      await plans.waitForRows();
      await eventually(() => plans.selected(), ['Day 34']);
    });

    it('goes to a day by its number', async () => {
      await workbench().runCommand('Daymark: Go to Day…');
      await workbench().type('42');
      await eventually(
        () => workbench().quickPicks(),
        [{ label: 'Day 42', description: 'Libration · Days 31–60 · Module 2 · The Moon' }],
      );
      await workbench().page.keyboard.press('Enter');
      await eventually(whereTheCursorIs, ['days-031-060.md', 'Ln 112, Col 1']);
    });

    it('goes to a day of any plan by its words', async () => {
      await workbench().runCommand('Daymark: Go to Day…');
      await workbench().pick('Day 18', 'leading lines');
      await eventually(() => workbench().activeEditor(), 'month-03.md');
    });

    it('goes to a day by words of the day and of its module', async () => {
      await workbench().runCommand('Daymark: Go to Day…');
      await workbench().type('module 2 day 43');
      await eventually(async () => (await workbench().quickPicks()).map(({ label }) => label), ['Day 43']);
      await workbench().page.keyboard.press('Enter');
      await eventually(whereTheCursorIs, ['days-031-060.md', 'Ln 120, Col 1']);
    });

    it('collapses all rows', async () => {
      await plans.clickAction('Collapse All');
      await eventually(
        () => plans.lines(),
        [
          '› Days 1–30  30/30 · Learning the Night Sky',
          '› Days 31–60  3/30 · The Solar System, Observed and Computed',
          '› Days 61–90  0/11 · Starlight and Distance',
          '› Month 3  0/28 · Coastal Navigation',
          '› My Woodworking Journey  25/46',
          '› Logs  2',
        ],
      );
    });

    it('hides complete rows, even after the window is reloaded, and shows them again', async () => {
      const withoutComplete = ['Days 31–60', 'Days 61–90', 'Month 3', 'My Woodworking Journey', 'Logs'];
      const labelsAtTop = async () => (await plans.rows()).filter(({ level }) => level === 1).map(({ label }) => label);
      await plans.clickAction('Hide Complete');
      await eventually(labelsAtTop, withoutComplete);
      await workbench().reload();
      await workbench().openDaymark();
      await plans.waitForRows();
      await eventually(labelsAtTop, withoutComplete);
      await plans.expand('Days 31–60');
      await plans.expand('Module 1');
      assert.deepEqual(
        (await plans.rows()).filter(({ level }) => level === 3).map(({ label }) => label),
        ['Day 34', 'Day 35', 'Day 36', 'Day 37'],
      );
      await plans.clickAction('Show Complete');
      await eventually(labelsAtTop, ['Days 1–30', ...withoutComplete]);
    });
  });

  describe('with everything expanded', () => {
    it('shows every count in full and marks only the current day', async () => {
      await workbench().setHeight(5500);
      await plans.expandAll(({ checked, label }) => checked === undefined && label !== 'Logs');
      const rows = await plans.rows();
      assert.deepEqual(
        rows.filter(({ icon }) => icon === 'arrow-right').map(({ label }) => label),
        ['Day 34'],
      );
      assert.ok(rows.filter(({ description }) => /^\d+\/\d+/.test(description)).length > 30);
      assert.deepEqual(await plans.hiddenCounts(), []);
      await workbench().screenshot('samples-expanded.png');
      await workbench().setHeight(800);
    });
  });
});
