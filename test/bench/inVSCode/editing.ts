// Runs inside VS Code: measures the time from an edit in the only plan of the folder until the tree reports changed rows.
import type { TextDocument } from 'vscode';
import { Position, Range, RelativePattern, workspace, WorkspaceEdit } from 'vscode';
import { typingDelay } from '../../../src/workspace/index/planWatcher';
import type { EditingTimes } from '../editingTimes.mts';
import { median } from '../measure.mts';
import { createContext, openFolder } from './fakeContext';
import { extensionSource, load, type Activated } from './loadExtension';
import type { Tree } from './plansTree';
import { leaveResult } from './result';
import { watchSlices } from './slices';
import { watchedApi } from './watchedApi';

const rounds = 7;
/** Longer than anybody waits after an edit, in milliseconds. */
const quiet = 1_000;

/** VS Code calls this. The result is written to a file in the open folder. */
export async function run(): Promise<void> {
  const document = await onlyPlan();
  const slicesWithout: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const slices = watchSlices();
    await typeIn(document);
    await new Promise((resolve) => setTimeout(resolve, quiet));
    slicesWithout.push((await slices.stop()).after.work);
  }
  const tree = await plansTree();
  const times: number[] = [];
  const slices: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const watch = watchSlices();
    const start = performance.now();
    const told = new Promise<void>((resolve) => tree.onDidChangeTreeData?.(() => resolve()));
    await typeIn(document);
    await told;
    times.push(performance.now() - start);
    slices.push((await watch.stop()).after.work);
    await new Promise((resolve) => setTimeout(resolve, quiet));
  }
  const result: EditingTimes = {
    untilTold: median(times),
    typingDelay,
    longestSlice: median(slices),
    longestSliceWithout: median(slicesWithout),
  };
  await leaveResult(result);
}

/** The tree of the Plans view, once the index is made. @throws Error if the view does not exist */
async function plansTree(): Promise<Tree> {
  let tree: Tree | undefined;
  const api = watchedApi({ onDidCreatePlansView: (made) => (tree = made) });
  const { app } = load(await extensionSource('dist/extension.js'), api).activate(createContext()) as Activated;
  await app?.source.ready;
  if (!tree) {
    throw new Error('The view "Plans" was not made.');
  }
  return tree;
}

async function onlyPlan(): Promise<TextDocument> {
  const [file] = await workspace.findFiles(new RelativePattern(openFolder(), '**/*.md'), null);
  if (!file) {
    throw new Error('There is no plan.');
  }
  return workspace.openTextDocument(file);
}

/** Types one character into the title of a day in the middle, so that the plan changes. */
async function typeIn(document: TextDocument): Promise<void> {
  const middle = Math.floor(document.lineCount / 2);
  const lines = Array.from({ length: middle }, (_, line) => middle + line);
  const line = lines.find((each) => document.lineAt(each).text.startsWith('### **Day'));
  if (line === undefined) {
    throw new Error(`No day stands behind line ${middle}.`);
  }
  const at = new Position(line, document.lineAt(line).text.indexOf('(') - 1);
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, new Range(at, at), 'a');
  await workspace.applyEdit(edit);
}
