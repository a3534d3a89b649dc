import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import { eventually } from './eventually.mts';
import { useWorkbench } from './useWorkbench.mts';

/** The date that work done now gets. */
const done = `✅ ${new Date().toLocaleDateString('sv-SE')}`;

const plan = [
  '# Days 1-2: Knots',
  '',
  '## Day 1',
  '- [ ] Bowline',
  '- [ ] Reef',
  '',
  '## Day 2',
  '- [ ] Splice',
  '',
].join('\n');
const checked = plan.replace('[ ] Bowline', '[x] Bowline');

describe('A task that is checked by typing', () => {
  const workbench = useWorkbench('empty');
  const read = (): Promise<string> => fs.readFile(workbench().file('knots.md'), 'utf8');

  /** Types an x into the box of Bowline, without saving. */
  const check = async (): Promise<void> => {
    const { page } = workbench();
    await workbench().openFile('knots.md');
    await workbench().goToLine(4);
    for (let column = 0; column < '- ['.length; column += 1) {
      await page.keyboard.press('ArrowRight');
    }
    await page.keyboard.press('Delete');
    await page.keyboard.type('x');
  };

  before(async () => {
    await fs.writeFile(workbench().file('knots.md'), plan);
    await workbench().openDaymark();
    await workbench().view('Today').waitForRows();
  });

  it('has a row in Today, which dates it', async () => {
    const today = workbench().view('Today');
    await check();
    await workbench().runCommand('File: Save');
    await eventually(read, checked);
    const rows = (): Promise<readonly string[]> => today.lines();
    await eventually(async () => (await rows()).at(-1)?.trim(), '[info] 1 task was checked without a date');
    const line = workbench().page.locator('.sidebar .monaco-list-row', { hasText: 'without a date' });
    await line.hover();
    await workbench().screenshot('undated-dark.png');
    await workbench().setTheme('light');
    await line.hover();
    await workbench().screenshot('undated-light.png');
    await workbench().setTheme('dark');
    await line.hover();
    await line.getByRole('button', { name: 'Date Them Today' }).click();
    await eventually(read, checked.replace('Bowline', `Bowline ${done}`));
    await eventually(async () => (await rows()).some((each) => each.includes('without a date')), false);
  });

  it('gets no date if it is in a backup that VS Code restored, and another one does', async () => {
    await workbench().closeEditors();
    await fs.mkdir(workbench().file('.vscode'), { recursive: true });
    const settings = { 'daymark.doneDate': 'always', 'files.autoSave': 'off' };
    await fs.writeFile(workbench().file('.vscode/settings.json'), JSON.stringify(settings));
    await fs.writeFile(workbench().file('knots.md'), plan);
    await check();
    const { page } = workbench();
    // VS Code writes backups a second after the last key.
    await page.waitForTimeout(3_000);
    await workbench().reload();
    await page.locator('.tab.dirty', { hasText: 'knots.md' }).waitFor();
    await workbench().view('Plans').waitForRows();
    assert.equal(await read(), plan);
    await workbench().openFile('knots.md');
    await workbench().goToLine(5);
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('- [ ] Hitch');
    await workbench().runCommand('File: Save');
    const saved = checked.replace('- [ ] Reef\n', '- [ ] Reef\n- [ ] Hitch\n');
    await eventually(read, saved);
    await workbench().goToLine(5);
    for (let column = 0; column < '- ['.length; column += 1) {
      await page.keyboard.press('ArrowRight');
    }
    await page.keyboard.press('Delete');
    await page.keyboard.type('x');
    await workbench().runCommand('File: Save');
    await eventually(read, saved.replace('[ ] Reef', `[x] Reef ${done}`));
  });

  it('and one that is checked in VS Code’s own Markdown editor gets the date at the save', async () => {
    const { page } = workbench();
    await workbench().closeEditors();
    await fs.writeFile(workbench().file('knots.md'), plan);
    await workbench().openFile('knots.md');
    await workbench().runCommand('View: Reopen Editor With...');
    await workbench().pick('Markdown Editor');
    const editor = page.frameLocator('iframe.webview:visible').last().frameLocator('#active-frame');
    await editor.locator('input[type=checkbox]').first().click();
    await page.locator('.tab.dirty').waitFor();
    assert.equal(await read(), plan);
    await page.keyboard.press('ControlOrMeta+s');
    await eventually(read, checked.replace('Bowline', `Bowline ${done}`));
  });
});
