/** What a person does in a native window: chooses something, or makes the call fail (`reason` follows `api:fail `). */
export type Answer = { result?: Record<string, unknown>; fail?: string; errCode?: number; files?: AnswerFile[] }
/** A file that a person chooses: one of this computer, or its bytes. */
export type AnswerFile = string | { name: string; base64: string }

/** Prepared answers by API name. One given for the next call comes before the standing one. */
export class Answers {
  private readonly next = new Map<string, Answer[]>()
  private readonly standing = new Map<string, Answer>()

  give(api: string, answer: Answer, isStanding: boolean): void {
    if (isStanding) {
      this.standing.set(api, answer)
      return
    }
    const queue = this.next.get(api) ?? []
    queue.push(answer)
    this.next.set(api, queue)
  }

  take(api: string): Answer | undefined {
    return this.next.get(api)?.shift() ?? this.standing.get(api)
  }

  has(api: string): boolean {
    return (this.next.get(api)?.length ?? 0) > 0 || this.standing.has(api)
  }

  clear(): void {
    this.next.clear()
    this.standing.clear()
  }
}
