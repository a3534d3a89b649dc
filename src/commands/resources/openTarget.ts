import { l10n, window } from 'vscode';
import { plainMessage } from '../../util/text/plainMessage';
import { sentences } from '../../util/text/sentences';
import type { LineInPlan } from '../../workspace/learner/lineInPlan';
import type { LoadEditing } from '../../workspace/host/bundles';
import { cannotBeOpened, openingOf, type NotOpened, type Opening, type PlacedLink } from './opening';
import { openLine } from '../base/messages';
import { addressWithHost } from './resourceChoices';

/** The largest number of links that are opened without asking. */
const unasked = 3;

/** How many addresses a question shows, and how many reasons a message shows. A screen has no room for more. */
const listed = { addresses: 20, reasons: 5 };

/**
 * Opens the target of a link in a plan, or says why it is not allowed.
 * @param place the line of the link
 * @param address the address as it is written in the plan, untrusted
 */
export async function openTarget(place: LineInPlan, address: string, loadEditing: LoadEditing): Promise<void> {
  await openTargets([{ place, address }], loadEditing);
}

/**
 * Opens the targets of links in their order. If there are many, asks once. One message names all links that were not opened,
 * and why.
 */
export async function openTargets(links: readonly PlacedLink[], loadEditing: LoadEditing): Promise<void> {
  const looked = await Promise.all(links.map((link) => openingOf(link, loadEditing)));
  const openings = looked.filter((each) => each.kind === 'opening');
  if (openings.length > unasked && !(await isConfirmed(openings))) {
    return;
  }
  const failed = await openAll(openings);
  await say([...looked.filter((each) => each.kind === 'notOpened'), ...failed]);
}

/** Opens links one after the other, so that the last one is in front. @returns the links that VS Code failed to open */
async function openAll(openings: readonly Opening[]): Promise<readonly NotOpened[]> {
  const failed: NotOpened[] = [];
  for (const opening of openings) {
    try {
      await opening.open(openings.length === 1);
    } catch (error) {
      failed.push(cannotBeOpened(opening, error));
    }
  }
  return failed;
}

async function isConfirmed(openings: readonly Opening[]): Promise<boolean> {
  const addresses = openings.slice(0, listed.addresses).map(({ address }) => addressWithHost(address));
  const more = openings.length > addresses.length ? ['…'] : [];
  const open = l10n.t('Open');
  const question = l10n.t('Open {0} resources?', openings.length);
  const options = { modal: true, detail: [...addresses, ...more].join('\n') };
  return (await window.showInformationMessage(question, options, open)) === open;
}

/** Says why links were not opened, with a button that shows the first of them in its plan. */
async function say(links: readonly NotOpened[]): Promise<void> {
  const [first] = links;
  if (first) {
    const show = l10n.t('Show in Plan');
    if ((await window.showWarningMessage(plainMessage(messageOf(links)), show)) === show) {
      await openLine(first.place);
    }
  }
}

function messageOf(links: readonly NotOpened[]): string {
  const reasons = links.slice(0, listed.reasons).map(({ message }) => message);
  const more = links.length > reasons.length ? ['…'] : [];
  return links.length === 1
    ? reasons.join('')
    : l10n.t('{0} links weren’t opened. {1}', links.length, sentences(...reasons, ...more));
}
