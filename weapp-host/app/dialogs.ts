/** A native window over the page that waits for a person. */
export type Dialog = {
  kind: 'modal' | 'actionSheet' | 'authorize' | 'privacy' | 'chooser'
  /** What it shows. */
  content: Record<string, unknown>
  answer: (value: unknown) => void
}

/** The native windows that are open, the last on top, and the toast. */
export class Dialogs {
  readonly open: Dialog[] = []
  toast: { title: string; icon?: string } | undefined
  isLoading = false

  ask<T>(kind: Dialog['kind'], content: Record<string, unknown>): Promise<T> {
    return new Promise((resolve) => {
      const dialog: Dialog = {
        kind,
        content,
        answer: (value) => {
          this.open.splice(this.open.indexOf(dialog), 1)
          resolve(value as T)
        },
      }
      this.open.push(dialog)
    })
  }

  /** The one on top of this kind, or an error that says which are open. */
  top(...kinds: Dialog['kind'][]): Dialog {
    const dialog = this.open.findLast(({ kind }) => kinds.includes(kind))
    if (dialog) return dialog
    const names = this.open.map(({ kind }) => kind).join(', ') || 'none'
    throw new Error(`No ${kinds.join(' or ')} is open (open: ${names})`)
  }
}
