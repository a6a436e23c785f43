import { haltingCodes, NOT_FITTING } from '../../domain/message/outcome'
import type { MessageDoc } from '../../types/message'
import { command, type Store } from './store'

/** Alarms looked at; an installation has three templates and WeChat a handful of such codes. */
const LIMIT = 100

const alarmId = (code: number, templateId: string): string => `${code}~${templateId}`

/** Something an operator must mend (rule 5). A repeated one counts up. One about a notice's own words names the notice. */
export const raiseAlarm = async (
  store: Store,
  code: number,
  { templateId, noticeId }: Pick<MessageDoc, 'templateId' | 'noticeId'>,
  now: Date,
): Promise<void> => {
  const _id = alarmId(code, templateId)
  const isOfWords = code === NOT_FITTING
  const named = isOfWords ? { noticeIds: command.addToSet({ $each: [noticeId] }) } : {}
  const countUp = () => store.alarms.updateIf(_id, [{}], { count: command.inc(1), lastAt: now, ...named })
  if (await countUp()) return
  const isNew = await store.alarms.create({
    _id,
    schemaVersion: 1,
    code,
    templateId,
    count: 1,
    ...(isOfWords ? { noticeIds: [noticeId] } : {}),
    firstAt: now,
    lastAt: now,
  })
  if (!isNew) await countUp()
}

/** What is not sent while alarms stand: anything with these templates, and these notices' words with theirs. */
export type Halts = { templates: Set<string>; words: Set<string> }

/** A notice's words in a template: the same for every household. */
export const wordsId = ({ noticeId, templateId }: Pick<MessageDoc, 'noticeId' | 'templateId'>): string =>
  `${noticeId}~${templateId}`

/** One read, as a rule of nothing. */
export const standingHalts = async (store: Store): Promise<Halts> => {
  const alarms = await store.alarms.find({ code: command.in([...haltingCodes, NOT_FITTING]) }, { limit: LIMIT })
  return {
    templates: new Set(alarms.filter(({ code }) => haltingCodes.includes(code)).map(({ templateId }) => templateId)),
    words: new Set(
      alarms.flatMap(({ templateId, noticeIds = [] }) =>
        noticeIds.map((noticeId) => wordsId({ noticeId, templateId })),
      ),
    ),
  }
}

/** Templates nothing is sent with while their alarm stands. */
export const haltedTemplates = async (store: Store): Promise<Set<string>> => (await standingHalts(store)).templates
