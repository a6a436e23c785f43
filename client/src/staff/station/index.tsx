import { guarded } from '@/components/page/guarded'
import { Page } from '@/components/page/page'

const StationPage = () => <Page title="养老驿站">{null}</Page>

export default guarded(StationPage)
