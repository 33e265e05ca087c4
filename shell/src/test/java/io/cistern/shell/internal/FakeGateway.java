// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal;

import io.cistern.api.Consumer;
import io.cistern.api.ConsumerAuthentication;
import io.cistern.api.ErrorCode;
import io.cistern.api.Grant;
import io.cistern.api.InfrastructureException;
import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.security.auth.Subject;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** A service registry with the services that a test publishes. */
final class FakeGateway {

    private record Published(Class<?> type, Object service, Map<String, Object> properties) {}

    private final Map<ServiceReference<?>, Published> services = new LinkedHashMap<>();

    FakeGateway() {
        publish(ConsumerAuthentication.class, new Authentication(), Map.of());
    }

    <S> FakeGateway publish(Class<S> type, S service) {
        return publish(type, service, Map.of());
    }

    <S> FakeGateway publish(Class<S> type, S service, String id) {
        return publish(type, service, Map.of(Gateway.kind(type).idProperty(), id));
    }

    private <S> FakeGateway publish(Class<S> type, S service, Map<String, Object> properties) {
        Published published = new Published(type, service, properties);
        services.put(reference(published), published);
        return this;
    }

    BundleContext bundleContext() {
        return (BundleContext) Proxy.newProxyInstance(
                FakeGateway.class.getClassLoader(),
                new Class<?>[] {BundleContext.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getServiceReferences" -> references((Class<?>) arguments[0]);
                    case "getService" -> services.get(arguments[0]).service();
                    case "ungetService" -> true;
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "equals" -> proxy == arguments[0];
                    case "toString" -> "fake bundle context";
                    default -> throw new UnsupportedOperationException(method.toString());
                });
    }

    private List<ServiceReference<?>> references(Class<?> type) {
        return services.entrySet().stream()
                .filter(entry -> entry.getValue().type() == type)
                .<ServiceReference<?>>map(Map.Entry::getKey)
                .toList();
    }

    private static ServiceReference<?> reference(Published published) {
        return (ServiceReference<?>) Proxy.newProxyInstance(
                FakeGateway.class.getClassLoader(),
                new Class<?>[] {ServiceReference.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getProperty" -> published.properties().get(arguments[0]);
                    case "compareTo" -> 0;
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "equals" -> proxy == arguments[0];
                    case "toString" -> published.type().getSimpleName();
                    default -> throw new UnsupportedOperationException(method.toString());
                });
    }

    /** Accepts the subject of the session only: the console has nothing else. */
    private static final class Authentication implements ConsumerAuthentication {

        private record User(String name, Set<Grant> grants) implements Consumer {}

        @Override
        public Consumer password(String name, char[] password) {
            throw refused();
        }

        @Override
        public Consumer bearerToken(String token) {
            throw refused();
        }

        @Override
        public Consumer subject(Subject subject) {
            Objects.requireNonNull(subject);
            return new User("operator", Set.of());
        }

        @Override
        public Consumer callingBundle() {
            throw refused();
        }

        private static InfrastructureException refused() {
            return new InfrastructureException(ErrorCode.UNAUTHENTICATED, "only sessions are known here");
        }
    }
}
