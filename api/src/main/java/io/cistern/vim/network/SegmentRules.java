// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.network;

import io.cistern.internal.Constraints;
import java.util.Map;

/** Rules on the segment that realises a network: a type goes with the data of that type. */
final class SegmentRules {

    /** The last segment of the types that number them; the first is 1. */
    private static final Map<String, Integer> LAST = Map.of(
            NetworkTypes.VLAN, 4_094,
            NetworkTypes.VXLAN, 16_777_215,
            NetworkTypes.GENEVE, 16_777_215);

    private SegmentRules() {}

    /** A network that is to be allocated. */
    static void allocated(String path, VirtualNetworkData data) {
        String type = data.networkType().orElse("");
        Constraints.check(
                !type.isEmpty()
                        || data.segmentationId().isEmpty()
                                && data.providerNetwork().isEmpty(),
                path + ".networkType",
                "is given with a segmentationId or a providerNetwork",
                "say which type they are of, or leave them out");
        boolean unsegmented = type.equals(NetworkTypes.FLAT) || type.equals(NetworkTypes.LOCAL);
        Constraints.check(
                !unsegmented || data.segmentationId().isEmpty(),
                path + ".segmentationId",
                "is absent for a network of type " + type,
                "leave it out or choose another type");
        Constraints.check(
                !type.equals(NetworkTypes.FLAT) || data.providerNetwork().isPresent(),
                path + ".providerNetwork",
                "is given for a network of type flat: it is the whole of one",
                "name the provider network");
        if (LAST.containsKey(type)) {
            data.segmentationId().ifPresent(id -> number(path + ".segmentationId", id, LAST.get(type)));
        }
    }

    private static void number(String path, String segment, int last) {
        boolean known =
                segment.matches("\\d{1,8}") && Integer.parseInt(segment) >= 1 && Integer.parseInt(segment) <= last;
        Constraints.check(known, path, "is a number from 1 to " + last, "correct it");
    }
}
