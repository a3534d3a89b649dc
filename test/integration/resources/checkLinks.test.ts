import { commands, DiagnosticSeverity, languages } from 'vscode';
import { expectEqual } from '../expect';
import { until } from '../samples/daymark';
import { usePerson } from '../ticking/person';
import { lines, usePlans, type PlanFile } from '../ticking/plans';

const local = [
  '- **Resource:** [The second mirror](notes.md#the-second-mirror)',
  '- **Resource:** [The third mirror](notes.md#the-third-mirror)',
  '- **Resource:** [A lost page](reading/lost.md)',
  '- **Resource:** [All my notes](notes.md)',
  '- **Resource:** [A command](command:workbench.action.files.newUntitledFile)',
];
const web = [
  '- **Resource:** [Gone](https://one.example/404#top)',
  '- **Resource:** [Gone, further down](https://one.example/404#end)',
  '- **Resource:** [Here](https://one.example/200)',
  '- **Resource:** [Moved](https://two.example/301)',
  '- **Resource:** [The router](http://192.168.0.1/admin)',
  '- **Resource:** [The club](mailto:club@club.example)',
];
const plan = lines('# Days 1-2: Links', '', '### Day 1: Read', ...local, ...web, '', '### Day 2: Wait');

/** In a browser no answer can be read, and no request is sent. */
const isWebWorker = 'importScripts' in globalThis;

/** The lines of a file with problems. */
function marked({ uri }: PlanFile): readonly number[] {
  const problems = languages.getDiagnostics(uri).filter(({ source }) => source === 'Daymark');
  return problems.map(({ range }) => range.start.line);
}

/** The problems of a file: what is underlined, how bad it is, and why. */
async function problemsIn(file: PlanFile): Promise<readonly string[]> {
  const document = await file.document();
  return languages
    .getDiagnostics(file.uri)
    .filter(({ source }) => source === 'Daymark')
    .map(({ range, severity, message }) => `${DiagnosticSeverity[severity]} ${document.getText(range)}: ${message}`);
}

/** What is wrong with the files of the plan above. */
const inFiles = [
  'Information notes.md#the-third-mirror: notes.md has no heading “#the-third-mirror”.',
  'Warning reading/lost.md: “reading/lost.md” doesn’t exist.',
  'Warning command:workbench.action.files.newUntitledFile: Daymark only opens web links and files in this folder, not “command:workbench.action.files.newUntitledFile”.',
];

/** What is wrong with its pages. */
const onWeb = [
  'Warning https://one.example/404#top: This page doesn’t exist: one.example answered 404.',
  'Warning https://one.example/404#end: This page doesn’t exist: one.example answered 404.',
  'Information https://two.example/301: This page has moved to https://three.example/.',
];

