import { commands, ConfigurationTarget, MarkdownString, Position, workspace } from 'vscode';
import type { CodeLens, Hover, TextEditor } from 'vscode';
import { expectEqual, expectThat } from '../expect';
import { daymark, fileAt, until, type Daymark } from '../samples/daymark';
import { usePerson } from '../ticking/person';
import { closeWithoutSaving, done, expectText, lines, today, usePlans, type PlanFile } from '../ticking/plans';

const text = lines(
  ...['# Days 1-3: Kites', '', '### Day 1: Paper', '- [x] Cut ✅ 2020-11-18', ''],
  ...['### Day 2: Frame', '**Objective:** A frame that holds', '- [ ] Glue [how](https://kites.test)', ''],
  ...['### Day 3: Sky', 'Fly. [Where](https://hills.test) and [when](wind.md)'],
);
const [day1, day2, day3] = [2, 5, 9];

/** The lenses of a file as VS Code shows them: the line, from 0, and the titles. */
async function lensesIn({ uri }: Pick<PlanFile, 'uri'>): Promise<readonly (readonly [number, string])[]> {
  return (await codeLensesIn(uri)).map(({ range, command }) => [range.start.line, command?.title ?? '']);
}

async function codeLensesIn(uri: PlanFile['uri']): Promise<readonly CodeLens[]> {
  return commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', uri, 20);
}

async function set(name: 'codeLens' | 'doneMarks', value: unknown): Promise<void> {
  await workspace.getConfiguration('daymark').update(name, value, ConfigurationTarget.Workspace);
}

