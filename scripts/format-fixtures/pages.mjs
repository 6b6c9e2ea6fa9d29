// Web pages of the report: one bare, one with the menus, share bars and footers of a government site.

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const isHeading = (line) => /^(?:[一二三四五]、|（[一二三]）)/.test(line)

/** Title, headings, paragraphs with the usual indent, tabbed lines as a table. */
function blocks(lines) {
  const out = []
  for (let k = 0; k < lines.length; k++) {
    if (k === 0) out.push(`<h1>${escape(lines[k])}</h1>`)
    else if (lines[k].includes('\t')) {
      const rows = []
      for (; lines[k]?.includes('\t'); k++)
        rows.push(
          lines[k]
            .split('\t')
            .map((cell) => `<td>${escape(cell)}</td>`)
            .join(''),
        )
      out.push(`<table border="1">${rows.map((row) => `<tr>${row}</tr>`).join('\n')}</table>`)
      k--
    } else if (isHeading(lines[k])) out.push(`<h2>${escape(lines[k])}</h2>`)
    else out.push(`<p>${escape(lines[k])}</p>`)
  }
  return out.join('\n')
}

const STYLE = `body { font: 16pt/1.75 'WenQuanYi Micro Hei'; text-align: justify }
h1 { font-size: 22pt; text-align: center } h2 { font-size: 16pt } p, h2 { text-indent: 2em; margin: 0 }
table { width: 100%; border-collapse: collapse; font-size: 12pt }`

export const plainPage = (lines) =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><style>${STYLE}</style></head><body>\n${blocks(lines)}\n</body></html>\n`

export const pageWithChrome = (lines) => `<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>${lines[0]}_青溪县人民政府</title>
<style>.hidden { display: none }</style><script>var share = "<p>不是正文，全年完成投资999亿元。</p>"</script></head><body>
<div class="top"><ul><li><a href="/">首页</a></li><li><a href="/zwgk">政务公开</a></li><li><a href="/hd">互动交流</a></li></ul></div>
<div class="crumb">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk">政务公开</a> &gt; 工作总结</div>
<div class="info">发布时间：2023-12-28&nbsp;&nbsp;来源：县水务局&nbsp;&nbsp;浏览次数：1024</div>
<div class="article">
${blocks(lines)}
<p style="display:none">隐藏文字：全年完成投资888亿元。</p>
</div>
<div class="share">分享到：<a href="#">微信</a> <a href="#">微博</a></div>
<div class="links">上一篇：关于开展节水宣传周活动的通知<br>下一篇：关于供水水质公示的公告</div>
<div class="footer">版权所有 &copy; 青溪县人民政府　网站标识码：3300000000<br>联系我们 | 网站地图</div>
</body></html>
`
