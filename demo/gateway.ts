import type { ActionName, Actions } from '../types/contract'
import type { FilePurpose } from '../types/file'
import type { ActionAnswer } from '../types/records'
import type { RefusalCode } from '../types/refusals'

/** A refusal the demo did not expect. */
export class DemoRefused extends Error {
  constructor(
    readonly action: string,
    readonly code: RefusalCode,
    detail: unknown,
  ) {
    super(`${action} was refused: ${code} ${JSON.stringify(detail ?? {})}`)
  }
}

/** One signed-in person, calling the public API as the client does. */
export type Person = {
  openid: string
  nickname: string
  /** Calls an action; a mutation gets a request id of its own. Throws `DemoRefused`. */
  call<N extends ActionName>(action: N, input: Actions[N]['input'], requestId?: string): Promise<Actions[N]['output']>
  /** The same, but answers refusals instead of throwing them. */
  ask<N extends ActionName>(
    action: N,
    input: Actions[N]['input'],
    requestId?: string,
  ): Promise<ActionAnswer<Actions[N]['output']>>
  /** What WeChat's phone button would hand over for this account. */
  phoneCode(): Promise<string>
  /** Accepts these subscription templates in WeChat's dialog, and lets the program know, as the client does after the tap. */
  acceptReminders(templateIds: string[]): Promise<void>
}

/** What a browser would say of a file by its name. */
const fileTypes: Record<string, string> = { png: 'image/png', wav: 'audio/wav' }

let intents = 0
const newRequestId = (): string => `r${process.pid}-${Date.now().toString(36)}-${(intents++).toString(36)}`

/** The local cloud, as somebody outside it sees it. */
export class Gateway {
  constructor(readonly url: string) {}

  async json<T>(path: string, body?: unknown, token?: string): Promise<T> {
    const response = await fetch(`${this.url}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      body: body === undefined ? null : JSON.stringify(body),
    })
    const answer = (await response.json()) as T & { code?: string; message?: string }
    if (!response.ok)
      throw new Error(`${path} answered ${response.status} ${answer.code ?? ''} ${answer.message ?? ''}`)
    return answer
  }

  /** Registers a WeChat test account (again is harmless) and signs it in. */
  async signIn(account: { openid: string; nickname: string; note?: string; phone?: string }): Promise<Person> {
    await this.json('/gateway/accounts', account)
    const session = () => this.json<{ token: string }>('/gateway/sessions', { openid: account.openid })
    const toWechat = (of: string, templateIds: string[]) => this.json('/gateway/wx/subscriptions', { templateIds }, of)
    let { token } = await session()
    const ask: Person['ask'] = async (action, input, requestId = newRequestId()) => {
      for (let attempt = 1; ; attempt++) {
        const answer = await this.send(action, input, requestId, token).catch(async (error: Error) => {
          if (attempt > 1 || !/session_expired/.test(error.message)) throw error
          token = (await session()).token
          return null
        })
        if (answer === null) continue
        if (answer.ok || answer.code !== 'try_again' || attempt >= 8) return answer as never
      }
    }
    const call: Person['call'] = async (action, input, requestId) => {
      const answer = await ask(action, input, requestId)
      if (!answer.ok) throw new DemoRefused(action, answer.code, answer.detail)
      return answer.value
    }
    return {
      openid: account.openid,
      nickname: account.nickname,
      ask,
      call,
      phoneCode: async () => (await this.json<{ code: string }>('/gateway/wx/phone-code', {}, token)).code,
      async acceptReminders(templateIds) {
        const opened = await session()
        await toWechat(opened.token, templateIds)
        await call('reminder.grant', { templateIds })
      },
    }
  }

  /** One attempt and no more: the answer may be `try_again`. */
  async once<N extends ActionName>(
    person: Person,
    action: N,
    input: Actions[N]['input'],
    requestId: string,
  ): Promise<ActionAnswer<Actions[N]['output']>> {
    const { token } = await this.json<{ token: string }>('/gateway/sessions', { openid: person.openid })
    return (await this.send(action, input, requestId, token)) as ActionAnswer<Actions[N]['output']>
  }

  /** Uploads a file the way the client does: a ticket from the server, then the form straight to storage. */
  async upload(
    person: Person,
    estateId: string,
    purpose: FilePurpose,
    name: string,
    bytes: Uint8Array,
    flatId?: string,
  ): Promise<string> {
    const ticket = await person.call('file.requestUpload', {
      ...{ purpose, estateId, name, bytes: bytes.length },
      ...(flatId && { flatId }),
    })
    const form = new FormData()
    for (const [field, value] of Object.entries(ticket.fields)) form.append(field, value)
    const type = fileTypes[name.split('.').pop() ?? '']
    form.append('file', new Blob([new Uint8Array(bytes)], type ? { type } : {}), name)
    const response = await fetch(ticket.url, { method: 'POST', body: form })
    if (!response.ok) throw new Error(`upload of ${name} answered ${response.status}`)
    return ticket.fileId
  }

  /** Imports a roster file from preview to done. */
  async importRoster(person: Person, estateId: string, name: string, bytes: Uint8Array): Promise<void> {
    const fileId = await this.upload(person, estateId, 'roster', name, bytes)
    const { fileHash, mapping, counts, problems } = await person.call('roster.preview', { estateId, fileId })
    if (counts.fix > 0) throw new Error(`${name} has problems: ${JSON.stringify(problems.slice(0, 3))}`)
    for (let from = 0; ; ) {
      const step = await person.call('roster.import', {
        estateId,
        fileId,
        fileHash,
        mapping,
        onlyGoodRows: false,
        from,
      })
      if (step.done) return
      from = step.stairwells.imported
    }
  }

  /** Moves the local cloud's time; the demo's past weeks are lived this way. */
  async setClock(instant: Date): Promise<void> {
    await this.json('/clock', { set: instant.toISOString() })
  }

  private async send(
    action: ActionName,
    input: unknown,
    requestId: string,
    token: string,
  ): Promise<ActionAnswer<unknown>> {
    const { result } = await this.json<{ result: ActionAnswer<unknown> }>(
      '/gateway/call/api',
      { action, input, requestId },
      token,
    )
    return result
  }
}
