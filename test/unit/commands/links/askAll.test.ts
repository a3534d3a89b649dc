import assert from 'node:assert/strict';
import { askAll } from '../../../../src/commands/links/askAll';
import { startLinkServer, type LinkServer } from './linkServer';

describe('Asking about many addresses', () => {
  let server: LinkServer;
  beforeEach(async () => {
    server = await startLinkServer();
  });
  afterEach(() => server.close());

  const asking = (signal = new AbortController().signal) => ({ fetch: server.fetch, patience: 5_000, signal });
  const addresses = (hosts: number, each: number) =>
    Array.from({ length: hosts * each }, (_, index) => `http://host${index % hosts}.example/slow/${index}`);

  it('says what is known about each, and counts them', async () => {
    let count = 0;
    const verdicts = await askAll(['http://a.example/200', 'http://b.example/404'], asking(), () => count++);
    assert.deepEqual([...verdicts].toSorted(), [
      ['http://a.example/200', { kind: 'works' }],
      ['http://b.example/404', { kind: 'gone', status: 404 }],
    ]);
    assert.equal(count, 2);
  });

  it('sends a host two requests at a time', async () => {
    await askAll(addresses(2, 6), asking(), () => undefined);
    assert.equal(server.seen.length, 12);
    assert.equal(server.busiest.ofHost, 2);
  });

  it('asks other hosts meanwhile, but not all of them at once', async () => {
    await askAll(addresses(60, 1), asking(), () => undefined);
    assert.equal(server.seen.length, 60);
    assert.ok(server.busiest.ofAll > 2 && server.busiest.ofAll <= 24, `${server.busiest.ofAll} at once`);
  });

  it('keeps what is known when it is stopped', async () => {
    const controller = new AbortController();
    const known = await askAll(
      ['http://a.example/200', 'http://a.example/never', 'http://a.example/404'],
      asking(controller.signal),
      () => {
        if (server.seen.length >= 3) {
          controller.abort();
        }
      },
    );
    assert.deepEqual([...known.keys()].toSorted(), ['http://a.example/200', 'http://a.example/404']);
  });

  it('asks nobody about nothing', async () => {
    assert.equal((await askAll([], asking(), () => undefined)).size, 0);
  });
});
