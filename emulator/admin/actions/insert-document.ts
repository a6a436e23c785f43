import { assertStorable, type Doc, isPlainObject, newId, versionOf } from '../../database/document'
import { parse } from '../../database/ejson'
import { CloudError } from '../../errors'
import type { AdminAction } from '../action'
import { inView } from '../view'

/** `database.insertDocument`: one or many. As in MongoDB, those before a failing one stay, unless in a transaction. */
export const insertDocument: AdminAction = (request, services) => {
  const collection = services.database.collection(request.collectionName)
  if (!Array.isArray(request.data) || request.data.length === 0)
    throw new CloudError('INVALID_PARAM', 'data must be a list of documents')
  const nowMs = services.clock.now()
  const versions = request.data.map((text) => {
    const doc = parse(text, nowMs)
    if (!isPlainObject(doc)) throw new CloudError('INVALID_PARAM', 'a document must be an object')
    const { _id = newId(), ...fields } = doc
    const whole = { _id, ...fields }
    assertStorable(whole)
    return versionOf(whole as Doc)
  })
  return inView(request, services, (view) => {
    for (const version of versions) view.insert(collection, version)
    return { data: { insertedIds: versions.map(({ doc }) => doc._id) } }
  })
}
