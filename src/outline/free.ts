/** Headings without a number, lead-ins, salutations and signatures: what a line is by its words and its place. */
import { ADDRESSED, CLOSING_FORMULAS, SIGNING_BODIES, TAIL_LABELS } from '../data/role-cues.ts'
import type { Paragraph } from '../stages.ts'
import { firstAmong, HAN_CLASS, pictographsStart } from '../text/chars.ts'
import { headingCues, type Cue } from '../text/heading-cues.ts'
import { isPieceTitle } from '../text/piece.ts'
import { alternation } from '../text/word-tables.ts'
import type { YearScope } from '../text/years.ts'
import { bulletEnd, lineStart } from './line-start.ts'

const SALUTATION = new RegExp(
  `^(?:尊敬的|敬爱的)?(?:各位)?[^。,:;!]{0,14}(?:${alternation(ADDRESSED)})(?:[、,]\\s*(?:各位|尊敬的)?[^。,:;!]{0,8}(?:${alternation(ADDRESSED)})){0,5}(?:们|好)?[!:,。]$`,
)

/** 各位代表:, 尊敬的各位领导、同志们: */
export function isSalutation(line: string): boolean {
  // …,大家好!👋
  const text = line.slice(0, pictographsStart(line))
  return text.length <= 40 && ':!,。'.includes(text.at(-1)!) && SALUTATION.test(text)
}

const MAX_FREE = 40
const ENDS_OPEN = /[。!?;:”)》…]$/
/** Letters of a name or a product: Latin, Greek, Cyrillic, kana. */
const LETTERS = 'a-zA-ZÀ-ɏͰ-ӿ぀-ヿ'
const TITLE_CHARS = new RegExp(String.raw`^[${HAN_CLASS}${LETTERS}\d*×“”《》、·()\s,:—\-+/]+$`, 'u')
const DATE =
  /^[(]?(?:(?:19|20)\d\d|(?:中华民国)?1\d\d(?=年.{1,3}月)|中华民国\d\d|20xx|[一二][〇零○0O一二三四五六七八九]{3})年(?:[\d一二三四五六七八九十x×*□_]{1,3}月)?(?:[\d一二三四五六七八九十x×*□_]{1,3}日)?(?:[(]星期[一二三四五六日][)])?[)]?$|^(?:19|20)\d\d([-./])\d{1,2}\1\d{1,2}$/i
const BODY = new RegExp(`^[^,。:;!?]{2,30}(?:${alternation(SIGNING_BODIES)})(?:\\s{1,4}[${HAN_CLASS}]{2,4})?$`, 'u')
/** (县政府办公室) below a piece of news. */
const isBodyInBrackets = (text: string): boolean =>
  text[0] === '(' && text.endsWith(')') && BODY.test(text.slice(1, -1)) && !/[\s\d]/.test(text)
/** 报送:省厅, 联系人:某某, (此件公开发布); not 送戏下乡96场。 */
const LABELLED = new RegExp(
  `^(?:${alternation(TAIL_LABELS)})\\s*(?:[:\\d]|人\\s?:|$)|^\\((?:此件|共印|联系人|盖章|公章)|^共印`,
)
const CLOSING = new RegExp(`^[^。]{0,16}(?:${alternation(CLOSING_FORMULAS)})`)

/** A short line of title characters that no stop closes; what it says is not looked at. */
function looksFree(text: string): boolean {
  const last = text.charCodeAt(text.length - 1)
  if (text.length < 2 || text.length > MAX_FREE) return false
  if (last === 0x3002 || last === 0x3b || last === 0x2c || last === 0x21 || last === 0x3f || last === 0x3001)
    return false
  return TITLE_CHARS.test(text) && !DATE.test(text)
}

const ENCLOSED = new RegExp(String.raw`^【[${HAN_CLASS}\d“”《》、()]{2,20}】$`, 'u')

/** 【刑事审判】全年审结…: where the heading ends that its brackets part from the text behind it, else 0. */
export function bracketEnd(text: string): number {
  const end = text.charCodeAt(0) === 0x3010 ? (RUN_IN.exec(text)?.[0].length ?? 0) : 0
  return end > 0 && text.length >= end + SHORTEST_BEHIND ? end : 0
}
const SHORTEST_BEHIND = 8
const RUN_IN = new RegExp(String.raw`^【[${HAN_CLASS}“”《》、]{2,16}】\s*`, 'u')

/** Whether a line is closed by a stop or a pictograph (…的工作报告。🌟). */
function isEnded(text: string): boolean {
  const end = pictographsStart(text)
  return end < text.length || ENDS_OPEN.test(text)
}

