import { commands, env, TabInputWebview, window, workspace, type DocumentLink, type TextDocument } from 'vscode';
import { explainMyStreak } from '../../../src/commands/streak/explainMyStreak';
import { readableDate } from '../../../src/util/text/readableDate';
import { expectThat } from '../expect';
import { until } from '../samples/daymark';
import { done, lines, today, usePlans, type PlanFile } from '../ticking/plans';
import { useLearning } from './learner';

const text = lines('# Stars', '## Day 1', `- [x] Orion ${done()}`, '## Day 2', '- [ ] Lyra');

describe('Explain My Streak', () => {
  const plan = usePlans();
  const learning = useLearning();

  /** Opens the account, and waits until it names the day of the plan. */
  const explain = async ({ path }: PlanFile): Promise<TextDocument> => {
    await explainMyStreak.execute(learning().context);
    const shown = workspace.textDocuments.find(({ uri }) => uri.path === '/My Streak.md');
    if (!shown) {
      throw new Error('There is no account.');
    }
    await until('the day is named', () => shown.getText().includes(`[Day 1](</${path}#L3>)`));
    return shown;
  };

  it('opens in the preview', async () => {
    await explain(await plan(text));
    await until('the preview is shown', () => {
      const input = window.tabGroups.activeTabGroup.activeTab?.input;
      return input instanceof TabInputWebview && input.viewType.endsWith('markdown.preview');
    });
  });

  it('tells the dates with the days on which they were earned', async () => {
    const file = await plan(text);
    const document = await explain(file);
    const date = readableDate(today(), env.language);
    const expected = `- ${date}: 1 · [Day 1](</${file.path}#L3>)\n`;
    expectThat(document.getText().includes(expected), document.getText());
  });

  it('leads to the lines of the plans', async () => {
    const file = await plan(text);
    const document = await explain(file);
    const links = await commands.executeCommand<DocumentLink[]>('vscode.executeLinkProvider', document.uri);
    const target = file.uri.with({ fragment: 'L3' }).toString();
    const targets = links.map((link) => link.target?.toString());
    expectThat(targets.includes(target), targets.join('\n'));
  });

  it('follows the plans while it is open', async () => {
    const file = await plan(text);
    const document = await explain(file);
    await file.write(text.replace(/\[x\] Orion .*/, '[ ] Orion'));
    await until('it is told', () => !document.getText().includes('Day 1'));
    expectThat(
      document.getText().endsWith('Nothing counts yet. Check a task to start your streak.\n'),
      document.getText(),
    );
  });
});
