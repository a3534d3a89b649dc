import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import { eventually } from './eventually.mts';
import { useWorkbench } from './useWorkbench.mts';

const plan = [
  '# Two Bookshelves',
  '',
  '## Day 1: Measure',
  '',
  '- [ ] Draw the shelf',
  '- **Resource:** [The room](room.md)',
  '- **Resource:** [A drawing that was lost](drawings/shelf.md)',
  '- **Resource:** [How long the boards are](room.md#boards)',
  '- **Resource:** [A shop that has closed](http://shelves.invalid/)',
  '',
  '## Day 2: Cut',
  '',
  '- [ ] Cut the boards',
  '',
].join('\n');

describe('Check Links', () => {
  const workbench = useWorkbench('empty');

  before(async () => {
    await fs.writeFile(workbench().file('shelves.md'), plan);
    await fs.writeFile(workbench().file('room.md'), '# The Room\n');
    const plans = await workbench().openPlans();
    await plans.expand('Day 1');
    await workbench().openFile('shelves.md');
  });

  it('says what it will send, and to how many, before it sends it', async () => {
    await workbench().runCommand('Daymark: Check Links');
    const question = workbench().page.locator('.monaco-dialog-box');
    await question.waitFor();
    assert.match(
      await question.innerText(),
      /Daymark will ask one address whether it still works\.\s+Each is asked once, without cookies\./,
    );
    await workbench().screenshot('links-question.png');
    await question.getByRole('button', { name: 'Check Links' }).click();
  });

  it('says what it found, and that no server could be found', async () => {
    await eventually(
      () => workbench().notifications(),
      [
        '1 of 3 links work. One is dead. One has moved or isn’t certain. Not checked, since no server could be found: 1. Are you offline?',
      ],
    );
  });

  it('marks the lines in the editor and the rows in the view', async () => {
    const plans = workbench().view('Plans');
    await eventually(
      () => plans.lines(),
      [
        '⌄ Two Bookshelves  0/2',
        '  ⌄ ☐ [arrow-right] Day 1  0/1 · Measure',
        '    ☐ Draw the shelf',
        '    [link-external] The room',
        '    [warning] A drawing that was lost  dead',
        '    [link-external] How long the boards are  no heading',
        '    [link-external] A shop that has closed  shelves.invalid',
        '  › ☐ Day 2  0/1 · Cut',
      ],
    );
    await eventually(() => workbench().page.locator('.squiggly-warning, .squiggly-info').count(), 2);
    await workbench().pressNotificationButton('Show Problems');
    await workbench().page.locator('.markers-panel', { hasText: '“drawings/shelf.md” doesn’t exist.' }).waitFor();
    await workbench().screenshot('links.png');
  });

  it('explains a mark in the tooltip of the row', async () => {
    const tooltip = await workbench().view('Plans').tooltip('A drawing that was lost');
    assert.match(await tooltip.innerText(), /“drawings\/shelf\.md”[\s\u200b]+doesn’t[\s\u200b]+exist/);
  });
});
