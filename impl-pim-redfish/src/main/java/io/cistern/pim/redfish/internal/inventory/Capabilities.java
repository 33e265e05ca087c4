// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.inventory;

import io.cistern.pim.inventory.ResourceCapabilities;
import io.cistern.pim.inventory.Support;
import io.cistern.pim.redfish.internal.document.RedfishObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be done with a server: what its service shows links, actions and values for. */
final class Capabilities {

    private static final String TARGETS = "BootSourceOverrideTarget@Redfish.AllowableValues";

    private final ServiceTree tree;
    private final Ownership ownership;

    Capabilities(ServiceTree tree, Ownership ownership) {
        this.tree = tree;
        this.ownership = ownership;
    }

    ResourceCapabilities of(Node server) {
        RedfishObject body = server.body();
        Optional<RedfishObject> root = first(Schema.SERVICE_ROOT);
        Optional<RedfishObject> update = first(Schema.UPDATE_SERVICE);
        Optional<RedfishObject> events = first(Schema.EVENT_SERVICE);
        List<Node> drives = tree.below(server, Schema.DRIVE);
        return ResourceCapabilities.builder()
                .firmwareUpdate(shown(update.stream().anyMatch(Capabilities::updates)))
                .biosSettings(shown(body.has("Bios")))
                .secureBoot(shown(body.has("SecureBoot")))
                .virtualMedia(shown(body.has("VirtualMedia") || managersHaveMedia(body)))
                .httpBoot(httpBoot(body.object("Boot")))
                .raid(shown(!tree.below(server, Schema.VOLUME).isEmpty() || controllersDoRaid(server)))
                .telemetry(shown(root.stream().anyMatch(service -> service.has("TelemetryService"))))
                .events(shown(root.stream().anyMatch(service -> service.has("EventService"))))
                .sse(shown(events.stream().anyMatch(service -> service.has("ServerSentEventUri"))))
                .powerLimit(shown(powerLimit(server)))
                .sanitizeTypes(drives.stream()
                        .flatMap(drive -> DriveMapper.sanitizeTypes(drive.body()).stream())
                        .distinct()
                        .sorted()
                        .toList())
                .build();
    }

    private Optional<RedfishObject> first(Schema schema) {
        return tree.all(schema).stream().map(Node::body).findFirst();
    }

    private static Support shown(boolean shown) {
        return shown ? Support.SUPPORTED : Support.UNSUPPORTED;
    }

    private static boolean updates(RedfishObject service) {
        return service.has("HttpPushUri")
                || service.has("MultipartHttpPushUri")
                || service.object("Actions", "#UpdateService.SimpleUpdate").isPresent();
    }

    private boolean managersHaveMedia(RedfishObject system) {
        return system.links("Links", "ManagedBy").stream()
                .flatMap(link -> tree.at(link).stream())
                .anyMatch(manager -> manager.body().has("VirtualMedia"));
    }

    private static Support httpBoot(RedfishObject boot) {
        List<String> targets = boot.texts(TARGETS);
        return targets.isEmpty() ? Support.UNKNOWN : shown(targets.contains("UefiHttp"));
    }

    private boolean controllersDoRaid(Node server) {
        return Stream.of(Schema.STORAGE_CONTROLLER, Schema.STORAGE)
                .flatMap(schema -> tree.below(server, schema).stream())
                .flatMap(controller -> controller.body().texts("SupportedRAIDTypes").stream())
                .anyMatch(type -> !type.equals("None"));
    }

    private boolean powerLimit(Node server) {
        return ownership.chassis(server).stream()
                .flatMap(chassis -> Stream.concat(
                        tree.children(chassis, Schema.ENVIRONMENT_METRICS).stream()
                                .map(metrics -> metrics.body().object("PowerLimitWatts")),
                        tree.children(chassis, Schema.POWER).stream()
                                .flatMap(power -> power.body().objects("PowerControl").stream())
                                .map(control -> control.object("PowerLimit"))))
                .anyMatch(RedfishObject::isPresent);
    }
}
