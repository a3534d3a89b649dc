import { cut } from '../../util/text/cut';
import type { Localization } from '../../util/text/localization';
import { sentences } from '../../util/text/sentences';
import type { LinkProblem } from '../../workspace/index/linkProblems';
import { serverOf } from './askAll';
import type { Verdict } from './askAddress';

/** How much of an address has room in a message. */
const longestAddress = 200;

/** What a verdict says about a link; `undefined` if there is nothing to say. @param seconds how long was waited */
export function problemOf(
  verdict: Verdict,
  address: string,
  seconds: number,
  l10n: Localization,
): LinkProblem | undefined {
  const server = cut(serverOf(address), longestAddress);
  switch (verdict.kind) {
    case 'works':
    case 'private':
      return undefined;
    case 'moved':
      return unsure(l10n.t('moved'), l10n.t('This page has moved to {0}.', cut(verdict.to, longestAddress)));
    case 'gone':
      return {
        isDead: true,
        mark: `${verdict.status}`,
        message: l10n.t('This page doesn’t exist: {0} answered {1}.', server, verdict.status),
      };
    case 'noHost':
      return { isDead: true, mark: l10n.t('dead'), message: l10n.t('The server {0} doesn’t exist.', server) };
    case 'refused':
      return unsure(`${verdict.status}`, l10n.t('This page wasn’t shown: {0} answered {1}.', server, verdict.status));
    case 'badCertificate':
      return unsure(l10n.t('unsafe'), l10n.t('Browsers warn about {0}: its certificate isn’t valid.', server));
    case 'redirectsTooOften':
      return unsure(l10n.t('in circles'), l10n.t('{0} redirects again and again.', server));
    case 'silent':
      return unsure(l10n.t('no answer'), l10n.t('{0} didn’t answer within {1} seconds.', server, seconds));
  }
}

function unsure(mark: string, message: string): LinkProblem {
  return { isDead: false, mark, message };
}

/** What a check is about to do, and whom it asks. */
export function questionText(addresses: number, hosts: number, l10n: Localization): string {
  if (addresses === 1) {
    return l10n.t('Daymark will ask one address whether it still works.');
  }
  return hosts === 1
    ? l10n.t('Daymark will ask one server about {0} addresses.', addresses)
    : l10n.t('Daymark will ask {1} servers about {0} addresses.', addresses, hosts);
}

/** What a check found. */
export interface CheckedLinks {
  /** How many links were checked, each counted once. */
  readonly checked: number;
  readonly problems: readonly LinkProblem[];
  /** How many weren't checked because they lead to a private network. */
  readonly private: number;
  /** How many other web links weren't checked. */
  readonly unasked: number;
  /** The user stopped, the host hides answers, or no server could be found. */
  readonly unaskedBecause: 'stopped' | 'hidden' | 'offline';
}

/** Says what a check found. */
export function checkedText({ checked, problems, ...left }: CheckedLinks, l10n: Localization): string {
  const dead = problems.filter(({ isDead }) => isDead).length;
  return sentences(
    checked === 0 ? undefined : worksText(checked, checked - problems.length, l10n),
    dead === 0 ? undefined : dead === 1 ? l10n.t('One is dead.') : l10n.t('{0} are dead.', dead),
    aboutText(problems.length - dead, l10n),
    left.private === 0 ? undefined : l10n.t('Not asked, since they’re in a private network: {0}.', left.private),
    left.unasked === 0 ? undefined : unaskedText(left, l10n),
  );
}

function worksText(checked: number, working: number, l10n: Localization): string {
  if (checked === working) {
    return checked === 1 ? l10n.t('The link works.') : l10n.t('All {0} links work.', checked);
  }
  return l10n.t('{0} of {1} links work.', working, checked);
}

function aboutText(count: number, l10n: Localization): string | undefined {
  if (count === 0) {
    return undefined;
  }
  return count === 1 ? l10n.t('One has moved or isn’t certain.') : l10n.t('{0} have moved or aren’t certain.', count);
}

type Unasked = Pick<CheckedLinks, 'unasked' | 'unaskedBecause'>;

function unaskedText({ unasked, unaskedBecause }: Unasked, l10n: Localization): string {
  switch (unaskedBecause) {
    case 'stopped':
      return l10n.t('Not asked, since you stopped: {0}.', unasked);
    case 'hidden':
      return l10n.t('Not asked, since a browser hides the answers of other sites: {0}.', unasked);
    case 'offline':
      return l10n.t('Not checked, since no server could be found: {0}. Are you offline?', unasked);
  }
}
