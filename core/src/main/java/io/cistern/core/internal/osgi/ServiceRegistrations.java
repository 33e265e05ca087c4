// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.osgi;

import io.cistern.core.internal.Core;
import io.cistern.core.internal.platform.InfrastructureStore.Known;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;

/** The services of infrastructures in the registry of the container. */
final class ServiceRegistrations implements Core.Publication {

    private final BundleContext context;
    private final Map<Known, List<ServiceRegistration<?>>> published = new ConcurrentHashMap<>();

    ServiceRegistrations(BundleContext context) {
        this.context = context;
    }

    @Override
    public void publish(Known infrastructure, List<Core.Publication.Service<?>> services) {
        published.computeIfAbsent(infrastructure, known -> services.stream()
                .<ServiceRegistration<?>>map(service -> register(known, service))
                .toList());
    }

    private <T> ServiceRegistration<T> register(Known infrastructure, Core.Publication.Service<T> service) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(infrastructure.kind().idProperty(), infrastructure.id());
        properties.put(
                Constants.SERVICE_DESCRIPTION,
                service.type().getSimpleName() + " of " + infrastructure.kind() + " " + infrastructure.id());
        return context.registerService(service.type(), service.implementation(), properties);
    }

    @Override
    public void withdraw(Known infrastructure) {
        List<ServiceRegistration<?>> services = published.remove(infrastructure);
        if (services != null) {
            services.forEach(ServiceRegistration::unregister);
        }
    }
}
