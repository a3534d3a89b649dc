import type { IgnoredReason } from '../../core/learner/streak';
import type { Localization } from '../../util/localization';

type Sentence = (l10n: Localization, value: string, place: string) => string;

/** Each reason in a sentence. */
const sentences: Readonly<Record<IgnoredReason, Sentence>> = {
  future: (l10n, value, place) => l10n.t('{0} in {1} is in the future.', value, place),
  impossible: (l10n, value, place) => l10n.t('{0} in {1} is a date that the calendar does not have.', value, place),
  before1970: (l10n, value, place) => l10n.t('{0} in {1} is before 1970.', value, place),
  noDate: (l10n, value, place) =>
    l10n.t('{0} in {1} is no date such as 2026-12-24, and no range such as 2026-12-24/2026-12-26.', value, place),
  endsBeforeItStarts: (l10n, value, place) => l10n.t('{0} in {1} ends before it starts.', value, place),
  noStudyDay: (l10n, value, place) => l10n.t('{0} in {1} is no weekday such as mon.', value, place),
  unexpected: (l10n, value, place) =>
    l10n.t('{0} in {1} stands where something of another kind is expected.', value, place),
  repeated: (l10n, value, place) => l10n.t('{0} in {1} stands there a second time; the first counts.', value, place),
  unknownKey: (l10n, value, place) => l10n.t('{0} in {1} is no key that Daymark knows.', value, place),
  broken: (l10n, value, place) => l10n.t('{0} in {1} stands in front matter that is no valid YAML.', value, place),
};

/**
 * Why something that is written in a plan does not count.
 * @param value what is written, as it is to be shown
 * @param place where it is written, as it is to be shown
 */
export function ignoredText(reason: IgnoredReason, value: string, place: string, l10n: Localization): string {
  return sentences[reason](l10n, value, place);
}
