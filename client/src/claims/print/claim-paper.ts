import { claimActWords, claimPartyWords, clockStepWords, rungWords } from '@chuanmen/types/claim-words'
import type { Output } from '@/api/call'
import { evidenceBlock, factsOf, moneyTable } from './letter-paper'
import type { Paper, PaperBlock } from './paper'
import { liabilityWords, offerWords, paperAtWords, paperDeadline, saidWords, stamp } from './paper-words'

type Claim = Output<'claim.view'>

const behalfWords = { present: '当面', phone: '电话', paper: '纸质' } as const

/** One claim from its first day to now, as it may be handed to somebody else. `withPhotos`: viewing copies and the hashes of their originals. */
export function claimPaper(claim: Claim, withPhotos: boolean): Paper {
  const { number, entries } = claim
  const photoIds = [...new Set(entries.flatMap((entry) => entry.photoIds))].filter((id) => claim.photos[id])
  return {
    title: '损坏赔付申请',
    place: `${claim.estateName} ${claim.building}${claim.unit}${claim.room ? ` ${claim.room}` : ''}`,
    number: `申请编号 ${number}`,
    blocks: [
      { kind: 'facts', title: '申请', facts: factsOf(claim) },
      { kind: 'facts', title: '现在', facts: standingOf(claim) },
      ...moneyTable(claim, '赔付明细'),
      {
        kind: 'table',
        title: '经过',
        head: ['时间', '谁', '做了什么', '说明'],
        rows: entries.map((entry) => [
          stamp(entry.at),
          [claimPartyWords[entry.party], entry.who].filter(Boolean).join(' '),
          `${claimActWords[entry.act]}${entry.onBehalf ? `（住户${behalfWords[entry.onBehalf]}说的，代记）` : ''}${
            entry.photoIds.length > 0 ? `，照片 ${entry.photoIds.length} 张` : ''
          }`,
          [entry.offer ? offerWords(entry.offer) : '', entry.words === '' ? '' : saidWords(entry.words)]
            .filter(Boolean)
            .join('；'),
        ]),
      },
      ...(withPhotos && photoIds.length > 0 ? [{ kind: 'photos', title: '照片', photoIds } as PaperBlock] : []),
      evidenceBlock(claim),
      { kind: 'signatures', lines: ['住户', '经办'] },
    ],
  }
}

function standingOf({ status, clock, rung, charge, pauseWords }: Claim): [string, string][] {
  const facts: [string, string][] = [
    ['办到哪', paperAtWords[status.at]],
    ['谁在办', [rungWords[rung], charge.name].filter((words, at, all) => words && all.indexOf(words) === at).join(' ')],
  ]
  if (clock) {
    facts.push([
      '期限',
      clock.paused
        ? `${clockStepWords[clock.step]}：已暂停${pauseWords ? `，${pauseWords}` : ''}`
        : `${clockStepWords[clock.step]}：最晚 ${paperDeadline(clock.dueOn)}（${clock.days} 个工作日，${clock.source}）`,
    ])
  }
  if ('liability' in status) facts.push(['责任', liabilityWords(status.liability)])
  if ('offer' in status && status.offer) facts.push(['办法', offerWords(status.offer)])
  if (status.at === 'done' && status.receipt) facts.push(['付款凭证', status.receipt.ref])
  return facts
}
