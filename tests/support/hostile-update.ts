import fc from "fast-check";
import { inlineUpdate, messageUpdate, pressUpdate } from "./deaf-bot.ts";
import { hostileText } from "./hostile-text.ts";

type Json = Record<string, unknown>;

const COMMANDS =
  "/start /help /about /privacy /language /latest /topics /topic /people /who /date /pages /page /read /related /random /ask /nosuch".split(
    " ",
  );
const DATA = [
  ...[
    "1.n",
    "1.l.lk.0",
    "1.t.0",
    "1.p.0",
    "1.s.0",
    "1.d.0",
    "1.z",
    "1.a.p1-1.0",
    "1.o.p1-1.0",
    "1.g.en",
    "1.k.d.2023-05-09",
  ],
  ...["1.l.t______.0", "1.q.______", "1.r.up.______", "1.b.______.0", "2.n", "", "__proto__", "1.a.__proto__.0"],
];
/** Bad ids, dates and lengths. */
const NUMBERS = [0, -1, 1.5, 2 ** 31, 2 ** 53, 2 ** 63, -(2 ** 53), 1e308, 2_000_000_000];

/** A value where another was expected. */
const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(null, true, false, "", [], {}, [null], [[]], ...NUMBERS),
  hostileText(),
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(
    JSON.parse('{"__proto__":{"polluted":true}}'),
    JSON.parse('{"constructor":{"prototype":{"polluted":true}}}'),
    [{ type: "bot_command", offset: -5, length: 1e9 }],
    [{ type: "mention", offset: 0, length: -1 }, null, { type: "text_mention", offset: 0, length: 3 }],
    [{ offset: Number.MAX_SAFE_INTEGER }],
    { id: "x", type: "private" },
    { message_id: 1, date: 0, chat: { id: 7, type: "private" } },
  ),
);

/** One change of an update: a field is given another value, taken away, or put in. */
interface Change {
  readonly at: number;
  readonly kind: "set" | "drop" | "add";
  readonly key: string;
  readonly value: unknown;
}

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(),
  kind: fc.constantFrom("set", "set", "drop", "add"),
  key: fc.constantFrom(
    ...[
      "__proto__",
      "constructor",
      "sender_chat",
      "via_bot",
      "forward_origin",
      "reply_to_message",
      "caption",
      "entities",
    ],
    ...[
      "caption_entities",
      "message_thread_id",
      "is_topic_message",
      "media_group_id",
      "photo",
      "sticker",
      "new_chat_members",
    ],
    ...["migrate_to_chat_id", "inline_message_id", "game_short_name", "edited_message", "channel_post", "poll", "text"],
  ),
  value: oddValue,
});

const typed = fc.oneof(
  fc.constantFrom(...COMMANDS),
  hostileText(),
  fc.tuple(fc.constantFrom(...COMMANDS), hostileText()).map(([command, words]) => `${command} ${words}`),
);
const group = { chat: { id: -1001, type: "supergroup", title: "读报" } };
const plain: fc.Arbitrary<Json> = fc.oneof(
  typed.map((text) => messageUpdate(text)),
  typed.map((text) => messageUpdate(text, group)),
  fc.oneof(fc.constantFrom(...DATA), hostileText()).map((data) => pressUpdate(data)),
  fc.tuple(hostileText(), fc.constantFrom("", "20", "-1", "x")).map(([query, offset]) => inlineUpdate(query, offset)),
  fc.constant(null).map(membership),
);

function membership(): Json {
  const bot = { id: 123_456_789, is_bot: true, first_name: "问报" };
  const [before, after] = ["left", "member"].map((status) => ({ user: bot, status }));
  const from = { id: 7, is_bot: false, first_name: "安娜" };
  return {
    update_id: 1,
    my_chat_member: { ...group, from, date: 1, old_chat_member: before, new_chat_member: after },
  };
}

/** Updates of every kind that readers cause, as they are, with up to four changes, or any JSON with an id. */
export function hostileUpdate(): fc.Arbitrary<Json> {
  const changed = fc.tuple(plain, fc.array(change, { maxLength: 4 })).map(([update, changes]) => {
    const copy = JSON.parse(JSON.stringify(update)) as Json;
    for (const one of changes) apply(copy, one);
    return { ...copy, update_id: 1 };
  });
  const any = fc
    .dictionary(fc.constantFrom("message", "callback_query", "inline_query", "my_chat_member", "x"), oddValue)
    .map((update) => ({ ...update, update_id: 1 }));
  return fc.oneof({ arbitrary: changed, weight: 6 }, { arbitrary: any, weight: 1 });
}

function apply(update: Json, { at, kind, key, value }: Change): void {
  const places = placesIn(update);
  const [object, field] = places[at % places.length] ?? [update, "x"];
  if (kind === "drop") delete object[field];
  else define(object, kind === "add" ? key : field, JSON.parse(JSON.stringify(value)));
}

/** As JSON has it: `__proto__` is a field like any other. */
function define(object: Json, field: string, value: unknown): void {
  Object.defineProperty(object, field, { value, enumerable: true, configurable: true, writable: true });
}

function placesIn(value: unknown): readonly (readonly [Json, string])[] {
  if (typeof value !== "object" || value === null) return [];
  const object = value as Json;
  return Object.keys(object).flatMap((field) => [[object, field] as const, ...placesIn(object[field])]);
}
