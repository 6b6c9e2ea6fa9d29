/** Signs that blank out figures: xx万元, ×个, ***名, ○○户, ____元, [X]家. View characters (＊ is *, Ｘ is X there). */

/** A run of them stands for digits. A lone 〇 is none (it may be a zero), inside a Chinese numeral it is a zero. */
export const MASK_SIGNS = 'xX×*○◯□_〇'

/** Signs that are bullets and ornaments too: two or more of one kind, right before what is counted: ●●人, ##万元. */
export const DOUBLED_MASKS = '●■▲△◆◇★☆※#?Ⅹ'

/** Dashes that stand where a figure belongs, two or more, at the end of a clause: 增长——%, 投入--万元, 发展党员--名。 */
export const DASH_MASKS = '-—'
/** Classifiers that two hyphens may stand before; before others they are a dash (回到港湾--家). */
export const DASHED_UNITS = '名 个 次 户 件 起 篇 场 期 份 台 套 项 人次 亩 公里'

/** An ellipsis in the place of a figure, at the end of a clause only: 新增……个, 投入…万元。 */
export const ELLIPSIS = '…'

/** Only before a multiplier, a measure or a unit of money: 某万元, 某%; elsewhere it is the word 某 (某个, 某某人, 某百货). */
export const NAMED_MASK = '某'
export const NAMED_MASK_FOLLOWERS =
  '万 亿 千 % 余 多 元 亩 吨 平方 公里 个百分点 百余 百多 百人 百名 百户 百元 百亩 百万 百亿 十余 十多 十人 十名 十户 十万 十亿'
/** And where they end a clause: 架桥某座, 破获案件某起. */
export const NAMED_MASK_CLOSERS = '座 起 名 户 件 台 套 辆 场 期 人次'

/** A letter before a classifier, also twice and with a point: 走访N家企业, 合格率NN.N%. */
export const LETTER_MASKS = 'Nn'

/** Brackets around a mask, and the words that stand in them, some behind others: [X]个, 【数字】万元, (XX)家, [具体人数]人. */
export const MASK_BRACKETS = '[] 【】 () {} <> 〔〕'
export const MASK_WORDS =
  '数字 数量 数值 数据 金额 人数 人次 户数 个数 次数 面积 比例 百分比 填写 待填 待填写 待补充 数'
export const MASK_WORD_LEADS = '具体 相应 实际 填写 请填写 待填 填入 输入'

/** Measure words that are also the end of a name after a mask (x组, xx站, X队): a name unless the text counts. */
export const MASK_NAME_UNITS = '站 队 组 门 片 段 股 班 校 园 面 孔 眼 节 排 道'

/** But not behind what they count: 公开课x节, 锦旗x面. */
export const MASK_COUNTED = '课节 课门 程门 科门 旗面 题道 菜道'

/** A mask before these is the name of a place or body, and the unit belongs to the word: XX所民警, XX场镇, XX人家. */
export const MASK_NAMED =
  '所民警 所干警 所辅警 所所长 所全体 所班子 台记者 台主持 场镇 口门 人家 名人馆 名人堂 家园 家村 家庄 项目部'

/** Names and words that begin with 万 or 亿: XX万达广场, XX万里茶道, 某亿达公司. */
export const MASK_LARGE_NAMES =
  '万达 万科 万象 万家 万里 万方 万民 万物 万全 万众 万年 万州 万源 万宁 万安 万载 万盛 万通 万豪 万国 万佳 万隆 万福 万盈 万兴 万丰 万和 万华 万柳 万寿 万松 万荣 万山 万顺 万向 万泰 万基 万能 万千 万古 万代 万事 万分 万一 亿达 亿利 亿联 亿嘉 亿丰 亿佳 亿通 亿万 亿航 亿纬 亿海 亿隆'
