// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.inventory;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.physical.UnreadPart;
import io.cistern.pim.redfish.internal.client.RedfishCall;
import io.cistern.pim.redfish.internal.client.RedfishCollection;
import io.cistern.pim.redfish.internal.document.Link;
import io.cistern.pim.redfish.internal.document.RedfishObject;
import io.cistern.pim.redfish.internal.document.RedfishResource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Follows the links of a service, each once, as many at once as the service bears. What leads further is read before
 * what does not, so that there is something to ask until the end. What cannot be read is noted and the rest is read
 * all the same, unless the service refuses the credential or nobody waits any more. When there is no time left, or enough
 * was asked, what is not read yet is noted too.
 */
final class ServiceWalk {

    /** After these, further requests fail too. */
    private static final Set<ErrorCode> FINAL =
            Set.of(ErrorCode.RESOURCE_AUTH_FAILED, ErrorCode.RESOURCE_CERT_MISMATCH, ErrorCode.CANCELLED);

    /** After these too, but what was read until then holds. */
    private static final Set<ErrorCode> USED_UP = Set.of(ErrorCode.LIMIT_EXCEEDED, ErrorCode.TIMEOUT);

    /** More than any service bears; how many work at once is the call's. */
    private static final List<Integer> WORKERS = List.of(1, 2, 3, 4);

    /** A root that has none of these leads to nothing that anybody would ask for. */
    private static final Set<String> ENTRANCES = Set.of("Systems", "Fabrics", "PowerEquipment", "ThermalEquipment");

    private static final Set<Schema> GUESSED = Set.of(Schema.COMPUTER_SYSTEM, Schema.CHASSIS, Schema.MANAGER);

    private record Step(Node from, Path path, Link link) {}

    private final RedfishCall call;
    private final Set<Schema> wanted;
    private final ServiceTree tree = new ServiceTree();
    private final Deque<Step> leadingOn = new ArrayDeque<>();
    private final Deque<Step> ends = new ArrayDeque<>();
    private final Set<String> asked = new HashSet<>();
    private final List<InfrastructureException> failures = new ArrayList<>();
    private int working;

    private ServiceWalk(RedfishCall call, Set<Schema> wanted) {
        this.call = call;
        this.wanted = wanted;
    }

    /**
     * Reads what is wanted of a service.
     *
     * @throws InfrastructureException nothing but the service root could be read
     */
    static ServiceTree over(RedfishCall call, Set<Schema> wanted) {
        return new ServiceWalk(call, wanted).walk();
    }

    private ServiceTree walk() {
        RedfishResource root = call.root();
        Node start = node(root.link().toString(), Schema.SERVICE_ROOT, root.body(), root.etag());
        arrived(start);
        if (ENTRANCES.stream().noneMatch(root.body()::has)) {
            guess(start);
        }
        do {
            call.each(WORKERS, worker -> work());
        } while (older());
        if (tree.all().size() == 1 && !failures.isEmpty()) {
            throw failures.get(0);
        }
        return tree;
    }

    /** Some have a root that leads nowhere (AMI: nv-redfish, bmc_quirks.rs), and all the same what it should lead to. */
    private void guess(Node root) {
        root.body().expecting("Systems");
        for (Path path : Paths.of(Schema.SERVICE_ROOT)) {
            String name = path.property().get(0);
            if (GUESSED.contains(path.to()) && wanted.contains(path.to()) && answers(Link.collection(name))) {
                leadingOn.add(new Step(root, path, Link.collection(name)));
            }
        }
    }

    /** Nothing announced it: where it is refused there is no gap. */
    private boolean answers(Link guess) {
        try {
            return call.find(guess).isPresent();
        } catch (InfrastructureException failure) {
            if (FINAL.contains(failure.code()) || USED_UP.contains(failure.code())) {
                throw failure;
            }
            return false;
        }
    }

    private boolean work() {
        boolean worked = false;
        for (Optional<Step> next = next(); next.isPresent(); next = next()) {
            worked = true;
            try {
                follow(next.get());
            } catch (InfrastructureException failure) {
                missed(next.get(), failure);
            } finally {
                done();
            }
        }
        return worked;
    }

    private synchronized Optional<Step> next() {
        while (leadingOn.isEmpty() && ends.isEmpty() && working > 0) {
            try {
                wait();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new InfrastructureException(ErrorCode.CANCELLED, "the reading was interrupted");
            }
        }
        Optional<Step> next = Optional.ofNullable(leadingOn.poll()).or(() -> Optional.ofNullable(ends.poll()));
        next.ifPresent(step -> working++);
        return next;
    }

