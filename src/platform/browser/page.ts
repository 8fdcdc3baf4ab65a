import type { PrintOptions } from '../../model/ports.ts';
import { EnvironmentProblem } from '../environment-problem.ts';
import { printFinishes, type PrintFailure } from '../rules/print-finishes.ts';
import { CommandRefused, ConnectionEnded, type Connection } from './connection.ts';
import { dropUnusedHyphensScript, readyScript, type ReadyAnswer } from './page-scripts.ts';
import type { Command, Commands, ProtocolEvent } from './protocol.ts';

/** A page of a browser that prints one document after another. */
export interface PrintPage {
  /** Rejects when the page failed, which is then to be discarded; `asPrintProblem` says it as a finding. */
  print(html: string, options: PrintOptions): Promise<Uint8Array>;
  discard(): Promise<void>;
}

type Send = <C extends Command>(command: C, parameters: Commands[C]['parameters']) => Promise<Commands[C]['result']>;

const millimetresPerInch = 25.4;

/** A4 (ISO 216) where the style sheet names no page size; margins are the style sheet's affair. */
const printParameters = {
  printBackground: true,
  preferCSSPageSize: true,
  paperWidth: 210 / millimetresPerInch,
  paperHeight: 297 / millimetresPerInch,
  marginTop: 0,
  marginBottom: 0,
  marginLeft: 0,
  marginRight: 0,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
} as const;

/** Height of the emulated window in CSS pixels: A4 at 96 dpi. Lines depend on the width alone. */
const windowHeight = 1123;

/**
 * Opens a page with a storage context of its own. Scripts are off, every request is refused (what the page refers to
 * is inside it, as `data:`), and the page is offline; each alone leaves a hole that another closes.
 */
export async function openPage(connection: Connection): Promise<PrintPage> {
  const { browserContextId } = await connection.send('Target.createBrowserContext', { disposeOnDetach: true });
  const { targetId } = await connection.send('Target.createTarget', { url: 'about:blank', browserContextId });
  const { sessionId } = await connection.send('Target.attachToTarget', { targetId, flatten: true });
  const send: Send = (command, parameters) => connection.send(command, parameters, sessionId);

  const events = watchPage(send);
  const forget = connection.listen(sessionId, events.receive);
  await Promise.all([
    send('Page.enable', {}),
    send('Network.enable', {}),
    send('Emulation.setScriptExecutionDisabled', { value: true }),
    send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
    send('Network.emulateNetworkConditions', {
      offline: true,
      latency: 0,
      downloadThroughput: 0,
      uploadThroughput: 0,
    }),
  ]);
  // A blank page of our own asking: one that is still on its way would replace the first document.
  const blank = events.loaded();
  const { frameId } = await send('Page.navigate', { url: 'about:blank' });
  await blank;

  return {
    print: (html, { dropUnusedHyphensAt }) => Promise.race([events.failed(), printOnce(html, dropUnusedHyphensAt)]),
    async discard() {
      forget();
      await connection.send('Target.disposeBrowserContext', { browserContextId }).catch(() => undefined);
    },
  };

  async function printOnce(html: string, width: number | undefined): Promise<Uint8Array> {
    const loaded = events.loaded();
    await send('Page.setDocumentContent', { frameId, html });
    await loaded;
    const answer = (await evaluate(send, readyScript)) as ReadyAnswer;
    if (answer) throw printProblem(answer.failure, answer.detail);
    if (width !== undefined) await dropUnusedHyphens(send, width);
    const { data } = await send('Page.printToPDF', printParameters);
    return Buffer.from(data, 'base64');
  }
}

/** Follows the events of a page: refuses its requests, says when it has loaded and when it has failed. */
function watchPage(send: Send): {
  receive(event: ProtocolEvent): void;
  loaded(): Promise<void>;
  failed(): Promise<never>;
} {
  let onLoad: () => void = () => undefined;
  let onFailure: (failure: PrintFailure) => void = () => undefined;
  return {
    loaded: () => new Promise((resolve) => (onLoad = resolve)),
    failed: () =>
      new Promise((_, reject) => {
        onFailure = (failure) => reject(printProblem(failure));
      }),
    receive(event) {
      if (event.method === 'Fetch.requestPaused') {
        // A request that is gone with its page cannot be refused any more.
        send('Fetch.failRequest', { requestId: event.params.requestId, errorReason: 'Aborted' }).catch(() => undefined);
      } else if (event.method === 'Page.loadEventFired') onLoad();
      else if (event.method === 'Inspector.targetCrashed') onFailure('page-crashed');
      else if (event.method === 'Page.frameNavigated' && event.params.frame.parentId === undefined) {
        onFailure('page-left');
      }
    },
  };
}

/** Lays the page out as it will be printed, in a window as wide as the text area, and drops what no line end uses. */
async function dropUnusedHyphens(send: Send, width: number): Promise<void> {
  await send('Emulation.setDeviceMetricsOverride', {
    // Chromium prints into a text area of whole pixels, rounded up.
    width: Math.ceil(width),
    height: windowHeight,
    deviceScaleFactor: 1,
    mobile: false,
  });
  await send('Emulation.setEmulatedMedia', { media: 'print' });
  await evaluate(send, dropUnusedHyphensScript);
  await send('Emulation.setEmulatedMedia', { media: '' });
}

async function evaluate(send: Send, expression: string): Promise<unknown> {
  const answer = await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
  if (answer.exceptionDetails) throw new Error(`A page script failed: ${answer.exceptionDetails.text}`);
  return answer.result.value;
}

/** A finding of `print-finishes` as an error. */
export function printProblem(failure: PrintFailure, detail = ''): EnvironmentProblem {
  return new EnvironmentProblem(printFinishes.at(undefined, { failure, detail }));
}

/** An error of the connection or of a page as a finding of `print-finishes`; any other as it is. */
export function asPrintProblem(error: unknown): unknown {
  if (error instanceof ConnectionEnded) return printProblem('browser-ended');
  if (error instanceof CommandRefused) {
    return error.message.includes('navigated') ? printProblem('page-left') : printProblem('refused', error.message);
  }
  return error;
}
