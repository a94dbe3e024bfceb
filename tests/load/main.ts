import { parseArgs } from "node:util";
import { SCENARIOS } from "./scenarios.ts";
import { startBot } from "./start-bot.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: "string", default: "60" },
    rate: { type: "string", default: "100" },
    updates: { type: "string", default: "20000" },
    profile: { type: "string" },
  },
});
const names = positionals.length > 0 ? positionals : Object.keys(SCENARIOS);
const options = { seconds: Number(values.seconds), perSecond: Number(values.rate), updates: Number(values.updates) };

for (const name of names) {
  const scenario = SCENARIOS[name];
  if (scenario === undefined) {
    console.error(
      `Usage: npm run load -- [${Object.keys(SCENARIOS).join(" ")}] [--seconds N] [--rate N] [--updates N] [--profile DIR]`,
    );
    process.exit(64);
  }
  // A new bot each time: one scenario must not tire the next.
  const bot = await startBot({ isWebhook: false, profileDir: values.profile ?? null, ...scenario.start });
  const figures = await scenario.run(bot, options);
  console.log(`${name} ${JSON.stringify(figures)}`);
  await bot.stop();
}
