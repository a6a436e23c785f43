import type { Person } from '../../demo/gateway'
import type { House } from './estate'
import { TEMPLATE_ID } from './estate'

/** One message as WeChat's own outbox in the local cloud keeps it. */
export type SentMessage = { openid: string; templateId: string; page: string; data: Record<string, { value: string }> }

/** What happens in WeChat around the mini-program of a house: taps in its dialog, its settings, its outbox and its failures. */
export const wechatOf = (house: House) => {
  const { url } = house.cloud
  const json = async (method: string, path: string, body?: object, token?: string) => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      body: body ? JSON.stringify(body) : null,
    })
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
    return response.json()
  }
  const subscribe = async ({ openid }: Person, body: object) =>
    json('POST', '/gateway/wx/subscriptions', body, await house.cloud.session(openid))
  return {
    /** In the dialog; WeChat counts it by itself, we count what the client tells us. */
    async accept(person: Person, times = 1): Promise<void> {
      for (let time = 0; time < times; time++) {
        await subscribe(person, { templateIds: [TEMPLATE_ID] })
        await person.call('reminder.grant', { templateIds: [TEMPLATE_ID] })
      }
    },
    /** In WeChat's settings; it tells us by message push. */
    switchOff: (person: Person): Promise<unknown> => subscribe(person, { templateId: TEMPLATE_ID, status: 'reject' }),
    sent: async (openid?: string): Promise<SentMessage[]> =>
      (await json('GET', `/wx/messages${openid ? `?openid=${openid}` : ''}`)).messages,
    grantsLeft: async (openid: string): Promise<number> => {
      const { grants } = (await json('GET', '/wx/grants')) as { grants: { openid: string; left: number }[] }
      return grants.filter((grant) => grant.openid === openid).reduce((sum, { left }) => sum + left, 0)
    },
    fail: (errcode: number | 'throw' | 'hang', times = 1, openid?: string): Promise<unknown> =>
      json('POST', '/wx/faults', { api: 'subscribeMessage.send', errcode, times, ...(openid ? { openid } : {}) }),
    recover: (): Promise<unknown> => json('DELETE', '/wx/faults'),
  }
}
