// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.inventory;

import io.cistern.backend.StateCollection;
import io.cistern.backend.physical.LinkEnd;
import io.cistern.backend.physical.ObservedLink;
import io.cistern.backend.physical.ObservedLinkBuilder;
import io.cistern.pim.internal.store.Kept;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an endpoint says of links, besides what is in what and what ports heard.
 *
 * @param links the links, between ids
 */
public record Wiring(List<ObservedLink> links) {

    public static final StateCollection<Wiring> COLLECTION = new StateCollection<>("wiring", Wiring.class);

    public Wiring {
        links = Kept.list(links);
    }

    /** Of a reading. Links to what is not known are left out. */
    static Wiring of(List<ObservedLink> links, Map<String, String> ids) {
        return new Wiring(
                links.stream().flatMap(link -> between(link, ids).stream()).toList());
    }

    private static Optional<ObservedLink> between(ObservedLink link, Map<String, String> ids) {
        Optional<LinkEnd> from = end(link.aEnd(), ids);
        Optional<LinkEnd> to = end(link.zEnd(), ids);
        return from.isEmpty() || to.isEmpty()
                ? Optional.empty()
                : Optional.of(ObservedLinkBuilder.builder(link)
                        .aEnd(from.get())
                        .zEnd(to.get())
                        .build());
    }

    private static Optional<LinkEnd> end(LinkEnd end, Map<String, String> ids) {
        return end.resource() ? Optional.ofNullable(ids.get(end.reference())).map(LinkEnd::at) : Optional.of(end);
    }
}
