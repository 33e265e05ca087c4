// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend.physical;

import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import io.cistern.pim.inventory.ServiceDescription;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a driver read of one endpoint.
 *
 * @param endpointId the endpoint
 * @param scope how far it went: what lies outside is not among the resources and not gone
 * @param started when the first request was sent
 * @param ended when the last answer was there
 * @param service the service
 * @param managerClock the clock of its management controller at {@code ended}
 * @param resources what is there, containers before what they contain
 * @param links facts of the topology that are not told by {@code parentLocator} or by what ports heard
 * @param unread what could not be read
 * @param deviations what was odd, counted since the driver started
 */
@Buildable
public record InventoryReading(
        String endpointId,
        InventoryScope scope,
        Instant started,
        Instant ended,
        ServiceDescription service,
        Optional<Instant> managerClock,
        List<ObservedResource> resources,
        List<ObservedLink> links,
        List<UnreadPart> unread,
        List<Deviation> deviations) {

    public InventoryReading {
        Attributes.required(endpointId, "endpointId");
        Attributes.required(scope, "scope");
        Attributes.required(started, "started");
        Attributes.required(ended, "ended");
        Attributes.required(service, "service");
        managerClock = Attributes.optional(managerClock);
        resources = Attributes.list(resources, "resources");
        links = Attributes.list(links, "links");
        unread = Attributes.list(unread, "unread");
        deviations = Attributes.list(deviations, "deviations");
    }

    public static InventoryReadingBuilder builder() {
        return InventoryReadingBuilder.builder();
    }
}
