import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import { ago } from './ago.mts';
import { eventually } from './eventually.mts';
import { useWorkbench } from './useWorkbench.mts';

/** The copy of a learner who did the first days, the last of them so many days ago. */
function copy(days: number, lastDone: number): string {
  const tasks = Array.from({ length: 10 }, (_, index) => {
    const box = index < days ? `[x] Row it ✅ ${ago(lastDone + days - 1 - index)}` : '[ ] Row it';
    return [`## Day ${index + 1}: Leg ${index + 1}`, `- ${box}`, ''];
  });
  return ['# Rowing', '', ...tasks.flat()].join('\n');
}

describe('A learner in the folder of a class of thirty', () => {
  const workbench = useWorkbench('empty');
  const today = () => workbench().view('Today');

  before(async () => {
    for (let learner = 1; learner <= 30; learner++) {
      const folder = workbench().file(`learner-${String(learner).padStart(2, '0')}`);
      await fs.mkdir(folder);
      await fs.writeFile(`${folder}/rowing.md`, copy(8 - (learner % 7), learner % 5));
    }
    await workbench().openDaymark();
    await workbench().view('Plans').waitForRows();
  });

  it('is asked which plan is theirs, and no streak is shown', async () => {
    assert.match((await today().welcome.textContent()) ?? '', /Which one are you on\?/);
    assert.equal(await workbench().page.locator('.statusbar-item .codicon-flame').count(), 0);
    assert.equal((await workbench().view('Plans').lines())[6], '› Rowing  8/10 · learner-07');
    await workbench().screenshot('class.png');
  });

  it('follows the first, and its dates alone are the streak', async () => {
    await workbench().view('Plans').pickInMenu('Rowing', 'Follow This Plan');
    await eventually(async () => (await today().rows())[0]?.label, 'Day 8');
    await workbench().page.locator('.statusbar-item', { hasText: '7' }).locator('.codicon-flame').waitFor();
    await workbench().screenshot('class-followed.png');
  });
});
