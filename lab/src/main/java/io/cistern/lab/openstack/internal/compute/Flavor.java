// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.compute;

import io.cistern.lab.openstack.internal.Identifiers;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A flavor; sizes in MiB and GiB. */
public record Flavor(
        String id,
        String name,
        int vcpus,
        int ram,
        int disk,
        int ephemeral,
        int swap,
        boolean isPublic,
        Optional<String> description,
        Map<String, String> extraSpecs) {

    public Flavor {
        extraSpecs = Collections.unmodifiableMap(new TreeMap<>(extraSpecs));
    }

    public static Flavor of(String name, int vcpus, int ram, int disk, Map<String, String> extraSpecs) {
        return new Flavor(
                Identifiers.wellKnown("flavor", name),
                name,
                vcpus,
                ram,
                disk,
                0,
                0,
                true,
                Optional.empty(),
                extraSpecs);
    }

    Flavor withExtraSpecs(Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(extraSpecs);
        all.putAll(more);
        return new Flavor(id, name, vcpus, ram, disk, ephemeral, swap, isPublic, description, all);
    }
}
