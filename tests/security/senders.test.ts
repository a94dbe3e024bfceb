import { beforeEach, describe, expect, it } from "vitest";
import type { LanguageStore } from "../../src/bot/language-store.ts";
import type { Rating } from "../../src/kept/ratings-file.ts";
import { BOT_NAME, type DeafBot, deafBot, inlineUpdate, messageUpdate, pressUpdate } from "../support/deaf-bot.ts";
import { testLibrary } from "../support/fake-library.ts";
import { languagesInMemory } from "../support/languages.ts";

const EXPIRED = "这个按钮已经失效了,请把问题再问一遍。";
const GROUP = { id: -1001, type: "supergroup", title: "读报" };
const BOT = { id: 123_456_789, is_bot: true, first_name: "问报", username: BOT_NAME };
const OTHER_BOT = { id: 55, is_bot: true, first_name: "别的", username: "other_bot" };
const ANONYMOUS = { id: 1_087_968_824, is_bot: true, first_name: "Group", username: "GroupAnonymousBot" };
const CHANNEL = { id: 136_817_688, is_bot: true, first_name: "Channel", username: "Channel_Bot" };
const FORWARDED = { type: "user", date: 1, sender_user: { id: 9, is_bot: false, first_name: "别人" } };

let bot: DeafBot;
let ratings: Rating[];
let languages: LanguageStore;

beforeEach(async () => {
  ratings = [];
  languages = languagesInMemory();
  const store = { add: (rating: Rating) => void ratings.push(rating), saved: async () => {} };
  bot = deafBot({ ...(await testLibrary()), ratings: store, languages });
});

const user = (id: number) => ({ id, is_bot: false, first_name: "读", language_code: "zh-hans" });
const inGroup = (more: object = {}) => ({ chat: GROUP, ...more });
const privately = (id: number) => ({ from: user(id), chat: { id, type: "private", first_name: "读" } });

/** A message of the bot in a chat, in reply to a question or to none. */
function shown(chat: object, question: { readonly text: string; readonly from: object } | null) {
  const replied = question === null ? {} : { reply_to_message: { message_id: 2, date: 1, chat, ...question } };
  return { message: { message_id: 3, date: 1, from: BOT, chat, text: "x", ...replied } };
}

/** Asks, and gives the data of the button of this name under the answer. */
async function buttonUnder(question: string, label: string, more: Readonly<Record<string, unknown>>): Promise<string> {
  const [call] = await bot.take(messageUpdate(question, more));
  const rows = (call?.params.reply_markup as { inline_keyboard: { text: string; callback_data?: string }[][] }) ?? {};
  const data = rows.inline_keyboard.flat().find(({ text }) => text.includes(label))?.callback_data;
  if (data === undefined) throw new Error(`There is no button ${label}`);
  return data;
}

const notes = (calls: Awaited<ReturnType<DeafBot["take"]>>) => calls.map(({ params }) => params.text);

describe("a button that somebody else presses, or that nobody made (S04)", () => {
  const question = "去年郑州有多少人献血?";

  it("gives nobody the answer to a question that another reader asked in private", async () => {
    const chat = { id: 8, type: "private", first_name: "读" };
    for (const label of ["更多", "👍"]) {
      const data = await buttonUnder(question, label, privately(7));

      const calls = await bot.take(pressUpdate(data, { from: user(8), ...shown(chat, null) }));

      expect(notes(calls)).toEqual([EXPIRED]);
    }
    const back = (await buttonUnder(question, "更多", privately(7))).replace(/^1\.l\.q(.{6}).*$/, "1.q.$1");
    const stolen = await bot.take(pressUpdate(back, { from: user(8), ...shown(GROUP, null) }));

    expect(notes(stolen)).toEqual([EXPIRED]);
    expect(ratings).toEqual([]);
  });

  it("shows no answer that is not of the question that its message replies to", async () => {
    const data = await buttonUnder(`/ask ${question}`, "更多", inGroup({ from: user(7) }));
    const other = shown(GROUP, { text: "何雄", from: user(7) });

    expect(notes(await bot.take(pressUpdate(data, { from: user(8), ...other })))).toEqual([EXPIRED]);

    const same = shown(GROUP, { text: question, from: user(7) });
    const [edit] = await bot.take(pressUpdate(data, { from: user(8), ...same }));
    expect(edit?.params.text).toMatch(/^另有 1 处/);
  });

  it("chooses the language of the one who pressed, whoever the message and its data are of", async () => {
    const menu = shown(GROUP, { text: "/language", from: user(7) });

    await bot.take(pressUpdate("1.g.en", { from: user(8), ...menu }));

    expect([languages.of(8), languages.of(7), languages.of(GROUP.id)]).toEqual(["en", undefined, undefined]);
  });

  it("keeps no language for those whom nobody can tell apart", async () => {
    await bot.take(messageUpdate("/language", inGroup({ from: ANONYMOUS, sender_chat: GROUP })));
    await bot.take(messageUpdate("/language", inGroup({ from: CHANNEL, sender_chat: { id: -9, type: "channel" } })));

    expect([ANONYMOUS, CHANNEL].map(({ id }) => languages.of(id))).toEqual([undefined, undefined]);
  });

  it("counts a rating once for each reader, however often it is sent again, and not who gave it", async () => {
    const data = await buttonUnder(question, "👍", privately(7));
    const message = shown({ id: 7, type: "private" }, { text: question, from: user(7) });
    for (let i = 0; i < 5; i++) await bot.take(pressUpdate(data, { from: user(7), ...message }));
    expect(ratings).toHaveLength(1);

    const group = shown(GROUP, { text: question, from: user(7) });
    for (const id of [7, 8, 8, 7]) await bot.take(pressUpdate(data, { from: user(id), ...group }));

    expect(ratings).toHaveLength(3);
    expect(JSON.stringify(ratings)).not.toMatch(/"from"|[^\d][78][^\d]/);
  });

  it.each([
    "1.r.up.______",
    "1.q.______",
    "1.l.q______.0",
    "1.g.xx",
    "1.g.en.7",
    "admin",
    '{"action":"language"}',
    "1.a.../../etc.0",
    "1.l.t__proto.0",
    "2.n",
    "\u0000",
  ])("is refused politely with the data %j, and changes nothing", async (data) => {
    const calls = await bot.take(pressUpdate(data));

    expect(calls.map(({ method }) => method)).toEqual(["answerCallbackQuery"]);
    expect(notes(calls)).toEqual([EXPIRED]);
    expect([ratings.length, languages.of(7)]).toEqual([0, undefined]);
  });

  it("of a message that was sent by inline mode, or that Telegram no longer tells, is answered all the same", async () => {
    for (const more of [{ message: undefined, inline_message_id: "x" }, { message: undefined }]) {
      for (const data of ["1.l.lk.0", "1.q.______", "1.k.d.2023-05-09", "1.r.up.______"]) {
        const calls = await bot.take(pressUpdate(data, more));

        expect(calls.at(-1)?.method).toBe("answerCallbackQuery");
      }
    }
  });
});

