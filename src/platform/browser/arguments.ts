/**
 * What every browser is started with. Web security, site isolation and the sandbox stay as the browser has them;
 * a renderer of its own per page, so that two pages print on two cores.
 */
const always = [
  '--headless',
  // Pages are opened when they are needed; a first window would only be one renderer too many.
  '--no-startup-window',
  '--no-first-run',
  '--no-default-browser-check',

  // Nothing gets out, whatever a page tries: a proxy that is not there, and names that lead nowhere.
  '--proxy-server=127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-sync',
  '--no-pings',
  '--block-new-web-contents',

  // The same picture on every machine.
  '--lang=en-US',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--hide-scrollbars',

  // What printing has no use for.
  '--disable-gpu',
  '--disable-software-rasterizer',
  '--disable-breakpad',
  '--disable-dev-shm-usage',
  '--mute-audio',
  // Full Chrome would ask the system's key ring for a password.
  '--password-store=basic',
  '--use-mock-keychain',
] as const;

/** Where a browser keeps what it remembers: in a folder that puppeteer makes and removes, or nowhere. */
export type BrowserProfile = 'temporary' | 'none';

/**
 * The command line of a browser. Puppeteer makes a folder for the profile unless an argument begins with
 * `--user-data-dir`; the browser itself knows no such argument as the one that says so here, and keeps nothing on disk.
 */
export function browserArguments(options: { sandboxed: boolean; profile: BrowserProfile | undefined }): string[] {
  return [
    ...always,
    ...(options.sandboxed ? [] : ['--no-sandbox']),
    ...(options.profile === 'none' ? ['--user-data-dir-none='] : []),
  ];
}
