// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.inventory;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.physical.UnreadPart;
import io.cistern.pim.redfish.internal.client.RedfishCall;
import io.cistern.pim.redfish.internal.document.Link;
import io.cistern.pim.redfish.internal.document.RedfishResource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads servers and switches by one request each, once it is known where they are: a service with one server is asked
 * one question a minute, not three. What is no longer where it was makes the next reading begin at the root again.
 */
final class SystemStates {

    private record Place(Link link, Schema schema) {}

    private volatile List<Place> places = List.of();

    /** Learns where they are from what was read; nothing, where one does not say it itself: it would be missed. */
    void learn(ServiceTree tree) {
        List<Node> systems = Stream.of(Schema.COMPUTER_SYSTEM, Schema.SWITCH)
                .flatMap(schema -> tree.all(schema).stream())
                .toList();
        List<Place> told = systems.stream()
                .flatMap(node -> node
                        .body()
                        .self()
                        .filter(link -> ServiceTree.spelt(link.toString()).equals(node.locator()))
                        .map(link -> new Place(link, node.schema()))
                        .stream())
                .toList();
        places = told.size() == systems.size() ? told : List.of();
    }

    ServiceTree read(RedfishCall call) {
        List<Place> known = places;
        if (known.isEmpty()) {
            return search(call);
        }
        ServiceTree tree = new ServiceTree();
        List<InfrastructureException> failures = new ArrayList<>();
        call.each(known, place -> ask(call, place, tree, failures));
        boolean moved = failures.stream().anyMatch(failure -> failure.code() == ErrorCode.NOT_FOUND);
        if (moved) {
            return search(call);
        }
        if (failures.size() == known.size()) {
            throw failures.get(0);
        }
        return tree;
    }

    private ServiceTree search(RedfishCall call) {
        ServiceTree tree = ServiceWalk.over(call, Scopes.systems());
        learn(tree);
        return tree;
    }

    private static Place ask(RedfishCall call, Place place, ServiceTree tree, List<InfrastructureException> failures) {
        try {
            RedfishResource found = call.get(place.link());
            synchronized (tree) {
                tree.add(new Node(
                        ServiceTree.spelt(place.link().toString()), place.schema(), found.body(), found.etag()));
            }
        } catch (InfrastructureException failure) {
            synchronized (tree) {
                failures.add(failure);
                tree.miss(new UnreadPart(
                        ServiceTree.spelt(place.link().toString()),
                        Paths.kinds(place.schema()),
                        failure.code(),
                        failure.getMessage()));
            }
        }
        return place;
    }
}
