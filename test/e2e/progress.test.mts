import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import type { FrameLocator } from 'playwright-core';
import { ago } from './ago.mts';
import { eventually, eventuallyHolds } from './eventually.mts';
import { useWorkbench } from './useWorkbench.mts';

const knots = [
  'Bowline',
  'Reef',
  'Sheet bend',
  'Clove hitch',
  'Figure eight',
  'Prusik',
  'Fisherman',
  'Cleat',
  'Anchor',
];

const plan = [
  '---',
  `daymark: { start: ${ago(8)} }`,
  '---',
  '# Nine Knots',
  '',
  ...knots.flatMap((knot, index) => [
    `## Day ${index + 1}: ${knot}`,
    '',
    index < 6 ? `- [x] Tie it ✅ ${ago(6 - index)}` : `- [ ] Tie the ${knot}`,
    '',
  ]),
].join('\n');

const other = ['# Two Sails', '', '## Day 1', '', '- [ ] Hoist', '', '## Day 2', '', '- [ ] Reef', ''].join('\n');

describe('My Progress', () => {
  const workbench = useWorkbench('empty');

  const page = (): FrameLocator =>
    workbench().page.frameLocator('iframe.webview:visible').last().frameLocator('#active-frame');

  /** The sentence at the top. */
  const sentence = (): Promise<string> => page().locator('strong').first().innerText();

  before(async () => {
    await fs.writeFile(workbench().file('knots.md'), plan);
    await fs.writeFile(workbench().file('sails.md'), other);
    await workbench().openDaymark();
    await workbench().view('Today').waitForRows();
  });

  afterEach('the plan is as it was', async () => {
    await workbench().closeEditors();
    await workbench().clearNotifications();
    await fs.writeFile(workbench().file('knots.md'), plan);
  });

  it('opens from the tooltip of the status bar', async () => {
    await workbench().page.locator('.statusbar-item', { hasText: 'Day 7' }).first().hover();
    const tooltip = workbench().page.locator('.monaco-hover', { hasText: 'Day 7' });
    await tooltip.getByRole('link', { name: 'My Progress' }).click();
    await page().getByRole('heading', { name: 'My progress in Nine Knots' }).waitFor();
    assert.match(
      await sentence(),
      /^6 of 9 days, 6 a week\. At this pace you’ll finish around .*, 3 days after the schedule\.$/,
    );
    await workbench().page.mouse.move(900, 300);
  });

  it('opens from the title of Today, and shows the year, the growth, the weekdays and the other plans', async () => {
    await workbench().view('Today').clickAction('My Progress');
    const headings = (): Promise<readonly string[]> => page().locator('h2').allInnerTexts();
    await eventually(headings, [
      'The last 12 months',
      'Work against the schedule',
      'By weekday',
      'Streak',
      'Other plans',
    ]);
    const pictures = page().locator('div > svg[role=img]');
    assert.equal(await pictures.count(), 2);
    await pictures.first().locator('title', { hasText: 'Day 6 · 1 task' }).waitFor({ state: 'attached' });
    await page().getByRole('img', { name: 'The last 12 months' }).waitFor();
    await page()
      .getByRole('row', { name: /Two Sails.*0 of 2 days/ })
      .waitFor();
    await workbench().screenshot('my-progress.png');
  });

  it('follows a tick without jumping, and what is unfolded stays so', async () => {
    await workbench().runCommand('Daymark: My Progress');
    await page().locator('details summary').first().click();
    const heading = page().getByRole('heading', { name: 'By weekday' });
    await page().getByRole('heading', { name: 'Other plans' }).scrollIntoViewIfNeeded();
    const place = (): Promise<number> => heading.evaluate((element) => Math.round(element.getBoundingClientRect().top));
    const before = await place();
    assert.ok(
      await page()
        .locator('h1')
        .evaluate((element) => element.getBoundingClientRect().bottom < 0),
      'the top is out of sight',
    );
    await workbench().view('Today').toggle('Day 7');
    await eventually(async () => (await sentence()).slice(0, '7 of 9 days'.length), '7 of 9 days');
    assert.equal(await place(), before);
    assert.equal(await page().locator('details').first().getAttribute('open'), '');
  });

  it('leads to the plans', async () => {
    await workbench().runCommand('Daymark: My Progress');
    await page().getByRole('link', { name: 'Two Sails' }).click();
    await page().getByRole('heading', { name: 'Two Sails' }).waitFor();
  });

  it('shows its Markdown, which can be saved', async () => {
    await workbench().runCommand('Daymark: My Progress');
    await page().getByRole('heading', { name: 'My progress in Nine Knots' }).waitFor();
    await workbench().page.getByRole('button', { name: 'Open Source File' }).click();
    await eventually(() => workbench().activeEditor(), 'My Progress.md');
    await workbench().runCommand('File: Save As...');
    const name = workbench().page.locator('.quick-input-widget:visible input[type="text"]');
    await eventually(async () => (await name.inputValue()).endsWith('My Progress.md'), true);
    await name.fill(workbench().file('saved.md'));
    await eventuallyHolds(async () => {
      // The dialog looks at the folder first, and takes no answer meanwhile.
      await workbench().page.keyboard.press('Enter');
      assert.match(await fs.readFile(workbench().file('saved.md'), 'utf8'), /^# My progress in \[Nine Knots\]/);
    });
    await fs.rm(workbench().file('saved.md'));
  });

  it('is offered when a plan is finished', async () => {
    await fs.writeFile(
      workbench().file('knots.md'),
      plan.replaceAll('[ ] Tie', `[x] Tie`).replace('[x] Tie the Anchor', '[ ] Tie the Anchor'),
    );
    const today = workbench().view('Today');
    await eventually(async () => (await today.lines()).some((line) => line.includes('Day 9')), true);
    await today.toggle('Day 9');
    await workbench().pressNotificationButton('My Progress');
    await eventuallyHolds(async () => assert.match(await sentence(), /^9 of 9 days\. You finished on /));
  });
});
