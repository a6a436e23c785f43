import { guarded } from '@/components/page/guarded'
import { Page } from '@/components/page/page'

const VolunteerHoursPage = () => <Page title="时长">{null}</Page>

export default guarded(VolunteerHoursPage)
