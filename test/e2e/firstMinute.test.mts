import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import { eventually, eventuallyHolds } from './eventually.mts';
import { useWorkbench } from './useWorkbench.mts';
import type { Workbench } from './workbench.mts';

/** The date that work done now gets. */
const done = `✅ ${new Date().toLocaleDateString('sv-SE')}`;

/** Counts the clicks in a window from now on. @returns a function that returns how many there were */
async function countClicks({ page }: Workbench): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    document.body.dataset['clicks'] = '0';
    const count = (): void => {
      document.body.dataset['clicks'] = String(Number(document.body.dataset['clicks']) + 1);
    };
    window.addEventListener('pointerdown', count, { capture: true });
  });
  return async () => Number(await page.evaluate(() => document.body.dataset['clicks']));
}

async function streak(workbench: Workbench): Promise<string> {
  return workbench.page.locator('[id="daymark.daymark.daymark.day"] a').first().innerText();
}

describe('A newcomer with an empty folder', () => {
  const workbench = useWorkbench('empty');
  const sample = 'seven-days-with-vs-code.md';

  it('ticks a first task after three clicks', async () => {
    const clicks = await countClicks(workbench());
    await workbench().openDaymark();
    await workbench().view('Plans').welcome.getByRole('button', { name: 'Try a Sample Plan' }).click();
    const today = workbench().view('Today');
    await today.row('Day 1').waitFor();
    await workbench().screenshot('first-minute-sample.png');
    await today.toggle('Press F1 and type theme. Choose Preferences: Color Theme, and pick one you like.');
    await eventuallyHolds(async () => {
      const text = await fs.readFile(workbench().file(sample), 'utf8');
      assert.ok(
        text.includes(
          `- [x] Press F1 and type \`theme\`. Choose *Preferences: Color Theme*, and pick one you like. ${done}`,
        ),
      );
    });
    assert.equal(await clicks(), 3);
    await workbench().screenshot('first-minute-tick.png');
  });

  it('sees the streak begin', async () => {
    await eventuallyHolds(async () => assert.match(await streak(workbench()), /^\s*1\s+Day 1 1\/2$/));
  });

  it('keeps the ticks if the sample is tried again', async () => {
    await workbench().closeEditors();
    await workbench().runCommand('Daymark: Try a Sample Plan');
    await eventually(() => workbench().activeEditor(), sample);
    assert.ok((await fs.readFile(workbench().file(sample), 'utf8')).includes(done));
  });

  it('completes the day by a button in the title of the plan', async () => {
    await workbench().page.locator('.editor-actions').getByRole('button', { name: 'Mark Day Complete' }).click();
    assert.match((await workbench().notifications()).join(), /^Day 1 complete/);
    await workbench().clearNotifications();
  });

  it('completes the next day by a key in the plan', async () => {
    await workbench().goToLine(18);
    await workbench().page.keyboard.press('ControlOrMeta+Alt+Enter');
    await eventuallyHolds(async () => assert.match((await workbench().notifications()).join(), /Day 2 complete/));
    await workbench().clearNotifications();
  });
});

describe('A newcomer with a folder of plans', () => {
  const workbench = useWorkbench('samples');

  it('ticks a first task after two clicks', async () => {
    const clicks = await countClicks(workbench());
    await workbench().openDaymark();
    const today = workbench().view('Today');
    await today.row('Day 34').waitFor();
    await today.toggle('Day 34');
    assert.match((await workbench().notifications()).join(), /^Day 34 complete/);
    assert.equal(await clicks(), 2);
  });
});

describe('A newcomer with a plan in mind', () => {
  const workbench = useWorkbench('empty');

  it('names a topic and a number of days, and tabs through the blanks', async () => {
    const plan = (): Promise<string> => fs.readFile(workbench().file('knots.md'), 'utf8');
    await workbench().runCommand('Daymark: Create a Plan…');
    await workbench().pick('Cycle', '');
    await workbench().answer('Knots');
    await workbench().answer('14');
    await eventually(
      () => workbench().page.locator('.quick-input-widget:visible input[type="text"]').inputValue(),
      workbench().file('days-1-14.md'),
    );
    await workbench().type(workbench().file('knots.md'));
    await workbench().page.locator('.quick-input-widget:visible').getByRole('button', { name: 'OK' }).click();
    await eventually(() => workbench().activeEditor(), 'knots.md');
    await eventuallyHolds(async () => assert.match(await plan(), /^# Days 1-14: Knots\n/));
    // The first blank is selected.
    await eventually(() => workbench().cursor(), 'Ln 3, Col 44 (43 selected)');
    const { keyboard } = workbench().page;
    await keyboard.type('Tie twelve knots without looking.');
    await keyboard.press('Tab');
    await keyboard.type('Ends of a rope');
    await keyboard.press('Tab');
    await keyboard.type('The bowline');
    await workbench().screenshot('first-minute-blanks.png');
    await workbench().runCommand('File: Save');
    await eventually(
      async () => (await plan()).split('\n').slice(0, 8),
      [
        '# Days 1-14: Knots',
        '',
        'Tie twelve knots without looking.',
        '',
        '## Module 1: Ends of a rope',
        '',
        '### Day 1 - The bowline (30 min)',
        '',
      ],
    );
  });
});

describe('A newcomer without a folder', () => {
  const workbench = useWorkbench('no-folder');

  it('is led by a walkthrough of four steps', async () => {
    await workbench().runCommand('Welcome: Open Walkthrough...');
    await workbench().pick('Get Started with Daymark');
    const steps = workbench().page.locator('.getting-started-step .step-title');
    await eventually(
      async () => (await steps.allInnerTexts()).map((text) => text.trim()),
      ['Open a plan', "See what's up today", 'Tick it off', 'Keep your streak'],
    );
    for (const title of await steps.allInnerTexts()) {
      await workbench().page.locator('.getting-started-step').getByText(title, { exact: true }).click();
      await workbench().page.waitForTimeout(500);
      await workbench().screenshot(`walkthrough-${title.replaceAll(/\W+/g, '-').toLowerCase()}.png`);
    }
  });

  it('finds a learning plan among the new files, and fills in an unsaved one', async () => {
    await workbench().openDaymark();
    await workbench().runCommand('Create: New File...');
    await workbench().pick('Learning Plan', 'Learning');
    await workbench().pick('Tracker', '');
    await workbench().answer('Bread');
    await workbench().page.locator('.editor-instance .view-line', { hasText: '# Bread' }).waitFor();
    assert.deepEqual(await workbench().notifications(), [
      'Save this plan in a folder, and open that folder to see it in Daymark.',
    ]);
    await workbench().screenshot('first-minute-unsaved.png');
  });
});
