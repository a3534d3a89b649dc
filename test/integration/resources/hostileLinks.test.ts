import { commands, TreeItemCollapsibleState, window, type TreeItem } from 'vscode';
import type { RowSource } from '../../../src/views/tree/planTree';
import type { PlanRow } from '../../../src/views/rows/planRow';
import { PlanTree } from '../../../src/views/tree/planTree';
import { tooltip } from '../../../src/views/tree/treeItem';
import { expectEqual, expectThat } from '../expect';
import { closeEditors, daymark, rowAt, until, type Daymark } from '../samples/daymark';
import { usePerson } from '../ticking/person';
import { useOpenRecorder } from './openRecorder';

/** The links of the first day in the plan. */
const hostile: Readonly<Record<string, string>> = {
  this: 'command:workbench.action.files.newUntitledFile',
  'A command': 'COMMAND:workbench.action.files.newUntitledFile',
  'A file of the machine': 'file:///etc/hostname',
  'A way into VS Code': 'vscode://some.extension/do',
  'Another window': 'vscode-remote://ssh-remote+elsewhere/etc/hostname',
  'A script': 'javascript:alert%281%29',
  'A page of its own': 'data:text/html,hello',
  'Another machine': '//example.org/share/notes.md',
  'Above the folder': '../../outside.md',
  'Above the folder, encoded': '%2e%2e/outside.md',
  "Nobody's host": 'https:////example.org',
};

describe('No link of a hostile plan', () => {
  // Before anybody listens.
  beforeEach(closeEditors);
  const person = usePerson();
  const recorder = useOpenRecorder();
  let running: Daymark;

  before(async () => {
    running = await daymark();
  });
  after(closeEditors);

  const day = (): PlanRow => rowAt(running, 'Days 1–6', 'Module 1', 'Day 1');
  const dayInToday = (): PlanRow => {
    const { rows } = running.today;
    const row = rows.children(undefined).find((each) => rows.item(each).label === 'Day 1');
    if (!row) {
      throw new Error('The Today view does not show Day 1.');
    }
    return row;
  };

  /** The tree items of all links below a row. */
  const linksBelow = (rows: RowSource, row: PlanRow): readonly TreeItem[] => {
    const tree = new PlanTree(rows);
    return rows
      .children(row)
      .flatMap((child) => [
        ...(child.kind === 'resource' ? [tree.getTreeItem(child)] : []),
        ...linksBelow(rows, child),
      ]);
  };

  const expectNothingOpened = (): void => {
    expectEqual(recorder().addresses, []);
    expectEqual(recorder().commandsRun, []);
    expectEqual(window.tabGroups.all.flatMap(({ tabs }) => tabs).length, 0);
  };

  const click = async ({ command }: TreeItem): Promise<void> => {
    const done = commands.executeCommand(command?.command ?? '', ...((command?.arguments ?? []) as unknown[]));
    await until('it is refused', () => person().messages.length > 0);
    person()
      .messages.splice(0)
      .forEach(({ answer }) => answer());
    await done;
  };

  it('is left out of the plan that these tests open', () => {
    const links = linksBelow(running.planRows, day()).map(({ label }) => label);
    expectEqual(links, Object.keys(hostile));
  });

  it('is opened by a click on its row', async () => {
    for (const link of linksBelow(running.planRows, day())) {
      await click(link);
      expectNothingOpened();
    }
  });

  it('is opened by a click on its row in Today', async () => {
    // Today shows the text of the first field above its rows, so the field and its link have no row there.
    const links = linksBelow(running.today.rows, dayInToday());
    expectEqual(
      links.map(({ label }) => label),
      Object.keys(hostile).slice(1),
    );
    for (const link of links) {
      await click(link);
      expectNothingOpened();
    }
  });

  it('is opened from the list, and one message names them all', async () => {
    for (const row of [day(), dayInToday(), undefined]) {
      const opening = commands.executeCommand('daymark.openResources', row);
      await until('it is refused', () => person().messages.length > 0);
      expectEqual(recorder().shown.filter((line) => line.startsWith('[x]')).length, Object.keys(hostile).length);
      const [message] = person().messages.splice(0);
      const text = message?.text ?? '';
      expectThat(text.startsWith('11 links weren’t opened.'), text);
      expectThat(text.includes('“file:///etc/hostname”') && text.includes('“vscode://some.extension/do”'), text);
      message?.answer();
      await opening;
      expectEqual(person().messages.length, 0);
      expectNothingOpened();
    }
  });

  it('is opened from the list if it alone is chosen', async () => {
    for (const label of Object.keys(hostile)) {
      recorder().willChoose(label);
      const opening = commands.executeCommand('daymark.openResources', day());
      await until('it is refused', () => person().messages.length > 0);
      const { text, answer } = person().messages.splice(0)[0] ?? { text: '', answer: () => undefined };
      expectThat(/^(Daymark only opens web links|“.*” is outside|This link has no address)/.test(text), text);
      answer();
      await opening;
      expectNothingOpened();
    }
  });

  it('is a link in a tooltip', () => {
    const all = (row: PlanRow): readonly PlanRow[] => [row, ...row.children().flatMap(all)];
    for (const row of [...all(day()), ...all(dayInToday())]) {
      const { value = '', isTrusted, supportHtml } = tooltip(row, '') ?? {};
      expectThat(isTrusted !== true && supportHtml !== true, 'nothing is trusted');
      expectThat(!value.includes('](') && !/<\w/.test(value), value);
    }
  });

  it('is in the command of a row, except in commands of ours that check it first', () => {
    const tree = new PlanTree(running.planRows);
    const ids = [day(), ...day().children()].map((row) => tree.getTreeItem(row).command?.command);
    expectEqual([...new Set(ids)], ['daymark.showInPlan', 'daymark.openResource']);
    expectEqual(tree.getTreeItem(day()).collapsibleState, TreeItemCollapsibleState.Collapsed);
  });
});
