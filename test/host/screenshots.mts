// Takes the pictures of the README: `npm run screenshots`. Look at each before it is committed. They show the week in
// which they are taken, so take them late in it.
import fs from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import { Workbench } from '../e2e/workbench.mts';
import type { TreeView } from '../e2e/treeView.mts';
import { launchBrowser } from './browser.mts';
import { lastDoneYesterday } from './lastDoneYesterday.mts';
import { MovingPicture } from './movingPicture.mts';
import { packagedExtensions, repository } from './paths.mts';
import { addPictureFonts, pictureFontFamily } from './pictureFonts.mts';
import { startServer } from './server.mts';
import type { UserSettings } from './userSettings.mts';

const currentPlan = 'astronomy/days-031-060.md';

/** What Day 34 of it asks for. */
const task =
  'Task (30 min): Write a function that takes a date, a time in UTC and a longitude, and returns the sidereal time';
const focus =
  'Observing Focus: See which right ascension stands due south right now, and check it against a star chart';

/** A window with little in it besides plans, which comes to rest. */
const calm: UserSettings = {
  'editor.cursorBlinking': 'solid',
  'editor.fontFamily': pictureFontFamily,
  'editor.fontSize': 13,
  'editor.stickyScroll.enabled': false,
  'breadcrumbs.enabled': false,
  'editor.minimap.enabled': false,
  'notebook.markup.fontSize': 13,
  'workbench.layoutControl.enabled': false,
};

/** Tooltips that come up under the pointer would hide what it points at. */
const withoutTooltips: UserSettings = { 'workbench.hover.delay': 60_000 };

/** What is left around a cropped picture, in pixels. */
const margin = 8;

const browser = await launchBrowser();
try {
  await inWindow(browser, { ...calm, ...withoutTooltips }, takeMovingPicture);
  await inWindow(browser, calm, async (window) => {
    await takePlans(window);
    await leaveToday(window);
    await takeStreak(window);
    await takeNotebook(window);
  });
  await inWindow(browser, calm, takeProgress);
  await inWindow(browser, calm, takeRecall);
} finally {
  await browser.close();
}

/** Takes pictures in a new window with the samples. */
async function inWindow(
  browser: Browser,
  settings: UserSettings,
  take: (window: Workbench) => Promise<void>,
): Promise<void> {
  const server = await startServer({ extensionsFolder: packagedExtensions, settings });
  const window = await Workbench.open(browser, server.port, 'samples');
  try {
    await addPictureFonts(window.page);
    await lastDoneYesterday(window.file('.'));
    await take(window);
  } finally {
    await window.close();
    await server.stop();
  }
}

function pictureFile(name: string): string {
  return path.join(repository, 'media', name);
}

/** A day from its first look at Today to “Done for today.”, with the plan beside it. */
async function takeMovingPicture(window: Workbench): Promise<void> {
  const { page } = window;
  await addCheckboxes(window.file(currentPlan), [task, focus]);
  await page.setViewportSize({ width: 880, height: 680 });
  const today = await openToday(window);
  await window.openViews(/^Explorer/);
  const picture = await MovingPicture.begin(page, { x: 560, y: 330 });
  await picture.show(600);
  await picture.clickOn(page.locator('.activitybar').getByRole('tab', { name: 'Daymark' }));
  await picture.show(1500);
  await picture.clickOn(today.row(task).locator('.label-name'));
  await picture.show(900);
  await picture.clickOn(today.checkbox(task));
  await picture.show(300);
  await picture.pointAt(page.locator('.editor-instance .view-line', { hasText: 'sidereal time ✅' }));
  await picture.show(1000);
  await picture.clickOn(today.checkbox('Day 34'));
  await picture.show(500);
  await picture.pointAt(streakItem(page));
  await picture.show(2500);
  await picture.save(pictureFile('daymark.png'));
}

function streakItem(page: Page): Locator {
  return page.locator('.statusbar-item', { hasText: 'Day 34' }).first();
}

