const OFFICE_APART =
  /(?<=\p{Script=Han}) (?=副?[市省县区镇乡局厅校院馆]长|[市省县区]委|[市省县区]政府|常务副[市省县区]长)/gu;

/** 郑州 市长 -> 郑州市长: an office stands with its place. */
export function joinOffices(text: string): string {
  return text.replace(OFFICE_APART, "");
}
