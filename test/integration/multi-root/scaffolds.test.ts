import {
  commands,
  ConfigurationTarget,
  FileSystemError,
  window,
  workspace,
  type Uri,
  type WorkspaceFolder,
} from 'vscode';
import { expectEqual, expectThat } from '../expect';
import { closeEditors, daymark, until } from '../samples/daymark';
import { usePerson } from '../ticking/person';
import { dayOf, lines } from '../ticking/plans';
import { fileOf, folderNamed, write } from './folders';

const text = lines('# Days 1-2: Scales', '', '## Day 1: C major', '- **Task:** Play it', '', '## Day 2: G major');

describe('Notebooks in a multi-root workspace', () => {
  const person = usePerson();

  before(async () => {
    await daymark();
  });

  afterEach(async () => {
    await closeEditors();
    for (const path of ['book', 'labs', 'practice', '.daymark']) {
      await removeIfThere(fileOf(`Piano & Voice/${path}`));
    }
  });

  it('are created in the folder of their plan, by the settings of that folder', async () => {
    const plan = fileOf('Piano & Voice/book/plan.md');
    await write(plan, text);
    const settings = workspace.getConfiguration('daymark.scaffold', plan);
    await settings.update('folder', 'practice/${day}-${title}', ConfigurationTarget.WorkspaceFolder);
    await commands.executeCommand('daymark.newNotebook', dayOf(plan, text, 'Day 1'));
    await until('it is said', () => person().texts.length === 1);
    await settings.update('folder', undefined, ConfigurationTarget.WorkspaceFolder);
    expectEqual(person().texts, ['Notebook for Day 1: Piano & Voice/practice/001-c-major.ipynb.']);
    expectThat(
      (await textOf(plan)).includes('- **Notebook:** [C major](../practice/001-c-major.ipynb)\n'),
      'the link leads from the plan to it',
    );
  });

  it('get their templates in the folder that the user picks', async () => {
    const asked = window as unknown as { showWorkspaceFolderPick: () => Promise<WorkspaceFolder | undefined> };
    const { showWorkspaceFolderPick } = asked;
    try {
      asked.showWorkspaceFolderPick = () => Promise.resolve(undefined);
      await commands.executeCommand('daymark.createScaffoldTemplates');
      expectEqual(person().texts, []);
      asked.showWorkspaceFolderPick = () => Promise.resolve(folderNamed('Piano & Voice'));
      await commands.executeCommand('daymark.createScaffoldTemplates');
    } finally {
      asked.showWorkspaceFolderPick = showWorkspaceFolderPick;
    }
    await until('it is said', () => person().texts.length === 1);
    expectThat(person().texts[0]?.includes('in Piano & Voice/.daymark/templates.') === true, person().texts.join());
    expectThat((await textOf(fileOf('Piano & Voice/.daymark/templates/notebook.ipynb'))) !== '', 'it is there');
  });
});

async function textOf(uri: Uri): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(uri));
}

async function removeIfThere(uri: Uri): Promise<void> {
  try {
    await workspace.fs.delete(uri, { recursive: true });
  } catch (error) {
    if (!(error instanceof FileSystemError && error.code === 'FileNotFound')) {
      throw error;
    }
  }
}
