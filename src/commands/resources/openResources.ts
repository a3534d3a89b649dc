import { l10n, QuickPickItemKind, window, type QuickPickItem } from 'vscode';
import type { Resource } from '../../core/model/plan';
import { plainMessage } from '../../util/text/plainMessage';
import type { Command } from '../base/command';
import { openTargets } from './openTarget';
import { resourceChoices, type ResourceChoice } from './resourceChoices';
import { resourceScope, type ResourceScope } from './resourceScope';

type Item = QuickPickItem & Partial<ResourceChoice>;

/** Opens the resources of a row or a day. If there are several, the user chooses. */
export const openResources: Command = {
  id: 'daymark.openResources',
  async execute(context, argument) {
    const scope = await resourceScope(context, argument);
    if (scope) {
      const chosen = await choose(scope);
      const links = chosen.map(({ target, line }) => ({ place: { uri: scope.uri, line }, address: target }));
      await openTargets(links, context.loadEditing);
    }
  },
};

async function choose(scope: ResourceScope): Promise<readonly Resource[]> {
  const [only, ...rest] = scope.resources;
  if (only && rest.length === 0) {
    return [only.resource];
  }
  const groups = resourceChoices(scope, l10n);
  const items = groups.flatMap(({ heading, choices }): readonly Item[] => [
    { label: heading, kind: QuickPickItemKind.Separator },
    ...choices,
  ]);
  if (items.length === 0) {
    const text = l10n.t('Neither {0} nor the rest of its plan has any resources.', scope.name);
    void window.showInformationMessage(plainMessage(text));
    return [];
  }
  const chosen = await window.showQuickPick(items, {
    canPickMany: true,
    title: only ? l10n.t('Resources of {0}', scope.name) : l10n.t('{0} has no resources', scope.name),
    placeHolder: only ? l10n.t('Which ones do you want to open?') : l10n.t('Open other resources of this plan?'),
    matchOnDescription: true,
  });
  return (chosen ?? []).flatMap(({ resource }) => resource ?? []);
}
