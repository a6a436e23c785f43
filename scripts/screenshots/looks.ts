/** How a person holds the page: the size of the screen and what they asked of it. */
export type Look = {
  /** Added to a picture's name; the plain phone adds nothing. */
  suffix: string
  title: string
  size: { width: number; height: number }
  /** Picture pixels for each CSS pixel. Desktops are drawn smaller: the folder must stay small. */
  scale: number
  isTouch: boolean
  isElder: boolean
  isDark: boolean
}

const phone = { size: { width: 375, height: 812 }, scale: 1, isTouch: true, isElder: false, isDark: false }
const desktop = { size: { width: 1440, height: 900 }, scale: 0.75, isTouch: false, isElder: false, isDark: false }

export const looks = {
  phone: { ...phone, suffix: '', title: 'phone' },
  elder: { ...phone, suffix: '-elder', title: 'phone, elder mode', isElder: true },
  dark: { ...phone, suffix: '-dark', title: 'phone, dark', isDark: true },
  desktop: { ...desktop, suffix: '-desktop', title: 'desktop' },
  // Shows colours; the words are in the light one.
  desktopDark: { ...desktop, suffix: '-desktop-dark', title: 'desktop, dark', scale: 0.5, isDark: true },
} satisfies Record<string, Look>
