// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.cloud;

import java.net.URI;
import java.util.List;
import java.util.Locale;

/** The services that are used, as the catalogue names them. */
public enum ServiceType {
    COMPUTE("/v2.1"),
    NETWORK("/v2.0"),
    IMAGE("/v2"),
    BLOCK_STORAGE("/v3", "volumev3"),
    PLACEMENT("");

    private final String version;
    private final List<String> olderTypes;

    ServiceType(String version, String... olderTypes) {
        this.version = version;
        this.olderTypes = List.of(olderTypes);
    }

    /** The type in the catalogue and in failures. */
    public String type() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether a type of the catalogue is this one, perhaps under an older name. */
    boolean isType(String type) {
        return type().equals(type) || olderTypes.contains(type);
    }

    /** Whether a cloud can be without it. */
    boolean optional() {
        return this == BLOCK_STORAGE || this == PLACEMENT;
    }

    /** An endpoint with the version in its path, whether or not the catalogue gives it. */
    URI versioned(String url) {
        String base = url.replaceFirst("/+$", "");
        return URI.create(base.matches(".*/v\\d+(\\.\\d+)?(/.*)?") ? base : base + version);
    }
}
