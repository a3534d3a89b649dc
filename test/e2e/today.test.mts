import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import { lastDoneYesterday } from '../host/lastDoneYesterday.mts';
import { eventually } from './eventually.mts';
import type { TreeView } from './treeView.mts';
import { useWorkbench } from './useWorkbench.mts';

describe('In the morning a learner', () => {
  const workbench = useWorkbench('samples');
  const cycle = 'astronomy/days-031-060.md';
  const item = () => workbench().page.locator('.statusbar-item', { hasText: 'Day 34' });
  let today: TreeView;

  before(async () => {
    await lastDoneYesterday(workbench().file('.'));
    await workbench().openDaymark();
    today = workbench().view('Today');
    await today.waitForRows();
  });

  it('sees the day with its task, the next one, and what to recall', async () => {
    const lines = await today.lines();
    assert.ok(lines[0]?.includes('Day 34  A Clock for the Stars'), lines.join('\n'));
    assert.ok(lines.at(-2)?.includes('Day 35  next · Counting Days Since 4713 BC'), lines.join('\n'));
    assert.equal(lines.at(-1), '› Recall  1');
    const message = workbench().page.locator('.sidebar .message').first();
    assert.match(await message.innerText(), /^Write a function that takes a date.*\(30 min\)$/s);
    await workbench().screenshot('today.png');
  });

  it('sees the day in the status bar, with its content in the tooltip', async () => {
    await item().hover();
    const tooltip = workbench().page.locator('.monaco-hover', { hasText: 'Day 34: A Clock for the Stars' });
    await tooltip.waitFor();
    const links = await tooltip.locator('a').allInnerTexts();
    assert.deepEqual(links, ['Go to Today', 'Mark Day Complete', 'New Notebook', 'How it’s counted', 'My Progress']);
    assert.deepEqual(await tooltip.locator('th').allInnerTexts(), ['M', 'T', 'W', 'T', 'F', 'S', 'S']);
    assert.equal(await tooltip.locator('td .codicon').count(), 7);
    await workbench().page.mouse.move(900, 300);
  });

  it('ticks the day off there, and the file and the status bar say so', async () => {
    const before = await fs.readFile(workbench().file(cycle), 'utf8');
    await today.toggle('Day 34');
    await item().locator('.codicon-check').waitFor();
    const after = await fs.readFile(workbench().file(cycle), 'utf8');
    const added = after.split('\n').filter((line) => !before.split('\n').includes(line));
    assert.equal(added.length, 1);
    assert.match(added[0] ?? '', /^- \[x\] Day complete ✅ \d{4}-\d{2}-\d{2}$/);
    // Rows that were expanded stay expanded.
    const days = async () => (await today.lines()).filter((line) => line.includes('Day '));
    await eventually(days, ['⌄ ☑ Day 34  A Clock for the Stars', '› ☐ Day 35  next · Counting Days Since 4713 BC']);
  });

  it('reads how the streak is counted, and goes from there to the plan of a day', async () => {
    await workbench().runCommand('Daymark: Explain My Streak');
    const preview = workbench().page.frameLocator('iframe.webview').frameLocator('#active-frame');
    await preview.getByRole('heading', { name: 'How it’s counted' }).waitFor();
    await preview.getByRole('link', { name: 'Day 34' }).click();
    await preview.getByRole('heading', { name: /^Days 31-60: / }).waitFor();
  });
});