describe('Check Links', () => {
  const write = usePlans();
  const person = usePerson();
  const { fetch } = globalThis;
  let requests: string[];
  let answer: (url: URL) => Promise<Response>;

  beforeEach(() => {
    requests = [];
    answer = ({ pathname, hostname }) => {
      const headers: HeadersInit = hostname === 'two.example' ? { location: 'https://three.example/' } : {};
      return Promise.resolve(new Response(null, { status: Number(pathname.slice(1)) || 200, headers }));
    };
    globalThis.fetch = (address, options) => {
      requests.push(`${options?.method ?? ''} ${String(address)}`);
      return answer(new URL(String(address)));
    };
  });
  afterEach(() => {
    globalThis.fetch = fetch;
  });

  const check = async ({ uri }: Pick<PlanFile, 'uri'>): Promise<void> => {
    await commands.executeCommand('daymark.checkLinks', { uri });
  };
  const description = (file: PlanFile, label: string): string => {
    const { planRows } = file.daymark;
    const day = file.row('Day 1');
    const row = planRows.children(day).find((child) => planRows.item(child).label === label);
    return row ? planRows.item(row).description : `There is no row ${label}.`;
  };

  if (isWebWorker) {
    it('checks files in a browser, and says why pages aren’t checked', async () => {
      const file = await write(plan);
      await check(file);
      expectEqual(await problemsIn(file), inFiles);
      expectEqual(requests, []);
      expectEqual(person().texts, [
        '2 of 5 links work. 2 are dead. One has moved or isn’t certain. Not asked, since they’re in a private network: 1. Not asked, since a browser hides the answers of other sites: 4.',
      ]);
    });
    return;
  }

  it('asks before it sends anything, and then marks what doesn’t work in the editor and in the view', async () => {
    const file = await write(plan);
    person().willPress('Check Links');
    await check(file);
    const [question] = person().messages;
    expectEqual(
      [question?.text, question?.isModal, question?.detail],
      [
        'Daymark will ask 2 servers about 3 addresses.',
        true,
        'Each is asked once, without cookies. The servers see your IP address, as when you open a link.',
      ],
    );
    expectEqual(requests.toSorted(), [
      'GET https://one.example/404',
      'HEAD https://one.example/200',
      'HEAD https://one.example/404',
      'HEAD https://three.example/',
      'HEAD https://two.example/301',
    ]);
    expectEqual(await problemsIn(file), [...inFiles, ...onWeb]);
    expectEqual(
      ['A lost page', 'The third mirror', 'Gone', 'Moved', 'Here'].map((label) => description(file, label)),
      ['dead', 'no heading', '404 · one.example', 'moved · two.example', 'one.example'],
    );
    expectEqual(
      person().texts.at(-1),
      '3 of 9 links work. 4 are dead. 2 have moved or aren’t certain. Not asked, since they’re in a private network: 1.',
    );
    expectEqual(person().messages.at(-1)?.buttons, ['Show Problems']);
  });

  it('sends nothing if the answer is no, and says nothing', async () => {
    const file = await write(plan);
    const checking = check(file);
    await until('it asks', () => person().messages.length > 0);
    person().messages[0]?.answer();
    await checking;
    expectEqual([requests, await problemsIn(file), person().texts.length], [[], [], 1]);
  });

  it('keeps a mark where its link is, and takes it away with the link', async () => {
    const file = await write(plan);
    person().willPress('Check Links');
    await check(file);
    await file.write(plan.replace('https://two.example/301', 'https://three.example/').replace('Days 1-2', 'Days 1–2'));
    await until('a mark is gone', () => marked(file).length === 5);
    expectEqual(description(file, 'Moved'), 'three.example');
    expectEqual(await problemsIn(file), [...inFiles, ...onWeb.slice(0, 2)]);
    const [first = 0] = marked(file);
    await file.write(`\n${await file.text()}`);
    await until('the marks have moved', () => marked(file)[0] === first + 1);
    expectEqual(await problemsIn(file), [...inFiles, ...onWeb.slice(0, 2)]);
  });

  it('doesn’t believe that every server is gone', async () => {
    const file = await write(plan);
    answer = () =>
      Promise.reject(new TypeError('fetch failed', { cause: Object.assign(new Error(), { code: 'ENOTFOUND' }) }));
    person().willPress('Check Links');
    await check(file);
    expectEqual(
      person().texts.at(-1),
      '2 of 5 links work. 2 are dead. One has moved or isn’t certain. Not asked, since they’re in a private network: 1. Not checked, since no server could be found: 4. Are you offline?',
    );
    expectEqual(await problemsIn(file), inFiles);
  });

  it('needs no network for a plan whose links are files', async () => {
    const file = await write(lines('# Days 1-2: Links', '', '### Day 1: Read', ...local, '', '### Day 2: Wait'));
    await check(file);
    expectEqual(await problemsIn(file), inFiles);
    expectEqual(person().texts, ['2 of 5 links work. 2 are dead. One has moved or isn’t certain.']);
  });

  it('says that a plan has no links', async () => {
    const file = await write(lines('# Days 1-2: Words', '', '### Day 1: Read', '', '### Day 2: Wait'));
    await check(file);
    expectEqual(person().texts, [`${file.path} has no links.`]);
  });
});
