import { haltingCodes } from '../../domain/message/outcome'
import { command, type Store } from './store'

/** Alarms looked at; an installation has three templates and WeChat a handful of such codes. */
const LIMIT = 100

const alarmId = (code: number, templateId: string): string => `${code}~${templateId}`

/** Something an operator must mend (rule 5). A repeated one counts up. */
export const raiseAlarm = async (store: Store, code: number, templateId: string, now: Date): Promise<void> => {
  const _id = alarmId(code, templateId)
  const countUp = () => store.alarms.updateIf(_id, [{}], { count: command.inc(1), lastAt: now })
  if (await countUp()) return
  const isNew = await store.alarms.create({
    _id,
    schemaVersion: 1,
    code,
    templateId,
    count: 1,
    firstAt: now,
    lastAt: now,
  })
  if (!isNew) await countUp()
}

/** Templates nothing is sent with while their alarm stands. One read, as a rule of nothing. */
export const haltedTemplates = async (store: Store): Promise<Set<string>> => {
  const alarms = await store.alarms.find({ code: command.in([...haltingCodes]) }, { limit: LIMIT })
  return new Set(alarms.map(({ templateId }) => templateId))
}
