import type { AppRun } from '../app/app-run'
import { press } from './built-ins'
import { touch } from './gesture'
import type { GeElement } from './glass-easel'

/** A person's tap: touch, release, `tap`, and then what the component itself does (a switch turns, a form is sent). */
export function tap(run: AppRun, element: GeElement): void {
  touch(run, element, 'touchstart')
  touch(run, element, 'touchend')
  run.inTap(() => press(run, element))
}
