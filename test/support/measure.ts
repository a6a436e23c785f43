import type { Visitor } from './browser'

/** Rule 16, in CSS px at 375 wide: what the elder and the normal scale must keep. */
export const scales = {
  elder: { text: 18, target: 60, lineSpacing: 1.3 },
  normal: { text: 0, target: 44, lineSpacing: 0 },
} as const

/** Texts and targets on the screen that are smaller than rule 16 lets them be, one line each. */
export const tooSmall = async (visitor: Visitor, scale: keyof typeof scales): Promise<string[]> =>
  visitor.here.evaluate((top, least) => {
    const isSeen = (one: Element) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    const round = (size: number) => Math.round(size * 10) / 10
    const name = (one: Element) =>
      (one.getAttribute('aria-label') ?? one.textContent ?? '').replace(/\s+/g, ' ').slice(0, 40)
    const found = new Set<string>()

    const texts = document.createTreeWalker(top, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
      const { parentElement: one, textContent } = texts.currentNode
      if (!one || !textContent?.trim() || !isSeen(one) || one.closest('style, script, .only-heard')) continue
      const { fontSize, lineHeight } = getComputedStyle(one)
      const size = Number.parseFloat(fontSize)
      if (size < least.text)
        found.add(`text ${round(size)} px: 「${textContent.trim().slice(0, 30)}」 .${one.className}`)
      // One line alone has no spacing to keep.
      const lines = document.createRange()
      lines.selectNodeContents(texts.currentNode)
      const isSeveral = new Set([...lines.getClientRects()].map(({ top }) => Math.round(top))).size > 1
      const spacing = lineHeight === 'normal' ? 1.2 : Number.parseFloat(lineHeight) / size
      if (isSeveral && spacing < least.lineSpacing - 0.005)
        found.add(`line spacing ${round(spacing)}: 「${textContent.trim().slice(0, 30)}」`)
    }

    const targets =
      '[role=button],[role=link],[role=radio],[role=checkbox],[role=switch],[role=tab],input,textarea,select'
    for (const one of top.querySelectorAll(targets)) {
      if (!isSeen(one) || one.getAttribute('type') === 'file') continue
      // What looks like the input is the frame around it; a tap anywhere in it reaches the input.
      const box = (one.closest('.field-input, .day-field') ?? one).getBoundingClientRect()
      if (box.width < least.target - 0.5 || box.height < least.target - 0.5)
        found.add(
          `target ${round(box.width)}×${round(box.height)}: ${one.getAttribute('role') ?? one.tagName} 「${name(one)}」`,
        )
    }
    return [...found]
  }, scales[scale])

/** The largest `fontSizeScaleFactor` WeChat lets a reader choose that rule 17 speaks of. */
const LARGEST_SCALE = 1.5

/** Words that are cut off, or run out of the screen, for a reader who has their letters half as large again (rule 17). */
export const clipped = async (visitor: Visitor): Promise<string[]> =>
  visitor.here.evaluate((top, scale) => {
    const pages = [...top.querySelectorAll<HTMLElement>('.page')]
    for (const page of pages) page.style.setProperty('--fs', String(scale))
    const isSeen = (one: Element) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    const cuts = (value: string) => value === 'hidden' || value === 'clip'
    const rolls = (value: string) => value === 'auto' || value === 'scroll'
    const found = new Set<string>()
    const texts = document.createTreeWalker(top, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
      const { parentElement: one, textContent } = texts.currentNode
      if (!one || !textContent?.trim() || !isSeen(one) || one.closest('style, script, .only-heard')) continue
      const range = document.createRange()
      range.selectNodeContents(texts.currentNode)
      const { left, right, top: upper, bottom: lower } = range.getBoundingClientRect()
      // A font's box is taller than its signs: what may not be cut is one letter's height about its middle, line by line.
      const { fontSize, lineHeight } = getComputedStyle(one)
      const spare =
        Math.max(0, (Number.parseFloat(lineHeight) || 0) - Number.parseFloat(fontSize)) / 2 +
        Number.parseFloat(fontSize) * 0.25
      const words = { left, right, top: upper + spare, bottom: lower - spare }
      const say = (how: string) => found.add(`${how}: 「${textContent.trim().slice(0, 30)}」 .${one.className}`)
      let isRolled = false
      for (let box: Element | null = one; box && box !== document.body && !isRolled; box = box.parentElement) {
        const { overflowX, overflowY, textOverflow } = getComputedStyle(box)
        const edge = box.getBoundingClientRect()
        // An ellipsis is a choice: the whole is heard, and shown by a tap.
        const isShortened = textOverflow === 'ellipsis'
        if (cuts(overflowX) && !isShortened && (words.right > edge.right + 1.5 || words.left < edge.left - 1.5))
          say('cut at a side')
        if (cuts(overflowY) && (words.bottom > edge.bottom + 1.5 || words.top < edge.top - 1.5))
          say('cut above or below')
        isRolled = rolls(overflowX)
      }
      if (!isRolled && words.right > document.documentElement.clientWidth + 1.5) say('beyond the screen')
    }
    for (const page of pages) page.style.removeProperty('--fs')
    return [...found]
  }, LARGEST_SCALE)
