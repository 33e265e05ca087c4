// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.cloud;

import java.net.URI;
import java.util.Locale;

/** The services that are used, as the catalogue names them. */
public enum ServiceType {
    COMPUTE("/v2.1"),
    NETWORK("/v2.0"),
    IMAGE("/v2");

    private final String version;

    ServiceType(String version) {
        this.version = version;
    }

    /** The type in the catalogue and in failures. */
    public String type() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** An endpoint with the version in its path, whether or not the catalogue gives it. */
    URI versioned(String url) {
        String base = url.replaceFirst("/+$", "");
        return URI.create(base.matches(".*/v\\d+(\\.\\d+)?(/.*)?") ? base : base + version);
    }
}