describe("what nobody said to the bot (S05)", () => {
  const asked = `/ask@${BOT_NAME} 何雄`;
  const channelPost = {
    ...(messageUpdate("/about").message as object),
    chat: { id: -9, type: "channel", title: "频道" },
  };

  it.each<[string, () => Record<string, unknown>]>([
    ["an edited message", () => renamed(messageUpdate("/about"), "edited_message")],
    ["an edited question in a group", () => renamed(messageUpdate(asked, inGroup()), "edited_message")],
    ["a channel's post", () => ({ update_id: 1, channel_post: channelPost })],
    ["a channel's edited post", () => ({ update_id: 1, edited_channel_post: channelPost })],
    ["a business message", () => renamed(messageUpdate("/about"), "business_message")],
    [
      "a card that was chosen",
      () => ({ update_id: 1, chosen_inline_result: { result_id: "p1-1", from: user(7), query: "x" } }),
    ],
    ["a command forwarded to a group", () => messageUpdate(asked, inGroup({ forward_origin: FORWARDED }))],
    ["another command forwarded to a group", () => messageUpdate("/latest", inGroup({ forward_origin: FORWARDED }))],
    [
      "a mention forwarded to a group",
      () =>
        messageUpdate(`@${BOT_NAME} 何雄`, {
          ...inGroup({ forward_origin: FORWARDED }),
          entities: [{ type: "mention", offset: 0, length: BOT_NAME.length + 1 }],
        }),
    ],
    ["a post forwarded from the group's channel", () => messageUpdate(asked, inGroup({ is_automatic_forward: true }))],
    ["another bot's command", () => messageUpdate(asked, inGroup({ from: OTHER_BOT }))],
    ["another bot's words in private", () => messageUpdate("何雄", { from: OTHER_BOT })],
    ["a command for another bot", () => messageUpdate("/latest@other_bot", inGroup())],
    ["a card of its own in private", () => messageUpdate("何雄调研数字经济发展", { via_bot: BOT })],
    [
      "a card of its own in reply to it",
      () =>
        messageUpdate(
          "何雄",
          inGroup({ via_bot: BOT, reply_to_message: { message_id: 1, date: 1, chat: GROUP, from: BOT } }),
        ),
    ],
    ["a command that another bot wrote for somebody", () => messageUpdate(asked, inGroup({ via_bot: OTHER_BOT }))],
    ["somebody's words", () => messageUpdate("何雄 /latest", inGroup())],
  ])("%s triggers nothing", async (_, make) => {
    expect((await bot.take(make())).map(({ method }) => method)).toEqual([]);
  });

  it("a command typed as an inline query changes nothing", async () => {
    const calls = await bot.take(inlineUpdate("/language en"));

    expect(calls.map(({ method }) => method)).toEqual(["answerInlineQuery"]);
    expect(languages.of(7)).toBeUndefined();
  });

  it.each([
    ["an anonymous administrator", inGroup({ from: ANONYMOUS, sender_chat: GROUP })],
    ["a channel", inGroup({ from: CHANNEL, sender_chat: { id: -9, type: "channel", title: "频道" } })],
    ["a reader who forwards a question to the bot", { forward_origin: FORWARDED }],
  ])("%s is answered", async (_, more) => {
    const [call] = await bot.take(messageUpdate(asked, more));

    expect(call?.params.text).toMatch(/^何雄:4 篇/);
  });

  it("a picture that another bot found is told that only text is read", async () => {
    const picture = { text: undefined, animation: { file_id: "a" }, via_bot: OTHER_BOT };

    expect(notes(await bot.take(messageUpdate("", picture)))[0]).toMatch(/^我只看得懂文字/);
  });
});

function renamed({ message, ...rest }: Record<string, unknown>, kind: string): Record<string, unknown> {
  return { ...rest, [kind]: message };
}
