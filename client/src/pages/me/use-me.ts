import { logOut } from '@/api/local-gateway'
import { needsSession, session } from '@/api/session'
import { useAction, useMutate } from '@/api/use-action'
import { endWebSession } from '@/api/web-session'
import { toast } from '@/components/toast/toast'
import { elder } from '@/lib/elder'
import { forgetPerson } from '@/lib/log-out'
import { replace } from '@/lib/navigate'
import { roundsSeen } from '@/lib/rounds-seen'
import { chosenFlat } from '../home/use-home'

/** The person's flats, choices and ways out. */
export function useMe() {
  const page = useAction('me.home', {})
  const ending = useMutate('binding.end', ['me.home', 'notice.inbox'])
  const saving = useMutate('me.setElderMode', ['me.home'])
  const isElder = elder.use()
  const seen = roundsSeen.use()

  const setElder = (on: boolean) => {
    elder.set(on)
    if (page.value) void saving.run({ on })
  }
  const end = async (bindingId: string, why: string) => {
    const ended = await ending.run({ bindingId, why })
    if (!ended) return false
    chosenFlat.set('')
    toast('已解除绑定')
    return true
  }
  /** On a shared computer nothing of this person may stay behind. */
  const leave = () => {
    endWebSession()
    logOut()
    forgetPerson()
    chosenFlat.set('')
    roundsSeen.set({})
    elder.set(false)
    void replace('/pages/login/index')
  }
  /** The server knows the round that asks now; a round that has ended is remembered by this device. */
  const roundOf = (flatId: string) =>
    page.value?.bindings.find((binding) => binding.flatId === flatId)?.roundId ?? seen[flatId]

  return { page, isElder, setElder, end, ending, leave, roundOf, canLeave: needsSession && session.use() !== null }
}
