import { describe, expect, it } from "vitest";
import { parseHtml } from "./parse-html.ts";
import { showText } from "./show-text.ts";

function shown(html: string): string {
  const { text, entities } = parseHtml(html);
  return showText(text, entities);
}

describe("parseHtml", () => {
  it.each([
    ["<b>郑州</b>献血", "**郑州**献血"],
    ["<strong>a</strong><em>b</em><u>c</u><del>d</del><code>e</code>", "**a**__b__++c++~~d~~`e`"],
    ["<b>粗<i>斜</i></b>", "**粗__斜__**"],
    ['<a href="https://example.com/?a=1&amp;b=2">文</a>', "[文](https://example.com/?a=1&b=2)"],
    ["<blockquote>一\n二</blockquote>", "> 一\n> 二"],
    ["<blockquote expandable>一\n二</blockquote>", ">> 一\n>> 二"],
    ['<span class="tg-spoiler">密</span>', "||密||"],
    ["1 &lt; 2 &amp;&quot;&#39;&#x4e00;", "1 < 2 &\"'一"],
    ["M&O &nbsp;", "M&O &nbsp;"],
    ["<b></b>空", "空"],
  ])("reads %s", (html, text) => {
    expect(shown(html)).toBe(text);
  });

  it.each([
    ["<b>郑州", 'Can\'t find end tag corresponding to start tag "b"'],
    ["郑州</b>", "Unexpected end tag at byte offset 6"],
    ["<b><i>郑州</b></i>", 'Unmatched end tag at byte offset 12, expected "</i>", found "</b>"'],
    ["<p>郑州</p>", 'Unsupported start tag "p" at byte offset 0'],
    ["1 < 2", 'Unsupported start tag "" at byte offset 2'],
    ["1 <2", "Unclosed start tag at byte offset 2"],
    ['<a href="x>郑州</a>', "Unclosed start tag or broken attribute"],
    ["<span>郑州</span>", 'Tag "span" must have class "tg-spoiler"'],
    ["<b>郑州</b", "Unclosed end tag at byte offset 9"],
    ["&#xd800;", "Text contains invalid Unicode characters"],
    ["<blockquote>一<blockquote>二</blockquote></blockquote>", "blockquote entities can't be nested"],
  ])("refuses %s", (html, error) => {
    expect(() => parseHtml(html)).toThrow(`Bad Request: can't parse entities: ${error}`);
  });
});
