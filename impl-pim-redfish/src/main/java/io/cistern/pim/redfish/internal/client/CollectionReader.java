// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.client;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.pim.redfish.internal.document.DeviationKind;
import io.cistern.pim.redfish.internal.document.Link;
import io.cistern.pim.redfish.internal.document.RedfishObject;
import io.cistern.pim.redfish.internal.document.RedfishResource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a collection to its end (DSP0266 7.6): page by page, its members as they are embedded, expanded where the BMC can,
 * and one by one otherwise.
 */
final class CollectionReader {

    private static final int MAX_PAGES = 1_000;
    private static final int MAX_MEMBERS = 20_000;

    /** After these, further requests of the same piece of work fail too. */
    private static final Set<ErrorCode> FINAL =
            Set.of(ErrorCode.RESOURCE_AUTH_FAILED, ErrorCode.RESOURCE_CERT_MISMATCH, ErrorCode.CANCELLED);

    /** After these too, but the members that were read until then hold. */
    private static final Set<ErrorCode> USED_UP = Set.of(ErrorCode.TIMEOUT, ErrorCode.LIMIT_EXCEEDED);

    private final RedfishCall call;
    private final Bmc bmc;
    private final Map<Link, Optional<RedfishResource>> members = new LinkedHashMap<>();
    private final List<String> gaps = new ArrayList<>();
    private boolean usedUp;

    CollectionReader(RedfishCall call, Bmc bmc) {
        this.call = call;
        this.bmc = bmc;
    }

    RedfishCollection read(Link collection) {
        Optional<RedfishResource> first = first(collection);
        if (first.isEmpty()) {
            return new RedfishCollection(List.of(), List.of(collection + " is not there"));
        }
        pages(collection, first.get());
        List<Optional<RedfishResource>> read = call.each(List.copyOf(members.entrySet()), this::member);
        return new RedfishCollection(read.stream().flatMap(Optional::stream).toList(), gaps);
    }

    private Optional<RedfishResource> first(Link collection) {
        Optional<String> expand = bmc.memory().expand();
        if (expand.isPresent() && call.known(collection).isEmpty()) {
            try {
                RedfishResource expanded = call.fresh(collection.query(expand.get()));
                boolean embedded = expanded.body().objects("Members").stream().allMatch(CollectionReader::embedded);
                if (!embedded) {
                    bmc.memory().cannotExpand(collection);
                }
                return Optional.of(expanded);
            } catch (InfrastructureException e) {
                if (FINAL.contains(e.code()) || USED_UP.contains(e.code()) || e.code() == ErrorCode.NOT_FOUND) {
                    throw e;
                }
                bmc.memory().cannotExpand(collection);
            }
        }
        return call.find(collection);
    }

    private void pages(Link collection, RedfishResource first) {
        Set<Link> seen = new HashSet<>();
        RedfishResource page = first;
        for (int count = 1; ; count++) {
            int before = members.size();
            add(page);
            Optional<String> address = page.body().text("Members@odata.nextLink");
            if (address.isEmpty()) {
                compareCount(collection, first.body());
                return;
            }
            Optional<Link> next = page.body().command("Members@odata.nextLink");
            if (next.isEmpty()) {
                gaps.add(page.link() + ": its next page is on another host, which is not asked");
                return;
            }
            boolean circle = !seen.add(next.get()) || members.size() == before;
            if (circle || count == MAX_PAGES || members.size() >= MAX_MEMBERS) {
                bmc.deviations().count(DeviationKind.PAGE_LOOP, page.link().toString());
                gaps.add(page.link() + ": its pages do not end");
                return;
            }
            Optional<RedfishResource> further = page(next.get());
            if (further.isEmpty()) {
                return;
            }
            page = further.get();
        }
    }

    private Optional<RedfishResource> page(Link next) {
        try {
            return Optional.of(call.fresh(next));
        } catch (InfrastructureException e) {
            return gap(next, e);
        }
    }

    private void add(RedfishResource page) {
        for (RedfishObject each : page.body().objects("Members")) {
            each.self().filter(link -> members.size() < MAX_MEMBERS).ifPresent(link -> {
                Optional<RedfishResource> body = embedded(each)
                        ? Optional.of(call.keep(new RedfishResource(link, each.text("@odata.etag"), each)))
                        : Optional.empty();
                members.putIfAbsent(link, body);
            });
        }
    }

    /**
     * A member that is more than a link to itself. Some answer {@code $expand} with members that lack what every resource
     * must have (AMI: nv-redfish#118): these are read one by one.
     */
    private static boolean embedded(RedfishObject member) {
        return member.has("Id") && member.has("Name");
    }

    private Optional<RedfishResource> member(Map.Entry<Link, Optional<RedfishResource>> member) {
        if (member.getValue().isPresent()) {
            return member.getValue();
        }
        try {
            return Optional.of(call.get(member.getKey()));
        } catch (InfrastructureException e) {
            return gap(member.getKey(), e);
        }
    }

    /** That nothing more can be read is said once, not of each member. */
    private synchronized Optional<RedfishResource> gap(Link link, InfrastructureException e) {
        if (FINAL.contains(e.code())) {
            throw e;
        }
        boolean last = USED_UP.contains(e.code());
        if (!last || !usedUp) {
            gaps.add(link + ": " + e.getMessage());
        }
        usedUp |= last;
        return Optional.empty();
    }

    private void compareCount(Link collection, RedfishObject first) {
        Optional<Long> count = first.integer("Members@odata.count");
        if (count.isPresent() && count.get() != members.size()) {
            bmc.deviations().count(DeviationKind.WRONG_COUNT, collection.toString());
            if (count.get() > members.size()) {
                gaps.add(collection + ": it has " + count.get() + " members and shows " + members.size());
            }
        }
    }
}
