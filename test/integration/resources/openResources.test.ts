import { commands, ConfigurationTarget, env, TabInputNotebook, TabInputText, window, workspace } from 'vscode';
import type { PlanRow } from '../../../src/views/rows/planRow';
import { expectEqual, expectThat } from '../expect';
import { closeEditors, cursor, daymark, fileAt, rowAt, until, type Daymark } from '../samples/daymark';
import { usePerson } from '../ticking/person';
import { useOpenRecorder } from './openRecorder';

/** The files in tabs, by the last part of their paths. */
function tabs(): readonly string[] {
  return window.tabGroups.all
    .flatMap((group) => group.tabs.map(({ input }) => input))
    .map((input) =>
      input instanceof TabInputText || input instanceof TabInputNotebook
        ? (input.uri.path.split('/').at(-1) ?? '')
        : '?',
    );
}

describe('Open Resources', () => {
  // Before anybody listens.
  beforeEach(closeEditors);
  const person = usePerson();
  const recorder = useOpenRecorder();
  let running: Daymark;

  before(async () => {
    running = await daymark();
  });
  after(closeEditors);

  const day = (module: string, label: string): PlanRow => rowAt(running, 'Days 1–6', module, label);
  const open = async (row?: PlanRow): Promise<void> => {
    await commands.executeCommand('daymark.openResources', row);
  };

  it('opens the one link of a day at once, exactly as it is written', async () => {
    await open(day('Module 1', 'Day 2'));
    expectEqual(recorder().addresses, ['https://www.example.org/lenses?q=C%2B%2B&page=2#focal%2Flength']);
    expectEqual(recorder().lists, []);
  });

  it('lists those of the day, which are checked, and then the others of the plan', async () => {
    await open(day('Module 1', 'Day 3'));
    expectEqual(recorder().shown.slice(0, 6), [
      'Day 3',
      '[x] the video',
      "[x] Kepler's way",
      'More in Days 1–6',
      '[ ] How light bends',
      '[ ] this',
    ]);
    const [video, kepler] = (recorder().lists[0]?.items ?? []).slice(1).map(({ description }) => description);
    expectEqual([video, kepler], ['YouTube · 8 min · video.example.org', 'Blog · 5 min · example.org']);
    expectEqual(recorder().addresses, ['https://video.example.org/two', 'https://example.org/kepler']);
    expectEqual(person().texts, []);
  });

  it('says that a day has none, and lists the others of its plan', async () => {
    recorder().willChoose('How light bends');
    await open(day('Module 2', 'Day 5'));
    expectEqual(recorder().lists[0]?.title, 'Day 5 has no resources');
    expectEqual(recorder().shown[0], 'More in Days 1–6');
    expectThat(!recorder().shown.some((line) => line.startsWith('[x]')), 'none is chosen');
    expectEqual(recorder().addresses, ['https://example.org/light']);
  });

  it('asks once before it opens more than three, with all hosts and addresses', async () => {
    const opening = open(day('Module 2', 'Day 6'));
    await until('it asks', () => person().messages.length > 0);
    const [question] = person().messages;
    expectEqual([question?.text, question?.isModal, question?.buttons], ['Open 4 resources?', true, ['Open']]);
    expectEqual(question?.detail?.split('\n'), [
      'example.org · https://example.org/first',
      'example.org · https://example.org/dark',
      'mailto:club@example.org?subject=First%20light',
      'example.org · https://example.org/weather',
    ]);
    expectEqual(recorder().addresses, []);
    question?.answer('Open');
    await opening;
    expectEqual([recorder().addresses.length, person().messages.length], [4, 1]);
  });

  it('opens none of them if the user says no', async () => {
    const opening = open(day('Module 2', 'Day 6'));
    await until('it asks', () => person().messages.length > 0);
    person().messages[0]?.answer();
    await opening;
    expectEqual(recorder().addresses, []);
  });

  it('does not ask if three of many are chosen', async () => {
    recorder().willChoose('What to look at first', 'Where it is dark', 'The weather');
    await open(day('Module 2', 'Day 6'));
    expectEqual([recorder().addresses.length, person().texts], [3, []]);
  });

  it('opens each file in a permanent tab and a notebook as a notebook, and reveals a folder', async () => {
    recorder().willChoose('My notes', 'Its curve, computed', 'All that I read');
    await open(day('Module 2', 'Day 4'));
    await until('both are open', () => tabs().length === 2);
    expectEqual(tabs(), ['notes.md', 'curve.ipynb']);
    await until('the notebook is in front', () => window.activeNotebookEditor !== undefined);
    expectEqual(window.activeNotebookEditor?.notebook.notebookType, 'jupyter-notebook');
    expectEqual(recorder().commandsRun, [
      'vscode.open notes.md',
      'vscode.open reading/curve.ipynb',
      'revealInExplorer reading',
    ]);
  });

  it('goes to a heading', async () => {
    recorder().willChoose('The second mirror');
    await open(day('Module 2', 'Day 4'));
    expectEqual(cursor(), { file: 'notes.md', text: '## The second mirror' });
  });

  it('says that a file does not exist, and shows the line', async () => {
    recorder().willChoose('A page that was lost');
    person().willPress('Show in Plan');
    await open(day('Module 2', 'Day 4'));
    expectEqual(person().texts, ['“reading/lost.md” doesn’t exist.']);
    expectThat(cursor()?.text.includes('A page that was lost') === true, 'the cursor is at the link');
  });

  it('says in one message what VS Code failed to open, and opens the others', async () => {
    recorder().browserError = new Error('There is no browser.');
    recorder().willChoose('Lenses', 'The weather', 'My notes');
    person().willPress('Show in Plan');
    await open(day('Module 2', 'Day 5'));
    expectEqual(person().texts, [
      '2 links weren’t opened. “https://www.example.org/lenses?q=C%2B%2B&page=2#focal%2Flength” can’t be opened: ' +
        'There is no browser. “https://example.org/weather” can’t be opened: There is no browser.',
    ]);
    expectEqual(tabs(), ['notes.md', 'telescope.md']);
    expectThat(cursor()?.text.includes('[Lenses') === true, 'the cursor is at the first of them');
  });

  it('is for the current day without a row, or for the day at the cursor if it is another', async () => {
    recorder().willChoose();
    await open();
    expectEqual(recorder().shown[0], 'Day 1');
    await commands.executeCommand('daymark.showInPlan', day('Module 1', 'Day 2'));
    recorder().willChoose('Day 2');
    await open();
    expectEqual(recorder().shown, ['Day 1', 'Day 2']);
    expectEqual(recorder().addresses.length, 1);
  });

  it('is for the links of a field, of a module with its days, or of a whole plan', async () => {
    await open(rowAt(running, 'Days 1–6', 'Module 1', 'Day 3', 'Task'));
    expectEqual(recorder().addresses, ['https://video.example.org/two']);
    await open(rowAt(running, 'Days 1–6', 'Module 2'));
    expectEqual([recorder().shown[0], recorder().shown[1], recorder().shown.length], ['Module 2', '[ ] My notes', 26]);
    await open(rowAt(running, 'Days 1–6'));
    expectEqual(recorder().shown[0], 'Days 1–6');
    expectThat(!recorder().shown.some((line) => line.startsWith('[x]')), 'none is chosen');
  });

  it('is for the whole current plan if it has no days', async () => {
    const settings = workspace.getConfiguration('daymark');
    await settings.update('currentPlan', 'optics.md', ConfigurationTarget.Workspace);
    try {
      await open();
    } finally {
      await settings.update('currentPlan', undefined, ConfigurationTarget.Workspace);
    }
    expectEqual(recorder().shown, ['Optics, Topic by Topic', '[ ] the law of reflection', '[ ] a look at silver']);
  });

  it('does nothing for a row of a plan that is gone', async () => {
    await open({ kind: 'field', uri: fileAt('gone.md'), line: 0 } as PlanRow);
    expectEqual([recorder().lists, recorder().commandsRun, person().texts], [[], [], []]);
  });
});

describe('A row of a resource', () => {
  let running: Daymark;

  before(async () => {
    running = await daymark();
  });
  after(closeEditors);

  const rows = (): readonly PlanRow[] => {
    const { today, planRows } = running;
    const inPlans = rowAt(running, 'Days 1–6', 'Module 1', 'Day 1', 'A script');
    const inToday = today.rows
      .children(undefined)
      .flatMap((row) => today.rows.children(row))
      .filter((row) => planRows.item(row).label === 'A script');
    return [inPlans, ...inToday];
  };

  it('can be copied as an address and shown in its plan, in Plans and in Today', async () => {
    expectEqual(rows().length, 2);
    for (const row of rows()) {
      await env.clipboard.writeText('');
      await commands.executeCommand('daymark.copyLink', row);
      expectEqual(await env.clipboard.readText(), 'javascript:alert%281%29');
      await closeEditors();
      await commands.executeCommand('daymark.showInPlan', row);
      expectThat(cursor()?.text.includes('[A script]') === true, 'the cursor is at the link');
    }
  });
});
