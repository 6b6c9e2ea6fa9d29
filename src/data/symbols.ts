/** Signs of symbol fonts (w:sym, or U+F000 plus the code), which Unicode has elsewhere. */
export const SYMBOL_FONTS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: {
    0x6c: '●',
    0x6d: '○',
    0x6e: '■',
    0x6f: '□',
    0x71: '□',
    0x75: '◆',
    0x76: '❖',
    0xa1: '○',
    0xa7: '▪',
    0xa8: '□',
    0xab: '★',
    0xd8: '➢',
    0xe0: '→',
    0xf0: '⇨',
    0xfb: '×',
    0xfc: '√',
    0xfd: '☒',
    0xfe: '☑',
  },
  'wingdings 2': { 0x50: '√', 0x52: '☑', 0x53: '☒', 0x54: '☒', 0xa3: '□' },
  symbol: { 0xb0: '°', 0xb1: '±', 0xb3: '≥', 0xb4: '×', 0xb7: '•', 0xb8: '÷', 0xa3: '≤', 0xae: '→' },
}

/** Raised and lowered digits: 10⁴ is not 104. */
export const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'
export const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉'
