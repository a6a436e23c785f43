import { guarded } from '@/components/page/guarded'
import { Page } from '@/components/page/page'

const VolunteerTaskPage = () => <Page title="帮忙的事">{null}</Page>

export default guarded(VolunteerTaskPage)
