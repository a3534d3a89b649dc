import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import { eventually } from './eventually.mts';
import type { TreeView } from './treeView.mts';
import { useWorkbench } from './useWorkbench.mts';

/** A week of sailing. Its days have a task in words, the last two have checkboxes. */
const plan = [
  ...['# Days 1–7: A Week at Sea', '', '## Module 1: In the Harbour', ''],
  ...day(1, 'Knots', '**Task (20 min):** Tie a bowline until you can do it with your eyes closed'),
  ...day(2, 'Ropes', '**Task (30 min):** Name every rope on board, from the mast to the anchor'),
  ...day(3, 'Wind', '**Task (15 min):** Write down where the wind comes from, every hour'),
  ...['## Module 2: On the Water', ''],
  ...day(4, 'Sails', '**Task (45 min):** Hoist the main sail and take it down again'),
  ...day(5, 'Courses', '**Task (60 min):** Sail a triangle around two buoys'),
  ...day(6, 'Harbours', '- [ ] **Task (30 min):** Plan how to come in against the tide', '- [ ] Come in under sail'),
  ...day(7, 'Nights', '- [ ] Plan a night watch', '- [ ] Keep it'),
].join('\n');

function day(number: number, title: string, ...work: readonly string[]): readonly string[] {
  return [`### Day ${number}: ${title}`, ...work, '', '**Checkpoint:** I could show it to someone', ''];
}

describe('Every morning for a week a learner', () => {
  const workbench = useWorkbench('empty');
  let today: TreeView;

  const message = () => workbench().page.locator('.sidebar .message').first();
  const statusBar = (text: string) => workbench().page.locator('.statusbar-item', { hasText: text });

  /** A new morning for Daymark: everything in the plan was done a day earlier. */
  async function sleep(): Promise<void> {
    const file = workbench().file('week-at-sea.md');
    const text = await fs.readFile(file, 'utf8');
    const dayBefore = (date: string): string =>
      new Date(Date.parse(date) - 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
    await fs.writeFile(file, text.replaceAll(/\d{4}-\d{2}-\d{2}/g, dayBefore));
  }

  async function takePictures(name: string): Promise<void> {
    for (const width of [250, 300, 450]) {
      await workbench().setSidebarWidth(width);
      await workbench().screenshot(`${name}-${width}.png`);
    }
  }

  before(async () => {
    await fs.writeFile(workbench().file('week-at-sea.md'), plan);
    await workbench().openDaymark();
    today = workbench().view('Today');
    await today.waitForRows();
  });

  for (const [number, title, task] of [
    [1, 'Knots', 'Tie a bowline until you can do it with your eyes closed (20 min)'],
    [2, 'Ropes', 'Name every rope on board, from the mast to the anchor (30 min)'],
    [3, 'Wind', 'Write down where the wind comes from, every hour (15 min)'],
    [4, 'Sails', 'Hoist the main sail and take it down again (45 min)'],
    [5, 'Courses', 'Sail a triangle around two buoys (60 min)'],
    [6, 'Harbours', 'Plan how to come in against the tide (30 min)'],
  ] as const) {
    it(`reads the task of day ${number}, with the day expanded, and marks it complete`, async () => {
      await eventually(() => message().innerText(), task);
      const dayRow = async () => (await today.lines()).find((line) => line.includes(`Day ${number} `));
      await eventually(async () => (await dayRow())?.slice(0, 3), '⌄ ☐');
      assert.ok((await today.lines()).some((line) => line.includes('Checkpoint')));
      if (number === 2 || number === 6) {
        await takePictures(`morning-${number}`);
      }
      await today.clickAction('Mark Day Complete');
      const inARow = number === 1 ? '' : ` ${number} days in a row.`;
      await eventually(() => message().innerText(), `Done for today.${inARow}`);
      await eventually(
        async () => (await dayRow())?.slice(2),
        `☑ Day ${number}  ${number === 6 ? '2/2 · ' : ''}${title}`,
      );
      await workbench().clearNotifications();
      await sleep();
    });
  }

  it('finishes the plan on the last day, and is told what it held', async () => {
    await eventually(() => message().innerText(), 'Plan a night watch');
    await today.toggle('Plan a night watch');
    await eventually(() => message().innerText(), 'Keep it');
    await today.toggle('Keep it');
    await eventually(() => message().innerText(), 'Done for today. 7 days in a row.');
    const [receipt = ''] = await workbench().notifications();
    assert.match(receipt, /^Days 1–7 complete: 7 days, 4 tasks, in (?:one week|2 weeks)\.$/);
    await takePictures('last-day');
  });

  it('sees the streak the next morning, and what to do when all is complete', async () => {
    await sleep();
    const welcome = workbench().page.locator('.sidebar .welcome-view-content');
    await welcome.getByText('Everything here is complete.').waitFor();
    await workbench().page.locator('.sidebar').getByRole('button', { name: 'Create a Plan…' }).waitFor();
    await statusBar('7').locator('.codicon-flame').waitFor();
    await takePictures('all-complete');
  });
});
