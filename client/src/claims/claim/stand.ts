import { owes } from '@chuanmen/domain/claim/owes'
import type { ClaimView } from '@chuanmen/types/claim-actions'
import { clockStepWords, rungWords } from '@chuanmen/types/claim-words'
import { isOverdue } from '@/components/claim-steps/standing'
import { isPast, visitSoon } from '@/components/claim-steps/visit-words'
import { day, type Moment, yuan } from '@/lib/format'

type Standing = Pick<ClaimView, 'status' | 'clock' | 'rung' | 'entries' | 'pauseWords' | 'moves'>

/** Where a claim stands, in one sentence, and what comes next and by when. */
export type Stand = { title: string; words: string }

const until = (clock: ClaimView['clock'], now: Moment) => {
  if (!clock || clock.paused) return ''
  return isOverdue(clock, now) ? '' : `最晚 ${day(clock.dueOn, now)}。`
}

export function standOf({ status, clock, rung }: Standing, now: Moment): Stand {
  const by = until(clock, now)
  switch (status.at) {
    case 'submitted':
      return { title: `收到了，等${rungWords[rung]}受理`, words: `${by}受理以后会约时间上门看。` }
    case 'acknowledged':
      return { title: '受理了，正在约上门时间', words: `${by}约好了会告诉您哪天几点。` }
    case 'visitSet':
      return isPast(status.visit, now)
        ? { title: '约的时间过了，等查看结果', words: `${by}没人来的话，打电话催一催，或者留言。` }
        : {
            title: `${visitSoon(status.visit, now)}上门看`,
            words: '请家里留人，坏的地方先别动。时间不行，可以请他们改。',
          }
    case 'inspected':
      return { title: '看过了，等社区认定责任', words: `${by}认定的理由会写给您看。` }
    case 'judged':
      return owes(status.liability)
        ? { title: '责任认定好了，等给出办法', words: `${by}怎么修、赔多少，会一项一项列出来。` }
        : { title: '认定不由施工方承担，请您看看', words: '不同意，可以换没经手的人来调解。不催您，不答复不算同意。' }
    case 'offered':
      return { title: '给了办法，请您定', words: '同意、不同意都可以。不催您，不答复不算同意。' }
    case 'accepted':
      return status.offer.how === 'repair'
        ? { title: '说好了，正在修', words: `${by}修好了请您验收。` }
        : { title: `说好了，赔 ${yuan(status.offer.totalFen)}`, words: `${by}付了会写明凭证号，请您确认收到。` }
    case 'done':
      return status.receipt
        ? { title: `付了 ${yuan(status.receipt.amountFen)}，请您确认`, words: '收到了就确认；没收到、不对，也直说。' }
        : { title: '修好了，请您验收', words: '看一看、试一试。没修好也直说，会换人来办。' }
    case 'objected':
      return { title: '您的异议记下了，换人来调解', words: `${by}由没有经手过的同事接手，重新看、重新定。` }
    case 'mediating':
      return status.visit && !isPast(status.visit, now)
        ? { title: `${visitSoon(status.visit, now)}调解员上门`, words: '请家里留人。' }
        : { title: '调解员正在办', words: `${by}调解员没有经手过前面的事。` }
    case 'final':
      return status.offer
        ? { title: '调解结果出来了，请您定', words: '里面有办法，同意就照着办；不同意，下面还有两条路。' }
        : { title: '调解结果出来了，请您看', words: '不同意，下面还有两条路。' }
    case 'closed':
      return status.how === 'noOffer'
        ? { title: '办结了', words: '记录和照片都留着。' }
        : {
            title: status.how === 'paid' ? `办结了，赔了 ${yuan(status.paidFen)}` : '办结了，修好了',
            words: '保修期里又坏了，可以接着这份办。',
          }
    default:
      return { title: '您撤回了', words: '记录还留着。想办，可以再申请一份。' }
  }
}

/** Why nothing has moved: a pause with its reason, or a missed deadline and where it climbed to. Null: it moves. */
export function stuckOf({ clock, rung, entries, pauseWords }: Standing, now: Moment): Stand | null {
  if (clock?.paused) {
    return {
      title: `${day(clock.paused.since, now)}起暂停计时`,
      words: `${pauseWords ? `原因：${pauseWords}。` : ''}恢复以后，还剩 ${clock.paused.left} 个工作日。`.replace(
        '。。',
        '。',
      ),
    }
  }
  const climbed = entries.filter(({ act }) => act === 'climb').at(-1)
  const isNow = climbed && clock && !entries.some(({ seq, act }) => seq > climbed.seq && act !== 'add' && act !== 'say')
  if (isNow) {
    return {
      title: '为什么还没动',
      words: `${clockStepWords[clock.step]}到期没有办，${day(climbed.at, now)}自动交给了${rungWords[rung]}。${rungWords[rung]}最晚 ${day(clock.dueOn, now)}要办。`,
    }
  }
  if (!isOverdue(clock, now) || !clock) return null
  return {
    title: '为什么还没动',
    words: `${clockStepWords[clock.step]}应在 ${day(clock.dueOn, now)}前办好，超期了。${
      rung === 'street' ? '已经在街道，街道会一直记着。' : '系统会自动交给上一级，不用您去找。'
    }`,
  }
}

const decisions = { offered: 'accept', judged: 'accept', done: 'confirm', final: 'accept' } as const

/** Something waits for a decision that this reader may not make: family reads and fills in, owner or tenant decides. */
export function isForOthers({ status, moves }: Standing): boolean {
  if (!(status.at in decisions)) return false
  if (status.at === 'judged' && owes(status.liability)) return false
  return !moves.includes(decisions[status.at as keyof typeof decisions])
}
