import type { LeftOut, Update } from '../../core/updating/updatePlan';
import { codeSpan } from '../../util/text/codeSpan';
import type { Localization } from '../../util/text/localization';
import { sentences } from '../../util/text/sentences';

/** What an update would do, or has done, in a few sentences. */
export function updateSummary({ carried, unplaced, gone }: Update, l10n: Localization): string {
  const ticks = carried.identity + carried.closeness;
  return sentences(
    ticks === 1 ? l10n.t('1 tick is carried over.') : l10n.t('{0} ticks are carried over.', ticks),
    unplaced.length === 0
      ? ''
      : unplaced.length === 1
        ? l10n.t('1 line has no place in the new version.')
        : l10n.t('{0} lines have no place in the new version.', unplaced.length),
    gone.length === 0
      ? ''
      : gone.length === 1
        ? l10n.t('1 other line isn’t in the new version.')
        : l10n.t('{0} other lines aren’t in the new version.', gone.length),
  );
}

/** Everything that an update leaves out, with where it was, as Markdown; empty if it leaves nothing out. */
export function leftOutText({ carried, unplaced, gone }: Update, name: string, l10n: Localization): string {
  if (unplaced.length + gone.length === 0) {
    return '';
  }
  const found = l10n.t(
    '{0} ticks are carried over: {1} by the name of their day or module, {2} because they’re similar.',
    carried.identity + carried.closeness,
    carried.identity,
    carried.closeness,
  );
  const lines = [
    `# ${l10n.t('Left out of the update of {0}', codeSpan(name))}`,
    found,
    ...part(l10n.t('Without a place in the new version'), unplaced, l10n),
    ...part(l10n.t('Not in the new version'), gone, l10n),
  ];
  return `${lines.join('\n\n')}\n`;
}

function part(heading: string, lines: readonly LeftOut[], l10n: Localization): readonly string[] {
  const items = lines.map(({ line, text, path }) => {
    const place = [l10n.t('Line {0}', line + 1), ...path.map(codeSpan)].join(' › ');
    return `- ${place}: ${codeSpan(text)}`;
  });
  return lines.length === 0 ? [] : [`## ${heading}`, items.join('\n')];
}
