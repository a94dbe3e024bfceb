/**
 * Words that stand in every text and tell nothing of what it is about. Folded. Left out of the terms a question is
 * measured by; a question of nothing else keeps them.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    "的 了 是 在 和 与 及 或 等 有 也 都 就 而 但 并 被 把 让 将 给 对 对于 于 以 从 向 到 由 为 因 因为 由于 所以 其 之 这 那 " +
    "此 该 这个 那个 这些 那些 它 它们 他 他们 她 她们 我 我们 你 你们 自己 一个 一 个 种 不 没有 上 下 中 里 内 外 后 前 时 " +
    "会 能 可以 可 要 还 又 很 最 更 则 且 若 如 即 做 过 着 地 得 所 当 当时 曾 曾经 已 已经 主要 进行 以及 通过 根据 关于 " +
    "the a an of to in on and or is are was were for with by at as"
  ).split(" "),
);
