import { cutLink } from '@/api/failure'
import { useAction } from '@/api/use-action'

/**
 * Whose flat it is. A resident's first screen knows where it is, also when the address does not say; staff read the room from
 * the stairwell.
 */
export function usePlace(flatId: string, given: string) {
  const home = useAction('me.home', { flatId }, { enabled: flatId !== '' })
  const isMine = home.value?.bindings.some((binding) => binding.flatId === flatId && binding.state === 'active')
  const mine = home.value?.home?.flatId === flatId ? home.value.home : null
  const stairwellId = given || (mine?.stairwellId ?? '')
  const isStaff = isMine === false
  const seen = useAction('stairwell.view', { stairwellId }, { enabled: isStaff && stairwellId !== '' })
  const stairwell = mine?.outline ?? (seen.value && !seen.value.unchanged ? seen.value : undefined)
  const room = stairwell?.flats.find((flat) => flat.flatId === flatId)?.room ?? ''
  return {
    stairwellId,
    isStaff,
    room,
    words: stairwell ? `${stairwell.building}${stairwell.unit} ${room}` : '',
    phone: mine?.estatePhone ?? '',
    isKnown: home.value !== undefined,
    failure: home.value && stairwellId === '' ? cutLink : home.failure,
    again: home.again,
  }
}
