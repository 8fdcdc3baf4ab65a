/** Prints one page on the browser that is found here, and what it found as JSON. Run by tests as another user. */
import { printerIn, textOf } from './printing.ts';

const printer = printerIn(process.argv[2]!);
const text = await textOf(await printer.print('<!doctype html><meta charset="utf-8"><p>印成</p>'));
const { source, sandboxed } = await printer.describe();
console.log(JSON.stringify({ text, source, sandboxed, found: printer.diagnostics().map(({ rule }) => rule) }));
await printer.close();
