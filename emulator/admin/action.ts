import type { Services } from '../services'

/** The JSON body of one `/admin` request. Nothing in it is trusted to have the right type. */
export type AdminRequest = { readonly action: string } & { readonly [field: string]: unknown }

/** What an action answers, beside the `requestId` which the router adds. */
export type AdminAnswer = { data?: unknown; transactionId?: string }

/** One wire action. Refusals are thrown as `CloudError`. */
export type AdminAction = (request: AdminRequest, services: Services) => Promise<AdminAnswer> | AdminAnswer
