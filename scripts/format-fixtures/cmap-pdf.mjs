// A PDF as old Chinese programs write it: a font that is not embedded, text in GBK codes under a predefined CMap.
import iconv from 'iconv-lite'

/** Lines of so many characters. */
const WIDTH = 34
const SIZE = 12

export function cmapPdf(lines) {
  const shown = lines.flatMap((line) => `　　${line}`.match(new RegExp(`.{1,${WIDTH}}`, 'gu')))
  const draw = shown.map((line) => `<${iconv.encode(line, 'gbk').toString('hex')}> Tj T*`).join('\n')
  const content = `BT /F1 ${SIZE} Tf ${SIZE * 1.6} TL 90 740 Td\n${draw}\nET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /GBK-EUC-H /DescendantFonts [6 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /W [1 95 500] ' +
      '/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 7 0 R >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 ' +
      '/Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  ]
  let out = '%PDF-1.4\n'
  const offsets = objects.map((object, k) => {
    const at = out.length
    out += `${k + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const xref = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  return `${out}xref\n0 ${size}\n0000000000 65535 f \n${xref}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${out.length}\n%%EOF\n`
}
