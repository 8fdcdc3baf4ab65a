/**
 * `npm run bench:checks`: how many of the seeded mistakes the checks find, and whether they find any where there are none;
 * what checking costs as articles grow. Ends with 1 where too little is found or too much.
 */
import { recallByKind, shareFound, together, wantedRecall, type Recall } from '../check/corpus/recall.ts';
import { parts, seededMistakes, type Part } from '../check/corpus/seeded.ts';
import { soundMaterial } from '../check/corpus/sound.ts';
import { printSpeed } from './check-speed.ts';

const kinds = recallByKind(seededMistakes());
const columns = ['seeded', 'found', 'recall'] as const;
const line = (name: string, ...cells: string[]): string =>
  name.padEnd(20) + cells.map((cell) => cell.padStart(8)).join('');

/** Seeded, found, recall. */
function cellsOf(recall: Recall | undefined): string[] {
  if (!recall) return columns.map(() => '');
  const { seeded, missed } = recall;
  return [String(seeded), String(seeded - missed.length), `${(shareFound(recall) * 100).toFixed(1)}%`];
}

console.log(line('', ...parts.flatMap((part) => [part, '', ''])));
console.log(line('Mistakes', ...parts.flatMap(() => columns)));
for (const [kind, recalls] of kinds) console.log(line(kind, ...parts.flatMap((part) => cellsOf(recalls.get(part)))));
const totals = new Map(
  parts.map((part): [Part, Recall] => [
    part,
    together([...kinds.values()].flatMap((recalls) => recalls.get(part) ?? [])),
  ]),
);
console.log(line('all', ...parts.flatMap((part) => cellsOf(totals.get(part)))));

const alarms: string[] = [];
console.log(`\n${line('', ...parts.flatMap((part) => [part, '']))}`);
console.log(line('Sound material', ...parts.flatMap(() => ['sound', 'alarms'])));
const material = soundMaterial();
for (const kind of ['passage', 'article'] as const) {
  const cells = parts.flatMap((part) => {
    const some = material.filter((one) => one.kind === kind && one.part === part);
    const found = some.flatMap(({ name, falseAlarms }) => falseAlarms().map((alarm) => `${name}: ${alarm}`));
    alarms.push(...found);
    return [String(some.length), String(found.length)];
  });
  console.log(line(`${kind}s`, ...cells));
}

const missed = [...kinds].flatMap(([kind, recalls]) =>
  together(recalls.values()).missed.map((one) => `${kind}: ${one}`),
);
for (const one of missed) console.log(`\nMissed  ${one}`);
for (const one of alarms) console.log(`\nFalse alarm  ${one}`);

console.log();
await printSpeed();

const isEnough = (recall: Recall): boolean => shareFound(recall) >= wantedRecall;
const allFound = [...kinds.values()].every((recalls) => isEnough(together(recalls.values())));
process.exitCode = allFound && isEnough(totals.get('held out')!) && alarms.length === 0 ? 0 : 1;
