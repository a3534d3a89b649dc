import type { CancellationToken } from 'vscode';
import { commands, l10n, ProgressLocation, window, workspace } from 'vscode';
import { resourcesBelow, withoutRepeated } from '../../core/model/planResources';
import { classifyTarget, hostOf } from '../../core/model/resourceTarget';
import { cut } from '../../util/text/cut';
import type { LoadEditing } from '../../workspace/host/bundles';
import type { LinkProblem } from '../../workspace/index/linkProblems';
import type { IndexedPlan } from '../../workspace/index/planSource';
import { fileOf } from '../base/arguments';
import type { Command } from '../base/command';
import type { CommandContext } from '../base/context';
import { showMessage } from '../base/messages';
import { planTarget } from '../base/targets';
import { openingOf, type NamedHeading, type PlacedLink } from '../resources/opening';
import type { Verdict } from './askAddress';
import { askAll, serverOf } from './askAll';
import { checkedText, problemOf, questionText, type CheckedLinks } from './linkText';
import { isPrivateHost } from './privateHost';

/** How long to wait for an answer, in seconds. */
const patience = 10;

/** How much of a fragment has room in a message. */
const longestFragment = 100;

/** Checks the links of a plan, those to the web only after a question, and marks what doesn't work. */
export const checkLinks: Command = {
  id: 'daymark.checkLinks',
  async execute(context, place) {
    await context.source.ready;
    const file = fileOf(place);
    const entry = (file && context.source.planAt(file)) ?? (await planTarget(context, place));
    if (entry) {
      await checkLinksOf(context, entry);
    }
  },
};

async function checkLinksOf(context: CommandContext, entry: IndexedPlan): Promise<void> {
  const links = linksOf(entry);
  const { local, web } = links;
  if (local.length + web.length + links.private.length === 0) {
    void showMessage(l10n.t('{0} has no links.', workspace.asRelativePath(entry.uri)));
    return;
  }
  const asked = seesAnswers ? web : [];
  if (asked.length > 0 && !(await isConfirmed(asked))) {
    return;
  }
  const localProblems = await problemsInFiles(context, entry, local);
  const verdicts = await verdictsOn(asked);
  const isOffline = knowsNoServer(verdicts);
  const reached = isOffline ? [] : asked.filter((address) => verdicts.has(withoutFragment(address)));
  const problems = new Map([...localProblems, ...problemsOnWeb(reached, verdicts)]);
  context.linkProblems.set(entry.uri, problems);
  const found: CheckedLinks = {
    checked: local.length + reached.length,
    problems: [...problems.values()],
    private: links.private.length,
    unasked: web.length - reached.length,
    unaskedBecause: isOffline ? 'offline' : seesAnswers ? 'stopped' : 'hidden',
  };
  void showMessage(checkedText(found, l10n), ...(problems.size > 0 ? [showProblems()] : []));
}

/** Addresses as they are written, each once. */
interface Links {
  readonly local: readonly string[];
  readonly web: readonly string[];
  /** Those that lead to the learner's own network. */
  readonly private: readonly string[];
}

/** Mail addresses can't be checked, and are left out. */
function linksOf({ plan }: IndexedPlan): Links {
  const addresses = withoutRepeated(resourcesBelow(plan)).map(({ resource }) => resource.target);
  const onWeb = addresses.filter((address) => hostOf(address) !== undefined);
  return {
    local: addresses.filter((address) => classifyTarget(address).kind !== 'web'),
    web: onWeb.filter((address) => !isPrivate(address)),
    private: onWeb.filter(isPrivate),
  };
}

/** In a browser, requests to other sites fail whatever these answer. There the extension runs in a web worker. */
const seesAnswers = !('importScripts' in globalThis);

function isPrivate(address: string): boolean {
  return URL.canParse(address) && isPrivateHost(new URL(address).hostname);
}

