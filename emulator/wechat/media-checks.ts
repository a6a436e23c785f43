import { randomUUID } from 'node:crypto'
import type { Pushes } from './pushes'

export const suggestions = ['pass', 'review', 'risky', 'silent'] as const
/** What WeChat makes of a picture; `silent`: it never says. */
export type Suggestion = (typeof suggestions)[number]
/** The next `times` pictures are found so. */
export type Finding = { suggest: Suggestion; times: number }

/** WeChat's labels: nothing wrong, and other. */
const LABELS = { pass: 100, review: 21000, risky: 21000 } as const
/** What the push says of media that it could not fetch. */
const NOT_FETCHED = -1008

/**
 * WeChat's look at pictures, which comes back by message push. It fetches each as WeChat does, so that a link that is dead or out of reach shows; what is in it, it cannot tell: all
 * pass, unless tests or people asked for something else, first in first out.
 */
export class MediaChecks {
  private findings: Finding[] = []

  constructor(private readonly pushes: Pushes) {}

  list(): readonly Finding[] {
    return this.findings
  }

  add(finding: Finding): void {
    this.findings.push(finding)
  }

  clear(): void {
    this.findings = []
  }

  /** Takes up one picture and answers its trace id. The answer is pushed once whoever asked is over: no caller hears it before it knows the id. */
  ask(openid: string, url: string, asked: Promise<void>): string {
    const traceId = randomUUID()
    const suggest = this.take()
    if (suggest !== 'silent') void this.answer(openid, traceId, url, suggest, asked)
    return traceId
  }

  private async answer(
    openid: string,
    traceId: string,
    url: string,
    suggest: Exclude<Suggestion, 'silent'>,
    asked: Promise<void>,
  ): Promise<void> {
    const isFetched = await fetch(url).then(
      (response) => response.arrayBuffer().then(() => response.ok),
      () => false,
    )
    await asked
    await this.pushes.mediaChecked(openid, { traceId, ...verdictOf(isFetched ? suggest : null) })
  }

  private take(): Suggestion {
    const finding = this.findings[0]
    if (!finding) return 'pass'
    finding.times -= 1
    if (finding.times <= 0) this.findings.shift()
    return finding.suggest
  }
}

/** As WeChat's push words it. */
export type MediaVerdict = { errcode: number; errmsg: string; result?: object; detail: object[] }

const verdictOf = (suggest: Exclude<Suggestion, 'silent'> | null): MediaVerdict => {
  if (suggest === null) return { errcode: NOT_FETCHED, errmsg: 'media download failed', detail: [] }
  const label = LABELS[suggest]
  return {
    errcode: 0,
    errmsg: 'ok',
    result: { suggest, label },
    detail: [{ strategy: 'content_model', errcode: 0, suggest, label, prob: 90 }],
  }
}
