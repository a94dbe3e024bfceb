/** An ISO day as papers print it, without the year: 2022-08-22 is 8月22日. */
export function printedDay(iso: string): string {
  return `${Number(iso.slice(5, 7))}月${Number(iso.slice(8))}日`;
}
