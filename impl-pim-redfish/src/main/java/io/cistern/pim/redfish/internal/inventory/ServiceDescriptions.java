// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.inventory;

import io.cistern.pim.inventory.ServiceDescription;
import io.cistern.pim.inventory.ServiceDescriptionBuilder;
import io.cistern.pim.inventory.TlsDescription;
import io.cistern.pim.redfish.internal.document.RedfishObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Describes a service by its root (ServiceRoot v1_20), which it shows to everyone. */
public final class ServiceDescriptions {

    private static final List<String> FEATURES = List.of(
            "ExcerptQuery",
            "FilterQuery",
            "IncludeOriginOfConditionQuery",
            "MultipleHTTPRequests",
            "OnlyMemberQuery",
            "SelectQuery",
            "TopSkipQuery");
    private static final List<String> GROUPS = List.of("DeepOperations", "ExpandQuery");

    private ServiceDescriptions() {}

    public static ServiceDescription of(RedfishObject root, String quirkProfile, Optional<TlsDescription> tls) {
        return ServiceDescriptionBuilder.builder(ofHidden(quirkProfile, tls))
                .protocolVersion(root.text("RedfishVersion"))
                .vendor(root.text("Vendor")
                        .or(() -> root.object("Oem").names().stream().findFirst()))
                .product(root.text("Product"))
                .serviceUuid(root.text("UUID").map(uuid -> uuid.toLowerCase(Locale.ROOT)))
                .features(features(root.object("ProtocolFeaturesSupported")))
                .build();
    }

    /** Of a service whose root was not shown. */
    public static ServiceDescription ofHidden(String quirkProfile, Optional<TlsDescription> tls) {
        return ServiceDescription.builder()
                .protocol("redfish")
                .quirkProfile(quirkProfile)
                .tls(tls)
                .build();
    }

    private static Map<String, String> features(RedfishObject told) {
        Map<String, String> features = new TreeMap<>();
        for (String name : FEATURES) {
            told.flag(name).ifPresent(value -> features.put(attribute(name), value.toString()));
        }
        for (String group : GROUPS) {
            RedfishObject members = told.object(group);
            boolean any = members.names().stream()
                    .anyMatch(name ->
                            !name.startsWith("Max") && members.flag(name).orElse(false));
            if (members.isPresent()) {
                features.put(attribute(group), Boolean.toString(any));
            }
        }
        return features;
    }

    private static String attribute(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
