import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import { eventually } from './eventually.mts';
import { useWorkbench } from './useWorkbench.mts';

describe('In the editor of a plan', () => {
  const workbench = useWorkbench('samples');
  const cycle = 'astronomy/days-031-060.md';

  /** The lenses, from the left. */
  const lenses = () => workbench().page.locator('.codelens-decoration a');

  /** The marks behind the lines on the screen, by the beginning of the line. */
  const marks = (): Promise<readonly string[]> =>
    workbench()
      .page.locator('.editor-instance .view-line')
      .evaluateAll((lines) =>
        lines
          .map((line) => {
            const contents = [...line.querySelectorAll('span')].map(
              (span) => getComputedStyle(span, '::after').content,
            );
            const mark = contents.find((content) => content.includes('✓'));
            return mark === undefined ? '' : `Day ${/\d+/.exec(line.textContent)?.[0]} ${mark.replaceAll('"', '')}`;
          })
          .filter((text) => text !== '')
          .sort(),
      );

  before(async () => {
    await workbench().setHeight(1500);
    await workbench().openFile('days-031-060.md');
    await workbench().goToLine(12);
  });

  it('a learner sees what the current day offers, and which days are complete', async () => {
    await eventually(() => lenses().allInnerTexts(), ['Mark Day Complete', 'Open Resource', 'New Notebook']);
    const days = await marks();
    assert.deepEqual(
      days.map((mark) => mark.slice(0, 8)),
      ['Day 31 ✓', 'Day 32 ✓', 'Day 33 ✓'],
    );
    await workbench().screenshot('in-editor.png');
  });

  it('hovers over a heading, and reads what the tree tells about the day', async () => {
    await workbench().page.locator('.view-line', { hasText: 'Day 34 - A Clock' }).locator('span span').first().hover();
    const hover = workbench().page.locator('.monaco-hover:visible', { hasText: 'Day 34: A Clock for the Stars' });
    await hover.waitFor();
    assert.equal(await hover.locator('a, img').count(), 0);
    await workbench().screenshot('in-editor-hover.png');
    await workbench().page.mouse.move(900, 100);
    await hover.waitFor({ state: 'detached' });
  });

  it('completes the day there: it gets its mark, and the lenses go to the next day', async () => {
    await lenses().getByText('Mark Day Complete').click();
    const today = new Date().toLocaleDateString('en', { day: 'numeric', month: 'short' });
    await eventually(async () => (await marks()).at(-1), `Day 34 ✓ ${today}`);
    const text = await fs.readFile(workbench().file(cycle), 'utf8');
    assert.equal(text.split('- [x] Day complete').length, 5);
    const day35 = workbench().page.locator('.view-line', { hasText: 'Day 35' });
    const isAbove = async (): Promise<boolean> => {
      const [lens, line] = [await lenses().first().boundingBox(), await day35.first().boundingBox()];
      return lens !== null && line !== null && Math.abs(line.y - lens.y) < 40 && lens.y < line.y;
    };
    await eventually(isAbove, true);
    await workbench().screenshot('in-editor-completed.png');
  });
});