/** Gives items of a plan a checkbox, so that there are tasks to tick. */
async function addCheckboxes(file: string, items: readonly string[]): Promise<void> {
  const text = await fs.readFile(file, 'utf8');
  const lines = text.split('\n').map((line) => {
    const isTask = items.includes(line.replaceAll('*', '').slice(1).trim());
    return isTask ? line.replace('- ', '- [ ] ') : line;
  });
  await fs.writeFile(file, lines.join('\n'));
}

/** The views Today and Plans. Today is as high as its rows. */
async function openToday(window: Workbench): Promise<TreeView> {
  await window.openDaymark();
  await window.setSidebarWidth(300);
  await window.view('Plans').waitForRows();
  const today = window.view('Today');
  await today.waitForRows();
  await fitToday(window.page, today);
  return today;
}

/** Drags the edge below Today to its last row. */
async function fitToday(page: Page, today: TreeView): Promise<void> {
  await dragEdge(page, today, 1000);
  const bottoms = await today.pane
    .locator('.monaco-list-row')
    .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().bottom));
  await dragEdge(page, today, Math.max(...bottoms) + 10);
}

async function dragEdge(page: Page, view: TreeView, to: number): Promise<void> {
  const { x, y, width, height } = (await view.pane.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.move(x + width / 2, y + height);
  await page.mouse.down();
  await page.mouse.move(x + width / 2, to, { steps: 5 });
  await page.mouse.up();
  await page.mouse.move(x + width + 300, y);
  await view.rows();
}

/** The views Today and Plans, and the current day's line in the plan beside them. */
async function takePlans(window: Workbench): Promise<void> {
  await window.page.setViewportSize({ width: 880, height: 810 });
  await openToday(window);
  await window.view('Plans').click('Day 34');
  await window.page.locator('.editor-instance .view-line').first().waitFor();
  await restPointer(window);
  console.log(await window.screenshot(pictureFile('plans.png')));
}

/** Leaves nothing in the window but the view Today. */
async function leaveToday(window: Workbench): Promise<void> {
  await window.closeEditors();
  await window.view('Plans').pane.locator('.pane-header .title').click();
  await window.page.setViewportSize({ width: 880, height: 720 });
  await restPointer(window);
}

/** The tooltip of the status bar's item, with the item. */
async function takeStreak(window: Workbench): Promise<void> {
  await streakItem(window.page).hover();
  const tooltip = window.page.locator('.monaco-hover', { hasText: 'Day 34' }).first();
  await tooltip.waitFor();
  const { x, y, width } = await boxOf(tooltip);
  const { height = 0 } = window.page.viewportSize() ?? {};
  const clip = { x: x - margin, y: y - margin, width: width + 2 * margin, height: height - y + margin };
  console.log(await window.screenshot(pictureFile('streak.png'), clip));
}

/** The notebook of the current day from its beginning, with the cursor where it opens. */
async function takeNotebook(window: Workbench): Promise<void> {
  await window.view('Today').clickAction('New Notebook for Day');
  const notebook = window.page.locator('.notebookOverlay');
  await notebook.locator('.code-cell-row.focused .monaco-editor.focused').waitFor();
  await window.notifications();
  await window.clearNotifications();
  await scrollToTop(window.page, notebook);
  await restPointer(window);
  console.log(await window.screenshot(pictureFile('notebook.png')));
}

/** What Recall asks, a question in full, and the draft of a post. */
async function takeRecall(window: Workbench): Promise<void> {
  const files = await fs.readdir(window.file('.'));
  await Promise.all(files.map((file) => fs.rm(window.file(file), { recursive: true })));
  await fs.writeFile(window.file('watercolour.md'), daysToRecall());
  await window.page.setViewportSize({ width: 880, height: 560 });
  const today = await openToday(window);
  await today.expand('Recall');
  await window.view('Plans').pane.locator('.pane-header .title').click();
  await window.runCommand('Daymark: Draft Post for Day');
  await window.pressNotificationButton('Open');
  await window.page.locator('.editor-instance .view-line', { hasText: 'Watercolor painting' }).waitFor();
  await today.click('Why does the paper have to be dry before the second layer?');
  await window.notifications();
  await restPointer(window);
  console.log(await window.screenshot(pictureFile('recall.png')));
}

/** A plan whose first days were finished a week ago and yesterday. */
function daysToRecall(): string {
  const ago = (days: number): string => new Date(Date.now() - days * 24 * 3_600_000).toLocaleDateString('sv-SE');
  const days = [
    ['A Flat Wash', ago(8), 'Two squares without a visible brush mark'],
    ['Layers', ago(7), 'Why does the paper have to be dry before the second layer?'],
    ['Bare Trees', ago(1), 'Can paint a twig with one stroke'],
  ];
  return [
    '# Days 1-30: Watercolour from the Beginning',
    ...days.flatMap(([title, date, checkpoint], index) => [
      ...['', `### Day ${index + 1}: ${title}`, `- [x] Paint it ✅ ${date}`, `- **Checkpoint:** ${checkpoint}`],
    ]),
    ...['', '### Day 4: A Summer Sky', '- **Objective:** Let two colours meet on wet paper'],
    '- **Resource:** [Watercolor painting](https://en.wikipedia.org/wiki/Watercolor_painting)',
    ...['- **Post:** The sky paints itself, if you let it.', '- [ ] Paint four skies in ten minutes each'],
    ...['', '### Day 5: Clouds', '- [ ] Lift them out with a dry brush', ''],
  ].join('\n');
}

/** The page My Progress of a plan that was worked on for months. */
async function takeProgress(window: Workbench): Promise<void> {
  const files = await fs.readdir(window.file('.'));
  await Promise.all(files.map((file) => fs.rm(window.file(file), { recursive: true })));
  await fs.writeFile(window.file('astronomy.md'), monthsOfWork());
  await window.page.setViewportSize({ width: 880, height: 740 });
  await window.openPlans();
  await window.runCommand('Daymark: My Progress');
  const page = window.page.frameLocator('iframe.webview:visible').frameLocator('#active-frame');
  await page.getByRole('heading', { name: 'Work against the schedule' }).waitFor();
  await window.runCommand('View: Toggle Primary Side Bar Visibility');
  await window.page.mouse.move(700, 5);
  await wait(1000);
  console.log(await window.screenshot(pictureFile('progress.png')));
}

/** A plan of two hundred days, of which the first were done in the last months: on most dates, and often two on one. */
function monthsOfWork(): string {
  const ago = (days: number): string => new Date(Date.now() - days * 86_400_000).toLocaleDateString('sv-SE');
  const worked = Array.from({ length: 230 }, (_, index) => 230 - index).filter(
    (days) => days % 6 !== 2 && days % 37 > 3 && (days < 120 || days > 126),
  );
  const dates = worked.flatMap((days) => (days % 19 === 4 ? [ago(days), ago(days)] : [ago(days)]));
  const dayLines = Array.from({ length: 230 }, (_, index) => [
    ...(index % 46 === 0 ? [`## Module ${index / 46 + 1}`] : []),
    `### Day ${index + 1}`,
    ...[`- [${dates[index] ? 'x' : ' '}] Read`, `- [${dates[index] ? 'x' : ' '}] Observe`].map((task) =>
      dates[index] ? `${task} ✅ ${dates[index]}` : task,
    ),
  ]);
  const frontMatter = ['---', `daymark: { start: ${ago(230)}, study-days: [mon, tue, wed, thu, fri, sat] }`, '---'];
  return [...frontMatter, '# Days 1-230: A Year of Astronomy', ...dayLines.flat()].join('\n');
}

/** Turns the wheel beside the cells of a notebook: a cell would take some of it. */
async function scrollToTop(page: Page, notebook: Locator): Promise<void> {
  const { x, y, height } = await boxOf(notebook);
  await page.mouse.move(x + margin, y + height / 2);
  for (let turns = 0; turns < 10; turns++) {
    await page.mouse.wheel(0, -300);
  }
}

/** Moves the pointer where nothing is under it: the pictures show rows, and not what it points at. */
async function restPointer(window: Workbench): Promise<void> {
  await window.page.mouse.move(700, 5);
  await window.view('Today').rows();
  await wait(1000);
}

async function boxOf(element: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  return (await element.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
}
