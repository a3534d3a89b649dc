import assert from 'node:assert/strict';
import { useWorkbench } from './useWorkbench.mts';

describe('The view Plans', () => {
  const workbench = useWorkbench({ workspace: 'samples' });

  it('shows the plans of the folder', async () => {
    await workbench().openDaymark();
    await workbench().setSidebarWidth(300);
    const plans = workbench().view('Plans');
    await plans.waitForRows();
    assert.notDeepEqual(await plans.rows(), []);
  });
});
