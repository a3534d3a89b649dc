import type { Uri } from 'vscode';
import { l10n, window } from 'vscode';
import { plainMessage } from '../../util/text/plainMessage';
import { fileOf } from '../base/arguments';
import type { Command } from '../base/command';
import type { CommandContext } from '../base/context';
import { planVerdict, type PlanVerdict } from './planVerdict';
import { overridePlan } from './planOverride';

/** Says what was found in a file, and lets the user overrule the verdict. */
export const isThisFileAPlan: Command = {
  id: 'daymark.isThisFileAPlan',
  async execute(context, file) {
    const uri = fileOf(file);
    if (uri) {
      await answer(context, uri, planVerdict(await context.lookAt(uri), l10n));
    } else {
      await window.showInformationMessage(l10n.t('Open a file first, then run this command again.'));
    }
  },
};

async function answer(context: CommandContext, uri: Uri, { text, objection }: PlanVerdict): Promise<void> {
  if (objection === undefined) {
    await window.showInformationMessage(plainMessage(text));
    return;
  }
  const object = objection === 'thisIsAPlan' ? l10n.t('This Is a Plan') : l10n.t('Not a Plan');
  if ((await window.showInformationMessage(plainMessage(text), object)) === object) {
    await overridePlan(context, uri, objection === 'thisIsAPlan');
  }
}
