/** What HTML elements mean for the text, by the standard's rendering section; names as parse5 gives them. */

/** Begin and end a line. */
export const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p pre search section ' +
    'summary table tbody td tfoot th thead tr ul xmp'
  ).split(' '),
)

/** Never shown as text: scripts, media and their fallbacks, choices of a form, readings over characters (ruby). */
export const UNSEEN = new Set(
  (
    'applet area audio base basefont bgsound button canvas col colgroup datalist embed frame frameset head iframe input ' +
    'link map math meta meter noembed noframes noscript object optgroup option param progress rp rt rtc script select ' +
    'source style svg template textarea title track video'
  ).split(' '),
)

/** Keep their spaces and line ends. */
export const PREFORMATTED = new Set(['pre', 'listing', 'xmp'])

/** `list-style-type` and the `type` of a list, to the number formats of Word's lists. */
export const LIST_STYLES: Readonly<Record<string, { readonly format: string; readonly suffix: string }>> = {
  '1': { format: 'decimal', suffix: '. ' },
  decimal: { format: 'decimal', suffix: '. ' },
  'decimal-leading-zero': { format: 'decimalZero', suffix: '. ' },
  a: { format: 'lowerLetter', suffix: '. ' },
  A: { format: 'upperLetter', suffix: '. ' },
  i: { format: 'lowerRoman', suffix: '. ' },
  I: { format: 'upperRoman', suffix: '. ' },
  'lower-alpha': { format: 'lowerLetter', suffix: '. ' },
  'upper-alpha': { format: 'upperLetter', suffix: '. ' },
  'lower-roman': { format: 'lowerRoman', suffix: '. ' },
  'upper-roman': { format: 'upperRoman', suffix: '. ' },
  'cjk-ideographic': { format: 'chineseCountingThousand', suffix: '、' },
  'cjk-decimal': { format: 'ideographDigital', suffix: '、' },
  'simp-chinese-informal': { format: 'chineseCountingThousand', suffix: '、' },
  'trad-chinese-informal': { format: 'chineseCountingThousand', suffix: '、' },
  'simp-chinese-formal': { format: 'chineseLegalSimplified', suffix: '、' },
  'trad-chinese-formal': { format: 'ideographLegalTraditional', suffix: '、' },
  'cjk-heavenly-stem': { format: 'ideographTraditional', suffix: '、' },
  'cjk-earthly-branch': { format: 'ideographZodiac', suffix: '、' },
}
