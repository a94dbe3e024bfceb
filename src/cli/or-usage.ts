import { UsageError } from "./run-command.ts";

/**
 * What `parse` makes of the arguments.
 * @throws {UsageError} with the reason and the usage when they can not be understood.
 */
export function orUsage<T>(usage: string, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n${usage}`, { cause: error });
  }
}
