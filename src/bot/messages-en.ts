import { daysInEnglish as days } from "./day-words.ts";
import { englishEvidence } from "./english-evidence.ts";
import { englishTopic } from "./english-topics.ts";
import type { Messages } from "./messages.ts";
import { zhHans } from "./messages-zh-hans.ts";

/** The interface in English. */
export const en: Messages = {
  welcome:
    "I am Wenbao: I read Chinese newspapers and answer from them. Ask about the news in one sentence, in Chinese or in simple English; I answer in the paper's own words and name the article and the day. What the pages do not tell, I say they do not tell.",
  tryAsking: "You could ask:",
  help: "Just send a question, in Chinese or in simple English. There are also these commands:",
  helpOnLists: "After a list, send 2 to open its second article, or “more” for the next page.",
  helpInGroups:
    "In a group, use /ask with a question, reply to one of my messages, or mention me; send /ask in reply to somebody, and I answer what they wrote.",
  coverage: ({ pages, articles, from, to }) =>
    `${counted(articles, "article")} from ${counted(pages, "page")}${from === null || to === null ? "" : `, ${days(from, to)}`}.`,
  about:
    "Every answer is quoted word for word from a page; nothing is made up. The words that answer are bold. Each answer names its article and day, and “Full text” opens the article. What the pages do not tell, I say so, and offer the nearest articles.\n\nA page seldom prints its year. Such dates are worked out from what the page says and marked “inferred”; the full text shows the evidence.",
  sources: (names) => `Sources: ${names.join(", ")}.`,
  credits: (names, count) =>
    `Reporters: ${names.join(", ")}${count > names.length ? ` and ${count - names.length} more` : ""}.`,
  named: (topics, people) => `${counted(topics, "topic")} and ${people === 1 ? "1 person" : `${people} people`} found.`,
  dating: ({ printed, inferred, sure, unknown }) =>
    `Dates of issue: ${[
      ...(printed > 0 ? [`printed for ${counted(printed, "article")}`] : []),
      ...(inferred > 0 ? [`inferred for ${inferred} (${sure} on sure evidence)`] : []),
      ...(unknown > 0 ? [`unknown for ${unknown}`] : []),
    ].join(", ")}.`,
  privacy: [
    "I care about the papers, not about who you are. This is all that is kept:",
    "· What is said in a group and not to me: nothing.",
    "· Your last few questions and answers: in memory, so that “and he?” and “2” make sense; gone after thirty minutes of silence, or when I restart.",
    "· The numbers of the last updates: on disk, so that nothing is answered twice after a restart; numbers without content.",
    "· 👍 👎: the question, the short answer and the story, never who pressed.",
    "· A language that you chose with /language: your number and the language.",
    "What you write stands in no log.",
  ],
  commands: {
    ask: "Ask a question",
    latest: "The newest articles",
    topics: "Topics in the news",
    topic: "Articles of a topic",
    people: "Who is in the news",
    who: "Titles and articles of a person",
    date: "The articles of a day",
    pages: "The pages that are covered",
    page: "The articles of a page",
    read: "Read an article in full",
    related: "Articles related to one",
    random: "Any article",
    help: "How to use this bot",
    about: "What is covered, how answers are made",
    language: "Choose the language",
    privacy: "What is kept",
    start: "Start again",
  },
  smallTalk: {
    greeting: "Hello! Ask me what the papers say, for example:",
    thanks: "You are welcome. Ask on whenever you like.",
    bye: "Goodbye! Come back when you want something looked up.",
    praise: "Thank you, the words are the papers' own. Ask on.",
    insult: "Sorry that I was of no help. Try to word it another way; /help shows how to ask.",
    complaint: "Sorry, that missed the point. Please word the question another way, or compare with “Full text”.",
    acknowledgement: "All right. Ask on whenever you like.",
    laughter: "😄 What else would you like to read?",
    wellBeing: "I am fine, and ready to look through the papers. What would you like to know?",
    wordless: "Please ask about the news in one sentence, for example:",
    clock: (newest) =>
      `I have no clock and no calendar, only papers${newest === null ? "." : `: the newest issue is of ${days(newest, newest)}.`}`,
  },
  sampleQuestions: zhHans.sampleQuestions,
  sampleLabels: {
    person: (name) => `What has ${name} been doing?`,
    topic: (label) => `News about ${lowerFirst(englishTopic(label))}`,
    day: (day) => `The news of ${days(day, day)}`,
  },
  askUsage: "Write the question after /ask, for example:",
  mentionUsage:
    "Here I am. Write the question in the message that mentions me, or mention me in reply to somebody and I answer what they wrote. For example:",
  oneAtATime: "One question at a time: this answers the first. Please ask the others one by one.",
  topicUsage: (example) => `Name a topic, as in /topic ${example}. See /topics for all of them.`,
  noSuchTopic: (label) => `There is no topic “${label}”, and no article on it. See /topics for all topics.`,
  latestUsage: (max) => `Give a number from 1 to ${max}, as in /latest 10.`,
  readUsage: "Write a few words after /read and I will show the best matching article in full. Or choose from /latest.",
  articleGone: "This article is no longer among the pages.",
  notFound: "I found nothing in the pages that answers this question.",
  notFoundOn: (from, to) => `I found nothing in the news of ${days(from, to)} that answers this question.`,
  notFoundWord: (word) => `I found nothing on “${word}” in the pages.`,
  notFoundNews: (from, to) => `The pages have no news of ${days(from, to)}.`,
  suggestion: (word: string) => `Did you mean “${word}”?`,
  instead: "What the pages do say:",
  nearest: "Nearest articles:",
  browseInstead: "You could look at the topics or the newest articles:",
  corrected: (words) => `Searched for “${words}”.`,
  translated: (words) => `Searched in Chinese for “${words.join(", ")}”.`,
  countedFrom: (word, newest, from, to) =>
    `“${word}”, counted from the newest issue (${days(newest, newest)}), is ${days(from, to)}.`,
  countedFromToday: (word, newest) => `“${word}” is taken for the day of the newest issue, ${days(newest, newest)}.`,
  countOf: (what, count) => `${what}: ${counted(count, "article")}`,
  countOnDays: (from, to, count) => `News of ${days(from, to)}: ${counted(count, "article")}`,
  countFound: (count) => `Found ${counted(count, "article")}`,
  quoted: (words) => `“${words}”`,
  latest: (count) => (count === 1 ? "The newest article" : `The newest ${count} articles`),
  topicName: englishTopic,
  topicHeading: (label, count) => `Topic ${bothNames(label)}: ${counted(count, "article")}`,
  topics: "Topics in the news:",
  noTopics: "No topics were found in the pages yet.",
  noArticles: "There are no articles yet.",
  otherSources: (count) => `${counted(count, "more passage")} on this:`,
  alsoReported: (count) => `and ${counted(count, "more report")}`,
  noSuchItem: (count) =>
    count === 1
      ? "There was only one; send 1 to open it."
      : `There were ${count}; please send a number from 1 to ${count}.`,
  whichItem: (count) => `Which one? Please send a number from 1 to ${count}.`,
  noMore: "That is all, there is no more.",
  noList: "I do not remember what was listed before. Please ask again, or begin here:",
  topicsButton: "🗂 Topics",
  latestButton: "🗞 Newest",
  peopleButton: "👥 People",
  daysButton: "📅 Days",
  pagesButton: "📄 Pages",
  randomButton: "🎲 Any article",
  anotherStory: "🎲 Another",
  sortByRelevance: "🎯 By relevance",
  sortByTime: "🕒 By time",
  related: "🔗 Related",
  relatedTo: (headline, count) => `Related to 《${headline}》: ${counted(count, "article")}`,
  noRelated: (headline) => `I found no articles related to 《${headline}》.`,
  relatedUsage:
    "Write a few words after /related: I take the best matching article and list those related to it. Or open an article and press “Related”.",
  noHeadline: "no headline",
  samePage: (count) => `📄 Same page: ${count}`,
  stories: (count) => counted(count, "article"),
  people: "People in the news, with the number of articles:",
  noPeople: "No people were found in the pages yet.",
  titles: "Titles as printed:",
  titleIn: (title, days, headline) => `${title}, ${days}, 《${headline}》`,
  moreTitles: (count) => `… and ${count} more, see the articles.`,
  fromTo: (from, to) => `${from} to ${to}`,
  noSuchPerson: (name) => `I found nobody called “${name}” in the pages.`,
  nearPeople: (name) => `Nobody in the pages is called “${name}”. Do you mean:`,
  days: "Days with articles:",
  noDays: "The day of none of the articles is known.",
  whichDay: "Which day? Choose one, or write it after the command, as in /date yesterday or /date March 2022.",
  dayUnread: (words) =>
    `I could not read “${words}” as a day. Try “yesterday”, “March 2022” or “去年5月”, or choose one:`,
  everyYear: "No year was given: the same days of other years are counted as well.",
  pages: "The pages, newest first:",
  inPrintedOrder: (file) => `In printed order · ${file}`,
  noSuchPage: (name, count) =>
    `There is no page “${name}”. ${count === 1 ? "This is the only page" : `These are the ${count} pages`}:`,
  fullText: "📖 Full text",
  more: (count) => `${count} more`,
  share: "↗️ Share",
  untitled: "(no headline)",
  back: "⬅️ Back",
  inferred: " (inferred)",
  noDate: "unknown date",
  noSource: "unknown paper",
  roles: { reporter: "reporter", correspondent: "correspondent", photographer: "photographer", joint: ", " },
  credit: (roles, names) => `${roles}${names.length === 1 ? "" : "s"} ${names.join(", ")}`,
  evidence: (text) => `Date from: ${englishEvidence(text)}`,
  evidenceOfPage: (text) => `Date from the same page: ${englishEvidence(text)}`,
  incomplete: "⚠️ The scan lost a part of this article; this is what can be read.",
  rated: "Thank you! The question and the story are noted, not who you are.",
  ratedBefore: "You have rated this already.",
  tooFast: "That was too fast for me. Please ask again in a few seconds.",
  groupTooFast: "This group asks faster than I may answer. Please try again in a minute.",
  groupWelcome: (username: string) =>
    `Hello, I am Wenbao: ask me about the news, and I answer in the words of the newspaper.\nIn a group, write /ask@${username} and your question, or reply to me. I read and keep nothing else.`,
  chooseLanguage: "Which language? Articles stay as they are printed.",
  languageChosen: "From now on in English.",
  /** Null where articles are shown as printed anyway. */
  asPrinted: null as string | null,
  converted: null as string | null,
  buttonExpired: "This button no longer works. Please ask the question again.",
  onlyText: "I can only read text. Ask about the news in one sentence, for example:",
  unknownCommand: "There is no such command. See /help for the commands, or just send a question.",
  nearestCommand: (command) => `There is no such command. Did you mean /${command}?`,
  terminalHint: "(Type the number of a button to press it, /quit to leave.)",
  lostInFlood:
    "Telegram kept me from answering for a while: this message and those right after it were lost. Please ask again.",
  apology: "Sorry, something went wrong and I could not answer. Please try again.",
};

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** `“Epidemic control” (疫情防控)`, for what the articles below call it. */
function bothNames(label: string): string {
  const name = englishTopic(label);
  return name === label ? `“${label}”` : `“${name}” (${label})`;
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
