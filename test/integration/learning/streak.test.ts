import { commands, env, window, type DocumentLink, type TextDocument } from 'vscode';
import { explainMyStreak } from '../../../src/commands/streak/explainMyStreak';
import { readableDate } from '../../../src/util/readableDate';
import { expectEqual, expectThat } from '../expect';
import { until } from '../samples/daymark';
import { done, lines, today, usePlans, type PlanFile } from '../ticking/plans';
import { useLearning } from './learner';

const text = lines('# Stars', '## Day 1', `- [x] Orion ${done()}`, '## Day 2', '- [ ] Lyra');

describe('Explain My Streak', () => {
  const plan = usePlans();
  const learning = useLearning();

  /** Opens the account, and waits until it names a plan. */
  const explain = async ({ path }: PlanFile): Promise<TextDocument> => {
    await explainMyStreak.execute(learning().context);
    const shown = window.activeTextEditor?.document;
    if (!shown) {
      throw new Error('The account is not shown.');
    }
    await until('the plan is named', () => shown.getText().includes(path));
    return shown;
  };

  it('opens a document that tells the dates with their places', async () => {
    const file = await plan(text);
    const document = await explain(file);
    const date = readableDate(today(), env.language);
    expectThat(document.getText().includes(`- ${date}: 1 in a row (\`${file.path}:3\`)\n`), document.getText());
  });

  it('leads to the lines of the plans', async () => {
    const file = await plan(text);
    const document = await explain(file);
    const links = await commands.executeCommand<DocumentLink[]>('vscode.executeLinkProvider', document.uri);
    expectEqual(
      links.map(({ target }) => target?.toString()),
      [file.uri.with({ fragment: 'L3' }).toString()],
    );
  });

  it('follows the plans while it is open', async () => {
    const file = await plan(text);
    const document = await explain(file);
    await file.write(text.replace(/\[x\] Orion .*/, '[ ] Orion'));
    await until('it is told', () => !document.getText().includes(file.path));
    expectThat(document.getText().endsWith('No date in your plans counts yet.\n'), document.getText());
  });
});
