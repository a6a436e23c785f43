import { can, type StaffPower } from '@chuanmen/domain/staff/policy'
import type { StaffGrant } from '@chuanmen/types/person'

/** Whether somebody with these roles has a power in an estate, by the rule the server asks; the server decides, this only leaves out doors it would keep shut. */
export const may = (
  grants: readonly StaffGrant[],
  power: StaffPower,
  { street, estateId }: { street: string; estateId: string },
): boolean =>
  can({ personId: '', elderMode: false, staff: { name: '', grants: [...grants] }, bindings: [] }, power, {
    street,
    estateId,
  })
