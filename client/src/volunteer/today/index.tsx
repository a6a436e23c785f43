import { guarded } from '@/components/page/guarded'
import { Page } from '@/components/page/page'

const VolunteerTodayPage = () => <Page title="今天">{null}</Page>

export default guarded(VolunteerTodayPage)
