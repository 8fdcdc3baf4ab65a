import { request } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { EnvironmentProblem } from '../../src/platform/environment-problem.ts';
import { openPreviewServer, type PreviewServer, type Shown } from '../../src/platform/preview-server.ts';

const files: Readonly<Record<string, string>> = {
  'index.html': 'home',
  'en/一/index.html': 'article',
  'assets/reader.css': 'p {}',
};
/** What the server was asked to save. */
const saved: unknown[] = [];
const print = {
  page: 'shows it',
  last: new TextEncoder().encode('last'),
  current: async () => new TextEncoder().encode('current'),
};
const shown: Shown = {
  file: (path) => (Object.hasOwn(files, path) ? files[path] : undefined),
  print: (path) => (path === 'en/a.pdf' ? print : undefined),
  lost: () => 'lost',
  joined: (listener) => listener.tell({ page: listener.page }),
  commands: {
    save: async (asked) => {
      saved.push(asked);
      return { saved: true };
    },
  },
};
let server: PreviewServer;
let port: number;
beforeAll(async () => {
  server = await openPreviewServer(0, shown);
  port = Number(new URL(server.address).port);
});
afterAll(() => server.close());

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** Asks with a path as it is written, which a browser's own ways would set right. */
function ask(
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
  sent?: string,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      const answer = (): void => resolve({ status: response.statusCode!, body, headers: response.headers });
      response.on('data', (text: string) => {
        body += text;
        // News have no end.
        if (/data:.*page/.test(body)) {
          answer();
          asked.destroy();
        }
      });
      response.on('end', answer);
    });
    asked.on('error', reject);
    asked.end(sent);
  });
}

