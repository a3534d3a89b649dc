import assert from 'node:assert/strict';
import { classifyTarget, hostOf, resolveInFolder } from '../../../../src/core/model/resourceTarget';

describe('The address of a resource', () => {
  it('opens in the browser or the mail program if its scheme says so', () => {
    for (const address of ['https://example.org/a?b=c#d', 'HTTP://example.org', 'mailto:someone@example.org']) {
      assert.deepEqual(classifyTarget(` ${address} `), { kind: 'web', address });
    }
  });

  it('is otherwise a path, decoded, without its query, and with a separate fragment', () => {
    const local = (path: string, fragment = ''): unknown => ({ kind: 'local', path, fragment });
    assert.deepEqual(classifyTarget('notes/day%2031.md#the-end'), local('notes/day 31.md', 'the-end'));
    assert.deepEqual(classifyTarget('/labs/week_1'), local('/labs/week_1'));
    assert.deepEqual(classifyTarget('../a.md?plain=1'), local('../a.md'));
    assert.deepEqual(classifyTarget('notes\\day.md'), local('notes/day.md'));
    assert.deepEqual(classifyTarget('100%.md'), local('100%.md'));
    assert.deepEqual(classifyTarget('a%23b.md'), local('a#b.md'));
  });

  it('is a place in the plan itself if it is only a fragment', () => {
    assert.deepEqual(classifyTarget('#day-3'), { kind: 'anchor', fragment: 'day-3' });
  });

  it('is refused with any other scheme, however it is written', () => {
    const hostile = [
      'command:workbench.action.quit',
      'COMMAND:workbench.action.quit',
      'file:///etc/passwd',
      'vscode://some.extension/do',
      'vscode-remote://host/etc/passwd',
      'javascript:alert(1)',
      'data:text/html,<script>',
      'c:\\windows\\win.ini',
      '//host/share',
      '\\\\host\\share',
      '%2f%2fhost/share',
      'command%3Aworkbench.action.quit',
    ];
    for (const target of hostile) {
      assert.deepEqual(classifyTarget(target), { kind: 'refused', reason: 'scheme' }, target);
    }
  });

  it('is refused if it is empty or has characters that no path has', () => {
    for (const target of [
      '',
      '  ',
      '#',
      '?a=b',
      'a\0.md',
      'a%00.md',
      'java\nscript:alert(1)',
      'https://a.example/\0b',
      'a.md#b%00',
      'https:',
      'https://',
      'https:example.org',
      'https:////example.org',
      'https:\\\\example.org',
      'mailto:',
      'mailto://example.org',
    ]) {
      assert.deepEqual(classifyTarget(target), { kind: 'refused', reason: 'unreadable' }, JSON.stringify(target));
    }
  });

  it('has a host only on the web', () => {
    assert.equal(hostOf('https://user@www.Example.org:8080/a'), 'example.org');
    assert.equal(hostOf('https://www.com/a'), 'www.com');
    assert.equal(hostOf('https://www.com./a'), 'www.com.');
    assert.equal(hostOf('https://www/a'), 'www');
    assert.equal(hostOf('https://www.www.com'), 'www.com');
    assert.equal(hostOf('http://[::1]:8080/a'), '[::1]');
    assert.equal(hostOf('https://docs.example.com@[2001:DB8::1]'), '[2001:db8::1]');
    assert.equal(hostOf('notes/a.md'), undefined);
    assert.equal(hostOf('mailto:someone@example.org'), undefined);
  });

  it('has the host that a browser would open, whatever it looks like', () => {
    for (const address of [
      'https://docs.example.com@evil.example/',
      'https://a@docs.example.com@evil.example/',
      'https://evil.example\\@docs.example.com/',
      'https://evil.example?@docs.example.com/',
      `https://docs.example.com:${'a'.repeat(300)}@evil.example/`,
      `https://${'docs.example.com%2F'.repeat(30)}@www.evil.example:8080/`,
    ]) {
      assert.equal(hostOf(address), 'evil.example', address);
      assert.equal(new URL(address).hostname.replace('www.', ''), 'evil.example', address);
    }
  });
});

describe('The path of a local resource', () => {
  it("starts from the plan's folder, or from the workspace folder if it begins with a slash", () => {
    assert.equal(resolveInFolder('plans/spring/plan.md', 'notes/a.md'), 'plans/spring/notes/a.md');
    assert.equal(resolveInFolder('plans/spring/plan.md', './../b.md'), 'plans/b.md');
    assert.equal(resolveInFolder('plans/spring/plan.md', '/labs/'), 'labs');
    assert.equal(resolveInFolder('plan.md', './'), '');
  });

  it('never leaves the workspace folder, not even to come back', () => {
    for (const path of ['../a.md', 'notes/../../a.md', '/../a.md', '../folder/a.md']) {
      assert.equal(resolveInFolder('plan.md', path), undefined, path);
    }
  });
});
