import type { LocalCloud } from './local-cloud'

/** One message in WeChat's own outbox of the local cloud. */
export type DeliveredMessage = {
  openid: string
  templateId: string
  page: string
  data: Record<string, { value: string }>
}

/** What WeChat delivered to one person, newest last. */
export const deliveredTo = async ({ url }: Pick<LocalCloud, 'url'>, openid: string): Promise<DeliveredMessage[]> => {
  const response = await fetch(`${url}/wx/messages?openid=${encodeURIComponent(openid)}`)
  if (!response.ok) throw new Error(`/wx/messages answered ${response.status}`)
  return ((await response.json()) as { messages: DeliveredMessage[] }).messages
}

/** Where a tap on the message leads, as `Person.go` takes it. */
export const leadsTo = ({ page }: DeliveredMessage): { path: string; query: Record<string, string> } => {
  const [path = '', query = ''] = page.split('?')
  return { path: `/${path}`, query: Object.fromEntries(new URLSearchParams(query)) }
}
