import type { Coverage } from "../newspaper/archive.ts";

export type Language = "zh-hans" | "zh-hant" | "en";

/** Every text of the interface. What stands in the articles is shown as printed. */
export type Messages = typeof zhHans;

/** Questions that the bot offers to ask. They are read by the answerer, so they are the same in every language. */
export const sampleQuestions = {
  person: (name: string) => `${name}最近做了什么`,
  topic: (label: string) => `有哪些跟${label}有关的新闻`,
  day: (day: string) => `${day}有什么新闻`,
};

const zhHans = {
  welcome:
    "我是问报,替您读报答问。用一句话问报上的新闻,我照报纸原文回答,并写明出自哪一天、哪一篇;报上没有说的,我就说没有。",
  tryAsking: "可以这样问:",
  help: "直接发问题就行。还可以用这些命令:",
  helpInGroups: "在群里用 /ask 加问题,或者回复我的消息、@我。",
  coverage: ({ pages, articles, from, to }: Coverage) =>
    `收录 ${pages} 个版面 ${articles} 篇报道${from === null || to === null ? "" : `,${days("至", from, to)}`}。`,
  about:
    "回答都是版面上的原话,一字不改,没有一句是编的;粗体是回答问题的词。每个回答都写明出自哪篇报道、哪一天,点“全文”可以看整篇。版面没有说到的,就说没有说到,另给出最接近的报道。\n\n版面上常常不印年份,日期是从版面上的线索推算出来的,这样的日期标着“推断”,打开全文可以看到依据。",
  sources: (names: readonly string[]) => `报道来源:${names.join("、")}。`,
  commands: {
    ask: "问一个问题",
    latest: "最新的报道",
    topics: "有哪些话题",
    topic: "一个话题的报道",
    read: "看一篇报道的全文",
    help: "怎么用",
    about: "收录了什么,怎么回答的",
    start: "从头开始",
  },
  askUsage: "请把问题写在命令后面,例如:",
  topicUsage: (example: string) => `请写出话题,例如 /topic ${example}。全部话题看 /topics。`,
  readUsage: "请在 /read 后面写几个词,我找出最合适的一篇给您看全文。也可以从 /latest 里挑。",
  articleGone: "这篇报道已经不在收录的版面里了。",
  notFound: "收录的报道没有说到这件事。",
  notFoundWords: (words: readonly string[]) => `收录的报道没有说到“${words.join(" ")}”。`,
  nearest: "最接近的是:",
  corrected: (words: string) => `为您按“${words}”查找。`,
  searchedDays: (from: string, to: string) => `按 ${days("至", from, to)} 查找。`,
  countOf: (what: string, count: number) => `${what}:${count} 篇`,
  countOnDays: (from: string, to: string, count: number) => `${days("至", from, to)} 的新闻 ${count} 篇`,
  countFound: (count: number) => `找到 ${count} 篇报道`,
  quoted: (words: readonly string[]) => `“${words.join(" ")}”`,
  latest: (count: number) => `最新的 ${count} 篇报道`,
  topicHeading: (label: string, count: number) => `话题“${label}”:${count} 篇`,
  topics: "报上的话题:",
  noTopics: "收录的版面里还没有分出话题。",
  noArticles: "收录的版面里还没有报道。",
  otherSources: (count: number) => `另有 ${count} 处也说到:`,
  fullText: "📖 全文",
  more: (count: number) => `更多 ${count} 条`,
  back: "⬅️ 返回",
  inferred: "(推断)",
  noDate: "日期不详",
  reporters: (names: string) => `记者 ${names}`,
  correspondents: (names: string) => `通讯员 ${names}`,
  photographers: (names: string) => `摄影 ${names}`,
  evidence: (text: string) => `日期依据:${text}`,
  incomplete: "⚠️ 扫描缺了这篇报道的一部分,以下是读得到的文字。",
  buttonExpired: "这个按钮已经失效了,请把问题再问一遍。",
  onlyText: "我只看得懂文字。请用一句话问报上的新闻,例如:",
  unknownCommand: "没有这个命令。可用的命令见 /help,也可以直接发问题。",
  noSuchButton: (number: string) => `没有 ${number} 号按钮。`,
  terminalHint: "(输入按钮前的数字就是按它,/quit 退出)",
  apology: "抱歉,刚才出了点问题,没能回答。请再试一次。",
};