/** `part`: a heading by its words (2024年工作安排); `topic`: a theme, believable only among long paragraphs. */
export function freeKind(paragraphs: readonly Paragraph[], index: number, years: YearScope): 'part' | 'topic' | null {
  const line = paragraphs[index]!.text
  // ★ 主要做法: behind a sign only its words make a heading.
  const sign = bulletEnd(line)
  // 回顾2023年工作成果🏆
  const text = line.slice(sign, pictographsStart(line))
  // 【本周工作】 is a heading by its brackets.
  if (text.charCodeAt(0) === 0x3010 && ENCLOSED.test(text) && !DATE.test(text.slice(1, -1)))
    return index + 1 < paragraphs.length ? 'part' : null
  if (isPieceTitle(text) && index + 1 < paragraphs.length) return 'part'
  if (!looksFree(text)) return null
  const before = index > 0 ? paragraphs[index - 1]! : null
  const after = paragraphs[index + 1]
  // A line that goes on from the one before, or into the one after, is broken text.
  if (before && before.kind === 'text' && before.text.length > MAX_FREE && !isEnded(before.text)) return null
  if (after && /^[,。、;:!?)”》]/.test(after.text)) return null
  const colon = firstAmong(':', text, 0, text.length)
  if (colon >= 0 && colon < text.length - 1) return null
  const bare = (colon < 0 ? text : text.slice(0, colon)).replace(PIECE, '$1')
  const cues = headingCues(bare, years)
  if (cues.length && after && !/,/.test(bare)) {
    if (cues[0]!.role === 'other') return 'part'
    if (colon >= 0) return opensList(bare, cues, after) ? 'part' : null
    return (cues.some((c) => c.strong) || bare.length <= 24) && !isSigner(bare) ? 'part' : null
  }
  if (after && after.kind !== 'row' && MONTH.test(text) && !MONTH.test(after.text)) return 'topic'
  if (colon >= 0 || !after || after.kind === 'row') return null
  return sign === 0 && isTopic(text, before, after) ? 'topic' : null
}

/** 下周计划: before a list; 主要预期目标是: before one belongs to the text. */
const opensList = (bare: string, cues: readonly Cue[], after: Paragraph): boolean =>
  bare.length <= 14 && cues[0]!.strong && cues[0]!.rule !== 'heading-aims' && LIST_START.test(after.text)
const LIST_START = /^(?:一[是要]|首先|[(（]?[\d一二三四五六七八九十]+[.、)）]|[①-⑳·•\-*])/

/** …工作总结一: the number of a piece among several on one page. */
const PIECE = /(总结|小结|报告|计划|汇报|体会|要点)[一二三四五六七八九十]{1,2}$/

const isSigner = (text: string): boolean => BODY.test(text) && !/之处$|情况|总结|计划|打算|安排$/.test(text)

/** 九月份, 10月: of a calendar of work. */
const MONTH = /^(?:\d{1,2}|[一二三四五六七八九十]{1,3})月份?:?$/

/** At most two phrases: 党建工作, 坚持为民司法,回应群众期盼. */
const TOPIC = new RegExp(String.raw`^[${HAN_CLASS}“”、\s]{3,24}(?:,[${HAN_CLASS}“”、]{3,16})?$`, 'u')
const NAME_ONLY = new RegExp(`^[${HAN_CLASS}]{2,3}$`, 'u')
/** 县政协主席 周岚 */
const SPEAKER = new RegExp(
  String.raw`(?:[局县市署厅处院校区镇乡部会行所站科队州省]长|检察长|秘书长|董事长|主任|书记|主席|委员|经理|董事)\s{1,4}[${HAN_CLASS}]{2,3}$`,
  'u',
)
/** 服务发展大局, 平安社会 name no body. */
const NO_BODY = /[大全布格新开变定]局$|社会$|机会$|[干全内外]部$/
/** 努力建设人民满意的政府 is no body. */
const ACTS = /^(?:努力|全力|奋力|加快|加强|着力|切实|全面|大力|持续|深入|扎实)/
/** Less text than this behind a line is no body. */
const MIN_BODY = 24

