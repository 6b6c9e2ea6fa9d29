/** 驻村工作总结 篇2, 第二篇:2022年工作计划: the title of one report of several in a file. */
const PIECE =
  /^(?:第[\d一二三四五六七八九十]{1,2}篇|篇[\d一二三四五六七八九十]{1,2})|(?:[【(]?(?:篇\s?[\d一二三四五六七八九十]{1,2}|第[\d一二三四五六七八九十]{1,2}篇)[】)]?|(?:总结|小结|汇报|报告|计划|体会)(?:[(]?[一二三四五六七八九十]{1,2}[)]?|(?:最新|精选|优质)?\d{1,2}))$/
const REPORT = /总结|小结|汇报|报告|述职|计划|要点|方案|体会/

/** The title without the number of the piece: 下半年工作总结篇4 is a 总结. */
export const withoutPiece = (title: string): string => (title.includes('篇') ? title.replace(PIECE_AT_END, '') : title)
const PIECE_AT_END = /\s?[【(]?(?:篇\s?[\d一二三四五六七八九十]{1,2}|第[\d一二三四五六七八九十]{1,2}篇)[】)]?$/

/** Whether a line is such a title, and so begins anew. */
export const isPieceTitle = (line: string): boolean =>
  line.length <= 40 && (isNumbered(line) || (REPORT.test(line) && PIECE.test(line)))

/** 第一篇:推进队伍建设: its number and a colon say enough. */
function isNumbered(line: string): boolean {
  const label = pieceLabel(line)
  return label > 0 && TITLE.test(line.slice(label))
}
const TITLE = /^[^,。;]{4,}$/

/** Length of 第二篇: before a title, 0 where none stands there. */
export const pieceLabel = (line: string): number =>
  line[0] === '第' || line[0] === '篇' ? (LABEL.exec(line)?.[0].length ?? 0) : 0
const LABEL = /^(?:第[一二三四五六七八九十\d]{1,3}篇|篇[一二三四五六七八九十\d]{1,3})\s?:\s?/
