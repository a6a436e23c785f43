import type { ClaimView } from '@chuanmen/types/claim-actions'
import type { ClaimMoveKind } from '@chuanmen/types/claim-words'
import type { IconName } from '@/components/icon/names'

type MoveText = {
  /** On its button. */
  verb: string
  icon: IconName
  /** What it sets off, said before it is pressed. */
  note: string
  /** What to write, and whether one must. */
  words: string
  mustSay: boolean
  hint?: string
  /** Said once it is done. */
  done: string
}

/** What each move is called by who makes it or records it. */
const texts: Record<ClaimMoveKind, MoveText> = {
  acknowledge: {
    verb: '受理',
    icon: 'check',
    note: '住户马上会看到已受理、谁负责，接着开始算上门查看的期限。',
    words: '和住户说一句',
    mustSay: false,
    done: '已受理',
  },
  setVisit: {
    verb: '约上门时间',
    icon: 'calendar',
    note: '先打电话和住户说好再填。住户会收到时间，不方便可以在手机上说「这个时间不行」。',
    words: '和住户说一句',
    mustSay: false,
    hint: '比如谁来、要不要挪开东西',
    done: '上门时间已告诉住户',
  },
  declineVisit: {
    verb: '上门时间不行',
    icon: 'swap',
    note: '取消这次约好的时间，重新约，上门查看的期限重新算。',
    words: '住户怎么说的',
    mustSay: true,
    hint: '最好写上哪天可以',
    done: '已记下，请重新约',
  },
  inspect: {
    verb: '记上门查看结果',
    icon: 'camera',
    note: '至少一张现场照片。写看到了什么，不写是谁的责任；责任在下一步定。',
    words: '看到了什么',
    mustSay: true,
    hint: '位置、范围、还在不在漏、量了多少',
    done: '查看结果已记下',
  },
  judge: {
    verb: '认定责任',
    icon: 'calculator',
    note: '住户会看到每一方的比例和理由，不同意可以申请换人调解。',
    words: '理由',
    mustSay: true,
    hint: '凭什么这样认定：对比了哪些照片、查看时看到什么',
    done: '责任认定已告诉住户',
  },
  offer: {
    verb: '给出办法',
    icon: 'doc',
    note: '住户同意以后才开始修或付款；不同意可以申请换人调解。',
    words: '和住户说一句',
    mustSay: false,
    done: '办法已发给住户',
  },
  accept: {
    verb: '住户同意',
    icon: 'agreed',
    note: '替住户记下同意，等于住户自己点的「同意」。要当面说的，或者有签了字的纸。',
    words: '住户怎么说的',
    mustSay: false,
    done: '已记下住户同意',
  },
  object: {
    verb: '住户不同意',
    icon: 'deferred',
    note: '记下以后会换一位没经手过的人来调解。',
    words: '住户怎么说的',
    mustSay: true,
    done: '已记下住户的异议',
  },
  fulfil: {
    verb: '办好了',
    icon: 'check',
    note: '',
    words: '说明',
    mustSay: false,
    done: '已记下，等住户确认',
  },
  confirm: {
    verb: '住户确认办好',
    icon: 'doc-check',
    note: '替住户确认以后这份申请办结。要当面说的，或者有签了字的纸。',
    words: '住户怎么说的',
    mustSay: false,
    done: '已办结',
  },
  mediate: {
    verb: '由我来调解',
    icon: 'users',
    note: '没有经手过这份申请的人才能调解。接手以后由您约时间、再看一次、出结果，经手过的人只能补充说明。',
    words: '和住户说一句',
    mustSay: false,
    done: '您已接手调解',
  },
  letter: {
    verb: '出具调解结果',
    icon: 'doc-check',
    note: '写清查到了什么、怎么认定、为什么。住户会收到可以打印的结果，上面写着还可以走的路：人民调解、法院。',
    words: '结果和理由',
    mustSay: true,
    done: '调解结果已告诉住户',
  },
  withdraw: {
    verb: '住户撤回',
    icon: 'close',
    note: '撤回以后这份申请就结束了。要当面说的，或者有签了字的纸。',
    words: '为什么撤回',
    mustSay: true,
    done: '已撤回',
  },
  reopen: {
    verb: '又坏了，重新办',
    icon: 'refresh',
    note: '还在保修期里，接着这份申请重新办，期限从头算。',
    words: '现在怎么样了',
    mustSay: true,
    done: '已重新开始办',
  },
  pause: {
    verb: '暂停计时',
    icon: 'clock',
    note: '这段时间不算期限。原因住户会看到，没有正当原因不能停。',
    words: '为什么停（住户会看到）',
    mustSay: true,
    hint: '比如住户出差，12月3日回来后再上门',
    done: '计时已暂停',
  },
  resume: {
    verb: '恢复计时',
    icon: 'clock',
    note: '剩下的工作日从今天接着算。',
    words: '和住户说一句',
    mustSay: false,
    done: '计时已恢复',
  },
  add: {
    verb: '补照片、说明',
    icon: 'image',
    note: '加到过程里，不影响办到哪一步。',
    words: '说明',
    mustSay: false,
    done: '已补上',
  },
  say: { verb: '留言', icon: 'chat', note: '住户会看到。', words: '想说什么', mustSay: true, done: '已留言' },
}

/** A move's words as things stand: a second time for a visit, a second offer, a repair or a payment. */
export function textOf(kind: ClaimMoveKind, { status }: Pick<ClaimView, 'status'>): MoveText {
  const text = texts[kind]
  if (kind === 'setVisit' && 'visit' in status && status.visit) return { ...text, verb: '改上门时间' }
  if (kind === 'offer' && status.at === 'offered') return { ...text, verb: '改办法' }
  if (kind === 'judge' && status.at === 'mediating') return { ...text, verb: '重新认定责任' }
  if (kind === 'inspect' && status.at === 'mediating') return { ...text, verb: '记第二次查看结果' }
  if (kind === 'fulfil' && 'offer' in status && status.offer)
    return status.offer.how === 'repair'
      ? { ...text, verb: '记修好了', note: '至少一张修好以后的照片，最好和损坏的照片同一个角度。住户确认后才算办结。' }
      : {
          ...text,
          verb: '记已付款',
          note: '串门不经手钱，只记付款凭证。金额要和说好的一分不差，住户确认收到后才算办结。',
        }
  return text
}
