import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import { bundleFile, manifestFile, readTexts } from '../docs/textsOfCode.mts';
import { ago } from './ago.mts';
import { eventually, eventuallyHolds } from './eventually.mts';
import { useWorkbench } from './useWorkbench.mts';

const sample = 'seven-days-with-vs-code.md';

/** A text of Daymark in a language, with values in place of `{0}`, `{1}`, … */
function textsIn(language: string): (key: string, ...values: readonly string[]) => string {
  const texts = { ...readTexts(bundleFile(language)), ...readTexts(manifestFile(language)) };
  return (key, ...values) => {
    const text = texts[key];
    assert.ok(text !== undefined, key);
    return text.replaceAll(/\{(\d)\}/g, (_, index: string) => values[Number(index)] ?? '');
  };
}

for (const { language, days } of [
  { language: 'de', days: ['Tag 1', 'Tag 2', 'Tag 3'] },
  { language: 'fr', days: ['Jour 1', 'Jour 2', 'Jour 3'] },
  { language: 'ja', days: ['1日目', '2日目', '3日目'] },
] as const) {
  describe(`A learner whose VS Code speaks ${language}`, () => {
    const workbench = useWorkbench('empty', language);
    const text = textsIn(language);
    const today = () => workbench().view(text('view.today'));
    const message = () => workbench().page.locator('.sidebar .message').first();
    const picture = (name: string) => workbench().screenshot(`language-${language}-${name}.png`);

    /** A new morning for Daymark: everything in the plan was done a day earlier. */
    async function sleep(): Promise<void> {
      const file = workbench().file(sample);
      await fs.writeFile(file, (await fs.readFile(file, 'utf8')).replaceAll(ago(0), ago(1)));
    }

    it('is led by a walkthrough in that language, with its own pictures', async () => {
      // Beside an open sidebar VS Code has no room for pictures.
      await workbench().runCommand('View: Close Primary Side Bar');
      await workbench().runCommand('Welcome: Open Walkthrough...');
      await workbench().pick(text('walkthrough.title'));
      const steps = workbench().page.locator('.getting-started-step .step-title');
      await eventually(
        async () => (await steps.allInnerTexts()).map((title) => title.trim()),
        ['open', 'today', 'tick', 'streak'].map((step) => text(`walkthrough.${step}.title`)),
      );
      for (const step of ['open', 'today', 'tick', 'streak']) {
        await steps.getByText(text(`walkthrough.${step}.title`), { exact: true }).click();
        await workbench().page.waitForTimeout(500);
        await picture(`walkthrough-${step}`);
      }
      await workbench().closeEditors();
    });

    it('tries the sample plan in that language, and completes its first day', async () => {
      await workbench().openDaymark();
      await workbench().setSidebarWidth(300);
      const { welcome } = workbench().view(text('view.plans'));
      await welcome.getByRole('button', { name: text('command.trySamplePlan') }).waitFor();
      await picture('welcome');
      await welcome.getByRole('button', { name: text('command.trySamplePlan') }).click();
      await today().row(days[0]).waitFor();
      const file = () => fs.readFile(workbench().file(sample), 'utf8');
      assert.equal(await file(), await fs.readFile(`media/sample/${language}.md`, 'utf8'));
      await picture('first-day');
      await today().clickAction(text('command.markDayComplete'));
      await eventuallyHolds(async () => assert.ok((await message().innerText()).startsWith(text('Done for today.'))));
      const [receipt = ''] = await workbench().notifications();
      assert.ok(receipt.startsWith(text('{0} complete: {1} tasks checked.', days[0], '2')), receipt);
      await picture('receipt');
      assert.equal((await file()).split(`✅ ${ago(0)}`).length, 3);
      await workbench().clearNotifications();
    });

    it('goes on the next morning, with the streak in the status bar', async () => {
      await sleep();
      await today().row(days[1]).waitFor();
      await eventuallyHolds(async () => assert.match((await today().lines()).join('\n'), new RegExp(days[1])));
      await picture('morning');
      await workbench()
        .page.locator('.statusbar-item', { has: workbench().page.locator('.codicon-flame') })
        .hover();
      await workbench()
        .page.locator('.monaco-hover:visible', { hasText: text('How it’s counted') })
        .waitFor();
      await picture('status-bar');
    });

    it('sets a schedule, and sees the dates in that language', async () => {
      await workbench().page.mouse.move(700, 400);
      await workbench().runCommand(`Daymark: ${text('command.setSchedule')}`);
      await workbench().quickPicks();
      await workbench().page.waitForTimeout(500);
      await picture('schedule');
      await workbench().page.keyboard.press('Escape');
      await workbench().runCommand(`Daymark: ${text('command.explainMyStreak')}`);
      await workbench().page.locator('.editor-group-container.active .tab.active').first().waitFor();
      await workbench().page.waitForTimeout(2000);
      await picture('streak');
      await workbench().runCommand(`Daymark: ${text('command.myProgress')}`);
      await workbench().page.waitForTimeout(2000);
      await picture('progress');
    });
  });
}
