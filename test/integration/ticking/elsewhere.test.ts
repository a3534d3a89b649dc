import { commands, ConfigurationTarget, languages, Range, TextEdit, window, workspace, WorkspaceEdit } from 'vscode';
import type { Disposable } from 'vscode';
import type { DoneDateMode } from '../../../src/workspace/host/settings';
import { expectEqual } from '../expect';
import { until } from '../samples/daymark';
import { usePerson } from './person';
import { done, expectText, lines, today, usePlans, type PlanFile } from './plans';

const text = lines('# Days 1-2: Knots', '', '## Day 1', '- [ ] Bowline', '- [x] Reef', '', '## Day 2', '- [ ] Splice');
const checked = text.replace('[ ] Bowline', '[x] Bowline');
const dated = text.replace('[ ] Bowline', `[x] Bowline ${done()}`);

/** Replaces a part of the text in the document, as typing and other extensions do, and does not save it. */
async function type(file: PlanFile, part: string, by: string): Promise<void> {
  const document = await file.document();
  const start = document.getText().indexOf(part);
  if (start < 0) {
    throw new Error(`${file.path} has no “${part}”.`);
  }
  const edit = new WorkspaceEdit();
  edit.replace(file.uri, new Range(document.positionAt(start), document.positionAt(start + part.length)), by);
  expectEqual([await workspace.applyEdit(edit), document.getText().includes(by)], [true, true]);
}

async function save(file: PlanFile): Promise<void> {
  const document = await file.document();
  expectEqual(await document.save(), true);
}

/** Writes the file as another program does, and waits until the document has the text. */
async function writeElsewhere(file: PlanFile, content: string): Promise<void> {
  await file.write(content);
  const document = await file.document();
  await until('VS Code has read it again', () => document.getText() === content);
  // VS Code may have read it before the write had ended. Then the file seems newer than the document, and can't be saved.
  await commands.executeCommand('workbench.action.files.revert');
}

/** Sets `daymark.doneDate` for the tests of a `describe` block. */
function useMode(mode: DoneDateMode): void {
  const set = async (value: DoneDateMode | undefined): Promise<void> => {
    await workspace.getConfiguration('daymark').update('doneDate', value, ConfigurationTarget.Workspace);
  };
  before(() => set(mode));
  after(() => set(undefined));
}

