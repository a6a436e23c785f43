import { guarded } from '@/components/page/guarded'
import { Page } from '@/components/page/page'

const OrdersPage = () => <Page title="驿站订单">{null}</Page>

export default guarded(OrdersPage)
