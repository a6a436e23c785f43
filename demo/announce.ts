import type { Login } from './data-folder'

/** Columns a text takes on a terminal: Chinese characters and full-width signs take two. */
const columns = (text: string) =>
  [...text].reduce(
    (sum, char) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(char)
        ? 2
        : 1),
    0,
  )

/** Rows under a header, aligned. */
export function table(header: string[], rows: string[][]): string {
  const all = [header, ...rows]
  const widths = header.map((_, at) => Math.max(...all.map((row) => columns(row[at] ?? ''))))
  const line = (row: string[]) =>
    row
      .map((cell, at) => cell + ' '.repeat(Math.max(0, (widths[at] ?? 0) - columns(cell))))
      .join('  ')
      .trimEnd()
  return [line(header), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.map(line)]
    .map((text) => `  ${text}`)
    .join('\n')
}

export const demoReady = (url: string, folder: string, logins: Login[]) => `
串门已经打开 / Chuanmen is open:  ${url}/

选一个身份登录 / log in as:
${table(
  ['身份 who', '角色 role', '可以试试 try'],
  logins.map(({ nickname, note, what }) => [nickname, note, what]),
)}

微信提醒 / WeChat's messages: ${url}/wx/outbox（发出的都在这里，没有真的发到微信 / what was sent; nothing reaches the real WeChat）
数据 / data: ${folder}（重启后还在；删掉这个文件夹就重新开始 / kept over restarts; delete the folder to begin anew）
Ctrl-C 停止 / stops`

export const emptyReady = (url: string, folder: string, code: string) => `
串门已经打开，没有示例数据 / Chuanmen is open, without demo data:  ${url}/

第一步 / first:
  1. 打开上面的网址，选「管理员」登录。 / Open the address and log in as 「管理员」.
  2. 点「我是工作人员」，再点「有开通码？」，输入开通码 ${code}，成为第一位管理员（只能用一次）。 / Tap 「我是工作人员」, then 「有开通码？」, and enter the claim code to become the first administrator (once only).
  3. 新建小区，导入住户花名册，然后邀请同事。 / Create an estate, import its roster, invite colleagues.
  4. 同事和居民：在登录页点「加一个新来的人」。 / Colleagues and residents: add them on the log-in page.

数据 / data: ${folder}
Ctrl-C 停止 / stops`
