package dev.marketplace.container;

import dev.marketplace.api.access.AccessFeature;
import dev.marketplace.api.access.AccessFilter;
import dev.marketplace.api.json.ProblemBody;
import dev.marketplace.api.json.ProblemMapper;
import dev.marketplace.api.json.UnexpectedMapper;
import dev.marketplace.container.door.TrialDoor;
import dev.marketplace.container.front.Anybody;
import dev.marketplace.container.front.TrialApi;
import dev.marketplace.container.front.TrialResource;
import dev.marketplace.identity.WrongPortal;
import dev.marketplace.platform.correlation.Correlation;
import dev.marketplace.platform.web.RequestCaller;
import dev.marketplace.shared.Problem;
import java.nio.file.Path;
import java.util.List;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** What is deployed for a test, of the product's own classes and as few others as will do. */
final class Archives {

    /** As in every archive of the product. */
    private static final StringAsset BEANS = new StringAsset("""
            <beans xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.0" bean-discovery-mode="all"/>
            """);

    private static final List<String> PRODUCT_MODULES = List.of(
            "marketplace-ejb.jar", "marketplace-api.war", "marketplace-web.war", "seller-faces.war", "admin-faces.war");

    private Archives() {}

    /** The product's EAR with its libraries and its Kafka adapter, and a trial door with four callers for the rest. */
    static EnterpriseArchive trial(Path productEar) {
        EnterpriseArchive ear = ShrinkWrap.create(ZipImporter.class, "trial.ear")
                .importFrom(productEar.toFile())
                .as(EnterpriseArchive.class);
        PRODUCT_MODULES.forEach(module -> mustHave(ear, module).delete(module));
        ear.setApplicationXML("container/application.xml");
        ear.addAsModule(ShrinkWrap.create(JavaArchive.class, "trial-door.jar")
                .addPackage(TrialDoor.class.getPackage())
                .addAsManifestResource(BEANS, "beans.xml")
                .addAsManifestResource("container/glassfish-ejb-jar.xml", "glassfish-ejb-jar.xml"));
        ear.addAsModule(ShrinkWrap.create(WebArchive.class, "trial-front.war")
                .addPackage(TrialResource.class.getPackage())
                .addClasses(AccessFeature.class, AccessFilter.class, WrongPortal.class)
                .addClasses(ProblemMapper.class, UnexpectedMapper.class, ProblemBody.class)
                .addAsWebResource("container/page.xhtml", "page.xhtml")
                .addAsWebInfResource("container/faces-config.xml", "faces-config.xml")
                .addAsWebInfResource(BEANS, "beans.xml"));
        return ear;
    }

    /** A WAR with the API's access check and this resource alone. */
    static WebArchive guarded(Class<?> resource) {
        return ShrinkWrap.create(WebArchive.class, "guarded.war")
                .addClasses(TrialApi.class, resource, AccessFeature.class, AccessFilter.class, WrongPortal.class)
                .addClasses(Anybody.class, RequestCaller.class)
                .addPackages(false, Problem.class.getPackage(), Correlation.class.getPackage())
                .addAsWebInfResource(BEANS, "beans.xml");
    }

    private static Archive<?> mustHave(Archive<?> ear, String module) {
        if (!ear.contains(module)) {
            throw new IllegalStateException("The EAR has no " + module + " any more: this list is out of date");
        }
        return ear;
    }
}
