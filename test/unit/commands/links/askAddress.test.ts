import assert from 'node:assert/strict';
import { askAddress } from '../../../../src/commands/links/askAddress';
import { startLinkServer, type LinkServer } from './linkServer';

describe('Asking whether an address works', () => {
  let server: LinkServer;
  before(async () => {
    server = await startLinkServer();
  });
  after(() => server.close());

  const ask = (address: string, { patience = 5_000, signal = new AbortController().signal } = {}) =>
    askAddress(address, { fetch: server.fetch, patience, signal });

  it('finds that a page is there', async () => {
    assert.deepEqual(await ask('http://docs.example/guide#setup'), { kind: 'works' });
  });

  it('asks with HEAD, and with GET where a server wants that', async () => {
    await ask('http://head.example/200');
    assert.deepEqual(await ask('http://get.example/getOnly'), { kind: 'works' });
    const methods = (host: string) =>
      server.seen.filter(({ address }) => address.startsWith(host)).map(({ method }) => method);
    assert.deepEqual(methods('head.example'), ['HEAD']);
    assert.deepEqual(methods('get.example'), ['HEAD', 'GET']);
  });

  it('sends neither cookies nor where the link is from, and wants no stored answer', async () => {
    await ask('http://headers.example/200');
    const { headers = {} } = server.seen.find(({ address }) => address.startsWith('headers.example')) ?? {};
    assert.deepEqual(
      [headers['cookie'], headers['referer'], headers['cache-control']],
      [undefined, undefined, 'no-cache'],
    );
  });

  for (const status of [404, 410]) {
    it(`knows that a page is gone from status ${status}`, async () => {
      assert.deepEqual(await ask(`http://docs.example/${status}`), { kind: 'gone', status });
    });
  }

  for (const status of [401, 403, 429, 500, 503]) {
    it(`doesn’t call a page dead for status ${status}`, async () => {
      assert.deepEqual(await ask(`http://docs.example/${status}`), { kind: 'refused', status });
    });
  }

  it('names the new address of a page that has moved for good', async () => {
    const moved = await ask('http://old.example/301/to/http://new.example/page');
    assert.deepEqual(moved, { kind: 'moved', to: 'http://new.example/page' });
  });

  it('follows a redirect that may change tomorrow without a word', async () => {
    assert.deepEqual(await ask('http://docs.example/302/to/http://docs.example/v3'), { kind: 'works' });
    assert.deepEqual(await ask('http://docs.example/302/to//301/to/http://docs.example/v3'), { kind: 'works' });
  });

  it('follows a redirect to a path of the same server', async () => {
    assert.deepEqual(await ask('http://docs.example/308/to//elsewhere'), {
      kind: 'moved',
      to: 'http://docs.example/elsewhere',
    });
  });

  it('finds that a page moved to one that is gone', async () => {
    assert.deepEqual(await ask('http://docs.example/301/to/http://new.example/404'), { kind: 'gone', status: 404 });
  });

  it('gives up after ten redirects', async () => {
    const circle: typeof fetch = () =>
      Promise.resolve(new Response(null, { status: 302, headers: { location: 'http://round.example/' } }));
    const asking = { fetch: circle, patience: 5_000, signal: new AbortController().signal };
    assert.deepEqual(await askAddress('http://round.example/', asking), { kind: 'redirectsTooOften' });
  });

  it('takes a redirect to a program for an answer', async () => {
    assert.deepEqual(await ask('http://meet.example/302/to/zoommtg:join'), { kind: 'works' });
  });

  it('waits for a slow server', async () => {
    assert.deepEqual(await ask('http://docs.example/slow'), { kind: 'works' });
  });

  it('doesn’t wait for ever', async () => {
    assert.deepEqual(await ask('http://docs.example/never', { patience: 50 }), { kind: 'silent' });
  });

  it('says that a connection broke off', async () => {
    assert.deepEqual(await ask('http://docs.example/broken'), { kind: 'silent' });
  });

  it('doesn’t trust a certificate that nobody signed', async () => {
    assert.deepEqual(await ask('https://unsafe.example/'), { kind: 'badCertificate' });
  });

  it('finds that a host doesn’t exist', async () => {
    assert.deepEqual(await ask('http://nothing.invalid/'), { kind: 'noHost' });
  });

  it('never asks a private network, not even after a redirect', async () => {
    const count = server.seen.length;
    assert.deepEqual(await ask('http://192.168.0.1/admin'), { kind: 'private' });
    assert.deepEqual(await ask('http://out.example/302/to/http://127.0.0.1/'), { kind: 'private' });
    assert.deepEqual(await ask('http://out.example/302/to/http://router.local/'), { kind: 'private' });
    assert.equal(server.seen.length, count + 2);
  });

  it('stops when it is told to', async () => {
    const controller = new AbortController();
    const asking = ask('http://docs.example/never', { signal: controller.signal });
    controller.abort();
    await assert.rejects(asking, { name: 'AbortError' });
  });
});
