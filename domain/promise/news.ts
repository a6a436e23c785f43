import type { PromiseAct } from '../../types/promise-words'

export type PromiseNewsWords = { title: string; brief: string }
type Heard = { household: PromiseNewsWords | null; staff: PromiseNewsWords | null }

const heard = (household: [string, string] | null, staff: [string, string] | null): Heard => ({
  household: household && { title: household[0], brief: household[1] },
  staff: staff && { title: staff[0], brief: staff[1] },
})

/**
 * What is told of a promise's step: to its household, and to the staff it concerns (who keeps it, who took it on, whose portfolio the household is in). No door, no name and nothing of what
 * was promised: others see a phone's screen. Title and brief at most 20 characters (rule 4). Who did it is not told.
 */
export const promiseNews: Record<PromiseAct, Heard> = {
  ask: heard(null, ['住户提了一个条件', '请看看能不能答应，交给谁办']),
  take: heard(['您提的条件答应了', '谁来办、哪天办好，点开看'], ['答应住户的事由您来办', '哪天办好，请点开看']),
  decline: heard(['您提的条件没能答应', '原因写在里面，请点开看'], ['一条承诺没能答应', '可以再和住户商量']),
  keep: heard(['答应您的事说办好了', '请您看看，办到了再确认'], ['一条承诺说办好了', '等住户看过确认']),
  confirm: heard(null, ['住户确认办到了', '这一户同意了']),
  dispute: heard(null, ['住户说还没办到', '请看看还差什么']),
  break: heard(['答应您的事没能办到', '原因写在里面，请点开看'], ['一条承诺没办到', '住户的意见还是有条件同意']),
  extend: heard(['答应您的事改了日期', '新的日期和原因，请点开看'], ['一条承诺改了日期', '新的日期请点开看']),
  overdue: heard(['答应您的事过期了', '社区已经知道，会再办'], ['一条承诺过期了', '请今天办，或和住户另约日期']),
  lapse: heard(null, null),
  handOver: heard(['答应您的事换了人办', '现在谁来办，请点开看'], ['一条承诺交接给您', '哪天办好，请点开看']),
}
