package dev.marketplace.api.access;

import dev.marketplace.shared.Role;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Checks who may call each method, from the annotation on the method itself. Payara's own check is not relied on
 * (payara/Payara#7987): a method with neither {@code @PermitAll} nor {@code @RolesAllowed} stops the deployment.
 */
@Provider
public class AccessFeature implements DynamicFeature {

    /** Jersey answers OPTIONS itself, with the methods of a path and nothing else. */
    private static final String JERSEY = "org.glassfish.jersey.server.wadl.processor";

    /** @throws IllegalStateException for a method that does not say who may call it */
    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Method method = resource.getResourceMethod();
        if (method.getDeclaringClass().getPackageName().startsWith(JERSEY)) {
            return;
        }
        RolesAllowed allowed = method.getAnnotation(RolesAllowed.class);
        if (allowed != null) {
            context.register(new AccessFilter(roles(allowed)));
        } else if (!method.isAnnotationPresent(PermitAll.class)) {
            throw new IllegalStateException(method + " must say who may call it: @PermitAll or @RolesAllowed");
        }
    }

    private static Set<Role> roles(RolesAllowed allowed) {
        return Arrays.stream(allowed.value())
                .map(word -> Role.valueOf(word.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
