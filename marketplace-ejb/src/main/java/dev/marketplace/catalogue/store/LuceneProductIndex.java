package dev.marketplace.catalogue.store;

import dev.marketplace.catalogue.boundary.ProductQuery;
import dev.marketplace.catalogue.control.ProductIndex;
import dev.marketplace.catalogue.entity.IndexedProduct;
import dev.marketplace.platform.config.PlatformSettings;
import dev.marketplace.platform.correlation.Log;
import dev.marketplace.shared.Scope;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;

/** The node's product index, in Lucene, in a folder of its own. A folder that cannot be read is thrown away. */
@ApplicationScoped
public class LuceneProductIndex implements ProductIndex {

    private static final Log LOG = Log.of(LuceneProductIndex.class);
    private static final String SHAPE = "shape";
    private static final String OFFSET = "offset.";
    private static final int VALUES_PER_FACET = 60;
    /** Further down nobody leafs: results from here on are counted, not shown. */
    private static final int DEEPEST = 5_000;

    private final PlatformSettings settings;
    private final Analyzer analyzer = ProductFields.analyzer();
    private final FacetsConfig facetsConfig = ProductFields.facets();
    private final ProductQueries queries = new ProductQueries(analyzer, facetsConfig);
    private Directory directory;
    private IndexWriter writer;
    private SearcherManager searchers;

    @Inject
    public LuceneProductIndex(PlatformSettings settings) {
        this.settings = settings;
    }

    protected LuceneProductIndex() {
        this(null);
    }

    @PostConstruct
    void open() {
        Path folder = Scope.MAIN.indexFolder(settings.dataFolder(), "products");
        try {
            Files.createDirectories(folder);
            directory = FSDirectory.open(folder);
            openWhatIsThere();
        } catch (IOException e) {
            throw new UncheckedIOException("no search index can be kept in " + folder, e);
        }
    }

    private void openWhatIsThere() throws IOException {
        try {
            openWriter();
            check();
        } catch (CorruptIndexException
                | IndexFormatTooOldException
                | IndexFormatTooNewException
                | NoSuchFileException
                | FileNotFoundException
                | EOFException e) {
            LOG.warning("The search index is made anew, as it cannot be read: {0}", e.toString());
            IOUtils.closeWhileHandlingException(searchers, writer);
            // Lucene would read what is there even to write over it
            for (String file : directory.listAll()) {
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    directory.deleteFile(file);
                }
            }
            openWriter();
        }
    }

    private void openWriter() throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(analyzer);
        config.setCommitOnClose(false);
        writer = new IndexWriter(directory, config);
        searchers = new SearcherManager(writer, null);
    }

    /** Reads all files once: a damaged one would show itself only in the middle of a search. */
    private void check() throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                ((CodecReader) leaf.reader()).checkIntegrity();
            }
        } finally {
            searchers.release(searcher);
        }
    }

    @Override
    public Optional<Map<Integer, Long>> committedOffsets() {
        Map<String, String> data = new HashMap<>();
        Iterable<Map.Entry<String, String>> live = writer.getLiveCommitData();
        if (live != null) {
            live.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        }
        if (!ProductFields.SHAPE.equals(data.get(SHAPE))) {
            return Optional.empty();
        }
        Map<Integer, Long> offsets = new HashMap<>();
        data.forEach((key, value) -> {
            if (key.startsWith(OFFSET)) {
                offsets.put(Integer.valueOf(key.substring(OFFSET.length())), Long.valueOf(value));
            }
        });
        return Optional.of(offsets);
    }

    @Override
    public void put(List<IndexedProduct> products) {
        try {
            for (IndexedProduct indexed : products) {
                Term id = new Term(ProductFields.ID, indexed.product().id());
                if (indexed.product().forSale()) {
                    writer.updateDocument(id, facetsConfig.build(ProductFields.document(indexed)));
                } else {
                    writer.deleteDocuments(id);
                }
            }
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void commit(Map<Integer, Long> nextOffsets) {
        Map<String, String> data = new HashMap<>();
        data.put(SHAPE, ProductFields.SHAPE);
        nextOffsets.forEach((partition, offset) -> data.put(OFFSET + partition, Long.toString(offset)));
        try {
            writer.setLiveCommitData(data.entrySet());
            writer.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void clear() {
        try {
            writer.deleteAll();
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<IndexedProduct> bySlug(String slug) {
        return search(searcher -> {
            TopDocs top = searcher.search(new TermQuery(new Term(ProductFields.SLUG, slug)), 1);
            return load(searcher, top, 0, 1).stream().findFirst();
        });
    }

    @Override
    public List<IndexedProduct> beginningWith(String text, int limit) {
        Query query = queries.beginning(text);
        return search(searcher -> load(searcher, searcher.search(query, limit), 0, limit));
    }

    @Override
    public List<IndexedProduct> like(IndexedProduct product, int limit) {
        BooleanQuery.Builder like = new BooleanQuery.Builder();
        like.add(
                new BoostQuery(
                        new TermQuery(new Term(
                                ProductFields.CATEGORY_TERM, product.product().category())),
                        2),
                Occur.SHOULD);
        product.product()
                .tags()
                .forEach(tag -> like.add(new TermQuery(new Term(ProductFields.TAG_TERM, tag)), Occur.SHOULD));
        like.add(new TermQuery(new Term(ProductFields.ID, product.product().id())), Occur.MUST_NOT);
        return search(searcher -> load(searcher, searcher.search(like.build(), limit), 0, limit));
    }

    @Override
    public Found search(ProductQuery query) {
        int from = Math.multiplyExact(query.page() - 1, query.limit());
        return search(searcher -> {
            if (searcher.getIndexReader().numDocs() == 0) {
                return new Found(List.of(), 0, Map.of());
            }
            SortedSetDocValuesReaderState state =
                    new DefaultSortedSetDocValuesReaderState(searcher.getIndexReader(), facetsConfig);
            DrillSideways sideways = new DrillSideways(searcher, facetsConfig, state);
            int hits = from < DEEPEST ? from + query.limit() : 1;
            DrillSideways.DrillSidewaysResult result =
                    sideways.search(queries.of(query), null, null, hits, ProductQueries.sort(query.sort()), false);
            return new Found(
                    load(searcher, result.hits, from, query.limit()),
                    result.hits.totalHits.value,
                    counts(result.facets));
        });
    }

    private static Map<String, Map<String, Long>> counts(Facets facets) throws IOException {
        Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
        for (String dimension : ProductFields.FACETS) {
            FacetResult result = facets.getTopChildren(VALUES_PER_FACET, dimension);
            Map<String, Long> values = new LinkedHashMap<>();
            if (result != null) {
                for (var value : result.labelValues) {
                    values.put(value.label, value.value.longValue());
                }
            }
            counts.put(dimension, values);
        }
        return counts;
    }

    private static List<IndexedProduct> load(IndexSearcher searcher, TopDocs top, int from, int limit)
            throws IOException {
        List<IndexedProduct> products = new ArrayList<>();
        ScoreDoc[] hits = top.scoreDocs;
        for (int i = from; i < Math.min(hits.length, from + limit); i++) {
            products.add(ProductFields.indexed(searcher.storedFields().document(hits[i].doc)));
        }
        return products;
    }

    @FunctionalInterface
    private interface Search<T> {
        T run(IndexSearcher searcher) throws IOException;
    }

    private <T> T search(Search<T> search) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return search.run(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @PreDestroy
    void close() {
        try {
            searchers.close();
            writer.close();
            directory.close();
        } catch (IOException e) {
            LOG.warning("The search index did not close: {0}", e.toString());
        }
    }
}
