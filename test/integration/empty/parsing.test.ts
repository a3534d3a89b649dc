import { extensions, Uri, workspace } from 'vscode';
import { entriesLoader, parsingLoader } from '../../../src/workspace/host/parsing';
import { expectEqual, expectThat } from '../expect';
import { fileAt } from '../samples/daymark';

const text = '# Days 1-2: Knots\n\n## Day 1\n\n## Day 2\n';

describe('The parser bundle', () => {
  it('is loaded once, from the folder of the extension', async () => {
    const load = parsingLoader(extensionFolder());
    const [one, other] = await Promise.all([load(), load()]);
    expectThat(one === other, 'both are the same');
    expectEqual(one.readPlan(text).days.total, 2);
    expectEqual(one.headingLine(text, 'day-2'), 4);
  });

  it('is loaded again if it could not be loaded', async () => {
    const folder = fileAt('half-installed');
    const load = parsingLoader(folder);
    const failure = await load().then(
      () => undefined,
      (error: unknown) => error,
    );
    expectThat(failure instanceof Error, 'the first time it fails');
    try {
      const file = await workspace.fs.readFile(Uri.joinPath(extensionFolder(), 'dist/parsing.js'));
      await workspace.fs.writeFile(Uri.joinPath(folder, 'dist/parsing.js'), file);
      expectEqual((await load()).readPlan(text).isPlan, true);
    } finally {
      await workspace.fs.delete(folder, { recursive: true });
    }
  });
});

describe('The bundle of New Entry', () => {
  it('works with what the parser read', async () => {
    const [{ addEntry }, { readPlanText }] = await Promise.all([
      entriesLoader(extensionFolder())(),
      parsingLoader(extensionFolder())(),
    ]);
    const log = readPlanText('# My log\n\n## 2026-11-20\nKnots\n\n## 2026-11-21\nSails');
    expectEqual(addEntry(log, '2026-11-22', readPlanText), {
      kind: 'edit',
      changes: [{ start: { line: 6, character: 5 }, end: { line: 6, character: 5 }, text: '\n\n## 2026-11-22\n' }],
      line: 9,
    });
  });
});

function extensionFolder(): Uri {
  const extension = extensions.getExtension('daymark.daymark');
  if (!extension) {
    throw new Error('Daymark is not there.');
  }
  return extension.extensionUri;
}
