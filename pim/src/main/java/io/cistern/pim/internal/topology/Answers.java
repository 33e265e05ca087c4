// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.topology;

import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.InfrastructureException;
import io.cistern.pim.internal.allocation.Refusals;
import io.cistern.pim.internal.inventory.Custody;
import io.cistern.pim.internal.inventory.Inventory;
import io.cistern.pim.internal.inventory.Sight;
import io.cistern.pim.topology.CompareWiringRequest;
import io.cistern.pim.topology.FailureDomain;
import io.cistern.pim.topology.FailureDomainKind;
import io.cistern.pim.topology.FindSharedFailureDomainsRequest;
import io.cistern.pim.topology.GetTopologyNodeRequest;
import io.cistern.pim.topology.QueryTopologyRequest;
import io.cistern.pim.topology.TopologyGraph;
import io.cistern.pim.topology.TopologyRelation;
import io.cistern.pim.topology.WiringDifference;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Answers questions about the topology. */
public final class Answers {

    private static final int MOST_NODES = 50_000;
    private static final Set<TopologyRelation> USUAL =
            EnumSet.of(TopologyRelation.CONTAINMENT, TopologyRelation.CONNECTIVITY);

    private final Topology topology;
    private final Inventory inventory;

    public Answers(Topology topology, Inventory inventory) {
        this.topology = topology;
        this.inventory = inventory;
    }

    /**
     * The topology, or the part that is asked for.
     *
     * @throws InfrastructureException NOT_FOUND; LIMIT_EXCEEDED: ask for a part; NOT_SUPPORTED: the past is not kept
     */
    public TopologyGraph query(QueryTopologyRequest request, Sight sight) {
        if (request.asOf().isPresent()) {
            throw InfrastructureException.valueNotSupported(
                    "asOf", "the topology of the past is not kept", "leave it out");
        }
        View view = topology.seenBy(sight);
        Set<String> wanted = scope(request, view);
        if (wanted.size() > MOST_NODES) {
            throw new InfrastructureException(
                    ErrorCode.LIMIT_EXCEEDED,
                    "the topology has " + wanted.size() + " nodes, more than " + MOST_NODES
                            + " are not told at once; ask for what is below a node",
                    ErrorDetails.builder()
                            .attribute("rootNodeId")
                            .rule("at most " + MOST_NODES + " nodes are told at once")
                            .remedy("ask for what is below a node")
                            .build());
        }
        Set<TopologyRelation> relations = request.relations().isEmpty() ? USUAL : EnumSet.copyOf(request.relations());
        return view.part(wanted, relations, new HashSet<>(request.nodeKinds()));
    }

    private Set<String> scope(QueryTopologyRequest request, View view) {
        Optional<String> root = request.rootNodeId().or(() -> request.siteId().map(site -> "site:" + site));
        if (root.isPresent()) {
            requireNode(request.rootNodeId().isPresent() ? "rootNodeId" : "siteId", root.get(), view);
            return view.below(root.get(), request.depth());
        }
        if (request.resourcePoolId().isPresent()) {
            return custodians(view, held -> held.resourcePoolId()
                    .equals(request.resourcePoolId().get()));
        }
        if (request.consumerRef().isPresent()) {
            String type = request.consumerRef().get().type().name();
            String id = request.consumerRef().get().id();
            Set<String> used = custodians(view, held -> held.allocation()
                    .filter(use -> use.consumerRef().type().name().equals(type)
                            && use.consumerRef().id().equals(id))
                    .isPresent());
            used.add("consumer:" + type + ":" + id);
            return used;
        }
        return view.seen();
    }

    private Set<String> custodians(View view, Predicate<Custody> whose) {
        Set<String> wanted = new LinkedHashSet<>();
        inventory.custody().all().stream()
                .filter(held -> whose.test(held.value()))
                .filter(held -> view.sees(held.key()))
                .forEach(held -> wanted.addAll(view.below(held.key(), Optional.empty())));
        return wanted;
    }

    /**
     * A node and its neighbours, in all relations.
     *
     * @throws InfrastructureException NOT_FOUND
     */
    public TopologyGraph node(GetTopologyNodeRequest request, Sight sight) {
        View view = topology.seenBy(sight);
        requireNode("nodeId", request.nodeId(), view);
        return view.part(
                view.around(request.nodeId(), request.hops().orElse(1L)),
                EnumSet.allOf(TopologyRelation.class),
                Set.of());
    }

    private static void requireNode(String attribute, String id, View view) {
        if (!view.sees(id)) {
            throw Refusals.notFound(attribute, id);
        }
    }

    /**
     * What several resources would lose together.
     *
     * @throws InfrastructureException NOT_FOUND
     */
    public List<FailureDomain> shared(FindSharedFailureDomainsRequest request, Sight sight) {
        View view = topology.seenBy(sight);
        request.resourceIds().forEach(id -> requireNode("resourceIds", id, view));
        Set<FailureDomainKind> kinds = request.domainKinds().isEmpty()
                ? EnumSet.allOf(FailureDomainKind.class)
                : EnumSet.copyOf(request.domainKinds());
        Domains domains = topology.domains();
        List<FailureDomain> shared = new ArrayList<>();
        for (FailureDomainKind kind : kinds) {
            Map<String, Set<String>> members = new TreeMap<>();
            for (String id : request.resourceIds()) {
                domains.of(id, kind).forEach(domain -> members.computeIfAbsent(domain, first -> new TreeSet<>())
                        .add(id));
            }
            members.forEach((domain, ids) -> {
                if (ids.size() > 1) {
                    shared.add(
                            new FailureDomain(domain, kind, List.copyOf(ids), redundancy(domain, kind, ids, domains)));
                }
            });
        }
        return shared;
    }

    /** What each of the members has besides a switch or a source of power. */
    private static Optional<String> redundancy(
            String domain, FailureDomainKind kind, Set<String> members, Domains domains) {
        if (kind != FailureDomainKind.POWER && kind != FailureDomainKind.SWITCH) {
            return Optional.empty();
        }
        Set<String> common = new TreeSet<>();
        boolean first = true;
        for (String member : members) {
            if (first) {
                common.addAll(domains.of(member, kind));
            } else {
                common.retainAll(domains.of(member, kind));
            }
            first = false;
        }
        common.remove(domain);
        return common.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", common));
    }

    /** How the wiring differs from what is expected. */
    public List<WiringDifference> compare(CompareWiringRequest request, Sight sight) {
        return new WiringCheck(topology.seenBy(sight), inventory).differences(request.expected());
    }
}
