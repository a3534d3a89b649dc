import { commands, ConfigurationTarget, Position, window, workspace, WorkspaceEdit } from 'vscode';
import { expectEqual } from '../expect';
import { until } from '../samples/daymark';
import { lines } from '../ticking/plans';
import { useRepositories } from './repositories';
import type { TestRepository } from './repository';

const text = lines('# Guitar', '## Day 1', '- [ ] Tune', '- [ ] Sing', '## Day 2', '- [ ] Row');
const checked = text.replace('[ ] Tune', '[x] Tune');
const note = '<!-- A note. -->\n';

describe('A task that Git checks in an open plan, while daymark.doneDate is “always”, gets no date', () => {
  const repositories = useRepositories();
  const set = async (value: string | undefined): Promise<void> => {
    await workspace.getConfiguration('daymark').update('doneDate', value, ConfigurationTarget.Workspace);
  };
  before(() => set('always'));
  after(() => set(undefined));

  /** Begins a repository with the plan, in which the branch `done` has checked a task. */
  const begin = async (): Promise<TestRepository> => {
    const repository = await repositories.begin();
    await repository.write('plan.md', text);
    repository.commit('2026-07-01T12:00:00+0000');
    repository.git('checkout', '--quiet', '-b', 'done');
    await repository.change('plan.md', '[ ] Tune', '[x] Tune', '2026-07-02T12:00:00+0000');
    repository.git('checkout', '--quiet', 'main');
    await repositories.untilRead(repository.uri('plan.md'));
    return repository;
  };

  /** Opens the plan, lets Git change its file, and saves the document with a note of the user. */
  const saveAfter = async (repository: TestRepository, work: () => void, after: string): Promise<void> => {
    const uri = repository.uri('plan.md');
    const document = await workspace.openTextDocument(uri);
    await window.showTextDocument(document);
    work();
    await until('VS Code has read it again', () => document.getText() === after);
    const edit = new WorkspaceEdit();
    edit.insert(uri, new Position(0, 0), note);
    await workspace.applyEdit(edit);
    await commands.executeCommand('workbench.action.files.save');
    await until('it is saved', () => !document.isDirty);
    expectEqual(await repository.read('plan.md'), note + after);
  };

  it('by a checkout', async () => {
    const repository = await begin();
    await saveAfter(repository, () => repository.git('checkout', '--quiet', 'done'), checked);
  });

  it('by a merge', async () => {
    const repository = await begin();
    await repository.change('plan.md', '- [ ] Row\n', '- [ ] Row\n- [ ] Rest\n', '2026-07-03T12:00:00+0000');
    const merge = (): void => repository.dated('2026-07-04T12:00:00+0000', 'merge', '--quiet', '--no-edit', 'done');
    await saveAfter(repository, merge, checked.replace('- [ ] Row\n', '- [ ] Row\n- [ ] Rest\n'));
  });

  it('by a pull', async () => {
    const repository = await begin();
    const clone = await repositories.clone(repository);
    await repositories.untilRead(clone.uri('plan.md'));
    repository.git('merge', '--quiet', '--ff-only', 'done');
    await saveAfter(clone, () => clone.git('pull', '--quiet'), checked);
  });
});
