import { badRequest } from "./api-error.ts";
import type { BotApiState, OpenQuery } from "./bot-api-state.ts";
import type { Method } from "./methods.ts";
import { arrayParam, isObject, type Params, textParam } from "./params.ts";
import { readInlineKeyboard } from "./reply-markup.ts";
import { readText } from "./text-content.ts";

const MAX_ANSWER_CHARACTERS = 200;
const MAX_RESULTS = 50;
const MAX_ID_BYTES = 64;
const MAX_OFFSET_BYTES = 64;

/** The methods that answer a pressed button and an inline query. */
export const QUERY_METHODS: Readonly<Record<string, Method>> = { answerCallbackQuery, answerInlineQuery };

function answerCallbackQuery(state: BotApiState, params: Params): true {
  const query = findOpen(state.callbackQueries, textParam(params, "callback_query_id"));
  if ([...textParam(params, "text")].length > MAX_ANSWER_CHARACTERS) throw badRequest("MESSAGE_TOO_LONG");
  query.answer = params;
  return true;
}

function answerInlineQuery(state: BotApiState, params: Params): true {
  const query = findOpen(state.inlineQueries, textParam(params, "inline_query_id"));
  const results = arrayParam(params, "results") ?? [];
  if (results.length > MAX_RESULTS) throw badRequest("RESULTS_TOO_MUCH");
  if (Buffer.byteLength(textParam(params, "next_offset")) > MAX_OFFSET_BYTES) throw badRequest("NEXT_OFFSET_INVALID");
  const ids = results.map(readResult);
  if (new Set(ids).size < ids.length) throw badRequest("RESULT_ID_DUPLICATE");
  query.answer = { ...params, results };
  return true;
}

function findOpen(queries: ReadonlyMap<string, OpenQuery>, id: string): OpenQuery {
  const query = queries.get(id);
  if (query === undefined || query.isExpired || query.answer !== undefined) {
    throw badRequest("query is too old and response timeout expired or query ID is invalid");
  }
  return query;
}

function readResult(result: unknown): string {
  if (!isObject(result)) throw badRequest("can't parse inline query result: expected an Object");
  const id = textParam(result, "id");
  const bytes = Buffer.byteLength(id);
  if (bytes < 1 || bytes > MAX_ID_BYTES) throw badRequest("RESULT_ID_INVALID");
  if (result.type === "article") checkArticle(result);
  readInlineKeyboard(result);
  return id;
}

function checkArticle(result: Params): void {
  if (textParam(result, "title") === "") throw badRequest("ARTICLE_TITLE_EMPTY");
  const content = result.input_message_content;
  if (!isObject(content))
    throw badRequest("can't parse inline query result: Can't find field \"input_message_content\"");
  if (content.message_text !== undefined) readText(content, { text: "message_text", entities: "entities" });
}