describe('In the editor of a plan', () => {
  const plan = usePlans();
  usePerson();
  let running: Daymark;

  before(async () => {
    running = await daymark();
  });

  afterEach(async () => {
    await set('codeLens', undefined);
    await set('doneMarks', undefined);
  });

  /** The file of a plan in which the day with this label is current, in an editor. */
  const shown = async (content: string, current: string): Promise<readonly [PlanFile, TextEditor]> => {
    const file = await plan(content);
    await until(`${current} is current`, () => running.learner.standing.currentDay?.day.label === current);
    return [file, await file.show()];
  };

  const untilLenses = async (file: PlanFile, expected: readonly (readonly [number, string])[]): Promise<void> => {
    const deadline = performance.now() + 5000;
    while (JSON.stringify(await lensesIn(file)) !== JSON.stringify(expected) && performance.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expectEqual(await lensesIn(file), expected);
  };

  const above = (line: number, ...titles: readonly string[]): readonly (readonly [number, string])[] =>
    titles.map((title) => [line, title]);

  describe('the lenses', () => {
    const usual = ['Mark Day Complete', 'Open Resource', 'New Notebook'];

    it('stand above the current day only', async () => {
      const [file] = await shown(text, 'Day 2');
      expectEqual(await lensesIn(file), above(day2, ...usual));
    });

    it('complete this very day, and go to the next one', async () => {
      const [file] = await shown(text, 'Day 2');
      const [complete] = await codeLensesIn(file.uri);
      await file.typeAbove('Hello');
      await file.document().then((document) => document.save());
      await commands.executeCommand(complete?.command?.command ?? '', ...(complete?.command?.arguments ?? []));
      await expectText(
        file,
        `Hello\n${text.replace('- [ ] Glue [how](https://kites.test)', `- [x] Glue [how](https://kites.test) ${done()}`)}`,
      );
      await untilLenses(file, above(day3 + 1, 'Mark Day Complete', 'Open Resources (2)', 'New Notebook'));
    });

    it('are gone when nothing is open', async () => {
      const [file] = await shown(text.replace('[ ]', '[x]').replace(/Fly.*/, '- [ ] Fly'), 'Day 3');
      await commands.executeCommand('daymark.markDayComplete');
      await untilLenses(file, []);
    });

    it('stay above their day while somebody types, when the plan isn’t read again yet and afterwards', async () => {
      const [file, editor] = await shown(text, 'Day 2');
      const read = running.plans.planAt(file.uri);
      await editor.edit((edit) => edit.insert(new Position(0, 0), 'One\nTwo\n'));
      expectEqual(await lensesIn(file), above(day2 + 2, ...usual));
      await until('it is read again', () => running.plans.planAt(file.uri) !== read);
      expectEqual(await lensesIn(file), above(day2 + 2, ...usual));
    });

    it('stay above a heading that somebody types in', async () => {
      const [file, editor] = await shown(text, 'Day 2');
      await editor.edit((edit) => edit.insert(new Position(day2, '### Day 2: Frame'.length), 's of wood'));
      expectEqual(await lensesIn(file), above(day2, ...usual));
    });

    it('come and go with the setting', async () => {
      const [file] = await shown(text, 'Day 2');
      await set('codeLens', false);
      await untilLenses(file, []);
      await set('codeLens', undefined);
      await untilLenses(file, above(day2, ...usual));
    });
  });

  describe('the marks', () => {
    const marks = (editor: TextEditor): readonly (readonly [number, string])[] =>
      running.inEditor.marksIn(editor).map(({ line, text: mark }) => [line, mark]);
    const untilMarks = async (editor: TextEditor, expected: readonly (readonly [number, string])[]): Promise<void> => {
      await until('the marks are drawn', () => JSON.stringify(marks(editor)) === JSON.stringify(expected), 5000).catch(
        () => undefined,
      );
      expectEqual(marks(editor), expected);
    };
    const old = '✓ Nov 18, 2020';

    it('stand behind complete days', async () => {
      const [, editor] = await shown(text, 'Day 2');
      await untilMarks(editor, [[day1, old]]);
    });

    it('come with a tick', async () => {
      const [, editor] = await shown(text, 'Day 2');
      await commands.executeCommand('daymark.markDayComplete');
      const date = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', timeZone: 'UTC' });
      await untilMarks(editor, [
        [day1, old],
        [day2, `✓ ${date.format(new Date(today()))}`],
      ]);
    });

    it('come and go with the setting', async () => {
      const [, editor] = await shown(text, 'Day 2');
      await untilMarks(editor, [[day1, old]]);
      await set('doneMarks', false);
      await untilMarks(editor, []);
      await set('doneMarks', undefined);
      await untilMarks(editor, [[day1, old]]);
    });
  });

  describe('the hover', () => {
    const hovers = async (file: Pick<PlanFile, 'uri'>, line: number): Promise<readonly MarkdownString[]> => {
      const found = await commands.executeCommand<Hover[]>(
        'vscode.executeHoverProvider',
        file.uri,
        new Position(line, 5),
      );
      return found.flatMap(({ contents }) => contents.filter((content) => content instanceof MarkdownString));
    };
    const textOf = (content: MarkdownString | undefined): string =>
      (content?.value ?? '').replaceAll('&nbsp;', ' ').replaceAll('\u200b', '').replaceAll('\\', '').trim();

    it('tells what the row of the day tells', async () => {
      const [file] = await shown(text, 'Day 2');
      const [content] = await hovers(file, day2);
      expectEqual(textOf(content), '**Day 2: Frame**\n\n**Objective**: A frame that holds');
      expectEqual(textOf((await hovers(file, day1))[0]), '**Day 1: Paper**\n\nCompleted on 2020-11-18');
    });

    it('says nothing that the heading says, and nothing elsewhere', async () => {
      const [file] = await shown(text, 'Day 2');
      expectEqual([await hovers(file, day3), await hovers(file, day2 + 1), await hovers(file, 0)], [[], [], []]);
    });

    it('has no link, image or command of the plan', async () => {
      const hostile = '[quit](command:workbench.action.quit) ![x](https://pixel.test/x.png) $(alert) <b>bold</b>';
      const [file] = await shown(text.replace('A frame that holds', hostile).replace('Frame', hostile), 'Day 2');
      const [content] = await hovers(file, day2);
      expectThat(
        content !== undefined && !/(?<!\\)[[\]]|<b>|(?<!\\)\$\(/.test(content.value),
        content?.value ?? 'it is there',
      );
      expectEqual([content?.isTrusted ?? false, content?.supportHtml ?? false], [false, false]);
    });
  });

  it('nothing is drawn in a file that is no plan', async () => {
    await shown(text, 'Day 2');
    const uri = fileAt('notes.md');
    await workspace.fs.writeFile(uri, new TextEncoder().encode('# Notes\n\n### Day 1\n\nA walk.\n'));
    await workspace.openTextDocument(uri);
    expectEqual(await lensesIn({ uri }), []);
    expectEqual(await commands.executeCommand('vscode.executeHoverProvider', uri, new Position(2, 5)), []);
    await closeWithoutSaving();
    await workspace.fs.delete(uri);
  });
});
