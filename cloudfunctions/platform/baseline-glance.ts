import { glanceAtBaseline } from '../../domain/baseline/glance'
import type { HomeView } from '../../types/me'
import type { Store } from './store'

/** How far the baseline of a household's (primary) flat is, for its first screen. One read by id. */
export const baselineGlance = async (
  store: Store,
  flatId: string,
  hasWorksToCome: boolean,
): Promise<NonNullable<HomeView['home']>['baseline']> =>
  glanceAtBaseline(await store.baselines.peek(flatId, 'state', 'rooms', 'household'), hasWorksToCome)
