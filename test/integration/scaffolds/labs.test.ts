import { commands, window } from 'vscode';
import { expectEqual, expectThat } from '../expect';
import { closeEditors, fileAt, until } from '../samples/daymark';
import { usePerson } from '../ticking/person';
import { dayOf, expectText, lines, usePlans, type PlanFile } from '../ticking/plans';
import { exists, filesBelow, pathOf, read, untilGone, useCleanFolder, write } from './folder';

const text = lines(
  ...['# Days 1-2: Knots', '', '## Day 1: Bowline', '- [ ] Tie one', '- [ ] Untie it', ''],
  ...['## Day 2: Splice', 'Rest.'],
);
const lab = 'labs/days-001-002/day-001-bowline';
const linked = text.replace('Untie it\n', `Untie it\n- **Lab:** [Bowline](${lab}/README.md)\n`);
const receipt = `Lab for Day 1: ${lab}.`;

describe('New Lab for Day', () => {
  const plan = usePlans();
  const person = usePerson();
  useCleanFolder();

  const newLab = (file: PlanFile, seen = text): Thenable<unknown> =>
    commands.executeCommand('daymark.newLab', dayOf(file.uri, seen, 'Day 1'));

  const opened = (): string => pathOf(window.activeTextEditor?.document.uri) ?? '';

  const untilSaid = async (...messages: readonly string[]): Promise<void> => {
    await until('it is said', () => person().texts.length >= messages.length);
    expectEqual(person().texts, messages);
  };

  it('creates a folder with a README, a source and a test, links the day to it, and opens the source', async () => {
    const file = await plan(text);
    await newLab(file);
    const files = await filesBelow('labs');
    expectThat(files.includes(`${lab}/README.md`) && files.length >= 3, `there are three files: ${files.join(', ')}`);
    expectThat(
      files.every((path) => path.startsWith(`${lab}/`)),
      'all are in it',
    );
    expectThat(files.includes(opened()) && !opened().endsWith('.md'), `one of them is open: ${opened()}`);
    const { document, selection } = window.activeTextEditor ?? {};
    expectThat(document?.getText().includes('# Tie one · Untie it\n') === true, 'the tasks are at its top');
    expectEqual([selection?.active.line, document?.lineAt(selection?.active.line ?? 0).text], [5, '    ']);
    await file.untilText(linked);
    await untilSaid(receipt);
  });

  it('opens the source of an existing lab, and writes nothing', async () => {
    const file = await plan(text);
    await newLab(file);
    const start = opened();
    await write(start, 'my = "work"\n');
    await closeEditors();
    await newLab(file, linked);
    await until('it is open', () => opened() === start);
    expectEqual(await read(start), 'my = "work"\n');
    await expectText(file, linked);
    await untilSaid(receipt);
  });

  it('creates a README that is not shown as a plan', async () => {
    const file = await plan(text);
    await newLab(file);
    expectThat(await exists(`${lab}/README.md`), 'the README is there');
    await write(`${lab}/plan.md`, text);
    const { plans } = file.daymark;
    await until('the plan in the lab is indexed', () => plans.planAt(fileAt(`${lab}/plan.md`)) !== undefined);
    expectEqual(plans.plans.map(({ path }) => path).sort(), [file.path, `${lab}/plan.md`].sort());
  });

  it('keeps a file that is in the place of its folder', async () => {
    const file = await plan(text);
    await write(lab, 'Mine.');
    await newLab(file);
    await untilSaid(`Nothing created: ${lab} already exists.`);
    expectEqual([await read(lab), await file.text()], ['Mine.', text]);
  });

  it('is removed by Undo except for files that were changed', async () => {
    const file = await plan(text);
    await newLab(file);
    await file.untilText(linked);
    await untilSaid(receipt);
    const start = opened();
    await write(start, 'my = "work"\n');
    person().press('Undo');
    await file.untilText(text);
    await untilSaid(receipt, `${start} has changed since, so it was kept.`);
    expectEqual(await filesBelow('labs'), [start]);
  });

  it('is removed by Undo completely', async () => {
    const file = await plan(text);
    await newLab(file);
    await file.untilText(linked);
    await untilSaid(receipt);
    person().press('Undo');
    await file.untilText(text);
    await untilGone('labs');
    expectThat(!(await exists('labs')), 'nothing is left');
    expectEqual(opened(), '');
  });
});
