import { commands, window, workspace } from 'vscode';
import { PlanEditor } from '../../../src/workspace/editing/planEditor';
import type { MakeEdit } from '../../../src/workspace/editing/planEditor';
import type { Edit } from '../../../src/core/model/edit';
import { expectEqual } from '../expect';
import { loadEditing } from '../editing';
import { until } from '../samples/daymark';
import { usePerson } from './person';
import { Refreshes } from './refreshes';
import {
  done,
  expectBytes,
  expectText,
  latin1,
  lines,
  taskOf,
  today,
  usePlans,
  utf16,
  utf8,
  type PlanFile,
} from './plans';

const text = lines('# Days 1-2: Café', '', '## Day 1', '- [ ] Grind', '- [ ] Brew', '', '## Day 2', 'Taste.');

/** The text with one task checked. */
const ground = (): string => text.replace('[ ] Grind', `[x] Grind ${done()}`);

const crlf = (some: string): string => some.replaceAll('\n', '\r\n');

describe('Ticking changes only the mark and the date in the bytes of a file', () => {
  const plan = usePlans();
  const person = usePerson();

  const kept: Readonly<Record<string, (some: string) => Uint8Array>> = {
    'in UTF-8': utf8,
    'in UTF-8 with a byte order mark': (some) => utf8(`\uFEFF${some}`),
    'in UTF-16 with a byte order mark': utf16,
    'with CRLF': (some) => utf8(crlf(some)),
    'with CRLF and a byte order mark': (some) => utf8(`\uFEFF${crlf(some)}`),
    'without a line ending at the end': (some) => utf8(some.trimEnd()),
    'with blanks at the ends of lines and a tab after the bullet': (some) =>
      utf8(some.replace('Brew', 'Brew \t  ').replace('- ', '-\t')),
  };
  for (const [how, encode] of Object.entries(kept)) {
    it(how, async () => {
      const file = await plan(encode(text));
      await file.tick(true, 'Day 1', 'Grind');
      await expectBytes(file, encode(ground()));
      await until('the tree shows it', () => file.isChecked('Day 1', 'Grind') === true);
      await file.tick(false, 'Day 1', 'Grind');
      await expectBytes(file, encode(text));
      expectEqual([file.isOpen, person().texts], [false, []]);
    });

    it(`${how}, when a day without tasks is completed and opened again`, async () => {
      const file = await plan(encode(text));
      await file.tick(true, 'Day 2');
      const last = `\n- [x] Day complete ${done()}`;
      await expectBytes(file, encode(text.endsWith('\n') ? `${text.trimEnd()}\n${last}\n` : `${text}\n${last}`));
      await until('the tree shows it', () => file.isChecked('Day 2') === true);
      await file.tick(false, 'Day 2');
      await expectBytes(file, encode(text));
    });
  }

  describe('in Latin-1, which has no ✅, with the date in another form', () => {
    const stamp = (): string => `[completion:: ${today()}]`;
    const openAsLatin1 = async (file: PlanFile): Promise<void> => {
      await window.showTextDocument(await workspace.openTextDocument(file.uri, { encoding: 'iso88591' }));
    };

    it('when a task is checked and unchecked', async () => {
      const file = await plan(latin1(text));
      await openAsLatin1(file);
      await commands.executeCommand('daymark.tickRow', taskOf(file.uri, text, 'Grind'), true);
      await expectBytes(file, latin1(text.replace('[ ] Grind', `[x] Grind ${stamp()}`)));
      await commands.executeCommand('daymark.tickRow', taskOf(file.uri, text, 'Grind'), false);
      await expectBytes(file, latin1(text));
      expectEqual((await file.document()).encoding, 'iso88591');
      expectEqual(person().texts, []);
    });

    it('when a day without tasks is completed', async () => {
      const file = await plan(latin1(text));
      await openAsLatin1(file);
      const title = (): string | undefined => file.daymark.plans.planAt(file.uri)?.plan.title;
      await until('the index has read it as Latin-1', () => title()?.endsWith('Café') === true);
      await file.tick(true, 'Day 2');
      await expectBytes(file, latin1(`${text}\n- [x] Day complete ${stamp()}\n`));
    });

    it('but refuses a character that the encoding lacks', async () => {
      const file = await plan(latin1(text));
      await openAsLatin1(file);
      const editor = new PlanEditor(new Refreshes(), console, loadEditing);
      const start = { line: 3, character: 0 };
      const changes = [{ start, end: start, text: 'Ω' }];
      const outcome = await editor.edit(file.uri, () => ({ kind: 'edit', changes }));
      expectEqual(outcome, { kind: 'unwritten', uri: file.uri, reason: 'unencodable', line: 0 });
      await expectBytes(file, latin1(text));
    });
  });
});

