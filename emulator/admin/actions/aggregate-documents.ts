import { Aggregator, ProcessingMode } from 'mingo'
import { isPlainObject } from '../../database/document'
import { parse, stringify } from '../../database/ejson'
import { asFilter, findAll } from '../../database/filter'
import { CloudError, requestFailed } from '../../errors'
import type { AdminAction } from '../action'

/** `database.aggregateDocuments`, by mingo. A leading `$match` uses the indexes. `$geoNear`, `$out` and `$merge` are refused. */
export const aggregateDocuments: AdminAction = (request, services) => {
  const collection = services.database.collection(request.collectionName)
  const nowMs = services.clock.now()
  if (!Array.isArray(request.stages)) throw new CloudError('INVALID_PARAM', 'stages must be a list')
  const pipeline = request.stages.map(({ stageKey, stageValue }: { stageKey: string; stageValue: string }) => {
    if (refused.has(stageKey)) throw requestFailed(`The local cloud does not know the aggregation stage ${stageKey}`)
    return { [stageKey]: parse(stageValue, nowMs) }
  })
  const first = pipeline[0]?.$match
  const source = isPlainObject(first) ? findAll(collection, asFilter(first)) : findAll(collection, {})
  const rest = isPlainObject(first) ? pipeline.slice(1) : pipeline
  try {
    const aggregator = new Aggregator(rest, {
      // Stored documents are shared with every reader, so no stage may work on them in place.
      processingMode: ProcessingMode.CLONE_INPUT,
      collectionResolver: (name) => findAll(services.database.collection(name), {}).map(({ doc }) => doc),
    })
    const list = aggregator.run(source.map(({ doc }) => doc)).map(stringify)
    return { data: { list } }
  } catch (error) {
    if (error instanceof CloudError) throw error
    throw requestFailed((error as Error).message)
  }
}

const refused = new Set(['$geoNear', '$out', '$merge'])
