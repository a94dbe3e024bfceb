/** 计划|2022年5月推出, 预计|2027年: a plan that the words of the clause call one; 原计划 was one. */
const PLAN = /(?:(?<!原)计划|预计|(?<![模虚])拟|力争|有望|争取|将[于在])[^,。;:!?"\n]{0,8}$/u;
/** 到|2027年, 将把…纳入,|2025年: may be a year to come, by words of its sentence. */
const PERHAPS_BEFORE =
  /(?:计划|预计|拟|将|力争|争取|目标|规划|有望|预期|届时|确保|面向|展望|迎接|备战|申办|筹办|筹备|延至|推迟|定于|有效期|截止)[^。;!?\n]{0,20}$|[到至]\s?$/u;
/** 2025年|底前, 2022年|5月将, 2035年|远景目标, 2024年|1月1日起施行, 2026年|亚运会. */
const PERHAPS_AFTER =
  /^(?:\d{1,2}日)?(?:年?底)?(?:前|以前|之前|内)|^[^,。;:!?"\n]{0,10}(?:将|拟|计划|预计|有望|远景|规划|施行|实施|执行|生效|实现|达到|建成|完成|竣工|投用|通车|奥运会|冬奥会|亚运会|世界杯|世博会|全运会)/u;
/** 截至|2025年9月底, 比|2024年多: what is counted or compared with has happened. */
const COUNTED = /(?:截至|[比较])\s?$/u;
const CONTEXT_CHARS = 24;

/**
 * Whether the year that stands from `start` to `end` of a folded text is told or planned, by the words around it; null
 * when they may mean either.
 */
export function yearTense(text: string, start: number, end: number): "past" | "planned" | null {
  const before = text.slice(Math.max(0, start - CONTEXT_CHARS), start);
  if (COUNTED.test(before)) return "past";
  if (PLAN.test(before)) return "planned";
  return PERHAPS_BEFORE.test(before) || PERHAPS_AFTER.test(text.slice(end, end + CONTEXT_CHARS)) ? null : "past";
}
