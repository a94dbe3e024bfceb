import { config as loadDotenv } from "dotenv";

/** The variables of the process, and those of a file `.env` in its folder that it does not set itself. */
export function readEnvironment(): Readonly<Record<string, string | undefined>> {
  loadDotenv({ quiet: true });
  return process.env;
}
