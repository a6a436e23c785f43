import { useState } from 'react'
import { guarded } from '@/components/page/guarded'
import { Page } from '@/components/page/page'
import { PageState } from '@/components/page-state/page-state'
import { EditPage } from './edit-page'
import { EnrolPage } from './enrol-page'
import { useProfile } from './use-profile'
import './profile.scss'

function VolunteerProfilePage() {
  const profile = useProfile()
  const { page, self, estates, choose } = profile
  const [isNew, setNew] = useState(false)
  if (!page.value) {
    return (
      <Page title="我的志愿者资料">
        <PageState of={page} rows={5} />
      </Page>
    )
  }
  if (!self || isNew) {
    return (
      <EnrolPage
        estates={estates}
        onDone={(volunteerId) => {
          choose(volunteerId)
          setNew(false)
        }}
        onBack={isNew && self ? () => setNew(false) : undefined}
      />
    )
  }
  return <EditPage key={self.volunteerId} self={self} profile={profile} onNew={() => setNew(true)} />
}

export default guarded(VolunteerProfilePage)
