// SPDX-License-Identifier: Apache-2.0
package io.cistern.rest.internal;

import io.cistern.api.InfrastructureKind;
import io.cistern.pim.PimInterfaces;
import io.cistern.rest.internal.http.Infrastructures;
import io.cistern.vim.VimInterfaces;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;

/** The interfaces of every VIM and PIM as the service registry has them at the moment. */
final class PublishedInfrastructures
        implements Infrastructures, ServiceTrackerCustomizer<Object, Object>, AutoCloseable {
    private record Door(String standardInterface, String infrastructureId) {}

    private final BundleContext context;
    private final Map<Door, Object> doors = new ConcurrentHashMap<>();
    private final List<ServiceTracker<Object, Object>> trackers;

    PublishedInfrastructures(BundleContext context) {
        this.context = context;
        trackers = Stream.concat(VimInterfaces.ALL.stream(), PimInterfaces.ALL.stream())
                .map(this::tracker)
                .toList();
        trackers.forEach(ServiceTracker::open);
    }

    private ServiceTracker<Object, Object> tracker(Class<?> standardInterface) {
        return new ServiceTracker<>(context, standardInterface.getName(), this);
    }

    @Override
    public <T> Optional<T> find(Class<T> standardInterface, String infrastructureId) {
        return Optional.ofNullable(doors.get(new Door(standardInterface.getName(), infrastructureId)))
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
        return Arrays.stream(InfrastructureKind.values())
                .map(kind -> reference.getProperty(kind.idProperty()))
                .filter(String.class::isInstance)
                .flatMap(id -> Arrays.stream((String[]) reference.getProperty("objectClass"))
                        .map(name -> new Door(name, (String) id)))
                .toList();
    }

    @Override
    public void close() {
        trackers.forEach(ServiceTracker::close);
    }
}
