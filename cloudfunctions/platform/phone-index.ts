import { fingerprintId } from './secrets'

/** Lookup key of a phone number, whatever its spelling: the digits without the country code. */
export const phoneIndex = (phone: string): string =>
  fingerprintId('phone', phone.replace(/\D/g, '').replace(/^86(?=1\d{10}$)/, ''))
