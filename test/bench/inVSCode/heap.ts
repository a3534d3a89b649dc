import type * as V8 from 'node:v8';
import type * as VM from 'node:vm';

/** What the heap of the host holds after garbage was collected, in MB of 10⁶ bytes; `undefined` where that cannot be known. */
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

/** Node's own modules, which are not there in the web worker host. */
function nodeModules(): { readonly v8: typeof V8; readonly vm: typeof VM } | undefined {
  if (typeof process === 'undefined' || typeof process.getBuiltinModule !== 'function') {
    return undefined;
  }
  return { v8: process.getBuiltinModule('node:v8'), vm: process.getBuiltinModule('node:vm') };
}
