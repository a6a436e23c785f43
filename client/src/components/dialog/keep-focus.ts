const reachable = '[tabindex="0"], input, textarea, select, a[href], button'

/** Web: moves the focus into `box`, keeps Tab inside, calls `onEscape`; the returned function gives the focus back. */
export function keepFocus(box: HTMLElement, onEscape: () => void): () => void {
  const before = document.activeElement as HTMLElement | null
  box.tabIndex = -1
  box.focus()

  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onEscape()
    if (event.key !== 'Tab') return
    const stops = [...box.querySelectorAll<HTMLElement>(reachable)].filter((stop) => stop.offsetParent !== null)
    const first = stops[0]
    const last = stops[stops.length - 1]
    if (!first || !last) return event.preventDefault()
    const at = document.activeElement
    if (event.shiftKey && (at === first || at === box)) {
      event.preventDefault()
      last.focus()
    } else if (!event.shiftKey && at === last) {
      event.preventDefault()
      first.focus()
    }
  }
  document.addEventListener('keydown', onKey)
  return () => {
    document.removeEventListener('keydown', onKey)
    before?.focus()
  }
}
