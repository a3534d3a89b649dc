import type { Role } from '../core/plan';

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
