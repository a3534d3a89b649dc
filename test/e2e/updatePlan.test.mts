import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import { eventually } from './eventually.mts';
import { useWorkbench } from './useWorkbench.mts';

const author = [
  ...['# Knots', '', '## Day 1: Bowline', '', '- [ ] Tie it', '- [ ] Untie it', ''],
  ...['## Day 2: Reef knot', '', 'Why does it slip?', '', '## Day 3: Sheet bend', '', '- [ ] Join two ropes', ''],
].join('\n');

const mine = author
  .replace('[ ] Tie it', '[x] Tie it ✅ 2026-11-02')
  .replace('[ ] Untie it', '[x] Untie it ✅ 2026-11-03')
  .replace('slip?\n', 'slip?\n\n- [x] Day complete ✅ 2026-11-04\n');

/** A day more at the beginning, a reworded task, and another one deleted. */
const next = author
  .replace('## Day 3', '## Day 4')
  .replace('## Day 2', '## Day 3')
  .replace('## Day 1: Bowline', '## Day 1: Rope\n\n- [ ] Buy a rope\n\n## Day 2: Bowline')
  .replace('- [ ] Untie it\n', '')
  .replace('Tie it', 'Tie it with one hand');

const updated = mine
  .replace('## Day 3', '## Day 4')
  .replace('## Day 2', '## Day 3')
  .replace('## Day 1: Bowline', '## Day 1: Rope\n\n- [ ] Buy a rope\n\n## Day 2: Bowline')
  .replace('- [x] Untie it ✅ 2026-11-03\n', '')
  .replace('Tie it', 'Tie it with one hand');

describe('A new version of a plan', () => {
  const workbench = useWorkbench('empty');
  const text = (): Promise<string> => fs.readFile(workbench().file('knots.md'), 'utf8');

  before(async () => {
    await fs.writeFile(workbench().file('knots.md'), mine);
    await fs.writeFile(workbench().file('next.txt'), next);
    await workbench().openDaymark();
    await workbench().view('Today').waitForRows();
  });

  it('is shown beside the old one, with what is left out, and nothing changes yet', async () => {
    await workbench().runCommand('Daymark: Update Plan…');
    await workbench().pick('A File…');
    const { page } = workbench();
    await page.locator('.quick-input-widget:visible .monaco-list-row').filter({ hasText: 'next.txt' }).click();
    const said = async (): Promise<string> => (await workbench().notifications()).join('\n');
    await eventually(async () => (await said()).includes('2 ticks are carried over.'), true);
    assert.match(await said(), /1 line has no place in the new version\./);
    await workbench().screenshot('update-plan.png');
    assert.equal(await text(), mine);
  });

  it('is written once the learner applies it in the editor’s title', async () => {
    await workbench().page.getByRole('button', { name: 'Apply Update' }).first().click();
    await eventually(text, updated);
    await eventually(async () => (await workbench().notifications()).join('\n').includes('knots.md is updated.'), true);
    await workbench().screenshot('update-applied.png');
  });

  it('lists what was left out, with where it was', async () => {
    // The message from before it was applied may still be there.
    const button = workbench().page.getByRole('button', { name: 'Show What’s Left Out' });
    await button.first().click();
    const lines = async (): Promise<string> =>
      (await workbench().page.locator('.view-lines').last().innerText()).replaceAll('\u00a0', ' ');
    await eventually(async () => (await lines()).includes('- [x] Untie it ✅ 2026-11-03'), true);
    await workbench().screenshot('update-left-out.png');
  });
});
