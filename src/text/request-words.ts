/** What a reader says around a question and no page prints: 请问, 帮我查一下, 谢谢. Folded; the longest first. */
const BEFORE =
  /^(?:[,，.。!！~、\s]|你好|您好|请问|麻烦(?:你|您)?(?:帮我?)?|劳驾|拜托|(?:能不能|能否|可以|可不可以|能)?请?(?:你|您)?(?:(?:帮我|帮忙|替我)(?:找找|查查|看看|问问|搜搜|找|查|搜|看|问|列|讲|说)?|给我(?:找找|查查|看看|找|查|搜|看|列|讲讲?|说说?))(?:一下|一?下子|下)?|(?:问|查|找|看|搜)一下|(?:我|俺)?(?:想|要|想要)(?:知道|问问|问|了解|看看|看|查查|查|找找|找|搜|听听)(?:一下|下)?|告诉我|跟我说(?:说|一下)?|说说看?|你知道|(?:有)?(?:没有)?(?:谁|人)知道|求问|求教|求助)+(?:[,，:：\s])*/u;
const BEHIND =
  /(?:[,，。!！~\s]|谢谢(?:你|您|啦|了)?|多谢|感谢|麻烦(?:你|您)?了?|辛苦(?:你|您)?了|好吗|好不好|行吗|行不行|可以吗|来着|给我(?:看看|看一?下|列一?下|列出来|找找|找一?下|查查|查一?下|说说)|帮我(?:看看|查查|找找|查一?下|找一?下|列一?下)|列一下|说一下|告诉我|哈|哦|喔|噢)+$/u;
const HAS_WORD = /[\p{L}\p{N}]/u;

/** The question without the words of the request around it; as it was when nothing else is left. */
export function withoutRequest(question: string): string {
  const mark = /[?？]+\s*$/u.exec(question)?.[0].trim() ?? "";
  const body = question.slice(0, question.length - (/[?？]+\s*$/u.exec(question)?.[0].length ?? 0));
  const bare = body.replace(BEFORE, "").replace(BEHIND, "");
  return HAS_WORD.test(bare) ? bare + mark : question;
}

/** 看核酸的是那个村: 那 for 哪 at the end, where nothing else asks. 在那里 may mean that place. */
const WHICH = /(?<=是|在|到|去|从|归|属)那(?=[个位家所条座种些几年天]\p{Script=Han}{0,4}(?:的|了)?[?？。!！]*$)/u;

/** The question with 哪 for a 那 that was meant to ask; as it was where it has a question word. */
export function withWhich(question: string): string {
  return ASKS.test(question) ? question : question.replace(WHICH, "哪");
}

/** 去成都干嘛了: as many characters as 干啥. */
const WHAT_FOR = /(?<=干)[嘛吗]/gu;

/** The question with 干啥 for 干嘛. */
export function withWhat(question: string): string {
  return question.replace(WHAT_FOR, "啥");
}

const ASKS = /[谁哪几吗]|什么|多少|怎|何|啥|咋|为什么|是否|有没有/u;
