/**
 * The embedded MongoDB: the wire protocol and query language of {@code de.bwaldvogel:mongo-java-server} 1.47.0 over an
 * H2 MVStore, made durable and indexed. A {@code mongod} on the PATH is used instead.
 *
 * <h2>What it promises</h2>
 *
 * <ul>
 *   <li>A write is answered only after the commit that holds it, and a commit never falls within a command: killing the
 *       process loses nothing acknowledged and tears no document from an index. A read waits for the writes to its
 *       collection that it may have seen. A power cut is another matter: commits are not forced to the disk.
 *   <li>{@code _id}, unique, sparse and secondary indexes, over one field or several and over arrays, serve equality,
 *       {@code $in}, {@code $all}, {@code $exists: false} and ranges on a prefix of their fields, flat or within
 *       {@code $and}, {@code $elemMatch} and an {@code $or} of which every branch is served; beside any further
 *       predicates; also for updates, deletes, counts and the first {@code $match} of an aggregation.
 *   <li>Stored documents are never changed in place: {@code findOneAndUpdate} returns the right value before and after,
 *       and no reader sees half an update.
 *   <li>The file is compacted while it is used and made dense when it is not.
 * </ul>
 *
 * <h2>What was measured</h2>
 *
 * JDK 17, two cores that other builds kept busy (load 5 to 8):
 *
 * <ul>
 *   <li>20 kills under 8 writers, compactions running: 11,630 acknowledged, none lost, none torn. The same drill
 *       against the backend as shipped: 3 kills, 1,582 acknowledged, 905 documents not as acknowledged.
 *   <li>{@code {_id, version}} examines 1 document among 1,000 and among 50,000; a non-unique key of 10 documents 10.
 *   <li>8 writers, three indexes: 1,300 to 2,000 acknowledged writes a second, 5 ms each. With 7,000 documents the file
 *       stayed below 40 MB while written to, and had 4.1 MB two seconds after the last write.
 * </ul>
 *
 * <h2>What it cannot do</h2>
 *
 * Sessions and transactions, {@code $text}, pipeline updates, geo, {@code $dateTrunc}, {@code $switch}, collation. TTL
 * and partial indexes are accepted and index every document, for ever; a <em>unique</em> index that is partial or has a
 * collation is refused (67), so is one over two fields of the same array (171, at the first such document). Indexes are
 * not used for sorting, nor for filters on patterns or whole subdocuments with nulls. {@code collStats} knows no sizes.
 *
 * <p>{@code serverStatus} tells under {@code queries} how many documents were examined. Kill points are called by
 * command and collection, as in {@code before findAndModify stocks}; after means durable but not yet answered.
 */
package dev.marketplace.devservices.mongo;
