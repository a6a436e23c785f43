import type { BindingRole } from '@chuanmen/types/person'

/** A role in one word, beside the room. */
export const roleShort: Record<BindingRole, string> = { owner: '业主', tenant: '租户', family: '家人' }
