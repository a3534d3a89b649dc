import type { QuickPickItem, Uri } from 'vscode';
import { CancellationTokenSource, env, l10n, window, workspace } from 'vscode';
import { findConflict } from '../../core/markdown/conflicts';
import { fileName } from '../../util/addressPath';
import { plainLabel } from '../../util/text/plainLabel';
import { plainMessage } from '../../util/text/plainMessage';
import { loadGit, type Repository } from '../../workspace/git/gitExtension';
import { repositoryOf } from '../../workspace/git/repositories';
import type { CommandContext } from '../base/context';
import { notReadText } from './planVerdict';

/** A new version of a plan, before anything is done with it. */
export interface NewVersion {
  readonly text: string;
  /** Where it is from. */
  readonly name: string;
  /** The version that it and the learner's plan were made from; `undefined` if that isn't known. */
  readonly base: string | undefined;
}

/** The version, or why there is none. */
type Chosen = NewVersion | { readonly problem: string };

interface Source extends QuickPickItem {
  readonly read: () => Promise<Chosen | undefined>;
}

/**
 * Lets the user choose a new version of a plan: a file, the clipboard, or a branch of its repository.
 * @returns `undefined` if the user chose none, or if it is no plan; then a message says so
 */
export async function chooseNewVersion(context: CommandContext, plan: Uri): Promise<NewVersion | undefined> {
  const placeHolder = l10n.t('Where is the new version of {0}?', workspace.asRelativePath(plan));
  const source = await window.showQuickPick(sourcesOf(context, plan), { placeHolder, matchOnDescription: true });
  const chosen = await source?.read();
  if (!chosen) {
    return undefined;
  }
  const problem = 'problem' in chosen ? chosen.problem : await problemOf(context, plan, chosen);
  if (problem !== undefined) {
    void window.showWarningMessage(plainMessage(problem));
  }
  return 'problem' in chosen || problem !== undefined ? undefined : chosen;
}

async function sourcesOf(context: CommandContext, plan: Uri): Promise<readonly Source[]> {
  const fromFile = { label: l10n.t('$(file) A File…'), read: () => readFile(context) };
  const fromClipboard = { label: l10n.t('$(clippy) The Clipboard'), read: readClipboard };
  const repository = await openRepository(plan);
  return [fromFile, fromClipboard, ...(repository ? await branchesOf(repository, plan) : [])];
}

async function readFile(context: CommandContext): Promise<Chosen | undefined> {
  const [file] =
    (await window.showOpenDialog({ title: l10n.t('The New Version'), openLabel: l10n.t('Show Update') })) ?? [];
  if (!file) {
    return undefined;
  }
  const { plan, notRead, path } = await context.lookAt(file);
  return plan
    ? { text: plan.text, name: path, base: undefined }
    : { problem: notReadText(path, notRead ?? 'unreadable', l10n) };
}

async function readClipboard(): Promise<Chosen> {
  return { text: await env.clipboard.readText(), name: l10n.t('the clipboard'), base: undefined };
}

async function openRepository(plan: Uri): Promise<Repository | undefined> {
  const git = await loadGit();
  return git && repositoryOf(git, plan, new CancellationTokenSource().token);
}

const mostBranches = 20;

/** The branches of remotes that the repository knows, those of `upstream` first, and any other commit by its name. */
async function branchesOf(repository: Repository, plan: Uri): Promise<readonly Source[]> {
  const branches = await repository.getBranches({ remote: true }).catch(() => []);
  const names = branches.flatMap(({ name = '' }) => (name === '' || name.endsWith('/HEAD') ? [] : [name]));
  const isUpstream = (name: string): boolean => name.startsWith('upstream/');
  const sorted = [...names.filter(isUpstream), ...names.filter((name) => !isUpstream(name))];
  return [
    ...sorted.slice(0, mostBranches).map((name) => ({
      label: `$(git-branch) ${plainLabel(name)}`,
      description: l10n.t('As of the last fetch'),
      read: () => readCommit(repository, plan, name),
    })),
    {
      label: l10n.t('$(git-commit) Another Branch, Tag or Commit…'),
      read: async () => {
        const name = await window.showInputBox({
          prompt: l10n.t('A branch, a tag or a commit, such as upstream/main'),
        });
        return name === undefined || name.trim() === '' ? undefined : readCommit(repository, plan, name.trim());
      },
    },
  ];
}

async function readCommit(repository: Repository, plan: Uri, name: string): Promise<Chosen> {
  try {
    const text = await repository.show(name, plan.fsPath);
    return { text, name, base: await readBase(repository, plan, name) };
  } catch {
    return { problem: l10n.t('Nothing changed: {0} has no file {1}.', name, workspace.asRelativePath(plan)) };
  }
}

/** The plan in the last commit that its own history has in common with another one. */
async function readBase(repository: Repository, plan: Uri, name: string): Promise<string | undefined> {
  try {
    const base = await repository.getMergeBase('HEAD', name);
    return base === undefined ? undefined : await repository.show(base, plan.fsPath);
  } catch {
    return undefined;
  }
}

/** Says why a text can't be the new version; `undefined` if it can. */
async function problemOf(
  { loadEditing, source }: CommandContext,
  file: Uri,
  { text, name }: NewVersion,
): Promise<string | undefined> {
  if (text.trim() === '') {
    return l10n.t('Nothing changed: {0} is empty.', name);
  }
  if (findConflict(text) !== undefined) {
    return l10n.t('Nothing changed: {0} has merge conflicts. Resolve them first.', name);
  }
  const { readPlanText } = await loadEditing();
  const isToldSo = source.planAt(file)?.plan.isToldSo === true;
  return readPlanText(text, { name: fileName(file.path), isToldSo }).plan.isPlan
    ? undefined
    : l10n.t('Nothing changed: {0} isn’t a plan.', name);
}
