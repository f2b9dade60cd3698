package dev.marketplace.platform.nosql;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.eclipse.jnosql.mapping.metadata.ClassScanner;

/**
 * JNoSQL takes the first {@link ClassScanner} that the class path offers, and the order of an EAR's libraries is left to
 * the file system. So the choice, which is made once, is made here before JNoSQL asks, where only ours is offered.
 */
public class OwnClassesFirst implements Extension {

    private static final String OFFERS = "META-INF/services/" + ClassScanner.class.getName();

    void choose(@Observes BeforeBeanDiscovery event) {
        Thread thread = Thread.currentThread();
        ClassLoader application = thread.getContextClassLoader();
        thread.setContextClassLoader(new OneOffer(application));
        try {
            ClassScanner.load();
        } finally {
            thread.setContextClassLoader(application);
        }
    }

    /** Sees what the application sees, but of the offers only that of this library. */
    private static final class OneOffer extends ClassLoader {

        private OneOffer(ClassLoader application) {
            super(application);
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            if (!name.equals(OFFERS)) {
                return super.getResources(name);
            }
            String library = library();
            List<URL> own = Collections.list(super.getResources(name)).stream()
                    .filter(offer -> offer.toString().startsWith(library))
                    .toList();
            return Collections.enumeration(own);
        }

        /** The address of the jar, or the folder, that this class comes from. */
        private static String library() {
            String name = OwnClasses.class.getName().replace('.', '/') + ".class";
            String address = String.valueOf(OwnClasses.class.getClassLoader().getResource(name));
            return address.substring(0, address.length() - name.length());
        }
    }
}
