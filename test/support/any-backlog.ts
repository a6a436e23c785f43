import { grantId } from '../../cloudfunctions/platform/grants'
import { messageId } from '../../cloudfunctions/platform/messages'
import { newDelivery } from '../../domain/notice/delivery'
import { stringify } from '../../emulator/database/ejson'
import { Log } from '../../emulator/database/log'
import type { MessageDoc } from '../../types/message'
import type { NoticeDoc } from '../../types/notice'
import { TEMPLATE_ID } from './estate'

export const openidOf = (n: number | string): string => `reader-${n}`

/** A published notice of which many messages are waiting, one a household; without a time, so that nobody is unread for three days. */
export const anyNotice = (_id: string, publishedAt: Date): NoticeDoc => ({
  _id,
  schemaVersion: 2,
  estateId: 'estate',
  state: 'published',
  target: { scope: 'estate' },
  audience: 'everyone',
  stairwellIds: ['stairwell'],
  flatIds: null,
  households: 1,
  content: {
    kind: 'plan',
    title: '开始征求意见',
    where: '全小区',
    why: '',
    todo: '',
    contactName: '孙静',
    contactPhone: '010-82000216',
    body: '',
    startsAt: null,
    endsAt: null,
    brief: null,
    validUntil: null,
    question: null,
    attachmentIds: [],
    voiceId: null,
    emergencyReason: null,
    approvalRef: null,
  },
  createdAt: publishedAt,
  publishAt: null,
  publishedAt,
  publishedBy: '孙静',
  replaces: null,
  replacedBy: null,
})

/** One household with one person who has one grant and one message waiting. */
export const anyHousehold = (notice: NoticeDoc, n: number | string) => {
  const at = notice.publishedAt as Date
  const [personId, flatId] = [`person-${n}`, `flat-${n}`]
  const message: MessageDoc = {
    _id: messageId(notice._id, personId),
    schemaVersion: 1,
    noticeId: notice._id,
    personId,
    templateId: TEMPLATE_ID,
    flatIds: [flatId],
    state: 'waiting',
    dueAt: at,
    claimId: null,
    claimedAt: null,
    errorCode: null,
    endedAt: null,
  }
  return {
    people: { _id: personId, schemaVersion: 1, openid: openidOf(n), elderMode: false, createdAt: at },
    grants: {
      _id: grantId(personId, TEMPLATE_ID),
      schemaVersion: 1,
      personId,
      templateId: TEMPLATE_ID,
      left: 1,
      at,
    },
    deliveries: newDelivery(notice, { flatId, stairwellId: 'stairwell', hasPhone: true }, [personId], null),
    messages: message,
  }
}

export const anyEstate = (createdAt: Date) => ({
  _id: 'estate',
  schemaVersion: 1,
  name: '试验小区',
  street: '试验街道',
  phone: '010-12345678',
  stairwells: {},
  currentRoundId: null,
  roundNo: 0,
  rev: 0,
  rollupPending: false,
  createdAt,
})

/** Households written between two waits for the disk. */
const GROUP = 1000

/**
 * Fills a data folder before its cloud starts, by the local cloud's own writer: so many households with a message waiting each, and,
 * unless told otherwise, their accounts and grants in WeChat.
 */
export const seedBacklog = async (
  dataDir: string,
  households: number,
  at: Date,
  { inWechat = true } = {},
): Promise<void> => {
  const log = Log.open(dataDir)
  const put = (collection: string, doc: { _id: string }) => log.put(collection, JSON.stringify(doc._id), stringify(doc))
  const notice = anyNotice('notice', at)
  put('notices', notice)
  put('estates', anyEstate(at))
  for (let n = 0; n < households; n++) {
    for (const [collection, doc] of Object.entries(anyHousehold(notice, n))) put(collection, doc)
    if (n % GROUP === 0) await log.flushed()
    if (!inWechat) continue
    const openid = openidOf(n)
    log.putSetting(`account.${openid}`, JSON.stringify({ openid, nickname: openid, note: '' }))
    const grant = { openid, templateId: TEMPLATE_ID, left: 1 }
    log.putSetting(`wx.grant.${openid}~${TEMPLATE_ID}`, JSON.stringify(grant))
  }
  await log.flushed()
  log.close()
}
