import { ASSIGN_MAX } from '@chuanmen/types/limits'
import { staffRoleWords } from '@chuanmen/types/person'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useAction } from '@/api/use-action'
import { Button, MainButton } from '@/components/button/button'
import { Dialog } from '@/components/dialog/dialog'
import { ActFailure } from '@/components/page-state/act-failure'
import { PageState } from '@/components/page-state/page-state'
import { Press } from '@/components/press/press'
import { toast } from '@/components/toast/toast'
import { placeWords } from '../place-words'
import { type Job, useSeries } from '../series/use-series'
import type { PortfolioPage } from './use-portfolio'

const NOBODY = 'nobody'
const changes = ['portfolio.view', 'portfolio.organisation', 'portfolio.today', 'plan.view'] as const

/** Whom the chosen households are given to, with how much each has already: so that nobody gets the sixty-first while another has ten. */
export function AssignDialog({ page }: { page: PortfolioPage }) {
  const { estateId, chosenRows, of } = page
  const [to, setTo] = useState('')
  const people = useAction('portfolio.organisation', { estateId })
  const series = useSeries(changes)
  const failed = Object.values(series.outcomes).find((outcome) => outcome.state === 'failed')
  const close = () => page.setAssigning(false)
  const choices = (people.value?.people ?? []).filter(({ hasLeft, personId }) => !hasLeft && personId !== of)
  const name = to === NOBODY ? '' : (choices.find(({ personId }) => personId === to)?.name ?? '')
  const submit = async () => {
    const flats = chosenRows.map(({ stairwellId, flatId }) => ({ stairwellId, flatId }))
    const jobs = Array.from(
      { length: Math.ceil(flats.length / ASSIGN_MAX) },
      (_, part): Job => ({
        key: String(part),
        name: 'portfolio.assign',
        input: {
          estateId,
          personId: to === NOBODY ? null : to,
          flats: flats.slice(part * ASSIGN_MAX, (part + 1) * ASSIGN_MAX),
        },
      }),
    )
    if ((await series.run(jobs)) < jobs.length) return
    toast(name ? `${flats.length} 户由${name}联系了` : `${flats.length} 户先不分给谁`)
    close()
    page.choose(false)
  }
  const first = chosenRows.slice(0, 3).map(placeWords).join('、')
  return (
    <Dialog
      title={`${chosenRows.length} 户分给谁？`}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>先不分</Button>
          <MainButton busy={series.isBusy} disabled={to === ''} onPress={() => void submit()}>
            {name ? `分给${name}` : '就这样分'}
          </MainButton>
        </>
      }
    >
      <View className="stack">
        <View>{`${first}${chosenRows.length > 3 ? ` 等 ${chosenRows.length} 户` : ''}。要办的事、承诺和约好的走访一起过去。`}</View>
        <PageState of={people} rows={3} />
        {choices.map((one) => (
          <Press
            key={one.personId}
            role="radio"
            checked={to === one.personId}
            className={`portfolio-person ${to === one.personId ? 'portfolio-person-on' : ''}`}
            label={`${one.name}，${staffRoleWords[one.role]}，现在 ${one.households} 户，${one.openItems} 件要办，${one.overdue} 户有事过期`}
            onPress={() => setTo(one.personId)}
          >
            <View className="grow">
              <View className="t-bold">{one.name}</View>
              <View className="t-note">{staffRoleWords[one.role]}</View>
            </View>
            <View className="portfolio-load">
              <View className="t-bold">{`${one.households} 户`}</View>
              <View className={one.overdue > 0 ? 't-note c-brick' : 't-note'}>
                {one.overdue > 0 ? `${one.overdue} 户有事过期` : `要办 ${one.openItems} 件`}
              </View>
            </View>
          </Press>
        ))}
        {people.value && choices.length === 0 ? <View>还没有楼门长或党员联系户。先在「工作人员」里邀请。</View> : null}
        {of === NOBODY ? null : (
          <Press
            role="radio"
            checked={to === NOBODY}
            className={`portfolio-person ${to === NOBODY ? 'portfolio-person-on' : ''}`}
            label="先不分给谁"
            onPress={() => setTo(NOBODY)}
          >
            <View className="grow">先不分给谁</View>
          </Press>
        )}
        <ActFailure failure={failed?.state === 'failed' ? failed.failure : null} onRetry={() => void submit()} />
      </View>
    </Dialog>
  )
}
