import { Uri, window, workspace } from 'vscode';
import { exportCalendar } from '../../../src/commands/schedule/exportCalendar';
import { expectEqual, expectThat } from '../expect';
import { fileAt, until } from '../samples/daymark';
import { usePerson } from '../ticking/person';
import { closeWithoutSaving, expectText, lines, usePlans, type PlanFile } from '../ticking/plans';
import { untilFollowed, useLearning } from './learner';

const knots = lines(
  ...['---', 'daymark: { start: 2026-11-16 }', '---', '# Days 1-3: Knots', ''],
  ...['## Day 1: Bowline', '- [x] Tie it ✅ 2026-11-16', '', '## Day 2: Reef Knot', '- [ ] Tie it', ''],
  ...['## Day 3: Prusik', '- [ ] Tie it'],
);

describe('Export Calendar…', () => {
  const plan = usePlans();
  const person = usePerson();
  const learning = useLearning();
  const dialogs = window as unknown as { showSaveDialog: (options: { defaultUri: Uri }) => Promise<Uri | undefined> };
  const { showSaveDialog } = dialogs;
  let offered: Uri | undefined;
  let chosen: Uri | undefined;

  beforeEach(() => {
    offered = undefined;
    chosen = fileAt('exported.ics');
    dialogs.showSaveDialog = ({ defaultUri }) => {
      offered = defaultUri;
      return Promise.resolve(chosen);
    };
  });

  afterEach(async () => {
    dialogs.showSaveDialog = showSaveDialog;
    await closeWithoutSaving();
    await workspace.fs.delete(fileAt('exported.ics')).then(
      () => undefined,
      () => undefined,
    );
  });

  const followed = async (content: string): Promise<PlanFile> => {
    const file = await plan(content);
    await untilFollowed(learning(), file);
    return file;
  };
  const exported = async (): Promise<string> =>
    new TextDecoder().decode(await workspace.fs.readFile(fileAt('exported.ics')));

  it('saves an event for each open day beside the plan, and changes nothing in it', async () => {
    const file = await followed(knots);
    await exportCalendar.execute(learning().context);
    expectEqual(offered?.path, file.uri.path.replace(/\.md$/, '.ics'));
    const text = await exported();
    expectEqual(text.match(/SUMMARY:.*/g), ['SUMMARY:Day 2: Reef Knot', 'SUMMARY:Day 3: Prusik']);
    expectEqual(text.match(/DTSTART.*/g), ['DTSTART;VALUE=DATE:20261117', 'DTSTART;VALUE=DATE:20261118']);
    expectEqual(person().texts, ['exported.ics saved with 2 events.']);
    await expectText(file, knots);
  });

  it('has links that open the days', async () => {
    const file = await followed(knots);
    await exportCalendar.execute(learning().context, { uri: file.uri, line: 0 });
    const [link = ''] = (await exported()).replaceAll('\r\n ', '').match(/(?<=URL:)\S+/) ?? [];
    await learning().daymark.previewLinks.handleUri(Uri.parse(link));
    await until('the plan is open at the day', () => window.activeTextEditor?.selection.active.line === 8);
    expectEqual(window.activeTextEditor?.document.uri.toString(), file.uri.toString());
  });

  it('saves nothing if the learner changes their mind', async () => {
    await followed(knots);
    chosen = undefined;
    await exportCalendar.execute(learning().context);
    expectEqual(person().texts, []);
  });

  it('says that a plan has no schedule, with a way to give it one', async () => {
    await followed(knots.slice(knots.indexOf('#')));
    await exportCalendar.execute(learning().context);
    await until('it is said', () => person().texts.length > 0);
    expectEqual(person().texts, ['Days 1–3 has no schedule to export.']);
    expectEqual(person().messages[0]?.buttons, ['Set Schedule…']);
    expectEqual(offered, undefined);
  });

  it('says why it can’t save', async () => {
    await followed(knots);
    chosen = Uri.parse('nowhere:/calendar.ics');
    await exportCalendar.execute(learning().context);
    await until('it is said', () => person().texts.length > 0);
    expectThat(person().texts[0]?.includes('couldn’t be saved') === true, person().texts.join());
  });
});