    private synchronized void done() {
        working--;
        notifyAll();
    }

    private void follow(Step step) {
        // Some services have a link to a collection where the schema has links to its members.
        if (step.path().form() == Path.Form.COLLECTION
                || call.get(step.link()).body().has("Members")) {
            RedfishCollection collection = call.members(step.link());
            collection.members().forEach(member -> arrived(step, member));
            collection.gaps().forEach(gap -> miss(step, ErrorCode.BACKEND_ERROR, gap));
        } else {
            arrived(step, call.get(step.link()));
        }
    }

    private synchronized void missed(Step step, InfrastructureException failure) {
        failures.add(failure);
        List<Step> missed = new ArrayList<>(List.of(step));
        if (FINAL.contains(failure.code()) || USED_UP.contains(failure.code())) {
            missed.addAll(leadingOn);
            missed.addAll(ends);
            leadingOn.clear();
            ends.clear();
        }
        if (FINAL.contains(failure.code())) {
            throw failure;
        }
        missed.forEach(each -> miss(each, failure.code(), failure.getMessage()));
    }

    private synchronized void miss(Step step, ErrorCode code, String reason) {
        tree.miss(new UnreadPart(
                holder(step.from()).locator(), Paths.kinds(step.path().to()), code, reason));
    }

    /** The resource that has a part, whatever describes it in between. */
    private Node holder(Node from) {
        Node at = from;
        Set<String> seen = new HashSet<>();
        while (!at.schema().isResource() && at.schema() != Schema.SERVICE_ROOT && seen.add(at.locator())) {
            at = tree.parent(at);
        }
        return at;
    }

    private void arrived(Step step, RedfishResource found) {
        Node node = node(found.link().toString(), step.path().to(), found.body(), found.etag());
        synchronized (this) {
            tree.connect(step.from().locator(), node.locator());
        }
        arrived(node);
    }

    /** A service may spell the address of a resource in more than one way: its own one counts. */
    private static Node node(String address, Schema schema, RedfishObject body, Optional<String> etag) {
        String own = body.self().map(Link::toString).orElse(address);
        boolean same = ServiceTree.key(own).equals(ServiceTree.key(address));
        return new Node(ServiceTree.spelt(same ? own : address), schema, body, etag);
    }

    private synchronized void arrived(Node node) {
        asked.add(ServiceTree.key(node.locator()));
        if (!tree.add(node) || node.isAbsent()) {
            return;
        }
        for (Path path : Paths.of(node.schema())) {
            boolean first = path.newer().isEmpty()
                    || !node.body().has(path.newer().get().property());
            if (first && wanted.contains(path.to())) {
                take(node, path);
            }
        }
        notifyAll();
    }

    /** Whether older descriptions are to be read, because the newer ones told nothing. */
    private synchronized boolean older() {
        for (Node node : tree.all()) {
            for (Path path : Paths.of(node.schema())) {
                boolean silent = path.newer().isPresent()
                        && path.newer().get().told().stream()
                                .allMatch(schema -> tree.below(node, schema).isEmpty());
                if (silent && wanted.contains(path.to())) {
                    take(node, path);
                }
            }
        }
        return !leadingOn.isEmpty() || !ends.isEmpty();
    }

    private void take(Node node, Path path) {
        if (path.form() == Path.Form.PART) {
            parts(node, path);
            return;
        }
        List<Link> links = path.form() == Path.Form.LIST
                ? node.body().links(path.names())
                : node.body().link(path.names()).stream().toList();
        for (Link link : links) {
            if (path.form() != Path.Form.COLLECTION) {
                // Also where it was read already, on another way.
                tree.connect(node.locator(), link.toString());
            }
            if (asked.add(ServiceTree.key(link.toString()))) {
                boolean end = path.form() != Path.Form.COLLECTION
                        && Paths.of(path.to()).isEmpty();
                (end ? ends : leadingOn).add(new Step(node, path, link));
            }
        }
    }

    private void parts(Node node, Path path) {
        String name = String.join("/", path.property());
        int index = 0;
        for (RedfishObject part : node.body().objects(name)) {
            Node one = new Node(node.locator() + "#/" + name + "/" + index++, path.to(), part, Optional.empty());
            tree.connect(node.locator(), one.locator());
            tree.add(one);
        }
    }
}