/** 党建工作 between paragraphs of text. */
function isTopic(text: string, before: Paragraph | null, after: Paragraph): boolean {
  if (
    !TOPIC.test(text) ||
    (!before && /\s/.test(text)) ||
    NAME_ONLY.test(text) ||
    (BODY.test(text) && !ACTS.test(text) && !NO_BODY.test(text)) ||
    SPEAKER.test(text)
  )
    return false
  const least = text.includes(',') ? text.length * 4 : text.length * 2
  return after.text.length >= Math.max(MIN_BODY, least) && '。;!:”'.includes(after.text.at(-1)!)
}

/** Where the tail begins (署名, 日期, 报送, 以上汇报…): an index into the paragraphs, their number where there is none. */
export function tailStart(paragraphs: readonly Paragraph[]): number {
  let tail = paragraphs.length
  for (let i = paragraphs.length - 1; i > 0 && paragraphs.length - i <= 12; i--) {
    const { text, kind } = paragraphs[i]!
    if (kind === 'row' || !isTail(text)) break
    tail = i
  }
  // 结语 and then 敬请指教。: the formula is all that its part holds.
  if (tail < paragraphs.length && isBareHeading(paragraphs[tail - 1]!) && CLOSING.test(paragraphs[tail]!.text)) tail++
  // A lone body or name at the end needs a date, a label or a formula beside it.
  for (let i = tail; i < paragraphs.length; i++) {
    const { text } = paragraphs[i]!
    if (
      DATE.test(text.replace(/\s/g, '')) ||
      LABELLED.test(text) ||
      CLOSING.test(text) ||
      INVITATION.test(text) ||
      BYLINE.test(text) ||
      END_AND_DAY.test(text) ||
      isBodyInBrackets(text)
    )
      return tail
    // A body alone signs what ends with a stop; below a heading it is an item of a list.
    if (BODY.test(text) && /[。!)”]$/.test(paragraphs[i - 1]!.text)) return tail
  }
  return paragraphs.length
}

/** 四、结语 */
const isBareHeading = (p: Paragraph): boolean =>
  p.text.length <= MAX_FREE && lineStart(p).marker !== null && !ENDS_OPEN.test(p.text)

const NAME = new RegExp(String.raw`^[${HAN_CLASS}x×*]{1,2}\s{0,3}[${HAN_CLASS}x×*]{1,2}$`, 'u')

/** (周岚 王某 李某某), (通讯员 周岚 摄): who wrote a piece of news. */
const BYLINE = new RegExp(
  String.raw`^\((?:(?:本报)?(?:特约)?(?:记者|通讯员|文|图|文图|图文|供稿|作者)[/:\s]\s?)?[${HAN_CLASS}]{2,10}(?:[\s、][${HAN_CLASS}]{2,4}){1,4}(?:\s?(?:文|摄|图|文/图))?\)$|^\([^()。,;:]{0,16}(?:文|图|摄|摄影|供稿|撰稿)[/:][^()。,;]{2,24}\)$|^\[(?:作者|通讯员|记者|供稿|撰稿)[/:][^\[\]。,;]{2,24}\]$|^\(作者单位:[^()。;]{2,30}\)$|^(?:图\|文|文\|图|(?:文|图)/[${HAN_CLASS}]{2,4}\s(?:文|图)/)[:]?[^。,;]{2,24}$|^(?:作者|撰稿人|供稿人)[:][${HAN_CLASS}]{2,4}$|^\([^()。,;:]{2,40}[/\\](?:文|摄|图|摄影|图文)\)$|^(?:文|图|图文|文图|摄影|撰文)\s?[:/]\s?[${HAN_CLASS}]{2,4}(?:[\s、][${HAN_CLASS}]{2,4}){0,3}$`,
  'u',
)
/** 欢迎广大干部群众对整改落实情况进行监督。联系电话:…: how those told of it may answer. */
const INVITATION = /^欢迎(?:广大|社会|各界|党员|干部|市民)[^。]{0,30}监督/
const LONGEST_INVITATION = 200
/** 完 below a press release of Hong Kong's government. */
const END = '完'
const END_AND_DAY = /^完\/\d{4}年\d{1,2}月\d{1,2}日/

function isTail(text: string): boolean {
  if (text.length <= LONGEST_INVITATION && text.startsWith('欢迎') && INVITATION.test(text)) return true
  if (text.length > 80) return false
  if (text === END || END_AND_DAY.test(text)) return true
  const compact = text.replace(/\s/g, '')
  return (
    DATE.test(compact) ||
    (text.length <= 40 && (BODY.test(text) || isBodyInBrackets(text) || LABELLED.test(text))) ||
    (text.length <= 60 && CLOSING.test(text)) ||
    NAME.test(text) ||
    (text.length <= 40 && BYLINE.test(text))
  )
}
