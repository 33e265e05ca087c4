// SPDX-License-Identifier: Apache-2.0
package io.cistern.rest.internal;

import io.cistern.api.InfrastructureKind;
import io.cistern.rest.internal.http.Infrastructures;
import io.cistern.vim.VimInterfaces;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;

/** The interfaces of every VIM as the service registry has them at the moment. */
final class PublishedInfrastructures
        implements Infrastructures, ServiceTrackerCustomizer<Object, Object>, AutoCloseable {
    private record Door(String standardInterface, String vimId) {}

    private final BundleContext context;
    private final Map<Door, Object> doors = new ConcurrentHashMap<>();
    private final List<ServiceTracker<Object, Object>> trackers;

    PublishedInfrastructures(BundleContext context) {
        this.context = context;
        trackers = VimInterfaces.ALL.stream().map(this::tracker).toList();
        trackers.forEach(ServiceTracker::open);
    }

    private ServiceTracker<Object, Object> tracker(Class<?> standardInterface) {
        return new ServiceTracker<>(context, standardInterface.getName(), this);
    }

    @Override
    public <T> Optional<T> find(Class<T> standardInterface, String vimId) {
        return Optional.ofNullable(doors.get(new Door(standardInterface.getName(), vimId)))
                .map(standardInterface::cast);
    }

    @Override
    public Object addingService(ServiceReference<Object> reference) {
        Object service = context.getService(reference);
        doors(reference).forEach(door -> doors.put(door, service));
        return service;
    }

    @Override
    public void modifiedService(ServiceReference<Object> reference, Object service) {
        doors.values().removeIf(service::equals);
        doors(reference).forEach(door -> doors.put(door, service));
    }

    @Override
    public void removedService(ServiceReference<Object> reference, Object service) {
        doors(reference).forEach(door -> doors.remove(door, service));
        context.ungetService(reference);
    }

    private static List<Door> doors(ServiceReference<Object> reference) {
        return reference.getProperty(InfrastructureKind.VIM.idProperty()) instanceof String vimId
                ? List.of((String[]) reference.getProperty("objectClass")).stream()
                        .map(name -> new Door(name, vimId))
                        .toList()
                : List.of();
    }

    @Override
    public void close() {
        trackers.forEach(ServiceTracker::close);
    }
}
