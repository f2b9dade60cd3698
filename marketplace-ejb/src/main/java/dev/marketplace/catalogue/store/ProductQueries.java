package dev.marketplace.catalogue.store;

import dev.marketplace.catalogue.boundary.ProductQuery;
import dev.marketplace.catalogue.boundary.ProductSort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.LongField;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermQuery;

/** Readers' queries as Lucene's. */
final class ProductQueries {

    private static final int WORDS_AT_MOST = 12;
    private static final int FUZZY_FROM = 4;
    private static final int VERY_FUZZY_FROM = 8;
    private static final int PREFIX_FROM = 2;

    private final Analyzer analyzer;
    private final FacetsConfig facets;

    ProductQueries(Analyzer analyzer, FacetsConfig facets) {
        this.analyzer = analyzer;
        this.facets = facets;
    }

    /** Text and price narrow the base; what is chosen in facets is added, so that each facet can be counted without itself. */
    DrillDownQuery of(ProductQuery query) {
        BooleanQuery.Builder base = new BooleanQuery.Builder();
        base.add(
                query.text().filter(text -> !text.isBlank()).map(this::text).orElseGet(MatchAllDocsQuery::new),
                Occur.MUST);
        if (query.priceFrom().isPresent() || query.priceTo().isPresent()) {
            base.add(
                    LongField.newRangeQuery(
                            ProductFields.PRICE,
                            query.priceFrom().orElse(0L),
                            query.priceTo().orElse(Long.MAX_VALUE)),
                    Occur.FILTER);
        }
        DrillDownQuery drillDown = new DrillDownQuery(facets, base.build());
        query.category().ifPresent(path -> drillDown.add(ProductFields.CATEGORY, path));
        query.shopSlug().ifPresent(slug -> drillDown.add(ProductFields.SHOP, slug));
        query.colours().forEach(colour -> drillDown.add(ProductFields.COLOUR, colour));
        query.sizes().forEach(size -> drillDown.add(ProductFields.SIZE, size));
        query.tags().forEach(tag -> drillDown.add(ProductFields.TAG, tag));
        return drillDown;
    }

    static Sort sort(ProductSort sort) {
        return switch (sort) {
            case RELEVANCE -> new Sort(SortField.FIELD_SCORE, newest());
            case NEWEST -> new Sort(newest());
            case PRICE_UP -> new Sort(price(false), newest());
            case PRICE_DOWN -> new Sort(price(true), newest());
        };
    }

    private static SortField newest() {
        return new SortField(ProductFields.CREATED, SortField.Type.LONG, true);
    }

    private static SortField price(boolean descending) {
        return LongField.newSortField(ProductFields.PRICE, descending, SortedNumericSelector.Type.MIN);
    }

    /** All words must be met: as a word of the product's language, nearly, or as the beginning of one in the title. */
    Query text(String text) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        tokens(ProductFields.WORDS, text).stream()
                .limit(WORDS_AT_MOST)
                .forEach(word -> all.add(word(word), Occur.MUST));
        return all.build();
    }

    /** The title has words that begin like all of these. */
    Query beginning(String text) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        tokens(ProductFields.TITLE, text).stream()
                .limit(WORDS_AT_MOST)
                .forEach(word -> all.add(new PrefixQuery(new Term(ProductFields.TITLE, word)), Occur.MUST));
        return all.build();
    }

    private Query word(String word) {
        List<Query> ways = new ArrayList<>();
        ways.add(boosted(ProductFields.TITLE, word, 5));
        ways.add(boosted(ProductFields.WORDS, word, 1.5f));
        for (String language : ProductFields.LANGUAGES) {
            tokens(ProductFields.TITLE + "_" + language, word)
                    .forEach(stem -> ways.add(boosted(ProductFields.TITLE + "_" + language, stem, 4)));
            tokens(ProductFields.WORDS + "_" + language, word)
                    .forEach(stem -> ways.add(boosted(ProductFields.WORDS + "_" + language, stem, 1)));
        }
        if (word.length() >= PREFIX_FROM) {
            ways.add(new BoostQuery(new PrefixQuery(new Term(ProductFields.TITLE, word)), 2));
        }
        if (word.length() >= FUZZY_FROM) {
            int edits = word.length() >= VERY_FUZZY_FROM ? 2 : 1;
            ways.add(new BoostQuery(new FuzzyQuery(new Term(ProductFields.TITLE, word), edits, 1), 0.8f));
            ways.add(new BoostQuery(new FuzzyQuery(new Term(ProductFields.WORDS, word), edits, 1), 0.3f));
        }
        return new DisjunctionMaxQuery(ways, 0.1f);
    }

    private static Query boosted(String field, String word, float boost) {
        return new BoostQuery(new TermQuery(new Term(field, word)), boost);
    }

    private List<String> tokens(String field, String text) {
        List<String> tokens = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream(field, text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tokens;
    }
}
