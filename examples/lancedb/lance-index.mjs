// An index for mapDocuments on disk, by LanceDB: npm install @lancedb/lancedb@0.26 apache-arrow@18
// #region index
import { connect, Index } from '@lancedb/lancedb';

/** How many parts an index has, and how many of them are looked at, grow with its size: more of them looked at find more. */
const partitions = (count) => Math.max(1, Math.round(Math.sqrt(count) / 2));

/** @param folder where the vectors are kept: a path, or s3://… */
export const lanceIndex = (folder) => async (vectors, dimensions) => {
  const count = vectors.length / dimensions;
  const row = (k) => ({ row: k, vector: vectors.subarray(k * dimensions, (k + 1) * dimensions) });
  const database = await connect(folder);
  const data = Array.from({ length: count }, (_, k) => ({ row: k, vector: Array.from(row(k).vector) }));
  const table = await database.createTable('passages', data, { mode: 'overwrite' });
  const parts = partitions(count);
  // below a few thousand vectors a look at all is quicker
  if (count > 4000) {
    await table.createIndex('vector', { config: Index.ivfFlat({ distanceType: 'cosine', numPartitions: parts }) });
  }
  return {
    async nearest(queries, k) {
      const lists = [];
      for (let at = 0; at < queries.length; at += dimensions) {
        const search = table
          .query()
          .nearestTo(queries.subarray(at, at + dimensions))
          .distanceType('cosine');
        const found = await search
          .nprobes(Math.ceil(parts / 3))
          .select(['row', '_distance'])
          .limit(k)
          .toArray();
        lists.push(found.map(({ row, _distance }) => ({ row, cosine: 1 - _distance })));
      }
      return lists;
    },
    async close() {
      table.close();
      database.close();
    },
  };
};
// #endregion index
