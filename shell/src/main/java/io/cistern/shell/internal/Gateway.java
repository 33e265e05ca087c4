// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal;

import io.cistern.api.Consumer;
import io.cistern.api.ConsumerAuthentication;
import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.InfrastructureException;
import io.cistern.api.InfrastructureKind;
import io.cistern.api.StandardInterface;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javax.security.auth.Subject;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** The services that the gateway publishes, looked up for every call: they may come and go between two commands. */
public final class Gateway {

    private final BundleContext bundles;

    public Gateway(BundleContext bundles) {
        this.bundles = bundles;
    }

    /** The consumer that a user is. */
    public Consumer consumer(Subject subject) {
        return use(ConsumerAuthentication.class, Optional.empty(), authentication -> authentication.subject(subject));
    }

    /** The ids of the infrastructures that have an interface, in order. */
    public List<String> ids(InfrastructureKind kind, Class<?> standardInterface) {
        return references(standardInterface).stream()
                .map(reference -> reference.getProperty(kind.idProperty()))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * Uses a service.
     *
     * @param id the VIM or PIM id of an interface of the standard; empty: a service of the platform
     */
    public <S, R> R use(Class<S> service, Optional<String> id, Function<S, R> use) {
        ServiceReference<S> reference = references(service).stream()
                .filter(candidate -> id.isEmpty()
                        || id.get().equals(candidate.getProperty(kind(service).idProperty())))
                .max(ServiceReference::compareTo)
                .orElseThrow(() -> absent(service, id));
        S instance = Optional.ofNullable(bundles.getService(reference)).orElseThrow(() -> absent(service, id));
        try {
            return use.apply(instance);
        } finally {
            bundles.ungetService(reference);
        }
    }

    private <S> Collection<ServiceReference<S>> references(Class<S> service) {
        try {
            return bundles.getServiceReferences(service, null);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("no filter is given", e);
        }
    }

    private static InfrastructureException absent(Class<?> service, Optional<String> id) {
        return id.map(unknown -> unknown(kind(service), unknown))
                .orElseGet(() -> new InfrastructureException(
                        ErrorCode.UNAVAILABLE,
                        "the gateway does not offer " + service.getSimpleName(),
                        ErrorDetails.builder()
                                .remedy("start the bundle cistern-core, or see why it does not start with bundle:diag")
                                .build()));
    }

    private static InfrastructureException unknown(InfrastructureKind kind, String id) {
        return new InfrastructureException(
                ErrorCode.NOT_FOUND,
                "no " + kind + " " + id + " is known",
                ErrorDetails.builder()
                        .attribute(option(kind))
                        .remedy("see " + kind.name().toLowerCase(Locale.ROOT) + ":list for the ids there are")
                        .build());
    }

    /** The kind of infrastructure that an interface of the standard belongs to. */
    public static InfrastructureKind kind(Class<?> standardInterface) {
        return standardInterface.getAnnotation(StandardInterface.class).kind();
    }

    /** The option that says which infrastructure of a kind to call. */
    static String option(InfrastructureKind kind) {
        return "--" + kind.name().toLowerCase(Locale.ROOT);
    }
}
