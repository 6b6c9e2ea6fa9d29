/** Signs that stand for digits that were blanked: xx万元, ×个, ***名, ○○户, __%, [X]家. View characters. */
export const MASK_SIGNS = 'xX×*○□_#◯〇●■＿'

/** Signs that may also be the letter or digit that they look like: a run of 〇 alone is a mask, in 二〇二三 it is a zero. */
export const BRACKETED_MASKS: readonly string[] = [
  '[X]',
  '[x]',
  '[XX]',
  '[xx]',
  '[XXX]',
  '[xxx]',
  '[数字]',
  '[数量]',
  '[数值]',
  '[数据]',
  '[金额]',
  '[具体数字]',
  '[具体数据]',
  '[具体金额]',
  '[人数]',
  '[N]',
  '[n]',
  '[*]',
  '[ ]',
  '[]',
]
