// How long `activate` takes, compared with an extension with the same contributions and empty handlers in the same host.
import { copyWorkspace } from '../../host/workspaceCopy.mts';
import type { Measurement } from '../benchmark.mts';
import { hostTitles, type Host } from '../benchmarkExtension.mts';
import { measureInVSCode } from '../measureInVSCode.mts';
import type { RegistrationTimes } from '../registrationTimes.mts';
import { rounded } from '../table.mts';

export default async function measureRegistration(): Promise<readonly Measurement[]> {
  return [...(await measureIn('node')), ...(await measureIn('web'))];
}

async function measureIn(host: Host): Promise<readonly Measurement[]> {
  const { ours, baseline } = await timesIn(host);
  const title = hostTitles[host];
  const cpu = {
    name: `activate() in CPU time, ${title}`,
    value: ours.medianCpu ?? NaN,
    baseline: baseline.medianCpu,
    unit: 'ms',
  };
  return [
    {
      name: `registration in activate(), ${title}`,
      value: ours.median,
      unit: 'ms',
      baseline: baseline.median,
      budget: 2,
      note: `least ${rounded(ours.least)} and ${rounded(baseline.least)} ms, first ${rounded(ours.first)} and ${rounded(baseline.first)} ms`,
    },
    {
      name: `activate() and what is due right after it, ${title}`,
      value: ours.medianUntilFree,
      unit: 'ms',
      baseline: baseline.medianUntilFree,
    },
    ...(ours.medianCpu === undefined ? [] : [cpu]),
    { name: `loading the bundle, ${title}`, value: ours.medianLoad, unit: 'ms', baseline: baseline.medianLoad },
  ];
}

async function timesIn(host: Host): Promise<RegistrationTimes> {
  const workspace = await copyWorkspace('samples');
  if (workspace === undefined) {
    throw new Error('There is no workspace to open.');
  }
  return (await measureInVSCode(host, 'registration', workspace)) as RegistrationTimes;
}
