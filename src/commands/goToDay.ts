import type { QuickPickItem } from 'vscode';
import { l10n, window } from 'vscode';
import type { PlanSource } from '../workspace/planSource';
import type { Settings } from '../workspace/settings';
import { whereTheLearnerIs } from '../workspace/whereTheLearnerIs';
import type { Command } from './command';
import { dayChoices, type DayChoice } from './dayChoices';
import { openLine } from './openLine';

/** Lets the user find any day of any plan, by number or words, and opens it. */
export function goToDay(source: PlanSource, settings: Pick<Settings, 'currentPlan'>): Command {
  return {
    id: 'daymark.goToDay',
    async execute() {
      const { day } = whereTheLearnerIs(source.plans, settings.currentPlan.value());
      const choices = dayChoices(source.plans);
      const choice = await pickDay(
        choices,
        choices.find((each) => each.day === day),
      );
      if (choice) {
        await openLine({ uri: choice.entry.uri, line: choice.day.line });
      }
    },
  };
}

/** Settles with the chosen day, or `undefined` where the user chose none. */
function pickDay(
  choices: readonly (DayChoice & QuickPickItem)[],
  active: (DayChoice & QuickPickItem) | undefined,
): Promise<DayChoice | undefined> {
  const pick = window.createQuickPick<DayChoice & QuickPickItem>();
  pick.items = choices;
  pick.activeItems = active ? [active] : [];
  pick.placeholder = l10n.t('The number of a day, or words of its title, module or plan');
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}
