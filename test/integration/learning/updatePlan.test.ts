import { commands, env, TabInputTextDiff, Uri, window, workspace } from 'vscode';
import { updatePlan } from '../../../src/commands/plans/updatePlan';
import { expectEqual, expectThat } from '../expect';
import { until } from '../samples/daymark';
import { usePerson } from '../ticking/person';
import { closeWithoutSaving, expectText, lines, usePlans, type PlanFile } from '../ticking/plans';
import { untilFollowed, useLearning } from './learner';

const author = ['# Days 1-3: Knots', '', '## Day 1: Bowline', '', '- [ ] Tie it', '- [ ] Untie it', ''];
const more = ['## Day 2: Reef Knot', '', '- [ ] Tie it', ''];
const mine = lines(...author.map((line) => line.replace('[ ] Tie it', '[x] Tie it ✅ 2026-11-16')), ...more);

describe('Update Plan…', () => {
  const plan = usePlans();
  const person = usePerson();
  const learning = useLearning();
  const dialogs = window as unknown as { showOpenDialog: () => Promise<readonly Uri[] | undefined> };
  const { showOpenDialog } = dialogs;
  let clipboard = '';

  before(async () => {
    clipboard = await env.clipboard.readText();
  });

  afterEach(async () => {
    dialogs.showOpenDialog = showOpenDialog;
    await closeWithoutSaving();
  });

  after(() => env.clipboard.writeText(clipboard));

  const followed = async (content = mine): Promise<PlanFile> => {
    const file = await plan(content);
    await untilFollowed(learning(), file);
    return file;
  };

  const begun = ({ uri }: PlanFile): Promise<unknown> => updatePlan.execute(learning().context, { uri, line: 0 });

  /** Begins an update from the clipboard, and waits until it is shown. */
  const shown = async (file: PlanFile, ...next: readonly string[]): Promise<{ readonly over: Promise<unknown> }> => {
    await env.clipboard.writeText(lines(...next));
    person().willPick('$(clippy) The Clipboard');
    const over = begun(file);
    await until('the update is shown', () => updates().length === 1);
    return { over };
  };

  const updates = (): readonly TabInputTextDiff[] =>
    window.tabGroups.all
      .flatMap(({ tabs }) => tabs.map(({ input }) => input))
      .filter((input) => input instanceof TabInputTextDiff)
      .filter(({ modified }) => modified.scheme === 'daymark-update');

  const proposed = async (): Promise<string> => {
    const [update] = updates();
    expectThat(update !== undefined, 'an update is shown');
    return (await workspace.openTextDocument(update?.modified ?? Uri.parse(''))).getText();
  };

  const reworded = author.map((line) => line.replace('Untie it', 'Untie it quickly'));

  it('shows the plan’s new version with the ticks, and writes it once it is applied', async () => {
    const file = await followed();
    const { over } = await shown(file, ...reworded, ...more, '## Day 3: Prusik', '', '- [ ] Climb', '');
    const expected = lines(
      ...mine.replace('Untie it', 'Untie it quickly').trimEnd().split('\n'),
      ...['', '## Day 3: Prusik', '', '- [ ] Climb', ''],
    );
    expectEqual(await proposed(), expected);
    await expectText(file, mine);
    expectEqual(person().texts, ['1 tick is carried over.']);
    await commands.executeCommand('daymark.applyUpdate');
    await over;
    await expectText(file, expected);
    await until('the update is closed', () => updates().length === 0);
    await until('there is a receipt', () => person().texts.length === 2);
    person().press('Undo');
    await file.untilText(mine);
  });

  it('is one step of undo', async () => {
    const file = await followed();
    await window.showTextDocument(file.uri, { preview: false });
    const { over } = await shown(file, ...reworded, ...more);
    person().press('Apply');
    await over;
    await window.showTextDocument(file.uri, { preview: false });
    await commands.executeCommand('undo');
    const document = await workspace.openTextDocument(file.uri);
    expectEqual(document.getText(), mine);
  });

  it('changes nothing if the learner cancels, or closes the editor', async () => {
    const file = await followed();
    const first = await shown(file, ...reworded, ...more);
    await commands.executeCommand('daymark.cancelUpdate');
    await first.over;
    const second = await shown(file, ...reworded, ...more);
    await commands.executeCommand('workbench.action.closeActiveEditor');
    await second.over;
    await expectText(file, mine);
    expectEqual(updates(), []);
  });

  it('lists what has no place in the new version', async () => {
    const file = await followed(mine.replace('- [ ] Untie it\n', '- [ ] Untie it\nMind the ends.\n'));
    const { over } = await shown(file, ...author.filter((line) => !line.includes(' Tie it')), ...more);
    expectEqual(person().texts, [
      '0 ticks are carried over. 1 line has no place in the new version. 1 other line isn’t in the new version.',
    ]);
    person().press('Show What’s Left Out');
    await until('the list is shown', () => window.activeTextEditor?.document.isUntitled === true);
    const list = window.activeTextEditor?.document.getText() ?? '';
    for (const line of [
      '- Line 5 › `Day 1: Bowline`: `- [x] Tie it ✅ 2026-11-16`',
      '- Line 7 › `Day 1: Bowline`: `Mind the ends.`',
    ]) {
      expectThat(list.includes(line), `${line} in ${list}`);
    }
    await commands.executeCommand('daymark.cancelUpdate');
    await over;
  });

  it('shows the update again if the plan has changed meanwhile', async () => {
    const file = await followed();
    const { over } = await shown(file, ...reworded, ...more);
    const [first] = updates();
    const ticked = mine.replace('- [ ] Untie it', '- [x] Untie it ✅ 2026-11-17');
    await file.write(ticked);
    const document = await workspace.openTextDocument(file.uri);
    await until('the document has followed', () => document.getText() === ticked);
    await commands.executeCommand('daymark.applyUpdate');
    const again = ({ modified }: TabInputTextDiff): boolean => modified.toString() !== first?.modified.toString();
    await until('it is shown again', () => updates().some(again));
    await expectText(file, ticked);
    await commands.executeCommand('daymark.applyUpdate');
    await over;
    await expectText(file, ticked.replace('Untie it', 'Untie it quickly'));
  });

  it('says what is wrong with a new version before it shows anything', async () => {
    const file = await followed();
    const said = async (...next: readonly string[]): Promise<string | undefined> => {
      await env.clipboard.writeText(next.join('\n'));
      person().willPick('$(clippy) The Clipboard');
      await begun(file);
      return person().texts.at(-1);
    };
    expectEqual(await said(' '), 'Nothing changed: the clipboard is empty.');
    expectEqual(await said('Hello'), 'Nothing changed: the clipboard isn’t a plan.');
    const conflict = [...author, '<<<<<<< HEAD', ...more, '=======', ...more, '>>>>>>> main'];
    expectEqual(await said(...conflict), 'Nothing changed: the clipboard has merge conflicts. Resolve them first.');
    expectEqual(
      await said(...mine.split('\n')),
      `${workspace.asRelativePath(file.uri)} already has everything of the new version.`,
    );
    expectEqual(updates(), []);
    await expectText(file, mine);
  });

  it('asks before it shows an update from somebody else’s plan', async () => {
    const file = await followed();
    const other = [
      '# Sailing',
      '## Lesson 1: Wind',
      '- [ ] Draw the points of sail',
      '## Lesson 2: Tiller',
      '- [ ] Steer',
    ];
    await env.clipboard.writeText(lines(...other));
    person().willPick('$(clippy) The Clipboard');
    const over = begun(file);
    await until('it asks', () => person().messages.length === 1);
    const [question] = person().messages;
    expectThat(
      question?.isModal === true && question.text.startsWith('This looks like another plan: 0 of the 2'),
      question?.text ?? '',
    );
    question?.answer();
    await over;
    expectEqual(updates(), []);
  });

  it('reads a file in its encoding', async () => {
    const file = await followed();
    const next = await plan(lines(...author, ...more, '## Day 3: Nœud', '', '- [ ] Grimper', ''));
    dialogs.showOpenDialog = () => Promise.resolve([next.uri]);
    person().willPick('$(file) A File…');
    const over = begun(file);
    await until('the update is shown', () => updates().length === 1);
    expectThat((await proposed()).includes('## Day 3: Nœud'), await proposed());
    await commands.executeCommand('daymark.cancelUpdate');
    await over;
  });
});
