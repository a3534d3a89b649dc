import { anyWordOf, folded } from '../words/patterns';
import { type Section, withDeeper } from './sections';

const title = new RegExp(
  anyWordOf(({ chronicles }) => chronicles),
  'u',
);
/** Headings in one entry of a list of changes, or of the minutes of a meeting. */
const entryHeading =
  /^(?:added|changed|deprecated|removed|fixed|security|breaking changes|bug fixes|attendees|participants|agenda|action items)$/iu;

/** The sections with a date that are neither days nor entries of a log, because they list changes or what was discussed. */
export function chronicleIn(sections: readonly Section[]): ReadonlySet<Section> {
  const dated = sections.filter((section) => section.title.label?.unit === 'date');
  const isChronicle = dated.some((section) =>
    withDeeper(section.sections).some((deeper) => entryHeading.test(deeper.title.whole)),
  );
  return new Set([
    ...(isChronicle ? dated : []),
    ...sections.flatMap((section) =>
      title.test(folded(section.title.whole)) ? datedBelow(section) : [...chronicleIn(section.sections)],
    ),
  ]);
}

function datedBelow(section: Section): readonly Section[] {
  return withDeeper(section.sections).filter((deeper) => deeper.title.label?.unit === 'date');
}
