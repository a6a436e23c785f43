import type { AdminAction } from './action'
import { abortTransaction } from './actions/abort-transaction'
import { addCollection } from './actions/add-collection'
import { aggregateDocuments } from './actions/aggregate-documents'
import { batchDeleteFile } from './actions/batch-delete-file'
import { batchGetDownloadUrl } from './actions/batch-get-download-url'
import { calculateDocument } from './actions/calculate-document'
import { commitTransaction } from './actions/commit-transaction'
import { getDocument } from './actions/get-document'
import { getUploadMetadata } from './actions/get-upload-metadata'
import { insertDocument } from './actions/insert-document'
import { invokeFunction } from './actions/invoke-function'
import { modifyAndReturnDoc } from './actions/modify-and-return-doc'
import { modifyDocument } from './actions/modify-document'
import { removeDocument } from './actions/remove-document'
import { startTransaction } from './actions/start-transaction'
import { wxApi } from './actions/wx-api'

/** Every wire action this local cloud knows. */
export const actions: Readonly<Record<string, AdminAction>> = {
  'database.insertDocument': insertDocument,
  'database.getDocument': getDocument,
  'database.modifyDocument': modifyDocument,
  'database.modifyAndReturnDoc': modifyAndReturnDoc,
  'database.removeDocument': removeDocument,
  'database.calculateDocument': calculateDocument,
  'database.aggregateDocuments': aggregateDocuments,
  'database.startTransaction': startTransaction,
  'database.commitTransaction': commitTransaction,
  'database.abortTransaction': abortTransaction,
  'database.addCollection': addCollection,
  'functions.invokeFunction': invokeFunction,
  'storage.getUploadMetadata': getUploadMetadata,
  'storage.batchGetDownloadUrl': batchGetDownloadUrl,
  'storage.batchDeleteFile': batchDeleteFile,
  'wx.api': wxApi,
}
