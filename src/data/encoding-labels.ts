/** Names of encodings as users and web pages write them, in lower case, to the ones that shuli knows. */
export type EncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5-hkscs'

/** One decoder for all of GB (国标): GB 18030 holds GBK and GB 2312. The same for Big5: HKSCS holds Taiwan's code page 950. */
const LABELS: readonly (readonly [EncodingName | 'utf-16', labels: string])[] = [
  ['utf-8', 'utf-8 utf8 unicode-1-1-utf-8 us-ascii ascii'],
  [
    'gb18030',
    'gb18030 gb18030-2005 gb18030-2022 gbk gb2312 gb-2312 gb_2312 gb_2312-80 x-gbk cp936 ms936 windows-936 euc-cn chinese',
  ],
  ['big5-hkscs', 'big5 big5-hkscs big5hkscs big5-eten cn-big5 x-x-big5 cp950 ms950 windows-950'],
  // With or without a mark: the order of the bytes is found out.
  ['utf-16', 'utf-16 utf16 unicode ucs-2'],
  ['utf-16le', 'utf-16le utf16le ucs-2le'],
  ['utf-16be', 'utf-16be utf16be ucs-2be'],
]

/** The encoding that a label means, whatever its case; undefined for none that is known. */
export function encodingOf(label: string): EncodingName | 'utf-16' | undefined {
  const wanted = label.trim().toLowerCase()
  return LABELS.find(([, labels]) => labels.split(' ').includes(wanted))?.[0]
}

/** Said where another name is given. */
export const KNOWN_ENCODINGS = 'utf-8, gb18030, gbk, big5, utf-16le, utf-16be'
