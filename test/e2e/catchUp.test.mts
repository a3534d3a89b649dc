import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import { eventually } from './eventually.mts';
import type { TreeView } from './treeView.mts';
import { useWorkbench } from './useWorkbench.mts';

/** A local date as plans write it, so many days from today. */
function inDays(days: number): string {
  const date = new Date();
  date.setDate(date.getDate() + days);
  return date.toLocaleDateString('sv-SE');
}

/** Ten days of which the first was done four days ago, as scheduled. */
const plan = [
  ...['---', `daymark: { start: ${inDays(-4)} }`, '---', '# Knots', ''],
  ...Array.from({ length: 10 }, (_, index) => [
    ...[`## Day ${index + 1}: Knot`, '', index === 0 ? `- [x] Tie it ✅ ${inDays(-4)}` : '- [ ] Tie it', ''],
  ]).flat(),
].join('\n');

describe('A learner who is behind', () => {
  const workbench = useWorkbench('empty');
  let today: TreeView;

  before(async () => {
    await fs.writeFile(workbench().file('knots.md'), plan);
    await workbench().openDaymark();
    await workbench().setSidebarWidth(300);
    today = workbench().view('Today');
    await today.waitForRows();
  });

  it('reads in Today what each way to catch up costs', async () => {
    const tooltip = await today.tooltip('Schedule');
    const text = (await tooltip.innerText()).replaceAll('\u200b', '').replaceAll(/[\s\u00a0]+/g, ' ');
    assert.match(
      text,
      /3 open days were due before today\. Move the plan: ends \w+ \d+ Keep its dates: ends \w+ \d+, at 1\.5 days per study day/,
    );
    await workbench().screenshot('catch-up.png');
    await workbench().page.mouse.move(900, 300);
  });

  it('moves the plan after a click, with the end in sight, and only its front matter changes', async () => {
    await today.click('Schedule');
    const picks = await workbench().quickPicks();
    const described = (label: string): string => picks.find((pick) => pick.label === label)?.description ?? '';
    assert.match(described('As Scheduled'), / · ends \w+ \d+, at 1\.5 days per study day$/);
    assert.match(described('Today'), / · ends \w+ \d+$/);
    await workbench().screenshot('catch-up-choices.png');
    await workbench().pick('Today');
    await workbench().page.keyboard.press('Enter');
    const expected = plan.replace(inDays(-4), inDays(-1));
    await eventually(() => fs.readFile(workbench().file('knots.md'), 'utf8'), expected);
    await eventually(async () => (await today.lines()).some((line) => line.includes('Schedule')), false);
  });
});
