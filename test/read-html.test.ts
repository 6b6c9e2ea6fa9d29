/** Web pages: the text as a browser shows it. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { htmlText } from '../src/read/html.ts'
import { readDocument } from '../src/read/read.ts'

const CASES: [title: string, html: string, lines: string[]][] = [
  [
    'blocks and <br> end lines',
    '<h1>总结</h1><p>一段<br>另一行</p><div>二段</div>',
    ['总结', '一段', '另一行', '二段'],
  ],
  ['inline elements do not', '完成<b>12</b><span>亿</span>元', ['完成12亿元']],
  [
    'white space collapses, and is none between Chinese characters of two lines',
    '<p>  青溪县\n  水务局   GDP\n growth  </p>',
    ['青溪县水务局 GDP growth'],
  ],
  ['the full-width and the no-break space are text', '<p>　　一、概况&nbsp;x</p>', ['　　一、概况\u00a0x']],
  ['entities', '<p>&ldquo;A&amp;B&rdquo;&#24037;&#x4F5C;&lt;b&gt;</p>', ['“A&B”工作<b>']],
  [
    'scripts, styles, comments, templates and titles are no text',
    '<title>题</title><style>p{}</style><script>x</script><!-- c --><template>t</template><noscript>n</noscript>文',
    ['文'],
  ],
  [
    'hidden elements are left out',
    '<p hidden>a</p><p style="color:red; display : none">b</p><i style="visibility:hidden">c</i><p style="display:block">d</p>',
    ['d'],
  ],
  [
    'a table gives a line for each row',
    '<table><tr><th>项目<th>数量</tr><tr><td>学校<td><p>12</p></table>',
    ['项目\t数量', '学校\t12'],
  ],
  [
    'cells over several rows and columns keep their places',
    '<table><tr><td rowspan=2>校<td colspan=2>数<td>备</tr><tr><td>1<td>2<td>3</table>',
    ['校\t数\t\t备', '\t1\t2\t3'],
  ],
  [
    'a table that lays out the page gives the lines of its cells',
    '<table><tr><td><ul><li>a<li>b<li>c<li>d</ul><td><p>正文</p></table>',
    ['a', 'b', 'c', 'd', '正文'],
  ],
  ['a table around a table too', '<table><tr><td>左<td><table><tr><td>1<td>2</table></table>', ['左', '1\t2']],
  [
    'ordered lists show their numbers',
    '<ol start=3><li>甲<li>乙</ol><ol type=a><li>丙</ol><ol style="list-style-type:cjk-ideographic"><li>丁</ol>',
    ['3. 甲', '4. 乙', 'a. 丙', '一、丁'],
  ],
  [
    'unless a style takes them off or they are written by hand',
    '<ol style="list-style:none"><li>甲</ol><ol><li>1、乙<li>（二）丙</ol>',
    ['甲', '1、乙', '（二）丙'],
  ],
  ['preformatted text keeps its lines and spaces', '<pre>a  b\n c</pre>', ['a  b', ' c']],
  ['raised digits', '<p>10<sup>4</sup>，CO<sub>2</sub></p>', ['10⁴，CO₂']],
  ['readings over characters are left out', '<ruby>青<rp>(</rp><rt>qing</rt><rp>)</rp></ruby>溪', ['青溪']],
  ['broken markup', '<p>甲<div>乙</p>丙</b></div><td>丁', ['甲', '乙', '丙', '丁']],
]

describe('a web page as lines', () => {
  it.each(CASES)('%s', (_, html, lines) => {
    expect(htmlText(html).trimEnd().split('\n')).toEqual(lines)
  })

  it('of two hundred thousand blocks side by side in a cell is read without an overflow', () => {
    const page = `<table><tr><td>${'<p>甲</p>'.repeat(200_000)}</table>`
    expect(JSON.stringify(htmlText(page)).match(/甲/g)).toHaveLength(200_000)
  })

  it('of a hundred thousand nested blocks is read without an overflow', () => {
    expect(htmlText(`${'<div>'.repeat(100_000)}深处<script>x</script><p>二</p>`)).toBe('深处\n二\n')
  })
})

describe('a web page as a file', () => {
  const page = readFileSync('fixtures/formats/page.html')
  const lines = readFileSync('fixtures/formats/report.txt', 'utf8').trimEnd()

  it('holds the report line by line, with the site around it', async () => {
    const { text, format, encoding } = await readDocument(page, 'page.html')
    expect({ format, encoding }).toEqual({ format: 'html', encoding: 'utf-8' })
    expect(text).toContain(`\n${lines}\n`)
    expect(text).not.toMatch(/999|888|var/)
  })

  it('is the same in GBK under the name of gb2312', async () => {
    const { text, encoding } = await readDocument(readFileSync('fixtures/formats/page.gbk.html'), 'x')
    expect(encoding).toBe('gb18030')
    expect(text).toBe((await readDocument(page, 'x')).text)
  })

  it('is told by its content whatever its name is, and by its name only with tags', async () => {
    const format = async (content: string, name: string) => (await readDocument(Buffer.from(content), name)).format
    expect(await format('<!-- x --><!DOCTYPE html><p>总结', 'a.txt')).toBe('html')
    expect(await format('<p>总结</p><p>计划</p><p>建议</p>', 'a.doc')).toBe('html')
    expect(await format('总结<br>计划', 'a.htm')).toBe('html')
    expect(await format('总结 <1%，计划 >2%', 'a.htm')).toBe('txt')
    expect(await format('一、关于 <p> 标签的说明', 'a.txt')).toBe('txt')
    expect(await format('# 总结 <br> <br> <br>', 'a.md')).toBe('md')
  })

  it('has no spans for its broken bytes, which stand in the markup', async () => {
    const bytes = Buffer.concat([page.subarray(0, 40), Buffer.from([0xff]), page.subarray(40)])
    expect((await readDocument(bytes, 'x.html')).warnings).toEqual([
      { code: 'broken-bytes', message: 'broken bytes stand as U+FFFD, 1 in all, at byte 40' },
    ])
  })
})
