import type { Field, Role } from '../../core/model/plan';
import { scaffoldLabels } from '../../core/model/scaffoldLink';

/** The codicon of a field's row: that of its role, or that of the command that makes the day's notebook or lab. */
export function fieldIcon({ role, label, scaffold }: Field): string {
  if (scaffold === undefined) {
    return roleIcon(role);
  }
  return label === scaffoldLabels.notebook ? 'notebook' : 'beaker';
}

/** The codicon of a field's row by what the field is for. */
export function roleIcon(role: Role | undefined): string {
  switch (role) {
    case 'checkpoint':
      return 'question';
    case 'resource':
      return 'link-external';
    case 'objective':
    case 'task':
    case 'skill':
    case 'post':
    case 'lab':
    case undefined:
      return 'circle-small';
  }
}
