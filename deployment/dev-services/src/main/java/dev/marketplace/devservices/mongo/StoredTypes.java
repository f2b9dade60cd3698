package dev.marketplace.devservices.mongo;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.DataType;

/**
 * How documents, their positions and the keys of indexes are written to the store: as BSON, which is a fifth of the
 * size of the Java serialisation that the shipped backend uses, and in {@link ValueOrder}.
 */
final class StoredTypes {

    static final DataType<Document> DOCUMENT = new DocumentType();
    static final DataType<Object> POSITION = new PositionType();
    static final DataType<IndexEntry> ENTRY = new EntryType();
    static final DataType<Boolean> PRESENCE = new PresenceType();

    private StoredTypes() {}

    private static final class DocumentType extends BasicDataType<Document> {

        @Override
        public int getMemory(Document document) {
            return memory(document);
        }

        @Override
        public void write(WriteBuffer buffer, Document document) {
            encode(document, buffer);
        }

        @Override
        public Document read(ByteBuffer buffer) {
            return decode(buffer);
        }

        @Override
        public Document[] createStorage(int size) {
            return new Document[size];
        }
    }

    private static final class PositionType extends BasicDataType<Object> {

        @Override
        public int compare(Object a, Object b) {
            return ValueOrder.VALUES.compare(a, b);
        }

        @Override
        public int getMemory(Object position) {
            return memory(position);
        }

        @Override
        public void write(WriteBuffer buffer, Object position) {
            Document document = new Document();
            putPosition(document, position);
            encode(document, buffer);
        }

        @Override
        public Object read(ByteBuffer buffer) {
            return positionIn(decode(buffer));
        }

        @Override
        public Object[] createStorage(int size) {
            return new Object[size];
        }
    }

    private static final class EntryType extends BasicDataType<IndexEntry> {

        @Override
        public int compare(IndexEntry a, IndexEntry b) {
            return a.compareTo(b);
        }

        @Override
        public int getMemory(IndexEntry entry) {
            return 32 + memory(entry.values()) + memory(entry.position());
        }

        @Override
        public void write(WriteBuffer buffer, IndexEntry entry) {
            Document document = new Document("v", entry.values());
            putPosition(document, entry.position());
            encode(document, buffer);
        }

        @Override
        @SuppressWarnings("unchecked")
        public IndexEntry read(ByteBuffer buffer) {
            Document document = decode(buffer);
            return new IndexEntry((List<Object>) document.get("v"), positionIn(document));
        }

        @Override
        public IndexEntry[] createStorage(int size) {
            return new IndexEntry[size];
        }
    }

    /** The value of a map that is only a set of keys: takes no space. */
    private static final class PresenceType extends BasicDataType<Boolean> {

        @Override
        public int getMemory(Boolean presence) {
            return 0;
        }

        @Override
        public void write(WriteBuffer buffer, Boolean presence) {
            // nothing to say
        }

        @Override
        public Boolean read(ByteBuffer buffer) {
            return Boolean.TRUE;
        }

        @Override
        public Boolean[] createStorage(int size) {
            return new Boolean[size];
        }
    }

    private static void putPosition(Document document, Object position) {
        if (!(position instanceof Missing)) {
            document.put("p", position);
        }
    }

    private static Object positionIn(Document document) {
        return document.getOrMissing("p");
    }

    private static void encode(Document document, WriteBuffer out) {
        ByteBuf bytes = Unpooled.buffer(512);
        try {
            BsonEncoder.encodeDocument(document, bytes);
            out.put(bytes.nioBuffer());
        } finally {
            bytes.release();
        }
    }

    private static Document decode(ByteBuffer in) {
        ByteBuf bytes = Unpooled.wrappedBuffer(in);
        Document document = BsonDecoder.decodeBson(bytes);
        in.position(in.position() + bytes.readerIndex());
        return document;
    }

    /** Bytes on the heap, roughly; the store sizes its pages by it. */
    private static int memory(Object value) {
        if (value instanceof String text) {
            return 24 + text.length();
        } else if (value instanceof Map<?, ?> map) {
            int sum = 48;
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                sum += 32 + memory(entry.getKey()) + memory(entry.getValue());
            }
            return sum;
        } else if (value instanceof Collection<?> collection) {
            int sum = 32;
            for (Object element : collection) {
                sum += memory(element);
            }
            return sum;
        }
        return 24;
    }
}
