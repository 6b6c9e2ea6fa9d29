/** Names of encodings as users and web pages write them, in lower case, to the ones that shuli knows. */
export type EncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5-hkscs'

/** One decoder for all of GB (国标): GB 18030 holds GBK and GB 2312. The same for Big5: HKSCS holds Taiwan's code page 950. */
export const ENCODING_LABELS: Readonly<Record<string, EncodingName | 'utf-16'>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'unicode-1-1-utf-8': 'utf-8',
  'us-ascii': 'utf-8',
  ascii: 'utf-8',
  gb18030: 'gb18030',
  'gb18030-2005': 'gb18030',
  'gb18030-2022': 'gb18030',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  'gb-2312': 'gb18030',
  gb_2312: 'gb18030',
  'gb_2312-80': 'gb18030',
  'x-gbk': 'gb18030',
  cp936: 'gb18030',
  ms936: 'gb18030',
  'windows-936': 'gb18030',
  'euc-cn': 'gb18030',
  chinese: 'gb18030',
  big5: 'big5-hkscs',
  'big5-hkscs': 'big5-hkscs',
  big5hkscs: 'big5-hkscs',
  'big5-eten': 'big5-hkscs',
  'cn-big5': 'big5-hkscs',
  'x-x-big5': 'big5-hkscs',
  cp950: 'big5-hkscs',
  ms950: 'big5-hkscs',
  'windows-950': 'big5-hkscs',
  // With or without a mark: the order of the bytes is found out.
  'utf-16': 'utf-16',
  utf16: 'utf-16',
  unicode: 'utf-16',
  'ucs-2': 'utf-16',
  'utf-16le': 'utf-16le',
  utf16le: 'utf-16le',
  'ucs-2le': 'utf-16le',
  'utf-16be': 'utf-16be',
  utf16be: 'utf-16be',
  'ucs-2be': 'utf-16be',
}

/** Said where another name is given. */
export const KNOWN_ENCODINGS = 'utf-8, gb18030, gbk, big5, utf-16le, utf-16be'
