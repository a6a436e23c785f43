import type { Services } from '../services'

const escape = (text: string): string => text.replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`)

/** The sent messages as a page, newest first: whose phone, when, what it says, where a tap leads. */
export const outboxPage = ({ wechat, accounts }: Services, openid: string | null): string => {
  const cards = wechat.messages.list(openid ?? undefined).map((message) => {
    const lines = Object.entries(message.data).map(
      ([field, { value }]) => `<dt>${escape(field)}</dt><dd>${escape(value)}</dd>`,
    )
    const name = accounts.get(message.openid)?.nickname ?? message.openid
    return `<article><h2>${escape(name)} <small>${escape(message.openid)} · ${message.at}</small></h2>
<dl>${lines.join('')}</dl><small>${escape(message.templateId)} → ${escape(message.page ?? '-')}</small></article>`
  })
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>WeChat messages (${cards.length})</title>
<style>body{font:16px/1.5 system-ui;background:#ededed;max-width:32em;margin:1em auto;padding:0 1em}
article{background:#fff;border-radius:8px;padding:1em;margin:1em 0}h2{font-size:1em;margin:0}small{color:#666;font-weight:400}
dl{display:grid;grid-template-columns:max-content 1fr;gap:0 1em}dt{color:#666}dd{margin:0}</style>
<h1>WeChat messages (${cards.length})</h1>${cards.reverse().join('') || '<p>None was sent yet.</p>'}</html>`
}
