import assert from 'node:assert/strict';
import { isPrivateHost } from '../../../../src/commands/links/privateHost';

/** The host of an address, as `fetch` sees it. */
function isPrivate(address: string): boolean {
  return isPrivateHost(new URL(address).hostname);
}

describe('A host in a private network', () => {
  for (const host of [
    'localhost',
    'localhost.',
    'app.localhost',
    'printer',
    'printer.local',
    'wiki.corp',
    'nas.home.arpa',
    '127.0.0.1',
    '127.1',
    '2130706433',
    '0x7f.1',
    '0.0.0.0',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '224.0.0.1',
    '[::1]',
    '[::]',
    '[::ffff:10.0.0.1]',
    '[fe80::1]',
    '[fd12:3456::1]',
    '[64:ff9b::7f00:1]',
    '[2002:7f00:1::]',
  ]) {
    it(`is ${host}`, () => {
      assert.equal(isPrivate(`http://${host}/`), true);
    });
  }

  for (const host of ['example.org', 'local.example.org', 'home.cern', '8.8.8.8', '[2606:4700::1111]', 'münchen.de']) {
    it(`isn’t ${host}`, () => {
      assert.equal(isPrivate(`http://${host}/`), false);
    });
  }
});
