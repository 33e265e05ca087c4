// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.inventory;

import io.cistern.backend.physical.EndpointIdentity;
import io.cistern.backend.physical.InventoryReading;
import io.cistern.backend.physical.InventoryScope;
import io.cistern.backend.physical.ObservedIdentity;
import io.cistern.backend.physical.ObservedResource;
import io.cistern.backend.physical.StateObservation;
import io.cistern.backend.physical.StateReading;
import io.cistern.backend.physical.StateScope;
import io.cistern.pim.inventory.ComputeServer;
import io.cistern.pim.inventory.ServiceDescription;
import io.cistern.pim.inventory.TlsDescription;
import io.cistern.pim.redfish.internal.client.RedfishCall;
import io.cistern.pim.redfish.internal.document.Deviations;
import io.cistern.pim.redfish.internal.document.RedfishObject;
import io.cistern.pim.redfish.internal.quirk.Recognition;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Makes the observations of one endpoint, each from what it reads of the service there. */
public final class Observer {

    private final String endpointId;
    private final Recognition recognition;
    private final Supplier<Optional<TlsDescription>> tls;
    private final Deviations deviations;
    private final Clock clock;
    private final SystemStates systems = new SystemStates();
    private volatile boolean recognised;

    /**
     * @param recognition is told what the service is
     * @param tls which certificate it shows
     * @param deviations where its client counts them
     */
    public Observer(
            String endpointId,
            Recognition recognition,
            Supplier<Optional<TlsDescription>> tls,
            Deviations deviations,
            Clock clock) {
        this.endpointId = endpointId;
        this.recognition = recognition;
        this.tls = tls;
        this.deviations = deviations;
        this.clock = clock;
    }

    /** Reads the inventory. */
    public InventoryReading inventory(RedfishCall call, InventoryScope scope) {
        Instant started = clock.instant();
        ServiceTree tree = walk(call, Scopes.read(scope));
        Instant ended = clock.instant();
        systems.learn(tree);
        ServiceDescription service = service(tree);
        ResourceMapper mapper = new ResourceMapper(endpointId, tree, service.vendor());
        List<ObservedResource> resources = new ArrayList<>();
        for (Node node : tree.all()) {
            if (!node.isAbsent() && Scopes.tells(scope, node.schema())) {
                mapper.map(node).ifPresent(resources::add);
            }
        }
        return InventoryReading.builder()
                .endpointId(endpointId)
                .scope(scope)
                .started(started)
                .ended(ended)
                .service(service)
                .managerClock(tree.all(Schema.MANAGER).stream()
                        .flatMap(manager -> manager.body().time("DateTime").stream())
                        .findFirst())
                .resources(containersFirst(resources))
                .links(LinkFacts.of(tree))
                .unread(tree.unread())
                .deviations(deviations.counted())
                .build();
    }

    /** Reads states. */
    public StateReading states(RedfishCall call, StateScope scope) {
        ServiceTree tree = scope == StateScope.SYSTEMS ? systems.read(call) : ServiceWalk.over(call, Scopes.states());
        ResourceMapper mapper = new ResourceMapper(endpointId, tree, Optional.empty());
        return StateReading.builder()
                .endpointId(endpointId)
                .scope(scope)
                .ended(clock.instant())
                .states(tree.all().stream()
                        .filter(node -> !node.isAbsent())
                        .filter(node -> scope == StateScope.COMPONENTS || isSystem(node))
                        .flatMap(node -> mapper.map(node).stream())
                        .map(Observer::state)
                        .toList())
                .unread(tree.unread())
                .deviations(deviations.counted())
                .build();
    }

    /** Reads who is there. */
    public EndpointIdentity identity(RedfishCall call) {
        ServiceTree tree = walk(call, Scopes.identities());
        ServiceDescription service = service(tree);
        ResourceMapper mapper = new ResourceMapper(endpointId, tree, service.vendor());
        return new EndpointIdentity(
                endpointId,
                service,
                tree.all().stream()
                        .filter(node -> isSystem(node) && !node.isAbsent())
                        .flatMap(node -> mapper.map(node).stream())
                        .map(resource ->
                                new ObservedIdentity(resource.locator(), resource.resourceKind(), resource.evidence()))
                        .toList());
    }

    private static boolean isSystem(Node node) {
        return node.schema() == Schema.COMPUTER_SYSTEM || node.schema() == Schema.SWITCH;
    }

    private static StateObservation state(ObservedResource resource) {
        return new StateObservation(
                resource.locator(),
                resource.resourceKind(),
                resource.states(),
                resource.details() instanceof ComputeServer server ? server.bootProgress() : Optional.empty());
    }

    /** What a service is, its root tells before the first login, and its managers in full. */
    private ServiceTree walk(RedfishCall call, Set<Schema> wanted) {
        if (!recognised) {
            RedfishObject root = call.greeting().orElseGet(() -> call.root().body());
            recognition.recognise(BmcKinds.of(root, List.of(), List.of()));
        }
        return ServiceWalk.over(call, wanted);
    }

    private ServiceDescription service(ServiceTree tree) {
        String profile = recognition.recognise(BmcKinds.of(tree));
        recognised = true;
        return ServiceDescriptions.of(BmcKinds.root(tree), profile, tls.get());
    }

    private static List<ObservedResource> containersFirst(List<ObservedResource> resources) {
        Map<String, ObservedResource> byLocator = new HashMap<>();
        resources.forEach(resource -> byLocator.put(resource.locator(), resource));
        return resources.stream()
                .sorted(Comparator.comparingInt(resource -> depth(resource, byLocator)))
                .toList();
    }

    /** A service may say of two chassis that each contains the other. */
    private static int depth(ObservedResource resource, Map<String, ObservedResource> byLocator) {
        int depth = 0;
        Optional<ObservedResource> at = Optional.of(resource);
        while (at.isPresent() && depth <= byLocator.size()) {
            depth++;
            at = at.get().parentLocator().map(byLocator::get);
        }
        return depth;
    }
}
