import { extensions } from 'vscode';
import { expectEqual } from '../expect';

describe('The extension', () => {
  it('activates', async () => {
    const daymark = extensions.getExtension('daymark.daymark');
    await daymark?.activate();
    expectEqual(daymark?.isActive, true);
  });
});