describe('a preview server', () => {
  test('serves the files of the site, and the page for what is not there', async () => {
    expect(await ask('/')).toMatchObject({ status: 200, body: 'home' });
    expect(await ask(`/en/${encodeURIComponent('一')}/?view=interleaved`)).toMatchObject({
      status: 200,
      body: 'article',
    });
    expect(await ask('/assets/reader.css')).toMatchObject({ headers: { 'content-type': 'text/css; charset=utf-8' } });
    expect(await ask('/nothing')).toMatchObject({ status: 404, body: 'lost' });
    expect(await ask('/', {}, 'HEAD')).toMatchObject({ status: 200, body: '' });
  });

  test('leads from a folder without its slash into it', async () => {
    const path = `/en/${encodeURIComponent('一')}`;
    expect(await ask(path)).toMatchObject({ status: 302, headers: { location: `${path}/` } });
  });

  test('listens at this machine alone and lets pages ask nobody else', async () => {
    expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    const { headers } = await ask('/');
    expect(headers['content-security-policy']).toContain("connect-src 'self'");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  test.each([
    ['a person', 'a.pdf', { Accept: 'text/html,*/*;q=0.8' }, 'text/html; charset=utf-8', 'shows it'],
    ['a window', 'a.pdf', { 'Sec-Fetch-Dest': 'document' }, 'text/html; charset=utf-8', 'shows it'],
    ['a program', 'a.pdf', { Accept: '*/*' }, 'application/pdf', 'current'],
    ['a page', 'a.pdf', { Accept: '*/*', 'Sec-Fetch-Dest': 'empty' }, 'application/pdf', 'current'],
    ['a frame', 'a.pdf?print=1', { Accept: 'text/html', 'Sec-Fetch-Dest': 'iframe' }, 'application/pdf', 'last'],
    ['a person, for the PDF alone', 'a.pdf?print=1', { Accept: 'text/html' }, 'application/pdf', 'last'],
  ])('answers %s who asks for a PDF', async (_, path, headers, type, body) => {
    const answer = await ask(`/en/${path}`, headers as Record<string, string>);
    expect(answer).toMatchObject({ status: 200, body, headers: { 'content-type': type } });
    expect(answer.headers['content-security-policy']).toMatch(/frame-(src|ancestors) 'self'/);
  });

  test('says when a PDF cannot be printed', async () => {
    const none = { page: '', last: undefined, current: async () => undefined };
    const one = await openPreviewServer(0, { ...shown, print: () => none });
    for (const query of ['', '?print=1']) expect((await fetch(`${one.address}a.pdf${query}`)).status).toBe(503);
    await one.close();
  });

  test('tells pages what is new', async () => {
    expect((await ask('/_preview/events?page=x.html')).body).toContain('data: {"page":"x.html"}');
  });

  test.each([
    ['another host', '/', { Host: 'evil.example' }, 'GET', 403],
    ['this machine under a name bound to it', '/', { Host: 'evil.example:8000' }, 'GET', 403],
    ['a host that only begins alike', '/', { Host: '127.0.0.1.evil.example' }, 'GET', 403],
    ['another origin', '/', { Origin: 'https://evil.example' }, 'GET', 403],
    ['another port of this machine', '/', { Origin: 'http://127.0.0.1:1' }, 'GET', 403],
    ['a page without an origin', '/', { Origin: 'null' }, 'GET', 403],
    ['another origin, for news', '/_preview/events', { Origin: 'https://evil.example' }, 'GET', 403],
    [
      'a picture or script of another site',
      '/',
      { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'no-cors' },
      'GET',
      403,
    ],
    [
      'a frame of another site',
      '/',
      { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'iframe' },
      'GET',
      403,
    ],
    ['a path upwards', '/../package.json', {}, 'GET', 404],
    ['a path upwards, encoded', '/%2e%2e/%2e%2e/etc/passwd', {}, 'GET', 404],
    ['a path upwards, slashes encoded', '/..%2f..%2fetc%2fpasswd', {}, 'GET', 404],
    ['a path upwards from our own scripts', '/_preview/../preview-server.ts', {}, 'GET', 404],
    ['a file beside our own scripts', '/_preview/listeners.ts', {}, 'GET', 404],
    ['a path upwards with backslashes', '/..%5c..%5cwindows', {}, 'GET', 404],
    ['an address of another host', '//evil.example/', {}, 'GET', 404],
    ['a whole address', 'http://evil.example/', {}, 'GET', 400],
    ['a byte that no name has', '/index.html%00', {}, 'GET', 404],
    ['what is not UTF-8', '/%ff', {}, 'GET', 400],
    ['a method that changes something', '/', {}, 'POST', 405],
    ['a method that removes something', '/', {}, 'DELETE', 405],
    ['what asks before it changes something', '/', { Origin: 'https://evil.example' }, 'OPTIONS', 403],
  ])('refuses %s', async (_, path, headers, method, status) => {
    const answer = await ask(path, headers as Record<string, string>, method);
    expect(answer.status).toBe(status);
    expect(answer.body).not.toMatch(/home|article|root:/);
  });

  describe('does what a page of its own asks by POST', () => {
    let own: Record<string, string>;
    beforeAll(async () => {
      const { body } = await ask('/_preview/events?page=x.html');
      const [, token = ''] = /"token":"([^"]+)"/.exec(body) ?? [];
      expect(token).toMatch(/^[\w-]{43}$/);
      own = {
        Origin: `http://127.0.0.1:${port}`,
        'Content-Type': 'application/json',
        'X-Diglot-Token': token,
        'Sec-Fetch-Site': 'same-origin',
      };
    });
    beforeEach(() => void saved.splice(0));

    test('with its token, as JSON', async () => {
      expect(await ask('/_preview/save', own, 'POST', '{"text":"一"}')).toMatchObject({
        status: 200,
        body: '{"saved":true}',
      });
      expect(saved).toEqual([{ text: '一' }]);
    });

    test('without letting the pages of others know the token', async () => {
      const answers = await Promise.all([
        ask('/'),
        ask('/_preview/live.js'),
        ask('/_preview/events', { Origin: 'https://evil.example' }),
      ]);
      for (const { body } of answers) expect(body).not.toContain(own['X-Diglot-Token']);
    });

    test.each([
      ['another origin', { Origin: 'https://evil.example' }, 403],
      ['another port of this machine', { Origin: 'http://127.0.0.1:1' }, 403],
      ['a page without an origin', { Origin: 'null' }, 403],
      ['nobody who says where he comes from', { Origin: undefined }, 403],
      ['another host', { Host: 'evil.example' }, 403],
      [
        'a name bound to this machine, from a page of that name',
        { Host: 'evil.example:80', Origin: 'http://evil.example:80' },
        403,
      ],
      ['another site, by the browser’s word', { 'Sec-Fetch-Site': 'cross-site' }, 403],
      [
        'another site, opening a window',
        { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document' },
        403,
      ],
      ['who has no token', { 'X-Diglot-Token': undefined }, 403],
      ['who has a wrong token', { 'X-Diglot-Token': 'A'.repeat(43) }, 403],
      ['a form that sends text', { 'Content-Type': 'text/plain' }, 415],
      ['a form', { 'Content-Type': 'application/x-www-form-urlencoded' }, 415],
      ['a form with files', { 'Content-Type': 'multipart/form-data; boundary=x' }, 415],
      ['who does not say what he sends', { 'Content-Type': undefined }, 415],
    ])('and refuses %s', async (_, changed, status) => {
      const headers = Object.fromEntries(
        Object.entries({ ...own, ...changed }).filter(([, value]) => value !== undefined),
      );
      const answer = await ask('/_preview/save', headers as Record<string, string>, 'POST', '{}');
      expect(answer.status).toBe(status);
      expect(saved).toEqual([]);
    });

    test.each([
      ['what is no JSON', '/_preview/save', '{', 400],
      ['what is too long', '/_preview/save', `"${'x'.repeat(1024 * 1024)}"`, 413],
      ['what nobody knows', '/_preview/remove', '{}', 405],
      ['a page', '/index.html', '{}', 405],
      ['a way around', '/_preview/x/../save', '{}', 404],
    ])('and refuses %s', async (_, path, sent, status) => {
      expect((await ask(path, own, 'POST', sent)).status).toBe(status);
      expect(saved).toEqual([]);
    });

    test('and refuses what is too long, whatever length it promised', async () => {
      const headers = { ...own, 'Transfer-Encoding': 'chunked' };
      expect((await ask('/_preview/save', headers, 'POST', `"${'x'.repeat(1024 * 1024)}"`)).status).toBe(413);
      expect(saved).toEqual([]);
    });

    test('and does nothing for who only reads', async () => {
      expect((await ask('/_preview/save', own)).status).toBe(404);
      expect(saved).toEqual([]);
    });
  });

  test('lets a link from elsewhere open a page', async () => {
    const link = { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document' };
    expect(await ask('/', link)).toMatchObject({ status: 200 });
  });

  test('says when its port is taken (preview-port-is-free)', async () => {
    const second = openPreviewServer(port, shown);
    await expect(second).rejects.toThrow(EnvironmentProblem);
    await expect(second).rejects.toMatchObject({ diagnostic: { rule: 'preview-port-is-free', values: { port } } });
  });

  test('ends although pages are listening', async () => {
    const one = await openPreviewServer(0, shown);
    const answer = await fetch(`${one.address}_preview/events?page=`);
    await one.close();
    await expect(fetch(one.address)).rejects.toThrow();
    await answer.body?.cancel().catch(() => undefined);
  });
});
