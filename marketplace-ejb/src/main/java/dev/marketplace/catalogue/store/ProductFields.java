package dev.marketplace.catalogue.store;

import dev.marketplace.catalogue.entity.IndexedProduct;
import dev.marketplace.catalogue.entity.Product;
import dev.marketplace.catalogue.entity.Variant;
import dev.marketplace.shared.ShopRef;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;

/** Products as Lucene documents: what can be searched, filtered and sorted by, and the whole product to show. */
final class ProductFields {

    /** Part of the commit data: another shape makes the index anew. */
    static final String SHAPE = "1";

    static final String ID = "id";
    static final String SLUG = "slug";
    static final String TITLE = "title";
    static final String WORDS = "words";
    static final String PRICE = "price";
    static final String CREATED = "created";
    static final String CATEGORY_TERM = "categoryTerm";
    static final String TAG_TERM = "tagTerm";
    private static final String WHOLE = "whole";

    static final String CATEGORY = "category";
    static final String COLOUR = "colour";
    static final String SIZE = "size";
    static final String TAG = "tag";
    static final String SHOP = "shop";
    static final List<String> FACETS = List.of(CATEGORY, COLOUR, SIZE, SHOP, TAG);

    static final List<String> LANGUAGES = List.of("en", "de", "ar");

    private static final JsonWriterSettings JSON =
            JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();

    private ProductFields() {}

    static Analyzer analyzer() {
        Map<String, Analyzer> fields = new HashMap<>();
        Map<String, Analyzer> byLanguage =
                Map.of("en", new EnglishAnalyzer(), "de", new GermanAnalyzer(), "ar", new ArabicAnalyzer());
        byLanguage.forEach((language, analyzer) -> {
            fields.put(TITLE + "_" + language, analyzer);
            fields.put(WORDS + "_" + language, analyzer);
        });
        return new PerFieldAnalyzerWrapper(new StandardAnalyzer(), fields);
    }

    static FacetsConfig facets() {
        FacetsConfig config = new FacetsConfig();
        FACETS.forEach(dimension -> config.setMultiValued(dimension, true));
        return config;
    }

    static Document document(IndexedProduct indexed) {
        Product product = indexed.product();
        Document document = new Document();
        document.add(new StringField(ID, product.id(), Store.NO));
        document.add(new StringField(SLUG, product.slug(), Store.NO));
        document.add(new TextField(TITLE, product.title(), Store.NO));
        document.add(new TextField(TITLE + "_" + product.language(), product.title(), Store.NO));
        String words = words(product, indexed.shop());
        document.add(new TextField(WORDS, words, Store.NO));
        document.add(new TextField(WORDS + "_" + product.language(), words, Store.NO));
        document.add(new LongField(PRICE, indexed.price().amount(), Store.NO));
        document.add(new NumericDocValuesField(CREATED, product.createdAt().toEpochMilli()));
        document.add(new StringField(CATEGORY_TERM, product.category(), Store.NO));
        product.tags().forEach(tag -> document.add(new StringField(TAG_TERM, tag, Store.NO)));
        addFacets(document, indexed);
        document.add(new StoredField(WHOLE, whole(indexed)));
        return document;
    }

    private static void addFacets(Document document, IndexedProduct indexed) {
        Product product = indexed.product();
        String category = product.category();
        document.add(new SortedSetDocValuesFacetField(CATEGORY, category));
        document.add(new SortedSetDocValuesFacetField(CATEGORY, category.substring(0, category.indexOf('/'))));
        document.add(new SortedSetDocValuesFacetField(SHOP, indexed.shop().slug()));
        values(product, Variant::colour)
                .forEach(colour -> document.add(new SortedSetDocValuesFacetField(COLOUR, colour)));
        values(product, Variant::size).forEach(size -> document.add(new SortedSetDocValuesFacetField(SIZE, size)));
        product.tags().stream().distinct().forEach(tag -> document.add(new SortedSetDocValuesFacetField(TAG, tag)));
    }

    private static Stream<String> values(Product product, Function<Variant, Optional<String>> what) {
        return product.variants().stream().map(what).flatMap(Optional::stream).distinct();
    }

    private static String words(Product product, ShopRef shop) {
        return Stream.of(
                        Stream.of(product.title(), product.brand(), shop.name(), product.shortDescription()),
                        product.tags().stream(),
                        values(product, Variant::colour),
                        product.specifications().values().stream(),
                        Stream.of(product.category().replace('/', ' ').replace('-', ' ')))
                .flatMap(words -> words)
                .collect(Collectors.joining("\n"));
    }

    private static byte[] whole(IndexedProduct indexed) {
        return ProductDocuments.document(indexed.product())
                .append("version", indexed.product().version())
                .append("shopName", indexed.shop().name())
                .append("shopSlug", indexed.shop().slug())
                .append("available", indexed.available())
                .toJson(JSON)
                .getBytes(StandardCharsets.UTF_8);
    }

    static IndexedProduct indexed(Document stored) {
        String json = stored.getBinaryValue(WHOLE).utf8ToString();
        org.bson.Document whole = org.bson.Document.parse(json);
        Product product = ProductDocuments.product(whole);
        ShopRef shop = new ShopRef(product.shopId(), whole.getString("shopSlug"), whole.getString("shopName"));
        return new IndexedProduct(product, shop, whole.getLong("available"));
    }
}
