import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import type { FrameLocator, Locator } from 'playwright-core';
import { eventually } from './eventually.mts';
import { useWorkbench } from './useWorkbench.mts';

/** The date that work done now gets. */
const done = `✅ ${new Date().toLocaleDateString('sv-SE')}`;

const plan = [
  '# Days 1-3: A Week in the Garden',
  '',
  '## Day 1: Dig',
  '',
  '- [ ] Turn the soil',
  '- [ ] Fetch compost',
  '',
  '## Day 2: Wait',
  '',
  'Let it settle.',
  '',
  '## Day 3: Sow',
  '',
  '- [ ] Sow <b>the</b> beans & peas + 100%25 "corn" #1?',
  '- [-] Sow the peas',
  '',
].join('\n');

const daysInList = ['# A Week of Knots', '', '- [ ] Day 1: Bowline', '- [ ] Day 2: Sheet bend', ''].join('\n');

const daysInTable = [
  '# Four Knots',
  '',
  '| Day | Knot | Done |',
  '| --- | --- | --- |',
  '| Day 1 | Bowline | [ ] |',
  '| Day 2 | Reef | [ ] |',
  '',
].join('\n');

describe('In the Markdown preview of VS Code', () => {
  const workbench = useWorkbench('empty');

  const read = (name: string): Promise<string> => fs.readFile(workbench().file(name), 'utf8');

  const preview = (): FrameLocator =>
    workbench().page.frameLocator('iframe.webview:visible').last().frameLocator('#active-frame');

  /** The box of a task or day. */
  const box = (text: string): Locator =>
    preview().locator('li', { hasText: text }).last().locator('input[type=checkbox]');

  const openPreview = async (name: string): Promise<void> => {
    await workbench().openFile(name);
    await workbench().runCommand('Markdown: Open Preview');
    await preview().locator('h1').waitFor();
  };

  before(async () => {
    await fs.writeFile(workbench().file('garden.md'), plan);
    await fs.writeFile(workbench().file('knots.md'), daysInList);
    await fs.writeFile(workbench().file('table.md'), daysInTable);
    await fs.writeFile(workbench().file('notes.md'), '# Notes\n\n- [ ] Call the harbour\n- [x] Sleep\n');
    await workbench().openDaymark();
    await workbench().view('Plans').waitForRows();
  });

  afterEach('the plan is as it was', async () => {
    await workbench()
      .runCommand('File: Save All')
      .catch(() => undefined);
    await workbench().closeEditors();
    await fs.writeFile(workbench().file('garden.md'), plan);
    await fs.writeFile(workbench().file('knots.md'), daysInList);
    await workbench().view('Plans').rows();
  });

  it('a click on a box checks the task in the file, with the date, and another unchecks it', async () => {
    await openPreview('garden.md');
    await eventually(() => preview().locator('input[type=checkbox]').count(), 3);
    await box('Turn the soil').click();
    await eventually(() => read('garden.md'), plan.replace('[ ] Turn the soil', `[x] Turn the soil ${done}`));
    await eventually(() => box('Turn the soil').isChecked(), true);
    await workbench().screenshot('preview-dark.png');
    await box('Turn the soil').click();
    await eventually(() => read('garden.md'), plan);
    await eventually(() => box('Turn the soil').isChecked(), false);
    await workbench().setTheme('light');
    await workbench().screenshot('preview-light.png');
    await workbench().setTheme('dark');
  });

  it('Tab and Enter check a task', async () => {
    await openPreview('garden.md');
    await preview().getByRole('link', { name: 'Check “Fetch compost”' }).focus();
    await workbench().page.keyboard.press('Enter');
    await eventually(() => read('garden.md'), plan.replace('[ ] Fetch compost', `[x] Fetch compost ${done}`));
  });

  it('a click goes to the right line even if another program has just moved it', async () => {
    await openPreview('garden.md');
    await box('Fetch compost').waitFor();
    const moved = plan.replace('## Day 1', 'Wear gloves.\n\n- [ ] Buy gloves\n\n## Day 1');
    await fs.writeFile(workbench().file('garden.md'), moved);
    await box('Fetch compost').click();
    await eventually(() => read('garden.md'), moved.replace('[ ] Fetch compost', `[x] Fetch compost ${done}`));
  });

  it('a click checks a task with any signs in its text', async () => {
    await openPreview('garden.md');
    await box('100%25').click();
    await eventually(() => read('garden.md'), plan.replace(/\[ \] (Sow .* #1\?)/, `[x] $1 ${done}`));
  });

  it('a box of a day completes the day', async () => {
    await openPreview('knots.md');
    await box('Bowline').click();
    await eventually(() => read('knots.md'), daysInList.replace('[ ] Day 1: Bowline', `[x] Day 1: Bowline ${done}`));
    await eventually(() => box('Bowline').isChecked(), true);
    await box('Bowline').click();
    await eventually(() => read('knots.md'), daysInList);
    await workbench().clearNotifications();
  });

  it('the box of a row completes its day, without a date', async () => {
    await openPreview('table.md');
    const cell = preview().locator('tr', { hasText: 'Reef' }).locator('input[type=checkbox]');
    await cell.click();
    await eventually(() => read('table.md'), daysInTable.replace('Reef | [ ]', 'Reef | [x]'));
    await eventually(() => cell.isChecked(), true);
    await workbench().screenshot('preview-table.png');
    await cell.click();
    await eventually(() => read('table.md'), daysInTable);
    await workbench().clearNotifications();
  });

  it('a tick joins unsaved changes, and leaves them unsaved', async () => {
    await workbench().openFile('garden.md');
    await workbench().goToLine(10);
    await workbench().page.keyboard.press('End');
    await workbench().page.keyboard.type(' And rest.');
    await workbench().runCommand('Markdown: Open Preview');
    await preview().getByText('And rest.').waitFor();
    await box('Turn the soil').click();
    await eventually(() => box('Turn the soil').isChecked(), true);
    assert.equal(await read('garden.md'), plan);
  });

  it('boxes can be clicked again after the window was reloaded', async () => {
    await openPreview('garden.md');
    await box('Turn the soil').waitFor();
    await workbench().reload();
    await box('Turn the soil').click();
    await eventually(() => read('garden.md'), plan.replace('[ ] Turn the soil', `[x] Turn the soil ${done}`));
  });

  it('boxes of other files are text, as without Daymark', async () => {
    await openPreview('notes.md');
    assert.equal(await preview().locator('input').count(), 0);
    assert.match(await preview().locator('ul').innerText(), /^\s*\[ \] Call the harbour\s+\[x\] Sleep\s*$/);
  });

  it('a link that this window has not made does nothing, though it differs only in its key', async () => {
    await openPreview('garden.md');
    const made =
      (await preview()
        .getByRole('link', { name: /^Check/ })
        .first()
        .getAttribute('href')) ?? '';
    const forged = made.replace(/(?<=key=)[^&]+/, 'guess');
    assert.notEqual(forged, made);
    await fs.writeFile(workbench().file('trap.md'), `# Trap\n\n[Forged](${forged})\n\n[Made](${made})\n`);
    await openPreview('trap.md');
    await preview().getByRole('link', { name: 'Forged' }).click();
    await workbench().page.waitForTimeout(2000);
    assert.equal(await read('garden.md'), plan);
    await preview().getByRole('link', { name: 'Made' }).click();
    await eventually(() => read('garden.md'), plan.replace('[ ] Turn the soil', `[x] Turn the soil ${done}`));
    await fs.rm(workbench().file('trap.md'));
  });

  it('a link from anywhere shows a day of a plan, and nothing else', async () => {
    const { page } = workbench();
    const encoded = (text: string): string => Buffer.from(text).toString('base64url');
    const link = (path: string, at: string): string => `vscode://daymark.daymark/${path}?at=${encoded(at)}`;
    const links = [
      `[Sow](${link('day', 'garden.md\nday:Day 3')})`,
      `[Gone](${link('day', 'garden.md\nday:Day 9')})`,
      `[Notes](${link('day', 'notes.md\nday:Day 1')})`,
      `[Outside](${link('day', '../garden.md\nday:Day 1')})`,
      `[Other](${link('show', 'garden.md\nday:Day 1')})`,
    ];
    await fs.writeFile(workbench().file('links.md'), ['# Links', ...links].join('\n\n'));
    await openPreview('links.md');
    for (const name of ['Gone', 'Notes', 'Outside', 'Other']) {
      await preview().getByRole('link', { name }).click();
    }
    await page.waitForTimeout(1000);
    assert.deepEqual(await page.locator('.tab .label-name').allInnerTexts(), ['links', 'Preview links.md']);
    await preview().getByRole('link', { name: 'Sow' }).click();
    await eventually(() => workbench().activeEditor(), 'garden.md');
    await eventually(() => workbench().cursor(), 'Ln 12, Col 1');
    await fs.rm(workbench().file('links.md'));
  });

  it('the completion line of a day can be unchecked', async () => {
    const complete = plan.replace('settle.\n', `settle.\n\n- [x] Day complete ${done}\n`);
    await fs.writeFile(workbench().file('garden.md'), complete);
    await openPreview('garden.md');
    await box('Day complete').click();
    await eventually(() => read('garden.md'), complete.replace(`[x] Day complete ${done}`, '[ ] Day complete'));
  });

  it('opens at the day of a row, alone or beside the editor of the plan', async () => {
    const { page } = workbench();
    const long = plan.replace('## Day 2: Wait', `${'Dig deeper.\n\n'.repeat(100)}## 📅 Day 2: Wait & "see"`);
    await fs.writeFile(workbench().file('garden.md'), `${long}\n${'Sow more.\n\n'.repeat(100)}`);
    const plans = workbench().view('Plans');
    await plans.expand('Days 1–3');
    await eventually(async () => (await plans.lines()).some((row) => row.endsWith('Wait & "see"')), true);
    const top = async (): Promise<boolean> => {
      const heading = preview().locator('h2', { hasText: 'Day 2' });
      await heading.waitFor();
      return heading.evaluate(({ ownerDocument: { defaultView } }) => (defaultView?.scrollY ?? 0) > 1000);
    };
    await plans.pickInMenu('Day 2', 'Open in Preview');
    await eventually(top, true);
    assert.equal(await page.locator('.editor-group-container').count(), 1);
    await workbench().screenshot('open-in-preview.png');
    await box('Fetch compost').click();
    await eventually(() => box('Fetch compost').isChecked(), true);
    assert.equal((await plans.rows()).filter(({ label }) => label === 'Days 1–3').length, 1);
    await workbench().closeEditors();
    await workbench().openFile('garden.md');
    await plans.pickInMenu('Day 2', 'Open in Preview');
    await eventually(top, true);
    assert.equal(await page.locator('.editor-group-container').count(), 2);
    await workbench().screenshot('open-in-preview-beside.png');
  });
});
