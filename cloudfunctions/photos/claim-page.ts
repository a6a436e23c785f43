import type { ClaimDoc, ClaimEntry } from '../../types/claim'
import { claimActWords, claimAtWords, claimPartyWords, damageWords } from '../../types/claim-words'
import type { HistoryDoc, HistoryEntry } from '../../types/history'
import type { PhotoDoc } from '../../types/photo'
import { factLines, placeWords, wantWordsOf } from './status-words'

export type ExportedEntry = {
  doc: HistoryDoc
  entry: HistoryEntry & ClaimEntry
  /** Null: erased, or not for these eyes yet. */
  words: string | null
  who: string
}
export type ExportedPhoto = {
  photoId: string
  name: string
  view: Uint8Array
  received: NonNullable<PhotoDoc['received']>
  bySide: PhotoDoc['bySide']
  capturedAt: Date
}
type Exported = {
  claim: ClaimDoc
  estate: { name: string; phone: string }
  entries: ExportedEntry[]
  photos: ExportedPhoto[]
  now: Date
}

const beijing = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' })
const sides = { household: '住户', crew: '施工方', staff: '社区、街道' } as const
const onBehalfWords = { present: '当面说的', phone: '电话里说的', paper: '书面写的' } as const

/** The whole claim as one page to read and print, without anything from elsewhere: every entry, amount and hash, and each photo as it is looked at. */
export const claimPage = ({ claim, estate, entries, photos, now }: Exported): string => {
  const place = `${claim.building}${claim.unit}${claim.room} ${placeWords(claim.damagePlace)}`
  const facts = [
    ['小区', `${estate.name}　电话 ${estate.phone}`],
    ['地点', place],
    ['损坏', `${damageWords[claim.damage]}，${claim.noticedOn} 发现`],
    ['要求', wantWordsOf(claim.want)],
    ['收到', beijing.format(claim.receivedAt)],
    ['现在', claimAtWords[claim.facts.status.at]],
    ['保修', `${claim.warranty.years} 年${claim.warranty.until ? `，到 ${claim.warranty.until}` : '，验收后起算'}`],
  ]
  const numbers = new Map(photos.map(({ photoId }, at) => [photoId, at + 1]))
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>损坏赔付申请 ${escape(claim.number)}</title><style>${STYLE}</style></head><body>
<h1>损坏赔付申请 ${escape(claim.number)}</h1>
<table>${facts.map(([name, value]) => `<tr><th>${escape(name)}</th><td>${escape(value)}</td></tr>`).join('')}</table>
<h2>经过</h2>
${entries.map((one) => entryPart(one, numbers)).join('\n')}
<h2>照片</h2>
${photos.length === 0 ? '<p>没有照片。</p>' : photos.map(photoPart).join('\n')}
<footer><p>这份记录只增不改，每一条都和前一条的校验码相连。最新的校验码：<code>${claim.head}</code></p>
<p>共 ${entries.length} 条、${photos.length} 张照片，${beijing.format(now)} 导出。history.json 里有重新核对所需的全部内容。</p></footer>
</body></html>
`
}

const entryPart = ({ doc, entry, words, who }: ExportedEntry, numbers: Map<string, number>): string => {
  const by = [claimPartyWords[entry.party], who, entry.onBehalf ? onBehalfWords[entry.onBehalf] : '']
  const shown = entry.photos.flatMap(({ photoId }) => numbers.get(photoId) ?? [])
  const lines = [
    ...factLines(entry),
    ...(words === null ? ['（文字还在审核，或者已删除）'] : words === '' ? [] : [words]),
    ...(shown.length > 0 ? [`照片 ${shown.join('、')}`] : []),
    `之后：${claimAtWords[entry.facts.status.at]}${entry.facts.clock ? `，${entry.facts.clock.dueOn} 前` : ''}`,
  ]
  return `<section><h3>${doc.seq + 1}. ${escape(claimActWords[entry.act])}<small>${beijing.format(new Date(entry.at))}　${escape(by.filter(Boolean).join('，'))}</small></h3>
${lines.map((line) => `<p>${escape(line)}</p>`).join('')}<code>${doc.hash}</code></section>`
}

const photoPart = ({ name, view, received, bySide, capturedAt }: ExportedPhoto, at: number): string => {
  const when = [
    received.takenAt ? `照片上的时间 ${beijing.format(received.takenAt)}` : '',
    `拍摄 ${beijing.format(capturedAt)}`,
    `收到 ${beijing.format(received.at)}`,
  ]
  return `<figure><img alt="照片 ${at + 1}" src="data:image/jpeg;base64,${Buffer.from(view.buffer, view.byteOffset, view.length).toString('base64')}">
<figcaption>${at + 1}. ${sides[bySide]}　${when.filter(Boolean).join('，')}<br>${escape(name)}<br>原图 SHA-256 <code>${received.sha256}</code></figcaption></figure>`
}

/** What people typed is text and nothing else. */
const escape = (text: string | undefined): string =>
  (text ?? '').replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`).replace(/\n/g, '<br>')

const STYLE = `body{font:16px/1.6 "PingFang SC","Noto Sans CJK SC",sans-serif;max-width:720px;margin:24px auto;padding:0 16px;color:#1c1b19}
h1{font-size:22px}h2{font-size:18px;margin-top:28px;border-bottom:1px solid #ccc}h3{font-size:16px;margin:0}small{font-weight:400;margin-left:12px;color:#555}
table{border-collapse:collapse}th{text-align:left;padding-right:16px;vertical-align:top;font-weight:600}section{margin:12px 0;break-inside:avoid}p{margin:2px 0}
code{font:12px/1.4 monospace;color:#555;word-break:break-all}figure{margin:16px 0;break-inside:avoid}img{max-width:100%;max-height:480px}figcaption{font-size:13px}footer{margin-top:28px;font-size:13px;border-top:1px solid #ccc}`
