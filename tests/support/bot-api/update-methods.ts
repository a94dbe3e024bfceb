import { ApiError, badRequest } from "./api-error.ts";
import type { BotApiState } from "./bot-api-state.ts";
import type { CallContext, Method } from "./methods.ts";
import { arrayParam, booleanParam, integerParam, type Params, textParam } from "./params.ts";

// A Bot API server of one's own takes http too; here only on this machine.
const LOOPBACK_URL = /^http:\/\/(?:127\.0\.0\.1|localhost)[:/]/;
const WEBHOOK_URL = /^https:\/\/|^http:\/\/(?:127\.0\.0\.1|localhost)[:/]/;

/** The methods that bring updates to the bot. */
export const UPDATE_METHODS: Readonly<Record<string, Method>> = {
  getMe: (state) => state.bot,
  getUpdates,
  setWebhook,
  deleteWebhook,
  getWebhookInfo,
};

function getUpdates(state: BotApiState, params: Params, context: CallContext) {
  if (state.webhook !== undefined) {
    const why = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";
    throw new ApiError(409, `Conflict: ${why}`);
  }
  return state.queue.poll(
    {
      offset: integerParam(params, "offset") ?? 0,
      limit: integerParam(params, "limit"),
      timeoutSeconds: integerParam(params, "timeout") ?? 0,
      allowed: allowedUpdates(params),
    },
    context.onGone,
  );
}

function setWebhook(state: BotApiState, params: Params): true {
  const url = textParam(params, "url");
  if (url !== "" && !WEBHOOK_URL.test(url)) {
    throw badRequest("bad webhook: An HTTPS URL must be provided for webhook");
  }
  if (!/^[A-Za-z0-9_-]{0,256}$/.test(textParam(params, "secret_token"))) {
    throw badRequest("secret token contains unallowed characters");
  }
  state.webhook = url === "" ? undefined : params;
  state.queue.allow(allowedUpdates(params));
  if (booleanParam(params, "drop_pending_updates")) state.queue.drop();
  // Nothing is sent to an address beyond this machine.
  const target = { url, secret: textParam(params, "secret_token"), maxConnections: connections(params) };
  state.sender.to(LOOPBACK_URL.test(url) ? target : undefined);
  return true;
}

function deleteWebhook(state: BotApiState, params: Params): true {
  state.webhook = undefined;
  state.sender.to(undefined);
  if (booleanParam(params, "drop_pending_updates")) state.queue.drop();
  return true;
}

function getWebhookInfo(state: BotApiState) {
  return {
    url: textParam(state.webhook ?? {}, "url"),
    has_custom_certificate: false,
    pending_update_count: state.queue.size,
    max_connections: connections(state.webhook ?? {}),
  };
}

function connections(params: Params): number {
  return integerParam(params, "max_connections") ?? 40;
}

function allowedUpdates(params: Params): readonly string[] | undefined {
  return arrayParam(params, "allowed_updates")?.map(String);
}
