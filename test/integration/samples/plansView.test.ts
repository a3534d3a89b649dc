import { commands, TreeItemCheckboxState, TreeItemCollapsibleState } from 'vscode';
import { datesOf, readPlan } from '../../../src/core/editing';
import type { PlanRow } from '../../../src/views/rows/planRow';
import { planFileRow } from '../../../src/views/rows/planRows';
import { PlanTree } from '../../../src/views/tree/planTree';
import { tooltip } from '../../../src/views/tree/treeItem';
import { expectEqual, expectThat } from '../expect';
import { daymark, fileAt, rowAt, type Daymark } from './daymark';

describe('The view Plans', () => {
  let running: Daymark;

  before(async () => {
    running = await daymark();
    await commands.executeCommand('daymark.plans.focus');
  });

  it('shows the sample plans in natural order, the current module expanded, the logs last', () => {
    const { planRows } = running;
    const print = (parent: PlanRow | undefined, indent: string): readonly string[] =>
      planRows.children(parent).flatMap((row) => {
        const { label, description } = planRows.item(row);
        const below = planRows.collapsibleState(row) === 'expanded' ? print(row, `${indent}  `) : [];
        return [`${indent}${label} | ${description}`, ...below];
      });
    const shown = print(undefined, '');
    const current = [
      'Days 31–60 | 3/30 · The Solar System, Observed and Computed',
      '  Module 1 | 3/7 · Time and Coordinates',
      '    Day 31 | Why the Stars Rise Earlier Each Night',
      '    Day 32 | Right Ascension and Declination',
      '    Day 33 | Altitude and Azimuth',
      '    Day 34 | A Clock for the Stars',
      '    Day 35 | Counting Days Since 4713 BC',
      '    Day 36 | The Slow Wobble',
      '    Day 37 | What Is Up Tonight?',
      '  Module 2 | 0/7 · The Moon',
      '  Module 3 | 0/7 · Planets in Motion',
      '  Module 4 | 0/7 · Light and Instruments',
      '  Days 59–60 | 0/2 · Consolidation and Transition',
      '  Cycle Assessment | 0/11',
      'Days 61–90 | 0/11 · Starlight and Distance',
    ];
    const from = shown.findIndex((line) => line.startsWith('Days 31–60'));
    expectEqual(shown.slice(from, from + current.length), current);
    expectEqual(shown[from - 1], 'Days 1–30 | 30/30 · Learning the Night Sky');
    expectEqual(shown.at(-1), 'Logs | 2');
  });

  it('shows a checkbox for each day, and an icon only for the current one', () => {
    const tree = new PlanTree(running.planRows);
    const drawn = running.planRows
      .children(rowAt(running, 'Days 31–60', 'Module 1'))
      .slice(2, 5)
      .map((row) => tree.getTreeItem(row));
    const states = drawn.map(({ checkboxState }) =>
      typeof checkboxState === 'object' ? checkboxState.state : undefined,
    );
    expectEqual(states, [
      TreeItemCheckboxState.Checked,
      TreeItemCheckboxState.Unchecked,
      TreeItemCheckboxState.Unchecked,
    ]);
    expectEqual(
      drawn.map(({ iconPath }) => iconPath !== undefined),
      [false, true, false],
    );
    expectThat(
      drawn.every(({ collapsibleState }) => collapsibleState === TreeItemCollapsibleState.Collapsed),
      'days are collapsed',
    );
  });

  it('gives every row a unique id and a label for screen readers', () => {
    const tree = new PlanTree(running.planRows);
    const all = (parent: PlanRow | undefined): readonly PlanRow[] =>
      running.planRows.children(parent).flatMap((row) => [row, ...all(row)]);
    const items = all(undefined).map((row) => tree.getTreeItem(row));
    expectEqual(new Set(items.map(({ id }) => id)).size, items.length);
    expectThat(
      items.every(({ accessibilityInformation }) => accessibilityInformation?.label),
      'every row has a label',
    );
  });

  it('shows no text of the plan as Markdown in a tooltip', async () => {
    const tree = new PlanTree(running.planRows);
    const row = rowAt(running, 'Days 31–60', 'Module 1', 'Day 34');
    const { tooltip } = await tree.resolveTreeItem(tree.getTreeItem(row), row);
    expectThat(typeof tooltip === 'object', 'the tooltip is Markdown');
    if (typeof tooltip === 'object') {
      expectThat(tooltip.isTrusted !== true && tooltip.supportHtml !== true, 'it is not trusted');
      expectThat(tooltip.value.includes('30&nbsp;'), 'it says the minutes');
    }
  });

  it('shows nothing that a hostile plan writes as Markdown in a tooltip', () => {
    const hostile = '`<img src=https://example.org/a.png>` `[here](command:workbench.action.quit)` `$(alert)`';
    const text = ['# Days 1-2', '## Day 1', `- **Task:** ${hostile}`, '## Day 2', 'x'].join('\n');
    const plan = readPlan(text);
    const [day] = planFileRow(
      { uri: fileAt('hostile.md'), path: 'hostile.md', plan, ...datesOf(plan, text) },
      undefined,
    ).children();
    const { value = '', supportThemeIcons } = (day && tooltip(day, '')) ?? {};
    expectThat(value.includes('img'), 'the text is there');
    expectThat(!/<img\s/.test(value), 'it is no image');
    expectThat(!value.includes(']('), 'it is no link');
    expectThat(supportThemeIcons !== true, 'it has no icons');
  });

  it('redraws its rows only after a pause without clicks on a box, so that no quick click is lost', async () => {
    const pauses: (() => void)[] = [];
    const tree = new PlanTree(running.planRows, () => new Promise((resolve) => pauses.push(resolve)));
    let redrawn = 0;
    tree.onDidChangeTreeData(() => (redrawn += 1));
    const afterPause = async (pause: number): Promise<number> => {
      pauses[pause]?.();
      await new Promise((resolve) => setTimeout(resolve, 0));
      return redrawn;
    };
    await tree.tick({ items: [] });
    tree.refresh();
    await tree.tick({ items: [] });
    expectEqual([redrawn, await afterPause(0), await afterPause(1)], [0, 0, 1]);
    tree.refresh();
    expectEqual(redrawn, 2);
  });

  it('hides complete rows, and shows them again', async () => {
    const labels = (): readonly string[] =>
      running.planRows.children(undefined).map((row) => running.planRows.item(row).label);
    const all = labels();
    await commands.executeCommand('daymark.hideComplete');
    expectEqual(
      labels(),
      all.filter((label) => label !== 'Days 1–30'),
    );
    await commands.executeCommand('daymark.showComplete');
    expectEqual(labels(), all);
  });
});
