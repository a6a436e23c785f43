import type { NoticeContent } from '../../types/notice'
import { cut, roomOf } from '../message/field-problem'

/** Room of a line in WeChat's message, in characters (rule 4). */
const LINE_MAX = roomOf('thing')
const MARK = '撤回：'

/**
 * What the households of a notice are told when it is taken back: which one, and why. It asks nothing, and keeps the place and the
 * time, which say what is called off: neither is a date that still comes. Title and brief line are cut to fit WeChat's message.
 */
export const withdrawalOf = (content: NoticeContent, why: string): NoticeContent => ({
  ...content,
  title: MARK + cut(content.title.replace(new RegExp(`^${MARK}`), ''), LINE_MAX - MARK.length),
  brief: cut(why, LINE_MAX),
  why,
  todo: '原来那份通知作废，不用再按它准备。',
  body: '',
  validUntil: null,
  question: null,
  attachmentIds: [],
  voiceId: null,
  emergencyReason: null,
  approvalRef: null,
})
