/**
 * Prints one page, says so, and then ends as it is told: `exit` by itself, otherwise it waits to be ended. Run by tests.
 */
import { printerIn } from './printing.ts';

const [cache, ending] = process.argv.slice(2);
const printer = printerIn(cache!);
await printer.print('<!doctype html><meta charset="utf-8"><p>印成</p>');
console.log('printed');
if (ending === 'exit') process.exit();
