// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.volume;

import io.cistern.lab.openstack.internal.Identifiers;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What volumes are made from.
 *
 * @param backend the back end it is for; empty: any
 * @param extraSpecs what members see too
 */
record VolumeType(String id, String name, String description, String backend, Map<String, String> extraSpecs) {

    static VolumeType of(String name, String description, String backend, Map<String, String> extraSpecs) {
        return new VolumeType(
                Identifiers.wellKnown("volume-type", name), name, description, backend, Map.copyOf(extraSpecs));
    }

    boolean multiattach() {
        return extraSpecs.containsKey("multiattach");
    }

    /** Administrators also see which back end it is for. */
    Map<String, String> specs(boolean admin) {
        Map<String, String> specs = new LinkedHashMap<>();
        if (admin && !backend.isEmpty()) {
            specs.put("volume_backend_name", backend);
        }
        specs.putAll(extraSpecs);
        return specs;
    }
}
