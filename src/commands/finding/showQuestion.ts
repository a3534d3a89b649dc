import { l10n } from 'vscode';
import { isQuestion } from '../../core/learner/recall';
import { dayName } from '../../workspace/learner/dayName';
import { asDayInPlan, asFieldInPlan } from '../base/arguments';
import type { Command } from '../base/command';
import { openLine, showMessage } from '../base/messages';

/** Shows in full what a finished day asks, with a button that shows the day. From then on Today doesn't show it today. */
export const showQuestion: Command = {
  id: 'daymark.showQuestion',
  async execute({ recalls }, row) {
    const place = asDayInPlan(row);
    const field = asFieldInPlan(row)?.field;
    if (!place || !field) {
      return;
    }
    const { uri, day } = place;
    const name = dayName(day, l10n);
    const text = isQuestion(field)
      ? l10n.t('{0}: {1}', name, field.text)
      : l10n.t('{0}: Is this still true? {1}', name, field.text);
    void showMessage(text, { title: l10n.t('Show Day'), run: () => openLine({ uri, line: day.line }) });
    await recalls.look(place, day.id);
  },
};
