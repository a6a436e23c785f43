import type { Unseal } from '../../../domain/household/file-view'
import { maskPhone } from '../../../domain/roster/mask'
import type { FileValues, StoredValues } from '../../../types/household-file'
import { seal, unseal } from '../../platform/secrets'

/** Names and telephones of contact people as they are stored. */
export const sealContacts = (contacts: FileValues['contacts']): StoredValues['contacts'] =>
  contacts.map(({ name, relation, phone }) => ({
    name: seal(name),
    relation,
    phone: seal(phone),
    phoneMasked: maskPhone(phone),
  }))

/** Opened only where they are answered. */
export const unsealContacts: Unseal = (contacts) =>
  contacts.map(({ name, relation, phone }) => ({ name: unseal(name), relation, phone: unseal(phone) }))
