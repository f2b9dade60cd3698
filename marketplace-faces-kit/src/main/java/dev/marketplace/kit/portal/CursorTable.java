package dev.marketplace.kit.portal;

import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The rows of a PrimeFaces table, read as its pages are turned. */
public class CursorTable<T> extends LazyDataModel<T> {

    private static final long serialVersionUID = 1L;

    private final CursorSource<T> source;
    private final CursorPages<T> pages;

    public CursorTable(CursorSource<T> source) {
        this.source = source;
        this.pages = new CursorPages<>(source);
    }

    @Override
    public int count(Map<String, FilterMeta> filterBy) {
        return Math.toIntExact(pages.count());
    }

    @Override
    public List<T> load(int first, int pageSize, Map<String, SortMeta> sortBy, Map<String, FilterMeta> filterBy) {
        return pages.rows(first, pageSize);
    }

    @Override
    public String getRowKey(T row) {
        return source.key(row);
    }
}
