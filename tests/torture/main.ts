import { parseArgs } from "node:util";
import { randomSchedule } from "./random-schedule.ts";
import { trySchedule } from "./try-schedule.ts";

const { values } = parseArgs({
  options: { count: { type: "string", default: "1000" }, seed: { type: "string", default: "1" } },
});
const first = Number(values.seed);
const count = Number(values.count);
const startMs = performance.now();
const strays: string[] = [];
let seed = first;
let failures = 0;

process.on("unhandledRejection", (error) => strays.push(`I2: a promise was rejected unseen: ${String(error)}`));
process.on("uncaughtException", (error) => strays.push(`I2: an error was not caught: ${String(error)}`));

for (seed = first; seed < first + count; seed++) {
  const broken = [...(await trySchedule(seed)), ...strays.splice(0)];
  if (broken.length === 0) continue;
  failures += 1;
  console.log(JSON.stringify({ seed, broken, schedule: randomSchedule(seed) }));
  console.log(`Again: npm run torture -- --count 1 --seed ${seed}`);
}
console.log(`${count} schedules, ${failures} broken, ${((performance.now() - startMs) / 1000).toFixed(0)} s`);
process.exit(failures === 0 ? 0 : 1);
