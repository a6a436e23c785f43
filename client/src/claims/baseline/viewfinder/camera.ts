import type { ReactNode } from 'react'
import type { Failure } from '@/api/failure'
import type { ChosenFile } from '@/api/upload'

/** A camera inside our own page. */
export type Camera = {
  /** What it sees, filling its parent; undefined until there is something to see. */
  picture?: ReactNode
  /** One photo, as large as the camera makes it. */
  shoot: () => Promise<ChosenFile>
}

export type CameraTold = {
  /** There is none, or it stopped working: another way is due at once. */
  onUnusable: () => void
  /** The person said no, or must tap once more: only words are due. */
  onRefused: (failure: Failure) => void
  /** It was taken away, as when the program went into the background. */
  onStop: () => void
}