const zhHant: Messages = {
  welcome:
    "我是問報,替您讀報答問。用一句話問報上的新聞,我照報紙原文回答,並寫明出自哪一天、哪一篇;報上沒有說的,我就說沒有。",
  tryAsking: "可以這樣問:",
  help: "直接發問題就行。還可以用這些命令:",
  helpInGroups: "在群裡用 /ask 加問題,或者回覆我的訊息、@我。",
  coverage: ({ pages, articles, from, to }) =>
    `收錄 ${pages} 個版面 ${articles} 篇報道${from === null || to === null ? "" : `,${days("至", from, to)}`}。`,
  about:
    "回答都是版面上的原話,一字不改,沒有一句是編的;粗體是回答問題的詞。每個回答都寫明出自哪篇報道、哪一天,點「全文」可以看整篇。版面沒有說到的,就說沒有說到,另給出最接近的報道。\n\n版面上常常不印年份,日期是從版面上的線索推算出來的,這樣的日期標著「推斷」,打開全文可以看到依據。",
  sources: (names) => `報道來源:${names.join("、")}。`,
  commands: {
    ask: "問一個問題",
    latest: "最新的報道",
    topics: "有哪些話題",
    topic: "一個話題的報道",
    read: "看一篇報道的全文",
    help: "怎麼用",
    about: "收錄了什麼,怎麼回答的",
    start: "從頭開始",
  },
  askUsage: "請把問題寫在命令後面,例如:",
  topicUsage: (example) => `請寫出話題,例如 /topic ${example}。全部話題看 /topics。`,
  readUsage: "請在 /read 後面寫幾個詞,我找出最合適的一篇給您看全文。也可以從 /latest 裡挑。",
  articleGone: "這篇報道已經不在收錄的版面裡了。",
  notFound: "收錄的報道沒有說到這件事。",
  notFoundWords: (words) => `收錄的報道沒有說到「${words.join(" ")}」。`,
  nearest: "最接近的是:",
  corrected: (words) => `為您按「${words}」查找。`,
  searchedDays: (from, to) => `按 ${days("至", from, to)} 查找。`,
  countOf: (what, count) => `${what}:${count} 篇`,
  countOnDays: (from, to, count) => `${days("至", from, to)} 的新聞 ${count} 篇`,
  countFound: (count) => `找到 ${count} 篇報道`,
  quoted: (words) => `「${words.join(" ")}」`,
  latest: (count) => `最新的 ${count} 篇報道`,
  topicHeading: (label, count) => `話題「${label}」:${count} 篇`,
  topics: "報上的話題:",
  noTopics: "收錄的版面裡還沒有分出話題。",
  noArticles: "收錄的版面裡還沒有報道。",
  otherSources: (count) => `另有 ${count} 處也說到:`,
  fullText: "📖 全文",
  more: (count) => `更多 ${count} 條`,
  back: "⬅️ 返回",
  inferred: "(推斷)",
  noDate: "日期不詳",
  reporters: (names) => `記者 ${names}`,
  correspondents: (names) => `通訊員 ${names}`,
  photographers: (names) => `攝影 ${names}`,
  evidence: (text) => `日期依據:${text}`,
  incomplete: "⚠️ 掃描缺了這篇報道的一部分,以下是讀得到的文字。",
  buttonExpired: "這個按鈕已經失效了,請把問題再問一遍。",
  onlyText: "我只看得懂文字。請用一句話問報上的新聞,例如:",
  unknownCommand: "沒有這個命令。可用的命令見 /help,也可以直接發問題。",
  noSuchButton: (number) => `沒有 ${number} 號按鈕。`,
  terminalHint: "(輸入按鈕前的數字就是按它,/quit 退出)",
  apology: "抱歉,剛才出了點問題,沒能回答。請再試一次。",
};