describe('A task that is checked by typing, while daymark.doneDate is “always”,', () => {
  const plan = usePlans();
  const person = usePerson();
  useMode('always');

  it('gets the date in the same save', async () => {
    const file = await plan(text);
    await file.show();
    await type(file, '[ ] Bowline', '[x] Bowline');
    await save(file);
    await expectText(file, dated);
    expectEqual((await file.document()).isDirty, false);
    await commands.executeCommand('undo');
    await commands.executeCommand('undo');
    expectEqual((await file.document()).getText(), text);
  });

  it('gets the date if another task was done with Daymark before the save', async () => {
    const file = await plan(text);
    await file.show();
    await type(file, '[ ] Bowline', '[x] Bowline');
    await file.tick(true, 'Day 2', 'Splice');
    await save(file);
    await expectText(file, dated.replace('[ ] Splice', `[x] Splice ${done()}`));
  });

  it('gets the date after line endings and a byte order mark that stay as they are', async () => {
    const windows = `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    const file = await plan(windows);
    await type(file, '[ ] Bowline', '[x] Bowline');
    await save(file);
    await expectText(file, `\uFEFF${dated.replaceAll('\n', '\r\n')}`);
  });

  it('gets no date if it was checked in a file that another program wrote', async () => {
    const file = await plan(text);
    await file.show();
    await writeElsewhere(file, checked);
    await type(file, '# Days', '<!-- A note. -->\n# Days');
    await save(file);
    await expectText(file, checked.replace('# Days', '<!-- A note. -->\n# Days'));
  });

  it('gets no date if another program checked it, and the file is saved without a change', async () => {
    const file = await plan(text);
    await file.show();
    await file.write(checked);
    const document = await file.document();
    await until('VS Code has read it again', () => document.getText() === checked);
    await commands.executeCommand('workbench.action.files.save');
    await new Promise((resolve) => setTimeout(resolve, 500));
    await expectText(file, checked);
    expectEqual([document.getText(), document.isDirty], [checked, false]);
  });

  it('gets no date if a checkout, a pull or another window replaced the file under unsaved changes', async () => {
    const file = await plan(text);
    await file.show();
    await type(file, '# Days', '<!-- A note. -->\n# Days');
    await file.write(checked);
    await commands.executeCommand('workbench.action.files.revert');
    const document = await file.document();
    await until('VS Code has read it again', () => document.getText() === checked);
    await type(file, '# Days', '<!-- Another. -->\n# Days');
    await save(file);
    await expectText(file, checked.replace('# Days', '<!-- Another. -->\n# Days'));
  });

  it('gets no date if undo or redo checks it', async () => {
    const file = await plan(text);
    await file.show();
    await type(file, '[x] Reef', '[ ] Reef');
    await save(file);
    await expectText(file, text.replace('[x] Reef', '[ ] Reef'));
    await commands.executeCommand('undo');
    await save(file);
    await expectText(file, text);
    await type(file, '[x] Reef', '[ ] Reef');
    await commands.executeCommand('undo');
    await commands.executeCommand('redo');
    await commands.executeCommand('undo');
    await save(file);
    await expectText(file, text);
  });

  it('gets the date if it is checked after an undo', async () => {
    const file = await plan(text);
    await file.show();
    await type(file, '[x] Reef', '[ ] Reef');
    await save(file);
    await commands.executeCommand('undo');
    await type(file, '[x] Reef', '[ ] Reef');
    await type(file, '[ ] Reef', '[x] Reef');
    await save(file);
    await expectText(file, text.replace('Reef', `Reef ${done()}`));
  });

  it('gets no date if Undo in a receipt checks it', async () => {
    const file = await plan(checked);
    person().willPress('Uncheck');
    await file.tick(false, 'Day 1');
    await expectText(file, text.replace('[x] Reef', '[ ] Reef'));
    await until('there is a receipt', () => person().messages.some(({ buttons }) => buttons.includes('Undo')));
    person().press('Undo');
    await file.untilText(checked);
    await file.untilSaved();
    await expectText(file, checked);
  });

  it('gets no date if the file had conflict markers when it was saved last', async () => {
    const conflict = text.replace(
      '- [ ] Bowline\n',
      '<<<<<<< HEAD\n- [ ] Bowline\n=======\n- [x] Bowline\n>>>>>>> b\n',
    );
    const file = await plan(conflict);
    await file.show();
    await type(file, conflict, checked);
    await save(file);
    await expectText(file, checked);
  });

  it('keeps the date if a formatter runs at the same save', async () => {
    const settings = workspace.getConfiguration('editor');
    const formatter = languages.registerDocumentFormattingEditProvider('markdown', {
      provideDocumentFormattingEdits: (document) => {
        const all = new Range(0, 0, document.lineCount, 0);
        return [TextEdit.replace(all, document.getText().replaceAll('- [', '* ['))];
      },
    });
    await settings.update('formatOnSave', true, ConfigurationTarget.Workspace);
    try {
      const file = await plan(text);
      await file.show();
      await type(file, '[ ] Bowline', '[x] Bowline');
      await save(file);
      await expectText(file, dated.replaceAll('- [', '* ['));
    } finally {
      formatter.dispose();
      await settings.update('formatOnSave', undefined, ConfigurationTarget.Workspace);
    }
  });

  describe('and another extension changes the text at the save', () => {
    let participant: Disposable | undefined;
    afterEach(() => participant?.dispose());

    it('keeps the date', async () => {
      participant = workspace.onWillSaveTextDocument(({ document, waitUntil }) => {
        const all = new Range(0, 0, document.lineCount, 0);
        waitUntil(Promise.resolve([TextEdit.replace(all, `<!-- toc -->\n${document.getText()}`)]));
      });
      const file = await plan(text);
      await type(file, '[ ] Bowline', '[x] Bowline');
      await save(file);
      await expectText(file, `<!-- toc -->\n${dated}`);
    });
  });

  it('gets no date in a file that isn’t a plan', async () => {
    const file = await plan(text);
    const note = file.uri.with({ path: file.uri.path.replace('.md', '-note.txt.md') });
    await workspace.fs.writeFile(note, new TextEncoder().encode('# Shopping\n- [ ] Rope\n'));
    const document = await workspace.openTextDocument(note);
    const edit = new WorkspaceEdit();
    edit.replace(note, new Range(1, 3, 1, 4), 'x');
    await workspace.applyEdit(edit);
    await document.save();
    expectEqual(document.getText(), '# Shopping\n- [x] Rope\n');
    await workspace.fs.delete(note);
  });
});

describe('A task that is checked by typing, while daymark.doneDate is “daymark”,', () => {
  const plan = usePlans();
  const person = usePerson();
  afterEach(() => commands.executeCommand('daymark.dismissUndated'));

  /** The label of the row in Today, if there is one. */
  const row = ({ daymark: { today: view } }: PlanFile): string | undefined => {
    const undated = view.rows.children(undefined).find(({ kind }) => kind === 'undated');
    return undated && view.rows.item(undated).label;
  };
  const one = '1 task was checked without a date';

  it('has a row in Today until it is dated there', async () => {
    const file = await plan(text);
    await type(file, '[ ] Bowline', '[x] Bowline');
    expectEqual(row(file), undefined);
    await save(file);
    await expectText(file, checked);
    await until('there is a row', () => row(file) === one);
    await commands.executeCommand('daymark.dateThemToday');
    await expectText(file, dated);
    await until('the row is gone', () => row(file) === undefined);
    expectEqual(person().texts, ['1 task has today’s date now.']);
    person().press('Undo');
    await file.untilText(checked);
    await until('there is a row again', () => row(file) === one);
  });

  it('has no row any more if it is dismissed, dated by hand or opened, or if the day has ended', async () => {
    const file = await plan(text);
    const check = async (): Promise<void> => {
      await type(file, '[ ] Bowline', '[x] Bowline');
      await save(file);
      await until('there is a row', () => row(file) === one);
    };
    await check();
    await commands.executeCommand('daymark.dismissUndated');
    expectEqual(row(file), undefined);
    await type(file, '[x] Bowline', '[ ] Bowline');
    await save(file);
    await check();
    await type(file, '[x] Bowline', '[ ] Bowline');
    await until('the row is gone', () => row(file) === undefined);
    await save(file);
    await check();
    await type(file, '[x] Bowline', `[x] Bowline ✅ ${today()}`);
    await until('the row is gone', () => row(file) === undefined);
    await type(file, ` ✅ ${today()}`, '');
    await until('there is a row', () => row(file) === one);
    const now = file.daymark.day.now;
    try {
      file.daymark.day.useClock(() => ({ ...now, year: now.year + 1 }));
      expectEqual(row(file), undefined);
    } finally {
      file.daymark.day.useClock(() => now);
    }
  });

  it('is dated like all others from now on with “Always”, which can be undone', async () => {
    const file = await plan(text);
    const setting = (): unknown => workspace.getConfiguration('daymark').get('doneDate');
    await type(file, '[ ] Bowline', '[x] Bowline');
    await save(file);
    await until('there is a row', () => row(file) === one);
    await commands.executeCommand('daymark.alwaysDateThem');
    try {
      await expectText(file, dated);
      expectEqual(setting(), 'always');
      expectEqual(person().texts, ['Tasks now get the date whichever way you check them.']);
      person().press('Undo');
      await file.untilText(checked);
      await until('the setting is back', () => setting() === 'daymark');
    } finally {
      await workspace.getConfiguration('daymark').update('doneDate', undefined, ConfigurationTarget.Global);
    }
  });

  it('is counted with others, and Daymark’s own ticks are not', async () => {
    const file = await plan(text);
    await file.tick(true, 'Day 2', 'Splice');
    await type(file, '[ ] Bowline', '[x] Bowline');
    await type(file, '[x] Reef', '[ ] Reef');
    await save(file);
    await until('there is a row', () => row(file) === one);
    await type(file, '[ ] Reef', '[x] Reef');
    await save(file);
    await until('both are counted', () => row(file) === '2 tasks were checked without a date');
  });
});

describe('A task that is checked by typing, while daymark.doneDate is “off”,', () => {
  const plan = usePlans();
  useMode('off');

  it('gets no date and no row', async () => {
    const file = await plan(text);
    await type(file, '[ ] Bowline', '[x] Bowline');
    await save(file);
    await until('it is read', () => file.isChecked('Day 1', 'Bowline') === true);
    await expectText(file, checked);
    expectEqual(
      file.daymark.today.rows.children(undefined).some(({ kind }) => kind === 'undated'),
      false,
    );
    expectEqual(window.activeTextEditor, undefined);
  });
});
