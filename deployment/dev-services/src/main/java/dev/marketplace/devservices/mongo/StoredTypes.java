package dev.marketplace.devservices.mongo;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.ArrayList;
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

    /** No BSON type has this number. */
    private static final byte MISSING = 0;

    private StoredTypes() {}

    /** Writes and reads the values of a page through one buffer. */
    private abstract static class BsonType<T> extends BasicDataType<T> {

        abstract void encode(T value, ByteBuf out);

        abstract T decode(ByteBuf in);

        @Override
        public void write(WriteBuffer out, T value) {
            ByteBuf bytes = Unpooled.buffer(256);
            encode(value, bytes);
            out.put(bytes.nioBuffer());
        }

        @Override
        public void write(WriteBuffer out, Object storage, int length) {
            ByteBuf bytes = Unpooled.buffer(4096);
            T[] values = cast(storage);
            for (int i = 0; i < length; i++) {
                encode(values[i], bytes);
            }
            out.put(bytes.nioBuffer());
        }

        @Override
        public T read(ByteBuffer in) {
            ByteBuf bytes = Unpooled.wrappedBuffer(in);
            T value = decode(bytes);
            in.position(in.position() + bytes.readerIndex());
            return value;
        }

        @Override
        public void read(ByteBuffer in, Object storage, int length) {
            ByteBuf bytes = Unpooled.wrappedBuffer(in);
            T[] values = cast(storage);
            for (int i = 0; i < length; i++) {
                values[i] = decode(bytes);
            }
            in.position(in.position() + bytes.readerIndex());
        }
    }

    private static final class DocumentType extends BsonType<Document> {

        @Override
        public int getMemory(Document document) {
            return memory(document);
        }

        @Override
        void encode(Document document, ByteBuf out) {
            BsonEncoder.encodeDocument(document, out);
        }

        @Override
        Document decode(ByteBuf in) {
            return BsonDecoder.decodeBson(in);
        }

        @Override
        public Document[] createStorage(int size) {
            return new Document[size];
        }
    }

    private static final class PositionType extends BsonType<Object> {

        @Override
        public int compare(Object a, Object b) {
            return ValueOrder.VALUES.compare(a, b);
        }

        @Override
        public int getMemory(Object position) {
            return memory(position);
        }

        @Override
        void encode(Object position, ByteBuf out) {
            encodeValue(position, out);
        }

        @Override
        Object decode(ByteBuf in) {
            return decodeValue(in);
        }

        @Override
        public Object[] createStorage(int size) {
            return new Object[size];
        }
    }

    private static final class EntryType extends BsonType<IndexEntry> {

        @Override
        public int compare(IndexEntry a, IndexEntry b) {
            return a.compareTo(b);
        }

        @Override
        public int getMemory(IndexEntry entry) {
            return 32 + memory(entry.values()) + memory(entry.position());
        }

        @Override
        void encode(IndexEntry entry, ByteBuf out) {
            out.writeByte(entry.values().size());
            entry.values().forEach(value -> encodeValue(value, out));
            encodeValue(entry.position(), out);
        }

        @Override
        IndexEntry decode(ByteBuf in) {
            int size = in.readByte();
            List<Object> values = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                values.add(decodeValue(in));
            }
            return new IndexEntry(values, decodeValue(in));
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

    private static void encodeValue(Object value, ByteBuf out) {
        if (value instanceof Missing) {
            out.writeByte(MISSING);
        } else {
            byte type = BsonEncoder.determineType(value);
            out.writeByte(type);
            BsonEncoder.encodeValue(type, value, out);
        }
    }

    private static Object decodeValue(ByteBuf in) {
        byte type = in.readByte();
        return type == MISSING ? Missing.getInstance() : BsonDecoder.decodeValue(type, in);
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
