import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import { eventually } from './eventually.mts';
import { useWorkbench } from './useWorkbench.mts';

/** Two modules of three days each, in the words of a learner who bakes. */
const plan = [
  '# Days 1–6: Bread',
  ...[1, 2].flatMap((module) => [
    `## Module ${module}: ${module === 1 ? 'Dough' : 'Oven'}`,
    ...[1, 2, 3].flatMap((day) => [`### Day ${3 * (module - 1) + day}: Loaf`, '- [ ] Bake it', '']),
  ]),
].join('\n');

describe('A learner who chooses the day to be on', () => {
  const workbench = useWorkbench('empty');

  const answers = () =>
    workbench()
      .page.locator('.quick-input-widget:visible .monaco-list-row')
      .evaluateAll((rows) => rows.map((row) => row.textContent));

  before(async () => {
    await fs.writeFile(workbench().file('bread.md'), plan);
    await workbench().openDaymark();
    await workbench().view('Today').waitForRows();
  });

  it('finds it by words of all its names, and reads beforehand what follows from an answer', async () => {
    await workbench().runCommand("Daymark: Choose Today's Day…");
    await workbench().type('oven day 5');
    await workbench().screenshot('choosing-day.png');
    assert.equal((await workbench().quickPicks()).length, 1);
    await workbench().page.keyboard.press('Enter');
    await eventually(async () => (await answers()).length, 3);
    await workbench().screenshot('choosing-answer.png');
    assert.match((await answers())[2] ?? '', /They stay open, and you stay on Day 1 until Day 5 is complete\./);
    await workbench().page.keyboard.press('Enter');
  });

  it('is told what was marked complete, and sees the day in Plans', async () => {
    assert.deepEqual(await workbench().notifications(), [
      'You’re on Day 5. The 4 days before it were marked complete. Your choice is saved in .vscode/settings.json.',
    ]);
    await eventually(() => workbench().view('Plans').selected(), ['Day 5']);
    await workbench().screenshot('chosen-day.png');
  });

  it('takes all of it back at once', async () => {
    await workbench().pressNotificationButton('Undo');
    await eventually(() => fs.readFile(workbench().file('bread.md'), 'utf8'), plan);
  });
});
