import { readsViewsAs } from '../../../domain/household/file-policy'
import { listFileViews as contract } from '../../../types/household-file'
import { type FileField, fileFields } from '../../../types/household-words'
import { staffRoleWords } from '../../../types/person'
import { action } from '../../platform/action'
import { planAt } from '../../platform/household-place'
import { command } from '../../platform/store'

/** Looks shown at once. */
const PAGE = 50

/** Who looked at what is shut of a household (rule 40), by name and role; the household sees it as it is. */
export const views = action(contract, async ({ input, actor, store, permit }) => {
  const { flatId, place } = await planAt(store, input)
  permit(readsViewsAs(actor, place))
  const before = input.before ? { at: command.lt(new Date(input.before)) } : {}
  const found = await store.views.find({ subjectId: flatId, ...before }, { limit: PAGE + 1, orderBy: ['at', 'desc'] })
  const looks = found.slice(0, PAGE)
  const staff = await store.staff.among([...new Set(looks.map(({ personId }) => personId))], {
    name: true,
    grants: true,
  })
  const whoOf = new Map(
    staff.map(({ _id, name, grants: [first] }) => [_id, first ? `${name}（${staffRoleWords[first.role]}）` : name]),
  )
  return {
    views: looks.map(({ personId, why, fields, at }) => ({
      who: whoOf.get(personId) ?? '以前的工作人员',
      why,
      fields: (fields ?? []).filter((field): field is FileField => (fileFields as readonly string[]).includes(field)),
      at: at.toISOString(),
    })),
    more: found.length > PAGE,
  }
})
