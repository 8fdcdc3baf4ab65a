import { browserIsAvailable } from './rules/browser-is-available.ts';
import { browserIsSandboxed } from './rules/browser-is-sandboxed.ts';
import { cacheIsWritable } from './rules/cache-is-writable.ts';
import { contentFolderIsReadable } from './rules/content-folder-is-readable.ts';
import { contentFolderIsWritable } from './rules/content-folder-is-writable.ts';
import { fontsAreInstalled } from './rules/fonts-are-installed.ts';
import { outputFolderIsFree } from './rules/output-folder-is-free.ts';
import { outputFolderIsOurs } from './rules/output-folder-is-ours.ts';
import { outputFolderIsWritable } from './rules/output-folder-is-writable.ts';
import { outputIsAFolder } from './rules/output-is-a-folder.ts';
import { printFinishes } from './rules/print-finishes.ts';
import { previewPortIsFree } from './rules/preview-port-is-free.ts';
import { statusPageIsOurs } from './rules/status-page-is-ours.ts';
import { statusPageIsWritable } from './rules/status-page-is-writable.ts';

/** The rules about the machine that Diglot runs on, by id. */
export const platformRules = {
  'browser-is-available': browserIsAvailable,
  'browser-is-sandboxed': browserIsSandboxed,
  'cache-is-writable': cacheIsWritable,
  'content-folder-is-readable': contentFolderIsReadable,
  'content-folder-is-writable': contentFolderIsWritable,
  'fonts-are-installed': fontsAreInstalled,
  'output-folder-is-free': outputFolderIsFree,
  'output-folder-is-ours': outputFolderIsOurs,
  'output-folder-is-writable': outputFolderIsWritable,
  'output-is-a-folder': outputIsAFolder,
  'print-finishes': printFinishes,
  'preview-port-is-free': previewPortIsFree,
  'status-page-is-ours': statusPageIsOurs,
  'status-page-is-writable': statusPageIsWritable,
};
