import { estatesOf } from '../../../domain/staff/estates-of'
import { staffMay } from '../../../domain/staff/policy'
import { listStaff } from '../../../types/staff'
import { action } from '../../platform/action'

/** Colleagues an administrator or street officer may see: all, or those whose scope lies in their own. */
export const list = action(listStaff, async ({ actor, store, permit }) => {
  const street = actor.staff?.grants.find((grant) => grant.role === 'street')?.street ?? ''
  permit(staffMay(actor, 'viewRollup', { street }))
  const isAdministrator = actor.staff?.grants.some((grant) => grant.role === 'administrator')
  const estates = isAdministrator ? [] : await store.estates.find({ street }, { limit: 1000, field: { _id: true } })
  const mine = new Set(estates.map((estate) => estate._id))
  const staff = await store.staff.all({})
  return {
    staff: staff
      .filter(
        ({ grants }) =>
          (isAdministrator && grants.length > 0) ||
          grants.some((grant) =>
            grant.role === 'street' ? grant.street === street : estatesOf(grant).some((id) => mine.has(id)),
          ),
      )
      .map(({ _id, name, grants, createdAt }) => ({ personId: _id, name, grants, since: createdAt.toISOString() })),
  }
})
