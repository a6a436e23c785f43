import type { PlanMoveKind } from '@chuanmen/types/plan-actions'

type MoveText = {
  /** As a row of 「更多」, and the dialog's title. */
  title: string
  /** What it sets off. */
  lead: string
  action: string
  done: string
  /** Of the words it is made with; absent: it has none. */
  words?: { label: string; max: number; must?: string }
}

/** What each move of an item is asked with, what it sets off comes first. */
export const moveTexts: Record<PlanMoveKind, MoveText> = {
  assign: {
    title: '换人办，改日期',
    lead: '接手的人会在「今天」里看到这一件。',
    action: '交给他',
    done: '交代好了',
  },
  reply: {
    title: '答复住户',
    lead: '住户会收到这段话。写清楚谁办、什么时候办、办到什么样。',
    action: '发给住户',
    done: '住户收到答复了',
    words: { label: '怎么答复', max: 300, must: '请写一句答复' },
  },
  attempt: {
    title: '记一次联系房主',
    lead: '没联系上也记一笔，下一位同事就知道试过了。打电话和当面的，算进七天里的次数。',
    action: '记下这次联系',
    done: '记下了',
    words: { label: '说了什么', max: 200 },
  },
  note: {
    title: '说明房主的维修义务',
    lead: '把法条念给房主听，或者复制了发给他。只说明，不催，不吓唬。',
    action: '记下说明了',
    done: '记下了',
    words: { label: '怎么说明的', max: 200 },
  },
  offer: {
    title: '提一个方案',
    lead: '住户会在手机上看到方案，可以接受，也可以不接受。',
    action: '提给住户',
    done: '方案提给住户了',
    words: { label: '还要说明的', max: 200 },
  },
  answerOffer: {
    title: '记住户对方案的答复',
    lead: '住户当面或在电话里答复的，替他记下来。',
    action: '记下答复',
    done: '记下了',
    words: { label: '住户怎么说', max: 200 },
  },
  askHelp: {
    title: '请人帮忙',
    lead: '会向邻居和驿站找人；事情办完，这一件自己就办完了。',
    action: '去找人',
    done: '在找人了',
    words: { label: '还要让帮忙的人知道', max: 200 },
  },
  setQuiet: {
    title: '定安静的日子',
    lead: '这些天施工不会排到这一户。日子过了没有吵到，这一件自己就办完了。',
    action: '定下来',
    done: '定好了，这些天不排施工',
  },
  close: {
    title: '办完了',
    lead: '住户会看到结果。住户觉得没办好，可以重新打开。',
    action: '办完了，告诉住户',
    done: '办完了，住户看得到结果',
    words: { label: '办成什么样', max: 300, must: '请写一句结果，住户要看' },
  },
  drop: {
    title: '不办了',
    lead: '请写清为什么不办。这一件还留在清单里，可以重新打开。',
    action: '不办了',
    done: '记下不办了',
    words: { label: '为什么不办', max: 200, must: '请写一句为什么' },
  },
  reopen: {
    title: '重新打开',
    lead: '这一件会回到「要办」，原来的人会看到。',
    action: '重新打开',
    done: '重新打开了',
    words: { label: '为什么重新打开', max: 200, must: '请写一句为什么' },
  },
}
