import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

const { version, dependencies } = require('../../package.json') as {
  version: string;
  dependencies: Readonly<Record<string, string>>;
};

/** Diglot's version, and the exact versions of the packages that it stands on, from its package.json. */
export { dependencies, version };
