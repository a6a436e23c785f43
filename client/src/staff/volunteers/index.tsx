import { guarded } from '@/components/page/guarded'
import { Page } from '@/components/page/page'

const VolunteersPage = () => <Page title="志愿者">{null}</Page>

export default guarded(VolunteersPage)
