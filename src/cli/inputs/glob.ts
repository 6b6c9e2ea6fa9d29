/** File patterns: `*` and `?` within a name, `**` over folders, `[a-z]`, `[!a-z]`, `{a,b}`, `\` before a sign as such. */

/** Whether a pattern fits a path, whose folders are separated by `/`. A pattern without `/` is for names in any folder. */
export function globMatcher(pattern: string): (path: string) => boolean {
  const anywhere = pattern.includes('/') ? pattern.replace(/^\.?\//, '') : `**/${pattern}`
  const expression = new RegExp(`^${source(anywhere)}$`, 'su')
  return (path) => expression.test(path)
}

export const isGlob = (text: string): boolean => /[*?]|\[[^\]]+\]|\{[^}]*,[^}]*\}/.test(text)

/** Each sign of a pattern, the longest first. */
const SIGNS = /\*\*\/|\*\*|\*|\?|\[(!?)((?:\\.|[^\]\\])+)\]|\{|\}|,|\\(.)|./gsu

function source(pattern: string): string {
  let braces = 0
  return pattern.replace(
    SIGNS,
    (sign, not: string | undefined, set: string | undefined, escaped: string | undefined) => {
      if (set !== undefined) return `[${not ? '^' : ''}${set.replace(/[[\]^]/g, '\\$&')}]`
      if (escaped !== undefined) return literal(escaped)
      if (sign === '**/') return '(?:[^/]*/)*'
      if (sign === '**') return '.*'
      if (sign === '*') return '[^/]*'
      if (sign === '?') return '[^/]'
      if (sign === '{' && ++braces) return '(?:'
      if (sign === '}' && braces > 0 && braces--) return ')'
      return sign === ',' && braces > 0 ? '|' : literal(sign)
    },
  )
}

const literal = (sign: string): string => sign.replace(/[\\^$.*+?()[\]{}|/]/u, '\\$&')
