import type { Resource } from '../../core/model/plan';
import { resourcesBelow, withoutRepeated, type PlacedResource } from '../../core/model/planResources';
import { hostOf } from '../../core/model/resourceTarget';
import { shortName } from '../../core/model/names';
import { cut } from '../../util/text/cut';
import { isolated } from '../../util/text/isolated';
import { joinParts } from '../../util/text/joinParts';
import type { Localization } from '../../util/text/localization';
import { plainLabel } from '../../util/text/plainLabel';
import type { ResourceScope } from './resourceScope';
import { dayName } from '../../workspace/learner/dayName';

/** How many characters of an address a row shows: a `data:` address can be endless. */
const longestAddress = 80;

/** How many a question shows. It has more room than a row. */
const longestListedAddress = 200;

/** A resource to choose from several, found by its title, kind, host and place. */
export interface ResourceChoice {
  readonly resource: Resource;
  readonly label: string;
  /** Kind, minutes, host (or the address if it has no host), and the day unless the heading names it. */
  readonly description: string;
  /** Whether it is checked at first. */
  readonly picked: boolean;
}

/** Resources to choose from under a heading; never empty. */
export interface ResourceGroup {
  readonly heading: string;
  readonly choices: readonly ResourceChoice[];
}

/**
 * An address as a question shows it, with the host in front. In the address itself the host can come after any number of
 * characters, so it might be cut off.
 */
export function addressWithHost(address: string): string {
  return joinParts([hostOf(address) ?? '', cut(address, longestListedAddress)]);
}

/** The resources that a command is for, then the others of the same plan. Each target appears once. */
export function resourceChoices(scope: ResourceScope, l10n: Localization): readonly ResourceGroup[] {
  const { resources, plan, planLabel, name, isOneDay } = scope;
  const others = withoutRepeated([...resources, ...resourcesBelow(plan)]).slice(resources.length);
  const asked = resources.map((placed) =>
    resourceChoice(placed, isOneDay ? '' : placeOf(placed, l10n), isOneDay, l10n),
  );
  const further = others.map((placed) => resourceChoice(placed, placeOf(placed, l10n), false, l10n));
  return [
    { heading: headingText(name), choices: asked },
    { heading: headingText(l10n.t('More in {0}', planLabel)), choices: further },
  ].filter(({ choices }) => choices.length > 0);
}

function resourceChoice(
  { resource }: PlacedResource,
  place: string,
  picked: boolean,
  l10n: Localization,
): ResourceChoice {
  const { title, kind = '', minutes, target } = resource;
  const host = hostOf(target) ?? (title === '' ? '' : cut(target, longestAddress));
  const duration = minutes === undefined ? '' : l10n.t('{0} min', minutes);
  return {
    resource,
    label: plainLabel(isolated(title === '' ? cut(target, longestAddress) : title)),
    description: plainLabel(joinParts([kind, duration, host, place])),
    picked,
  };
}

/** The module and the day: days of several modules may have the same number. */
function placeOf({ module, day }: PlacedResource, l10n: Localization): string {
  const moduleName = module ? shortName(module.label, module.title).label : '';
  return joinParts([moduleName, day ? dayName(day, l10n) : '']);
}

function headingText(name: string): string {
  return plainLabel(isolated(name));
}
