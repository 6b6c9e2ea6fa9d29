/** Writes a list number the way Word would: 一, (二), iii, ④. */
import {
  BRANCHES,
  CHINESE_FORMATS,
  NUMBER_SEQUENCES,
  ROMAN,
  STEMS,
  type ChineseFormat,
} from '../data/number-formats.ts'

const DIRECT: Readonly<Record<string, (n: number) => string>> = {
  none: () => '',
  decimalZero: (n) => String(n).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  upperRoman: roman,
  lowerRoman: (n) => roman(n).toLowerCase(),
  upperLetter: letters,
  lowerLetter: (n) => letters(n).toLowerCase(),
  numberInDash: (n) => `- ${n} -`,
  hex: (n) => n.toString(16).toUpperCase(),
  ideographZodiacTraditional: (n) => STEMS[(n - 1) % 10]! + BRANCHES[(n - 1) % 12]!,
}

/** @param format the value of w:numFmt; one that is not known is written in Arabic numerals, as Word does */
export function formatNumber(n: number, format: string): string {
  const sequence = NUMBER_SEQUENCES[format]
  if (sequence !== undefined) return sequence[n - 1] ?? String(n)
  const chineseFormat = CHINESE_FORMATS[format]
  if (chineseFormat && n >= 0) return chinese(n, chineseFormat)
  const direct = Object.hasOwn(DIRECT, format) ? DIRECT[format] : undefined
  return direct && n > 0 ? direct(n) : format === 'none' ? '' : String(n)
}

function chinese(n: number, { digits, units, digitwiseFrom, shortTen }: ChineseFormat): string {
  const decimal = [...String(n)].map(Number)
  if (n >= digitwiseFrom || n === 0) return decimal.map((d) => digits[d]).join('')
  let out = ''
  decimal.forEach((digit, k) => {
    const power = decimal.length - 1 - k
    if (digit > 0) out += digits[digit]! + (power > 0 ? units[power - 1]! : '')
    else if (out !== '' && !out.endsWith(digits[0]!) && decimal.slice(k).some((d) => d > 0)) out += digits[0]!
  })
  return shortTen && n >= 10 && n < 20 ? out.slice(1) : out
}

function fullWidth(n: number): string {
  return [...String(n)].map((d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)).join('')
}

function roman(n: number): string {
  let rest = n
  let out = ''
  for (const [value, sign] of ROMAN) for (; rest >= value; rest -= value) out += sign
  return out
}

/** A … Z, AA, BB …: Word repeats the letter. */
function letters(n: number): string {
  return String.fromCharCode(0x41 + ((n - 1) % 26)).repeat(Math.ceil(n / 26))
}
