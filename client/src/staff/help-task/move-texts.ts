import type { HelpMoveKind } from '@chuanmen/types/help-actions'

type Text = { title: string; words: string; field: string; reasons: readonly string[]; action: string; must: boolean }

/** What a move is asked with, before it is made: what it sets off comes first. */
export const askTexts: Partial<Record<HelpMoveKind, Text>> = {
  solve: {
    title: '已经另外办好了',
    words: '比如您自己去了，或者家里人来了。这件事就不再找人，提出来的人会看到您写的话。',
    field: '怎么办的',
    reasons: ['社区的人去了', '家里人来了', '邻居顺手办了'],
    action: '记下办好了',
    must: true,
  },
  cancel: {
    title: '取消这件事',
    words: '不再找人；接下的人和住户都会收到通知。住户以后可以再提。',
    field: '为什么取消',
    reasons: ['住户说不用了', '停水改期了', '重复了'],
    action: '取消这件事',
    must: false,
  },
  settleComplaint: {
    title: '这件事怎么处理的',
    words: '写下问了谁、怎么办的。住户会看到这段话。',
    field: '处理结果',
    reasons: ['和双方都谈过了，已经道歉', '以后不再派这位', '是误会，说清了'],
    action: '处理好了',
    must: true,
  },
  noShow: {
    title: '没有来',
    words: '这位的名额会空出来，马上按急事再找人；住户会收到通知，记一次没到。请先打电话问一句。',
    field: '',
    reasons: [],
    action: '记下没有来',
    must: false,
  },
  vouch: {
    title: '替他签到',
    words: '您亲眼看到，或者住户在电话里说人已经到了，才能替他签到。会记下是您签的。',
    field: '',
    reasons: [],
    action: '确认到了',
    must: false,
  },
}
