import { commands, Range, Selection, TabInputText, window, workspace, WorkspaceEdit } from 'vscode';
import type { TextDocument, TextEditor, Uri } from 'vscode';
import { readPlan } from '../../../src/core/reading/readPlan';
import type { PlanDate } from '../../../src/core/calendar/date';
import { daysBelow, tasksBelow, withNested } from '../../../src/core/model/walk';
import type { PlanRow } from '../../../src/views/rows/planRow';
import type { DayInPlan, TaskInPlan } from '../../../src/workspace/learner/lineInPlan';
import { expectEqual } from '../expect';
import { daymark, fileAt, until, type Daymark } from '../samples/daymark';

/** A text of these lines. */
export function lines(...text: readonly string[]): string {
  return text.map((line) => `${line}\n`).join('');
}

/** The date that work done now gets, `YYYY-MM-DD`. */
export function today(): PlanDate {
  return new Date().toLocaleDateString('sv-SE');
}

/** The done date of a task that is done now, as it is written. */
export function done(): string {
  return `✅ ${today()}`;
}

/** The bytes of a text in UTF-8. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The bytes of a text in Latin-1. */
export function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** The bytes of a text in little-endian UTF-16, with a byte order mark. */
export function utf16(text: string): Uint8Array {
  const units = Array.from(`\uFEFF${text}`, (character) => character.charCodeAt(0));
  return Uint8Array.from(units.flatMap((unit) => [unit & 0xff, unit >> 8]));
}

let files = 0;

/** The file of a plan that a test writes, and what the running Daymark shows of it. */
export class PlanFile {
  readonly daymark: Daymark;
  readonly uri: Uri;

  constructor(running: Daymark, uri: Uri) {
    this.daymark = running;
    this.uri = uri;
  }

  /** The path that messages show. */
  get path(): string {
    return workspace.asRelativePath(this.uri);
  }

  /** Whether it is open in a tab. */
  get isOpen(): boolean {
    const inputs = window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ input }) => input));
    return inputs.some((input) => input instanceof TabInputText && input.uri.toString() === this.uri.toString());
  }

  /** All bytes on disk. */
  async bytes(): Promise<Uint8Array> {
    return workspace.fs.readFile(this.uri);
  }

  /** The text on disk, including a byte order mark. */
  async text(): Promise<string> {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await this.bytes());
  }

  /** Writes it as another program does. */
  async write(content: string | Uint8Array): Promise<void> {
    await workspace.fs.writeFile(this.uri, typeof content === 'string' ? utf8(content) : content);
  }

  async exists(): Promise<boolean> {
    return Promise.resolve(workspace.fs.stat(this.uri)).then(
      () => true,
      () => false,
    );
  }

  /** Waits until the file has this text. @throws Error with both texts if that takes too long */
  async untilText(expected: string): Promise<void> {
    const deadline = performance.now() + 10_000;
    while ((await this.text()) !== expected && performance.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await expectText(this, expected);
  }

  /** Waits until VS Code has reported the save, which is a little after the file has its text. */
  async untilSaved(): Promise<void> {
    const document = await this.document();
    await until('it is saved', () => !document.isDirty);
  }

  /** The row that these labels lead to, from the row of the plan down. */
  row(...labels: readonly string[]): PlanRow {
    const { planRows } = this.daymark;
    let row = planRows.children(undefined).find((each) => 'uri' in each && each.uri.toString() === this.uri.toString());
    for (const label of labels) {
      row = row && planRows.children(row).find((child) => planRows.item(child).label === label);
    }
    if (!row) {
      throw new Error(`${this.path} has no row ${labels.join(', ')}.`);
    }
    return row;
  }

  /** Whether the box of a row is checked. */
  isChecked(...labels: readonly string[]): boolean | undefined {
    return this.daymark.planRows.item(this.row(...labels)).checkbox?.checked;
  }

  /** Does what a click on the checkbox of a row does. */
  async tick(checked: boolean, ...labels: readonly string[]): Promise<void> {
    await this.tickRow(this.row(...labels), checked);
  }

  /** Does what a click on the checkbox does if the tree still shows an older row. */
  async tickRow(row: PlanRow, checked: boolean): Promise<void> {
    await commands.executeCommand('daymark.tickRow', row, checked);
  }

  /** Opens it in an editor with these selections, each from a line and character to another. */
  async show(...selections: readonly (readonly [number, number, number, number])[]): Promise<TextEditor> {
    const editor = await window.showTextDocument(await this.document(), { preview: false });
    if (selections.length > 0) {
      editor.selections = selections.map((places) => new Selection(...places));
    }
    return editor;
  }

  async document(): Promise<TextDocument> {
    return workspace.openTextDocument(this.uri);
  }

  /** Types a line at the top, and does not save the file. */
  async typeAbove(line: string): Promise<TextDocument> {
    const edit = new WorkspaceEdit();
    edit.insert(this.uri, new Range(0, 0, 0, 0).start, `${line}\n`);
    await workspace.applyEdit(edit);
    return this.document();
  }
}

