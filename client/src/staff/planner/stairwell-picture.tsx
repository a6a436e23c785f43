import { View } from '@tarojs/components'
import { useEffect, useMemo } from 'react'
import { useAction } from '@/api/use-action'
import { PageState } from '@/components/page-state/page-state'
import { staffPicture } from '@/components/stairwell/from-server'
import { Legend } from '@/components/stairwell/legend'
import type { FlatMark } from '@/components/stairwell/model'
import { Stairwell } from '@/components/stairwell/stairwell'
import type { PlannerPageState } from './use-planner-page'

const marks: readonly FlatMark[] = ['conditional', 'deferred', 'reconfirm', 'refused', 'pending', 'tenant-only']

/** The stairwell cut open with the doors to knock on lit, numbered as in the list, and the pipes they complete dashed. */
export function StairwellPicture({ page, stairwellId }: { page: PlannerPageState; stairwellId: string }) {
  const { model, numbers, asked } = page
  const loaded = useAction('stairwell.view', { stairwellId })
  const view = loaded.value?.unchanged === false ? loaded.value : undefined
  const pipes = model.plan?.pipes
  const version = model.stairwells.find((one) => one.stairwellId === stairwellId)?.version ?? 0
  const { again } = loaded
  // Somebody signed meanwhile: the doors are newer than the picture.
  const isOld = view !== undefined && view.version < version
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each newer version
  useEffect(() => {
    if (isOld) again()
  }, [isOld, version])
  const picture = useMemo(() => {
    if (!view) return undefined
    const completes = new Set(pipes?.filter((one) => one.stairwellId === stairwellId).map(({ riserId }) => riserId))
    const drawn = staffPicture(view, { flatIds: [], completes })
    const flats = drawn.flats.map((flat) => {
      const knock = numbers.get(flat.flatId)
      return knock ? { ...flat, knock } : flat
    })
    return { ...drawn, flats }
  }, [view, pipes, numbers, stairwellId])
  return (
    <View className="stack">
      <PageState of={loaded} picture rows={0} />
      {picture ? (
        <>
          <Stairwell
            mode="staff"
            picture={picture}
            selectedId={asked?.flatId ?? page.openId}
            onSelect={(flatId) => page.ask({ what: 'door', flatId })}
          />
          <Legend
            lines={['complete', 'open', 'would']}
            lit
            marks={marks.filter((mark) => picture.flats.some((flat) => flat.mark === mark))}
          />
        </>
      ) : null}
    </View>
  )
}
