import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { project } from '../../src/cli/ports.ts';
import { call } from './command-line.ts';

const content = join(project, 'test/fixtures/sample');
let child: ChildProcess | undefined;
afterEach(() => void child?.kill('SIGKILL'));

/** Starts a preview as a user does; gives what it says up to some words. */
async function preview(until: RegExp, ...options: string[]): Promise<string> {
  child = spawn(process.execPath, [join(project, 'bin/diglot.js'), 'preview', '--content', content, ...options], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  for await (const text of child.stderr!.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
    said += text as string;
    if (until.test(said)) break;
  }
  return said;
}

describe('diglot preview', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)(
    'serves the site at the address that it names, until %s',
    async (signal) => {
      const said = await preview(/127\.0\.0\.1:\d+\/ /, '--ui', 'en');
      const [address] = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)!;
      expect(said).toContain('Ctrl-C ends it');
      const page = await fetch(address);
      expect(page.status).toBe(200);
      expect(await page.text()).toContain('/_preview/live.js');
      const pdf = await fetch(`${address}en/sample/sample.en.pdf`);
      expect(pdf.headers.get('content-type')).toBe('application/pdf');
      await pdf.arrayBuffer();
      // Neither a page that listens nor the browser that prints keeps it from ending.
      const news = await fetch(`${address}_preview/events?page=index.html`);
      child!.kill(signal);
      expect(await once(child!, 'exit')).toEqual([0, null]);
      await expect(fetch(address)).rejects.toThrow();
      await news.body?.cancel().catch(() => undefined);
    },
  );

  test('ends while its first pages are being made', async () => {
    await preview(/正在制作网页/, '--ui', 'zh');
    child!.kill('SIGINT');
    expect(await once(child!, 'exit')).toEqual([0, null]);
  });

  test('says when its port is taken', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const { code, err } = await call('preview', '--content', content, '--port', String(port), '--ui', 'en');
    server.close();
    expect(code).toBe(4);
    expect(err).toContain(`Port ${port} is in use already.`);
  });

  test.each([
    [['--port', 'http'], '选项 --port 不能是“http”。'],
    [['--port', '65536'], '选项 --port 不能是“65536”。'],
    [['--editor', 'javascript:alert("{path}")'], '选项 --editor 不能是'],
    [['--by', '张三'], '请用 --role 指明：translator'],
    [['--role', 'translator'], '请用 --by 指明'],
    [['--by', '张三', '--role', 'king'], '--role'],
    [['--only', 'nothing'], '没有“nothing”（--only）。'],
    [['--content', 'nowhere'], 'nowhere'],
  ])('refuses %j', async (options, words) => {
    const { code, err } = await call('preview', '--content', content, ...options, '--ui', 'zh');
    expect(code).toBe(2);
    expect(err).toContain(words);
  });
});
