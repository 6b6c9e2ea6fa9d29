/** Words that a wrapped line broke and a converter put together with a space: 同 比下降, 5 个百 分点, 3 亿 元. */
import type { Span } from '../model.ts'
import { isHan } from '../text/chars.ts'

/** The two characters on either side of the space. */
const BROKEN = new Set(
  '同比 环比 增长 增加 增幅 下降 减少 上升 提高 提升 增收 完成 实现 达到 亿元 万元 百分 分点 个百 其中 占比 累计 较去 去年 上年 年初'.split(
    ' ',
  ),
)
const SPACE = 32

/** The pieces without the spaces that stand inside such a word; the same array where there is none. */
export function withoutBreaks(text: string, pieces: readonly Span[]): readonly Span[] {
  let out: Span[] | null = null
  pieces.forEach((piece, k) => {
    let from = piece.start
    for (let at = piece.start + 1; at < piece.end - 1; at++) {
      if (text.charCodeAt(at) !== SPACE || !isBroken(text, at)) continue
      out ??= pieces.slice(0, k)
      out.push({ start: from, end: at })
      from = at + 1
    }
    out?.push({ start: from, end: piece.end })
  })
  return out ?? pieces
}

const isBroken = (text: string, at: number): boolean =>
  isHan(text.charCodeAt(at - 1)) &&
  isHan(text.charCodeAt(at + 1)) &&
  BROKEN.has(text[at - 1]! + text[at + 1]!) &&
  // 已做完 成立了: a word of its own begins behind the space.
  !BEGINS.has(text.slice(at + 1, at + 3))
/** Words that begin with the second character of one of these. */
const BEGINS = new Set(
  '成立 成果 成效 成为 成绩 成员 比例 比重 比较 比赛 长期 加快 加强 加大 分别 分类 分析 分为 现有 现在 现场 中央 中心 中国 年度 年内 计划'.split(
    ' ',
  ),
)
