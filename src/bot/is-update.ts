import type { Update } from "grammy/types";

/** Whether anything that came is an update: it has an id. What else it holds, the features look at themselves. */
export function isUpdate(value: unknown): value is Update {
  return typeof value === "object" && value !== null && "update_id" in value && Number.isSafeInteger(value.update_id);
}