const en: Messages = {
  welcome:
    "I am Wenbao: I read Chinese newspapers and answer from them. Ask about the news in one sentence, in Chinese; I answer in the paper's own words and name the article and the day. What the pages do not tell, I say they do not tell.",
  tryAsking: "You could ask:",
  help: "Just send a question in Chinese. There are also these commands:",
  helpInGroups: "In a group, use /ask with a question, reply to one of my messages, or mention me.",
  coverage: ({ pages, articles, from, to }) =>
    `${counted(articles, "article")} from ${counted(pages, "page")}${from === null || to === null ? "" : `, ${days("to", from, to)}`}.`,
  about:
    "Every answer is quoted word for word from a page; nothing is made up. The words that answer are bold. Each answer names its article and day, and “Full text” opens the article. What the pages do not tell, I say so, and offer the nearest articles.\n\nA page seldom prints its year. Such dates are worked out from what the page says and marked “inferred”; the full text shows the evidence.",
  sources: (names) => `Sources: ${names.join(", ")}.`,
  commands: {
    ask: "Ask a question",
    latest: "The newest articles",
    topics: "Topics in the news",
    topic: "Articles of a topic",
    read: "Read an article in full",
    help: "How to use this bot",
    about: "What is covered, how answers are made",
    start: "Start again",
  },
  askUsage: "Write the question after the command, for example:",
  topicUsage: (example) => `Name a topic, as in /topic ${example}. See /topics for all of them.`,
  readUsage: "Write a few words after /read and I will show the best matching article in full. Or choose from /latest.",
  articleGone: "This article is no longer among the pages.",
  notFound: "The pages do not tell.",
  notFoundWords: (words) => `The pages do not tell of “${words.join(" ")}”.`,
  nearest: "Nearest articles:",
  corrected: (words) => `Searched for “${words}”.`,
  searchedDays: (from, to) => `Searched ${days("to", from, to)}.`,
  countOf: (what, count) => `${what}: ${counted(count, "article")}`,
  countOnDays: (from, to, count) => `${counted(count, "article")} of ${days("to", from, to)}`,
  countFound: (count) => `Found ${counted(count, "article")}`,
  quoted: (words) => `“${words.join(" ")}”`,
  latest: (count) => `The newest ${counted(count, "article")}`,
  topicHeading: (label, count) => `Topic “${label}”: ${counted(count, "article")}`,
  topics: "Topics in the news:",
  noTopics: "No topics were found in the pages yet.",
  noArticles: "There are no articles yet.",
  otherSources: (count) => `${counted(count, "more passage")} on this:`,
  fullText: "📖 Full text",
  more: (count) => `${count} more`,
  back: "⬅️ Back",
  inferred: " (inferred)",
  noDate: "date unknown",
  reporters: (names) => `reported by ${names}`,
  correspondents: (names) => `correspondent ${names}`,
  photographers: (names) => `photos ${names}`,
  evidence: (text) => `Date from: ${text}`,
  incomplete: "⚠️ The scan lost a part of this article; this is what can be read.",
  buttonExpired: "This button no longer works. Please ask the question again.",
  onlyText: "I can only read text. Ask about the news in one sentence, for example:",
  unknownCommand: "There is no such command. See /help for the commands, or just send a question.",
  noSuchButton: (number) => `There is no button ${number}.`,
  terminalHint: "(Type the number of a button to press it, /quit to leave.)",
  apology: "Sorry, something went wrong and I could not answer. Please try again.",
};

const LANGUAGES: Readonly<Record<Language, Messages>> = { "zh-hans": zhHans, "zh-hant": zhHant, en };

/** The interface texts of a language. */
export function messagesIn(language: Language): Messages {
  return LANGUAGES[language];
}

/** The interface language for a Telegram `language_code` such as `zh-hans`, `zh-TW`, `en-GB`; Chinese when it is not sent. */
export function languageOf(code: string | undefined): Language {
  const tag = code?.toLowerCase() ?? "zh";
  if (!/^zh\b/.test(tag)) return "en";
  return /-(hant|tw|hk|mo)\b/.test(tag) ? "zh-hant" : "zh-hans";
}

function days(until: string, from: string, to: string): string {
  return from === to ? from : `${from} ${until} ${to}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