describe('Ticking in a file whose other bytes would change when it is saved', () => {
  const plan = usePlans();
  const person = usePerson();

  it('is refused if the bytes cannot be decoded, for a task and for a day', async () => {
    const file = await plan(latin1(text));
    await file.tick(true, 'Day 1', 'Grind');
    await file.tick(true, 'Day 2');
    await expectBytes(file, latin1(text));
    await until('it is said', () => person().texts.length === 2);
    const sentence = `Nothing changed: ${file.path} is open in the wrong encoding, and saving it would lose characters. Choose “Reopen with Encoding”, not “Save with Encoding”.`;
    expectEqual(person().texts, [sentence, sentence]);
    expectEqual(person().messages[0]?.buttons, ['Reopen with Encoding']);
    expectEqual([file.isOpen, (await file.document()).isDirty], [false, false]);
    expectEqual(file.isChecked('Day 1', 'Grind'), false);
  });

  it('refreshes the plan in the index even if the edit is refused', async () => {
    const file = await plan(latin1(text));
    const refreshes = new Refreshes();
    const editor = new PlanEditor(refreshes, console, loadEditing);
    const outcome = await editor.edit(file.uri, (live, { setTasks }) => setTasks(live, [3], 'done', undefined));
    expectEqual(outcome, { kind: 'unwritten', uri: file.uri, reason: 'lossy', line: 0 });
    expectEqual(refreshes.of, [file.uri.toString()]);
    await expectBytes(file, latin1(text));
  });

  const mixed = text.replace('\n', '\r\n');

  it('asks once if line endings are mixed, and then writes', async () => {
    const file = await plan(mixed);
    person().willPress('Save Anyway');
    await file.tick(true, 'Day 1', 'Grind');
    await expectText(file, ground());
    expectEqual(
      person().messages.map(({ text: said, isModal }) => [said, isModal]),
      [
        [
          `Saving ${file.path} also changes its line endings or its byte order mark. The text itself stays the same.`,
          true,
        ],
      ],
    );
    await file.write(mixed);
    await until('VS Code has read it', () => file.isChecked('Day 1', 'Grind') === false);
    await file.tick(true, 'Day 1', 'Brew');
    await expectText(file, text.replace('[ ] Brew', `[x] Brew ${done()}`));
    expectEqual(person().texts.length, 1);
  });

  it('changes nothing if the user says no', async () => {
    const file = await plan(mixed);
    const ticking = file.tick(true, 'Day 1', 'Grind');
    await until('it is asked', () => person().messages.length === 1);
    person().messages[0]?.answer();
    await ticking;
    await expectBytes(file, utf8(mixed));
    expectEqual([person().texts.length, (await file.document()).isDirty], [1, false]);
  });

  it('is refused by PlanEditor until line endings may change', async () => {
    const file = await plan(mixed);
    const refreshes = new Refreshes();
    const editor = new PlanEditor(refreshes, console, loadEditing);
    const check: MakeEdit<Edit> = (live, { setTasks }) => setTasks(live, [3], 'done', undefined);
    const outcome = await editor.edit(file.uri, check);
    expectEqual(outcome, { kind: 'unwritten', uri: file.uri, reason: 'lineEndings', line: 0 });
    expectEqual(refreshes.of, [file.uri.toString()]);
    await expectBytes(file, utf8(mixed));
    editor.allowNormalizing(file.uri);
    expectEqual((await editor.edit(file.uri, check)).kind, 'written');
    await expectText(file, text.replace('[ ] Grind', '[x] Grind'));
    expectEqual(refreshes.of.length, 2);
  });

  const askedFor: Readonly<Record<string, Uint8Array>> = {
    'its lines end in CR alone': utf8(text.replaceAll('\n', '\r')),
    'it is UTF-16 without a byte order mark': utf16(text).subarray(2),
    'it is UTF-16 with the bytes swapped, without a byte order mark': utf16(text)
      .subarray(2)
      .map((_, index, bytes) => bytes[index ^ 1] ?? 0),
    'it begins with two byte order marks': utf8(`\uFEFF\uFEFF${text}`),
  };
  for (const [why, bytes] of Object.entries(askedFor)) {
    it(`is refused by PlanEditor if ${why}`, async () => {
      const file = await plan(text);
      await file.write(bytes);
      const editor = new PlanEditor(new Refreshes(), console, loadEditing);
      const outcome = await editor.edit(file.uri, (live, { setTasks }) => setTasks(live, [3], 'done', undefined));
      expectEqual(outcome, { kind: 'unwritten', uri: file.uri, reason: 'lineEndings', line: 0 });
      await expectBytes(file, bytes);
    });
  }

  it('is refused by PlanEditor if it lacks the byte order mark that the user has reopened it with', async () => {
    const file = await plan(text);
    await window.showTextDocument(await workspace.openTextDocument(file.uri, { encoding: 'utf8bom' }));
    const editor = new PlanEditor(new Refreshes(), console, loadEditing);
    const outcome = await editor.edit(file.uri, (live, { setTasks }) => setTasks(live, [3], 'done', undefined));
    expectEqual(outcome, { kind: 'unwritten', uri: file.uri, reason: 'lineEndings', line: 0 });
    await expectBytes(file, utf8(text));
  });

  it('is refused if the file is not text', async () => {
    const file = await plan(text);
    const bytes = utf8(`${text}\0\u0001\0`);
    await file.write(bytes);
    const warnings: string[] = [];
    const log = { ...console, warn: (warning: string): void => void warnings.push(warning) };
    const editor = new PlanEditor(new Refreshes(), log, loadEditing);
    const outcome = await editor.edit(file.uri, (live, { setTasks }) => setTasks(live, [3], 'done', undefined));
    expectEqual(outcome, { kind: 'unwritten', uri: file.uri, reason: 'unreadable', line: 0 });
    expectEqual(warnings, [`${file.uri.toString()} cannot be opened for an edit.`]);
    await expectBytes(file, bytes);
  });

  it('goes on in unsaved changes that begin with a pasted byte order mark', async () => {
    const file = await plan(text);
    const document = await file.typeAbove('\uFEFF<!-- pasted -->');
    await file.tick(true, 'Day 1', 'Grind');
    expectEqual([document.lineAt(4).text, person().texts], [`- [x] Grind ${done()}`, []]);
  });

  it('asks nothing if the file has unsaved changes, because it is not saved', async () => {
    const file = await plan(mixed);
    const document = await file.typeAbove('<!-- typed -->');
    await file.tick(true, 'Day 1', 'Grind');
    expectEqual([document.lineAt(4).text, document.isDirty], [`- [x] Grind ${done()}`, true]);
    await expectBytes(file, utf8(mixed));
    expectEqual(person().texts, []);
  });
});