/** @throws Error with both texts if the file has another text on disk */
export async function expectText(file: PlanFile, expected: string): Promise<void> {
  expectEqual((await file.text()).split('\n'), expected.split('\n'));
}

/** @throws Error with both if the file has other bytes on disk */
export async function expectBytes(file: PlanFile, expected: Uint8Array): Promise<void> {
  expectEqual(Array.from(await file.bytes()), Array.from(expected));
}

/** The argument that a row of a task passes, for the task with this text, whatever the index holds. */
export function taskOf(uri: Uri, text: string, label: string): TaskInPlan {
  const plan = readPlan(text);
  const task = withNested(tasksBelow(plan)).find((each) => each.text === label);
  if (!task) {
    throw new Error(`There is no task “${label}” in: ${text}`);
  }
  return { uri, line: task.line, task, plan };
}

/** The argument that a row of a day passes, for the day with this label, whatever the index holds. */
export function dayOf(uri: Uri, text: string, label: string): DayInPlan {
  const plan = readPlan(text);
  const day = daysBelow(plan).find((each) => each.label === label);
  if (!day) {
    throw new Error(`There is no day “${label}” in: ${text}`);
  }
  return { uri, line: day.line, day, plan };
}

/**
 * Gives the tests of a `describe` block files of plans, which are deleted after each test.
 * @returns a function that writes one and waits until it is in the index
 */
export function usePlans(): (content: string | Uint8Array) => Promise<PlanFile> {
  let running: Daymark;
  const written: PlanFile[] = [];
  before(async () => {
    running = await daymark();
  });
  afterEach(async () => {
    await closeWithoutSaving();
    for (const file of written.splice(0)) {
      if (await file.exists()) {
        await workspace.fs.delete(file.uri);
      }
      await until('the plan is gone', () => running.plans.planAt(file.uri) === undefined);
    }
  });
  return async (content) => {
    files += 1;
    const file = new PlanFile(running, fileAt(`plan-${files}.md`));
    written.push(file);
    await file.write(content);
    await until('the plan is read', () => running.plans.planAt(file.uri) !== undefined);
    return file;
  };
}

/** Closes all editors, and discards unsaved changes. */
export async function closeWithoutSaving(): Promise<void> {
  for (const document of workspace.textDocuments.filter(
    ({ isDirty, uri }) => isDirty && uri.scheme === fileAt('').scheme,
  )) {
    await window.showTextDocument(document, { preview: false });
    await commands.executeCommand('workbench.action.files.revert');
  }
  while (window.tabGroups.all.some(({ tabs }) => tabs.length > 0)) {
    const input = window.tabGroups.activeTabGroup.activeTab?.input;
    if (input instanceof TabInputText) {
      await window.showTextDocument(input.uri, { preview: false });
    }
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
}
