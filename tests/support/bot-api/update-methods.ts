import { ApiError, badRequest } from "./api-error.ts";
import type { BotApiState } from "./bot-api-state.ts";
import type { CallContext, Method } from "./methods.ts";
import { arrayParam, booleanParam, integerParam, type Params, textParam } from "./params.ts";

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
  if (url !== "" && !url.startsWith("https://")) {
    throw badRequest("bad webhook: An HTTPS URL must be provided for webhook");
  }
  if (!/^[A-Za-z0-9_-]{0,256}$/.test(textParam(params, "secret_token"))) {
    throw badRequest("secret token contains unallowed characters");
  }
  state.webhook = url === "" ? undefined : params;
  state.queue.allow(allowedUpdates(params));
  if (booleanParam(params, "drop_pending_updates")) state.queue.drop();
  return true;
}

function deleteWebhook(state: BotApiState, params: Params): true {
  state.webhook = undefined;
  if (booleanParam(params, "drop_pending_updates")) state.queue.drop();
  return true;
}

function getWebhookInfo(state: BotApiState) {
  return {
    url: textParam(state.webhook ?? {}, "url"),
    has_custom_certificate: false,
    pending_update_count: state.queue.size,
    max_connections: integerParam(state.webhook ?? {}, "max_connections"),
  };
}

function allowedUpdates(params: Params): readonly string[] | undefined {
  return arrayParam(params, "allowed_updates")?.map(String);
}
