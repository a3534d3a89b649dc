import { TabInputWebview, Uri, window, workspace, type TextDocument } from 'vscode';
import { myProgress } from '../../../src/commands/progress/myProgress';
import { expectThat } from '../expect';
import { until } from '../samples/daymark';
import { done, lines, usePlans, type PlanFile } from '../ticking/plans';
import { useLearning } from './learner';

const text = lines('# Stars', '## Day 1', `- [x] Orion ${done()}`, '## Day 2', '- [ ] Lyra');

/** VS Code keeps at most this many documents open that have no editor, besides its limit of time. */
const mostDocuments = 60;

describe('My Progress', () => {
  const plan = usePlans();
  const learning = useLearning();

  const find = (): TextDocument | undefined =>
    workspace.textDocuments.find(({ uri }) => uri.path === '/My Progress.md' && uri.scheme === 'daymark');

  /** Opens the page, and waits until it names the plan. */
  const show = async ({ path }: PlanFile): Promise<TextDocument> => {
    await myProgress.execute(learning().context);
    await until('the page names the plan', () => find()?.getText().includes(`[Stars](</${path}#L1>)`) === true);
    const shown = find();
    if (!shown) {
      throw new Error('There is no page.');
    }
    return shown;
  };

  it('opens in the preview', async () => {
    const document = await show(await plan(text));
    await until('the preview is shown', () => {
      const input = window.tabGroups.activeTabGroup.activeTab?.input;
      return input instanceof TabInputWebview && input.viewType.endsWith('markdown.preview');
    });
    expectThat(document.languageId === 'markdown', document.languageId);
  });

  it('tells how far the plan is, and leads to it', async () => {
    const file = await plan(text);
    const page = (await show(file)).getText();
    expectThat(page.startsWith('# My progress in [Stars]'), page);
    expectThat(page.includes('**1 of 2 days. '), page);
    expectThat(page.includes(': Day 1 · 1 task</title>'), page);
  });

  it('follows the plans while it is open', async () => {
    const file = await plan(text);
    const document = await show(file);
    await file.write(text.replace('[ ] Lyra', `[x] Lyra ${done()}`));
    await until('it is told', () => document.getText().includes('**2 of 2 days. You finished on '));
  });

  it('still follows them when VS Code has closed its document', async () => {
    const file = await plan(text);
    await show(file);
    await closeDocuments();
    await until('the document is closed', () => find() === undefined);
    await file.write(text.replace('## Day 2', '## Day 2\n- [ ] Draco\n## Day 3'));
    await until('the page is up to date', () => find()?.getText().includes('**1 of 3 days. ') === true);
  });
});

/** Opens other documents until VS Code closes those without an editor that were opened before. */
async function closeDocuments(): Promise<void> {
  const registered = workspace.registerTextDocumentContentProvider('other', { provideTextDocumentContent: () => 'x' });
  for (let count = 0; count < mostDocuments; count += 1) {
    await workspace.openTextDocument(Uri.parse(`other:/${count}.txt`));
  }
  registered.dispose();
}
