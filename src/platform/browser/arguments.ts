/**
 * What every browser is started with. Web security, site isolation and the sandbox stay as the browser has them;
 * a renderer of its own per page, so that two pages print on two cores.
 */
const always = [
  '--headless',
  '--remote-debugging-pipe',
  // Pages are opened over the pipe; a first window would only be one renderer too many.
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

/** The command line of a browser. `profile`: a folder for browsers that would otherwise use the user's own profile. */
export function browserArguments(options: { sandboxed: boolean; profile: string | undefined }): string[] {
  return [
    ...always,
    ...(options.sandboxed ? [] : ['--no-sandbox']),
    ...(options.profile === undefined ? [] : [`--user-data-dir=${options.profile}`]),
  ];
}
