import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import { eventually } from './eventually.mts';
import type { TreeView } from './treeView.mts';
import { useWorkbench } from './useWorkbench.mts';

describe('The view Plans follows', () => {
  const workbench = useWorkbench('samples');
  const cycle = 'astronomy/days-031-060.md';
  let plans: TreeView;

  before(async () => {
    plans = await workbench().openPlans();
    await plans.expand('Module 2');
  });

  const read = (file: string) => fs.readFile(workbench().file(file), 'utf8');

  const write = (file: string, text: string) => fs.writeFile(workbench().file(file), text);

  const labelsAtTop = async () => (await plans.rows()).filter(({ level }) => level === 1).map(({ label }) => label);

  /** The lines of the view that contain one of these texts. */
  const linesWith = async (...texts: readonly string[]) =>
    (await plans.lines()).filter((line) => texts.some((text) => line.includes(text)));

  it('what is typed into an editor, before it is saved', async () => {
    const before = await read(cycle);
    await plans.click('Day 40');
    await eventually(() => workbench().cursor(), 'Ln 95, Col 1');
    await workbench().page.keyboard.press('End');
    await workbench().page.keyboard.press('Enter');
    await workbench().page.keyboard.insertText('- [x] Learned them all ✅ 2026-11-18');
    await eventually(
      () => linesWith('Days 31–60', 'Module 2', 'Day 39', 'Day 40'),
      [
        '⌄ Days 31–60  4/30 · The Solar System, Observed and Computed',
        '  ⌄ Module 2  1/7 · The Moon',
        '    › ☐ Day 39  Two Kinds of Month',
        '    › ☑ Day 40  1/1 · Seas and Highlands',
      ],
    );
    assert.deepEqual(await plans.selected(), ['Day 40']);
    assert.equal(await read(cycle), before);
    await workbench().runCommand('File: Revert File');
    await eventually(
      () => linesWith('Module 2', 'Day 40'),
      ['  ⌄ Module 2  0/7 · The Moon', '    › ☐ Day 40  Seas and Highlands'],
    );
  });

  it('what another program writes, and keeps what is expanded and selected', async () => {
    await plans.click('Day 38');
    await eventually(() => workbench().cursor(), 'Ln 79, Col 1');
    const text = await read(cycle);
    await write(
      cycle,
      text
        .replace('# Days 31-60', '<!-- A line above all others. -->\n\n# Days 31-60')
        .replace('### **Day 38 - Phases**', '### **Day 38 - Phases**\n- [x] Day complete ✅ 2026-11-20'),
    );
    await eventually(
      () => linesWith('Module 1', 'Module 2', 'Module 3', 'Day 38', 'arrow-right'),
      [
        '  ⌄ Module 1  3/7 · Time and Coordinates',
        '  ⌄ Module 2  1/7 · The Moon',
        '    › ☑ Day 38  Phases',
        '    › ☐ [arrow-right] Day 39  Two Kinds of Month',
        '  › Module 3  0/7 · Planets in Motion',
      ],
    );
    assert.deepEqual(await plans.selected(), ['Day 38']);
  });

  it('a new file with a plan', async () => {
    await write('tides.md', '# Days 1-2: Two Tides\n\n## Day 1: High Water\n\n## Day 2: Low Water\n');
    await eventually(labelsAtTop, [
      'Days 1–2',
      'Days 1–30',
      'Days 31–60',
      'Days 61–90',
      'Month 3',
      'My Woodworking Journey',
      'Logs',
    ]);
  });

  it('a folder that is deleted, with its plans', async () => {
    await fs.rm(workbench().file('sailing'), { recursive: true });
    await eventually(labelsAtTop, [
      'Days 1–2',
      'Days 1–30',
      'Days 31–60',
      'Days 61–90',
      'My Woodworking Journey',
      'Logs',
    ]);
  });

  it('a file that is renamed', async () => {
    await fs.rename(workbench().file('tides.md'), workbench().file('astronomy/tides.md'));
    await eventually(labelsAtTop, [
      'Days 1–2',
      'Days 1–30',
      'Days 31–60',
      'Days 61–90',
      'My Woodworking Journey',
      'Logs',
    ]);
  });
});
