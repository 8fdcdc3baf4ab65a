import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Diglot's version, from its package.json. */
export const version = (require('../../package.json') as { version: string }).version;
