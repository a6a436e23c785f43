import { claimActWords, damageWords, wantWords } from '@chuanmen/types/claim-words'
import { CLAIM_KEPT_YEARS } from '@chuanmen/types/limits'
import type { Output } from '@/api/call'
import { yuan } from '@/lib/format'
import type { Paper, PaperBlock } from './paper'
import {
  liabilityWords,
  offerWords,
  paperDay,
  placeWords,
  quantityWords,
  saidWords,
  stamp,
  yearsAfter,
} from './paper-words'

type Claim = Output<'claim.view'>
type Entry = Claim['entries'][number]

/** Years in which one may sue (Civil Code art. 188). */
const SUE_YEARS = 3

/** The newest entry of a kind; a claim that was reopened may have several. */
const last = ({ entries }: Claim, act: Entry['act']) => [...entries].reverse().find((entry) => entry.act === act)

/**
 * The mediator's letter (调解结果告知书): facts, liability, reasons, offer, both positions, the ways that remain, and how evidence is kept. Null before a
 * mediator has given one, and after the claim was reopened.
 */
export function letterPaper(claim: Claim): Paper | null {
  const letter = last(claim, 'letter')
  const reopened = last(claim, 'reopen')
  if (!letter || (reopened && reopened.seq > letter.seq)) return null
  const { status, number, noticedOn } = claim
  const liability = 'liability' in status ? status.liability : null
  const offer = 'offer' in status ? status.offer : null
  const judged = last(claim, 'judge')
  const offered = last(claim, 'offer')
  const objected = last(claim, 'object')
  const filed = claim.entries.find(({ act }) => act === 'submit')
  return {
    title: '调解结果告知书',
    place: `${claim.estateName} ${claim.building}${claim.unit}${claim.room ? ` ${claim.room}` : ''}`,
    number: `申请编号 ${number}　调解员 ${letter.who}　出具于 ${stamp(letter.at)}`,
    blocks: [
      { kind: 'facts', title: '一、事实', facts: factsOf(claim) },
      {
        kind: 'words',
        title: '二、双方怎么说',
        lines: [
          `住户：${saidWords(filed?.words ?? '')}`,
          ...(objected ? [`住户不同意的理由：${saidWords(objected.words)}`] : []),
          ...(judged ? [`处理方认定责任时：${saidWords(judged.words)}`] : []),
          ...(offered ? [`处理方给出的办法：${offeredWords(offered)}`] : []),
        ],
      },
      {
        kind: 'words',
        title: '三、调解员的意见',
        lines: [
          ...(liability ? [`责任：${liabilityWords(liability)}`] : []),
          `理由：${saidWords(letter.words)}`,
          `办法：${offerWords(offer)}`,
        ],
      },
      ...moneyTable(claim, '办法的明细'),
      {
        kind: 'words',
        title: '四、您还可以这样做',
        lines: [
          '这份告知书是调解意见，不是裁判。接受不接受由您决定，不接受不影响下面两条路。',
          '1. 人民调解：请社区或街道的人民调解委员会调解，不收费（《人民调解法》第四条）。',
          `2. 向人民法院起诉：诉讼时效三年，从知道或应当知道权利受到损害以及谁是义务人那天算起（《民法典》第一百八十八条）。最稳妥按发现那天算，请在 ${paperDay(yearsAfter(noticedOn, SUE_YEARS))} 以前；以法院认定为准。`,
        ],
      },
      evidenceBlock(claim),
      { kind: 'signatures', lines: ['调解员', '住户签收（只表示收到，不表示同意）'] },
    ],
  }
}

/** What had been offered before the mediator, and what was said with it. */
const offeredWords = ({ offer, words }: Entry): string =>
  [offer ? offerWords(offer) : '', words === '' && offer ? '' : saidWords(words)].filter(Boolean).join('；')

/** What is claimed, in rows that both documents begin with. */
export function factsOf(claim: Claim): [string, string][] {
  const { damagePlace, damage, noticedOn, want, receivedAt, warranty } = claim
  const wanted = want.kind === 'money' ? `${wantWords.money} ${yuan(want.fen)}` : wantWords[want.kind]
  return [
    ['哪里', placeWords(damagePlace)],
    ['坏了什么', damageWords[damage]],
    ['哪天发现', paperDay(noticedOn)],
    ['申请收到', stamp(receivedAt)],
    ['住户希望', wanted],
    [
      '保修',
      warranty.until
        ? `${warranty.years} 年，到 ${paperDay(warranty.until)}${warranty.isOver ? '，已过' : ''}`
        : `${warranty.years} 年，从验收那天算起`,
    ],
  ]
}

/** The lines of an offer of money with their sum; nothing for any other. */
export function moneyTable({ status }: Claim, title: string): PaperBlock[] {
  const offer = 'offer' in status ? status.offer : null
  if (offer?.how !== 'money') return []
  return [
    {
      kind: 'table',
      title,
      isMoney: true,
      head: ['项目', '单价', '数量', '金额'],
      rows: offer.items.map((item) => [
        item.why ? `${item.name}（价目表里没有：${item.why}）` : item.name,
        `${yuan(item.unitFen)} / ${item.unit}`,
        quantityWords(item),
        yuan(item.amountFen),
      ]),
      sum: `合计 ${yuan(offer.totalFen)}${offer.priceVersion > 0 ? `（价目表第 ${offer.priceVersion} 版）` : ''}`,
    },
  ]
}

/** Where originals are, until when, and the hash that everything before it hangs on. */
export function evidenceBlock({ entries, photos, head, seq }: Claim): PaperBlock {
  return {
    kind: 'small',
    title: '证据怎么保存',
    lines: [
      `申请、每一步经过和 ${Object.keys(photos).length} 张照片的原图，原样存在「串门」里，从办结那天起至少保存 ${CLAIM_KEPT_YEARS} 年。住户可以在申请页把材料和原图整包取走。坏掉的东西请先别扔。`,
      `经过共 ${seq + 1} 条，一条锁着一条，改动任何一条都查得出来。最后一条：${claimActWords[entries.at(-1)?.act ?? 'submit']}。`,
      `链尾指纹（SHA-256）：${head}`,
    ],
  }
}
