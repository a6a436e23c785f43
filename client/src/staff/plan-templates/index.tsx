import { View } from '@tarojs/components'
import { useState } from 'react'
import { useAction } from '@/api/use-action'
import { Button } from '@/components/button/button'
import { Chip } from '@/components/chip/chip'
import { guarded } from '@/components/page/guarded'
import { PageState } from '@/components/page-state/page-state'
import { StaffFrame } from '@/components/staff-frame/staff-frame'
import { aria } from '@/lib/aria'
import { back } from '@/lib/navigate'
import { EstateGate } from '../gate/estate-gate'
import type { EstateDesk } from '../gate/use-estate-desk'
import { FiguresCard } from './figures-card'
import { ListCard } from './list-card'
import { listsOf, type Tab, tabs, tabWords } from './lists'
import { RestoreDialog } from './restore-dialog'
import { type TemplatesView, useTemplates } from './use-templates'
import './plan-templates.scss'

const TITLE = '办法'

function StaffPlanTemplatesPage() {
  return (
    <EstateGate title={TITLE} current="portfolio">
      {(desk) => <Load key={desk.estate.estateId} desk={desk} />}
    </EstateGate>
  )
}

const path = [{ words: '联系户', onPress: () => void back('/staff/portfolio/index') }]

function Load({ desk: { estate, frame } }: { desk: EstateDesk }) {
  const { estateId } = estate
  const loaded = useAction('plan.templates', { estateId })
  // Figures are for those who can mend what they show.
  const canEdit = loaded.value?.canEdit ?? false
  const figures = useAction('plan.figures', { estateId }, { enabled: canEdit })
  return (
    <StaffFrame
      title={TITLE}
      note="难在哪里、住户说了什么，就列出哪些要办的事"
      current="portfolio"
      path={path}
      {...frame}
    >
      <PageState of={loaded} rows={6} kept="您填的还在。" />
      {loaded.value ? (
        <View className="side-by-side">
          <View className="side-by-side-main stack">
            <Lists estateId={estateId} view={loaded.value} onAgain={loaded.again} />
          </View>
          {canEdit ? (
            <View className="side-by-side-detail stack">
              <PageState of={figures} rows={2} />
              {figures.value ? <FiguresCard figures={figures.value} /> : null}
            </View>
          ) : null}
        </View>
      ) : null}
    </StaffFrame>
  )
}

type Props = { estateId: string; view: TemplatesView; onAgain: () => void }

/** What each kind and each reason raises: open to all who work here, changed by who may. */
function Lists({ estateId, view, onAgain }: Props) {
  const page = useTemplates(estateId, view, onAgain)
  const [tab, show] = useState<Tab>(page.editing.startsWith('reason') ? 'reasons' : 'kinds')
  return (
    <>
      <View className="row row-wrap">
        <View className="chip-row grow" {...aria({ role: 'tablist', label: '哪一种办法' })}>
          {tabs.map((one) => (
            <Chip key={one} role="tab" chosen={tab === one} onPress={() => show(one)}>
              {tabWords[one]}
            </Chip>
          ))}
        </View>
        {view.canEdit && view.isOwn && page.editing === '' ? (
          <Button size="small" icon="refresh" onPress={page.askRestore}>
            恢复默认
          </Button>
        ) : null}
      </View>
      <View className="t-note">
        {view.canEdit
          ? '改了只管以后列出来的，已经在各户清单里的不变。'
          : '社区和街道的同事可以改。觉得哪一步不合适，请告诉他们。'}
      </View>
      {listsOf[tab].map((list) => (
        <ListCard key={list.key} page={page} list={list} />
      ))}
      {page.isRestoring ? <RestoreDialog page={page} /> : null}
    </>
  )
}

export default guarded(StaffPlanTemplatesPage)
