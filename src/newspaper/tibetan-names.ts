/** Words of two characters that Tibetan names are made of, without a surname: 次仁 (long life), 卓玛 (Tara). */
const WORDS =
  "扎西|次仁|泽仁|卓玛|多吉|多杰|巴桑|尼玛|达瓦|米玛|拉巴|普布|边巴|平措|彭措|央金|拉姆|格桑|丹增|旦增|洛桑|洛松|桑吉|才让|才旦|仁青|仁增|顿珠|罗布|白玛|强巴|德吉|曲珍|索朗|索南|贡布|益西|加措|嘉措|" +
  "次旺|旺姆|旺堆|旺扎|旺久|卓嘎|央宗|措姆|晋美|久美|赤列|江白|江村|土登|坚赞|坚才|欧珠|占堆|群培|群宗|桑珠|桑布|桑登|旦巴|丹巴|班旦|班觉|拉珍|央珍|次珍|尼珍|玉珍|白珍|曲扎|曲培|曲吉|曲尼|次旦|次央|" +
  "次登|杰布|南杰|朗杰|朗加|玉措|德庆|德央|阿旺|贡觉|热旦|热杰|仓决|仓央|仓曲|梅朵|金巴|洛珠|扎巴|降央|降初|顿旦|斯郎|伦珠|龙珠|维色|俄色|云丹";

/** Two of the words: 次仁卓玛, 扎西顿珠. */
const NAME = new RegExp(`^(?:${WORDS}){2}`, "u");

/** The Tibetan name of four characters that `text` begins with; undefined when it begins with none. */
export function tibetanNameAt(text: string): string | undefined {
  return NAME.exec(text)?.[0];
}