async function isConfirmed(addresses: readonly string[]): Promise<boolean> {
  const asked = new Set(addresses.map(withoutFragment));
  const servers = new Set(addresses.map(serverOf));
  const check = l10n.t('Check Links');
  const question = questionText(asked.size, servers.size, l10n);
  const detail = l10n.t(
    'Each is asked once, without cookies. The servers see your IP address, as when you open a link.',
  );
  return (await window.showInformationMessage(question, { modal: true, detail }, check)) === check;
}

/** Servers don't see fragments. */
function withoutFragment(address: string): string {
  const [asked = address] = address.split('#', 1);
  return asked;
}

/** Asks servers, with progress that can be canceled. @returns what is known, by address without fragment */
async function verdictsOn(addresses: readonly string[]): Promise<ReadonlyMap<string, Verdict>> {
  const asked = [...new Set(addresses.map(withoutFragment))];
  if (asked.length === 0) {
    return new Map();
  }
  const options = { location: ProgressLocation.Notification, title: l10n.t('Checking links'), cancellable: true };
  return window.withProgress(options, (progress, token) => {
    let count = 0;
    return askAll(asked, { fetch: globalThis.fetch, patience: patience * 1000, signal: signalOf(token) }, () => {
      count++;
      progress.report({ message: l10n.t('{0} of {1}', count, asked.length), increment: 100 / asked.length });
    });
  });
}

function signalOf(token: CancellationToken): AbortSignal {
  const controller = new AbortController();
  token.onCancellationRequested(() => controller.abort());
  return controller.signal;
}

/** Whether no name of a server is known, which says more about the network than about the links. */
function knowsNoServer(verdicts: ReadonlyMap<string, Verdict>): boolean {
  return verdicts.size > 0 && [...verdicts.values()].every(({ kind }) => kind === 'noHost');
}

function problemsOnWeb(
  addresses: readonly string[],
  verdicts: ReadonlyMap<string, Verdict>,
): readonly (readonly [string, LinkProblem])[] {
  return addresses.flatMap((address) => {
    const verdict = verdicts.get(withoutFragment(address));
    const problem = verdict && problemOf(verdict, address, patience, l10n);
    return problem ? [[address, problem] as const] : [];
  });
}

/** Looks for files and headings in the workspace. */
async function problemsInFiles(
  { loadEditing }: CommandContext,
  { uri }: IndexedPlan,
  addresses: readonly string[],
): Promise<readonly (readonly [string, LinkProblem])[]> {
  const found: (readonly [string, LinkProblem])[] = [];
  for (const address of addresses) {
    const problem = await problemInFiles({ place: { uri, line: 0 }, address }, loadEditing);
    found.push(...(problem ? [[address, problem] as const] : []));
  }
  return found;
}

async function problemInFiles(link: PlacedLink, loadEditing: LoadEditing): Promise<LinkProblem | undefined> {
  const opening = await openingOf(link, loadEditing);
  if (opening.kind === 'notOpened') {
    return { isDead: true, mark: l10n.t('dead'), message: opening.message };
  }
  const { heading } = opening;
  if (!heading || (await hasHeading(heading, loadEditing))) {
    return undefined;
  }
  const file = workspace.asRelativePath(heading.uri);
  const message = l10n.t('{0} has no heading “#{1}”.', file, cut(heading.fragment, longestFragment));
  return { isDead: false, mark: l10n.t('no heading'), message };
}

/** Whether a file has a heading, or an element of HTML with its name: `<a id="setup">`. */
async function hasHeading({ uri, fragment }: NamedHeading, loadEditing: LoadEditing): Promise<boolean> {
  const text = (await workspace.openTextDocument(uri)).getText();
  const { headingLine } = await loadEditing();
  return (
    headingLine(text, fragment) !== undefined ||
    ['"', "'"].some((quote) => text.includes(`=${quote}${fragment}${quote}`))
  );
}

function showProblems(): { readonly title: string; readonly run: () => Promise<void> } {
  return {
    title: l10n.t('Show Problems'),
    run: async () => {
      await commands.executeCommand('workbench.actions.view.problems');
    },
  };
}
