import type { PlanTold } from '../../types/message'
import type { PlanNews } from '../../types/records'
import { flatIdsOf } from '../platform/claim-place'
import { command, type Store } from '../platform/store'
import type { Run } from './run'
import { makeMessages, PEOPLE_MAX, tellOf } from './tell-of'

/** Makes the messages of plans, promises, talks, papers and complaints that moved: for the household, and for the staff it concerns, each with words of their own. Answers whether it found something. */
export const tellOfPlans = (run: Run): Promise<boolean> =>
  tellOf(run, 'planNews', (news, templateId) => tell(run, news, templateId))

const tell = async (run: Run, news: PlanNews, templateId: string): Promise<void> => {
  const { store } = run
  const estate = await store.estates.peek(news.estateId, 'name', 'phone')
  if (!estate) return
  const { to, subjectId, stairwellId, flatId } = news
  const here = { to, subjectId, stairwellId, flatId, estateName: estate.name, estatePhone: estate.phone }
  const toldOf = (words: { title: string; brief: string }, isStaff: boolean): PlanTold => ({
    ...here,
    title: words.title,
    brief: words.brief,
    isStaff,
    startsAt: news.at.toISOString(),
    endsAt: null,
  })
  const told = new Map<string, PlanTold>()
  const { household, staff } = news
  // Somebody named as staff who lives there reads it as staff: they are named for what they do.
  for (const id of staff?.personIds ?? []) if (staff) told.set(id, toldOf(staff, true))
  for (const id of household ? await ownPeople(store, news) : [])
    if (household && !told.has(id)) told.set(id, toldOf(household, false))
  await makeMessages(run, news._id, templateId, told)
}

/** Who of a household hears of its plan: its owners and their family. A tenant learns nothing of what owners answer and are promised. */
const ownPeople = async (store: Store, { stairwellId, flatId }: PlanNews): Promise<string[]> => {
  const stairwell = await store.stairwells.peek(stairwellId, 'flats')
  const flatIds = stairwell ? flatIdsOf(stairwell, flatId) : [flatId]
  const bindings = await store.bindings.find(
    { flatId: command.in(flatIds), state: 'active', role: command.neq('tenant') },
    { limit: PEOPLE_MAX, field: { personId: true } },
  )
  return [...new Set(bindings.map(({ personId }) => personId))]
}
