/**
 * The commands and events of the Chrome DevTools Protocol that printing needs, in the protocol's own names
 * (chromedevtools.github.io/devtools-protocol, tip of tree).
 */
type Nothing = Readonly<Record<never, never>>;

export interface Commands {
  'Browser.getVersion': { parameters: Nothing; result: { product: string } };
  'Emulation.setDeviceMetricsOverride': {
    parameters: { width: number; height: number; deviceScaleFactor: number; mobile: boolean };
    result: Nothing;
  };
  'Emulation.setEmulatedMedia': { parameters: { media: '' | 'print' | 'screen' }; result: Nothing };
  'Emulation.setScriptExecutionDisabled': { parameters: { value: boolean }; result: Nothing };
  'Fetch.enable': { parameters: { patterns: readonly { urlPattern: string }[] }; result: Nothing };
  'Fetch.failRequest': { parameters: { requestId: string; errorReason: 'Aborted' }; result: Nothing };
  'Network.enable': { parameters: Nothing; result: Nothing };
  'Network.emulateNetworkConditions': {
    parameters: { offline: boolean; latency: number; downloadThroughput: number; uploadThroughput: number };
    result: Nothing;
  };
  'Page.enable': { parameters: Nothing; result: Nothing };
  'Page.navigate': { parameters: { url: string }; result: { frameId: string; errorText?: string } };
  'Page.printToPDF': {
    parameters: {
      printBackground: boolean;
      preferCSSPageSize: boolean;
      paperWidth: number;
      paperHeight: number;
      marginTop: number;
      marginBottom: number;
      marginLeft: number;
      marginRight: number;
      generateTaggedPDF: boolean;
      generateDocumentOutline: boolean;
    };
    result: { data: string };
  };
  'Page.setDocumentContent': { parameters: { frameId: string; html: string }; result: Nothing };
  'Runtime.evaluate': {
    parameters: { expression: string; awaitPromise: boolean; returnByValue: boolean };
    result: { result: { value?: unknown }; exceptionDetails?: { text: string } };
  };
  'Target.attachToTarget': { parameters: { targetId: string; flatten: true }; result: { sessionId: string } };
  'Target.createBrowserContext': {
    parameters: { disposeOnDetach: boolean };
    result: { browserContextId: string };
  };
  'Target.createTarget': {
    parameters: { url: string; browserContextId: string };
    result: { targetId: string };
  };
  'Target.disposeBrowserContext': { parameters: { browserContextId: string }; result: Nothing };
}

export type Command = keyof Commands;

/** The events that are acted on; others arrive as well and are let go. */
export type ProtocolEvent =
  | { readonly method: 'Fetch.requestPaused'; readonly params: { readonly requestId: string } }
  | { readonly method: 'Inspector.targetCrashed'; readonly params: Nothing }
  | { readonly method: 'Page.frameNavigated'; readonly params: { readonly frame: { readonly parentId?: string } } }
  | { readonly method: 'Page.loadEventFired'; readonly params: Nothing };

/** One message of the browser: the answer to a command, or an event. */
export type IncomingMessage =
  | { readonly id: number; readonly result: unknown; readonly error?: { readonly message: string } }
  | (ProtocolEvent & { readonly id?: undefined; readonly sessionId?: string });
