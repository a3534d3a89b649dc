import type * as V8 from 'node:v8';
import type * as VM from 'node:vm';

/** The heap of the host after a garbage collection, in MB of 10⁶ bytes; `undefined` if it cannot be measured. */
export async function heapUsed(): Promise<number | undefined> {
  const node = nodeModules();
  if (!node) {
    return undefined;
  }
  node.v8.setFlagsFromString('--expose-gc');
  const collect = node.vm.runInNewContext('gc') as () => void;
  for (let times = 0; times < 3; times += 1) {
    collect();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return process.memoryUsage().heapUsed / 1e6;
}

/** Node's own modules, which do not exist in the web worker host. */
function nodeModules(): { readonly v8: typeof V8; readonly vm: typeof VM } | undefined {
  if (typeof process === 'undefined' || typeof process.getBuiltinModule !== 'function') {
    return undefined;
  }
  return { v8: process.getBuiltinModule('node:v8'), vm: process.getBuiltinModule('node:vm') };
}
